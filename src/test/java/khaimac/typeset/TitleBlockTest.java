package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import khaimac.scene.Role;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.Test;

class TitleBlockTest {
    private static final FakeFace FACE = new FakeFace();
    private static final TitleBlock BLOCK = new TitleBlock(WordLists.PHRASES, Faces.all(FACE), RoleShares.USUAL);

    /** Width, height, and the cap height that is read from the last row. */
    private static final double[][] WALLS = {
        {1920, 768, 12}, {1920, 1080, 20}, {3840, 1080, 20}, {768, 384, 12}, {192, 96, 7}, {64, 32, 6},
    };

    /** What nobody who reads Vietnamese would part. */
    private static final List<String> PHRASES = List.of(
            "huyện ủy",
            "ủy ban",
            "việt nam",
            "vĩnh bảo",
            "trao tặng",
            "huy hiệu",
            "hội nghị",
            "tổng kết",
            "phong trào",
            "thi đua",
            "xây dựng",
            "tổ chức",
            "năm 2023",
            "năm 2024",
            "ngày 30",
            "triển khai",
            "sinh hoạt",
            "chính trị",
            "tư tưởng;",
            "tập huấn",
            "kỹ năng",
            "tác phẩm",
            "chính luận",
            "phát động",
            "cuộc thi",
            "quận ủy",
            "kiến an",
            "sơ kết",
            "02 năm",
            "thực hiện",
            "kết luận",
            "số 01-kl/tw,",
            "bộ chính",
            "tiếp tục",
            "chỉ thị",
            "số 05-ct/tw",
            "(khóa xii)",
            "đẩy mạnh",
            "học tập",
            "làm theo",
            "tư tưởng,",
            "đạo đức",
            "phong cách",
            "hồ chí",
            "chí minh”;",
            "hưởng ứng",
            "trắc nghiệm",
            "“hải phòng",
            "nhân dân",
            "thái bình",
            "yêu nước",
            "đảng ủy",
            "cơ quan",
            "doanh nghiệp",
            "lào cai",
            "gặp mặt",
            "kỷ niệm",
            "65 năm",
            "thành lập",
            "đảng bộ",
            "đợt 03/02/2024",
            "đợt 19/5/2023;");

    @Test
    void the_five_ceremonies_part_no_phrase_or_say_so() {
        everywhere((wall, layout) -> {
            if (!layout.cut().isEmpty()) return;
            for (int i = 1; i < layout.lines().size(); i++) {
                var before = layout.lines().get(i - 1);
                var after = layout.lines().get(i);
                if (before.role() != after.role()) continue;
                var last = before.text().substring(before.text().lastIndexOf(' ') + 1);
                var met = last + " " + after.text().replaceAll(" .*", "");
                assertThat(PHRASES).as("%s / %s", before.text(), after.text()).doesNotContain(Letters.key(met));
                assertThat(after.text()).doesNotStartWith("-");
            }
        });
    }

    @Test
    void on_a_large_wall_nothing_is_cut_and_all_is_read() {
        for (var title : Titles.ALL)
            for (var wall : List.of(WALLS[0], WALLS[1], WALLS[2])) {
                var layout = BLOCK.layout(title, TextBox.ofSurface(wall[0], wall[1]), wall[2]);
                assertThat(layout.cut()).isEmpty();
                assertThat(layout.readable(wall[2])).isTrue();
            }
    }

    @Test
    void all_ink_lies_in_the_box_and_no_two_lines_touch() {
        everywhere((wall, layout) -> {
            var box = TextBox.ofSurface(wall[0], wall[1]);
            for (int i = 0; i < layout.lines().size(); i++) {
                var line = layout.lines().get(i);
                assertThat(line.x()).isGreaterThanOrEqualTo(box.x() - 1e-6);
                assertThat(line.right()).isLessThanOrEqualTo(box.right() + 1e-6);
                assertThat(line.top()).isGreaterThanOrEqualTo(box.y() - 1e-6);
                assertThat(line.bottom()).isLessThanOrEqualTo(box.bottom() + 1e-6);
                if (i == 0) continue;
                var above = layout.lines().get(i - 1);
                assertThat(line.top() - above.bottom())
                        .isGreaterThanOrEqualTo(Section.LEADING * Math.min(line.size(), above.size()) - 1e-6);
            }
        });
    }

    @Test
    void every_word_is_set_once_and_in_order() {
        for (var title : Titles.ALL)
            for (var wall : WALLS) {
                var layout = BLOCK.layout(title, TextBox.ofSurface(wall[0], wall[1]), wall[2]);
                var set = String.join(
                        "", layout.lines().stream().map(PlacedLine::text).toList());
                var written =
                        String.join("", title.stream().map(TitleLine::text).toList());
                assertThat(set.replace(" ", "")).isEqualTo(written.replace(" ", ""));
            }
    }

    @Test
    void letters_in_parts_are_set_the_same() {
        for (var title : Titles.ALL) {
            var parts = title.stream()
                    .map(line -> new TitleLine(line.role(), Normalizer.normalize(line.text(), Normalizer.Form.NFD)))
                    .toList();
            for (var wall : WALLS)
                assertThat(BLOCK.layout(parts, TextBox.ofSurface(wall[0], wall[1]), wall[2]))
                        .isEqualTo(BLOCK.layout(title, TextBox.ofSurface(wall[0], wall[1]), wall[2]));
        }
    }

    @Test
    void one_role_has_one_size_and_the_roles_keep_their_shares() {
        var layout = BLOCK.layout(Titles.KIEN_AN, TextBox.ofSurface(1920, 1080), 0);
        double name = size(layout, Role.NAME);
        for (var line : layout.lines())
            assertThat(line.size()).isEqualTo(name * RoleShares.USUAL.of(line.role()), within(1e-9));
    }

    @Test
    void no_role_falls_below_what_is_read_while_all_can_be_read() {
        var layout = BLOCK.layout(Titles.KIEN_AN, TextBox.ofSurface(1920, 1080), 22);
        assertThat(layout.readable(22)).isTrue();
        assertThat(size(layout, Role.NAME)).isGreaterThan(size(layout, Role.DATELINE));
        assertThat(BLOCK.layout(Titles.KIEN_AN, TextBox.ofSurface(1920, 1080), 0)
                        .readable(22))
                .isFalse();
    }

    @Test
    void lines_that_the_writer_ended_stay_while_they_cost_little() {
        var layout = BLOCK.layout(Titles.KIEN_AN, TextBox.ofSurface(1920, 1080), 20);
        assertThat(texts(layout))
                .isEqualTo(Titles.KIEN_AN.stream().map(TitleLine::text).toList());
    }

    @Test
    void lines_that_the_writer_ended_give_way_where_they_would_make_all_small() {
        var layout = BLOCK.layout(Titles.KIEN_AN, TextBox.ofSurface(900, 1080), 0);
        assertThat(texts(layout))
                .isNotEqualTo(Titles.KIEN_AN.stream().map(TitleLine::text).toList());
        var flowing = new ArrayList<TitleLine>();
        for (var line : Titles.KIEN_AN) {
            if (!flowing.isEmpty() && flowing.getLast().role() == line.role())
                flowing.set(
                        flowing.size() - 1,
                        new TitleLine(line.role(), flowing.getLast().text() + " " + line.text()));
            else flowing.add(line);
        }
        double free = size(BLOCK.layout(flowing, TextBox.ofSurface(900, 1080), 0), Role.NAME);
        assertThat(size(layout, Role.NAME)).isBetween(0.66 * free, free);
    }

    @Test
    void the_dateline_stands_at_the_foot_and_the_rest_a_little_above_the_middle() {
        var box = TextBox.ofSurface(1920, 1080);
        var layout = BLOCK.layout(Titles.LAO_CAI, box, 0);
        assertThat(box.bottom() - layout.lines().getLast().bottom())
                .isBetween(-1e-6, 0.3 * layout.lines().getLast().size());
        var only = BLOCK.layout("VIỆT NAM", box, 0).lines().getFirst();
        double middle = only.baseline() - only.capHeight() / 2;
        assertThat(middle).isLessThan(box.y() + box.height() / 2).isGreaterThan(box.y() + 0.45 * box.height());
    }

    @Test
    void what_is_kept_free_stays_free() {
        var box = TextBox.ofSurface(1920, 1080).without(640, 0, 0, 0);
        for (var line : BLOCK.layout(Titles.THAI_BINH, box, 20).lines())
            assertThat(line.x()).isGreaterThanOrEqualTo(640);
    }

    @Test
    void a_larger_wall_never_sets_a_text_smaller() {
        var text =
                "LỄ TRAO TẶNG HUY HIỆU ĐẢNG ĐỢT 3 THÁNG 2 VÀ GẶP MẶT CÁN BỘ HƯU TRÍ NHÂN DỊP XUÂN GIÁP THÌN NĂM 2024";
        double wider = 0;
        double taller = 0;
        for (int side = 40; side < 4000; side += 7) {
            double byWidth = BLOCK.layout(text, new TextBox(0, 0, side, 700), 0).smallestSize();
            double byHeight =
                    BLOCK.layout(text, new TextBox(0, 0, 900, side), 0).smallestSize();
            assertThat(byWidth).isGreaterThanOrEqualTo(wider * (1 - 1e-9));
            assertThat(byHeight).isGreaterThanOrEqualTo(taller * (1 - 1e-9));
            wider = byWidth;
            taller = byHeight;
        }
    }

    private static void everywhere(BiConsumer<double[], Layout> claim) {
        for (var title : Titles.ALL)
            for (var wall : WALLS) {
                var box = TextBox.ofSurface(wall[0], wall[1]);
                claim.accept(wall, BLOCK.layout(title, box, wall[2]));
                claim.accept(wall, BLOCK.layout(title, box, 0));
                new Paging(BLOCK).pages(title, box, wall[2]).forEach(page -> claim.accept(wall, page));
            }
    }

    private static double size(Layout layout, Role role) {
        return layout.lines().stream()
                .filter(line -> line.role() == role)
                .findFirst()
                .orElseThrow()
                .size();
    }

    private static List<String> texts(Layout layout) {
        return layout.lines().stream().map(PlacedLine::text).toList();
    }
}
