package khaimac.plan.again;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.plan.draft.Plans;
import khaimac.plan.dress.Drafts;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import org.junit.jupiter.api.Test;

class AgainTest {
    private static final String PLAN = """
        KẾ HOẠCH
        Tổ chức Lễ khánh thành Nhà văn hóa thôn Đoài
        1. Thời gian: 8h00 ngày 14/02/2025
        2. Địa điểm: Nhà văn hóa thôn Đoài
        3. Đơn vị tổ chức: UBND xã Tân Khúc
        4. Chương trình
        | TT | Thời gian | Nội dung | Thực hiện |
        | 1 | 8h00 - 8h20 | Văn nghệ chào mừng | Đoàn xã |
        | 2 | 8h20 - 8h30 | Tuyên bố lý do, giới thiệu đại biểu | Văn phòng UBND xã |
        | 3 | 8h30 - 8h50 | Báo cáo quá trình xây dựng | Chủ đầu tư |
        | 4 | 8h50 - 9h10 | Trao quyết định khen thưởng | Hội đồng thi đua |
        | 5 | 9h10 - 9h20 | Cắt băng khánh thành | Đại biểu |

        5. Phông:
        [c]UBND XÃ TÂN KHÚC
        [c]LỄ KHÁNH THÀNH
        [c]NHÀ VĂN HÓA THÔN ĐOÀI
        6. Danh sách khen thưởng
        | TT | Họ và tên | Đơn vị | Hình thức khen thưởng |
        | 1 | Lê Văn Sáo | Xóm 1 | Giấy khen |
        | 2 | Tô Thị Mận | Xóm 2 | Giấy khen |
        """;

    private static final Show BEFORE = show(PLAN);

    private static Show show(String plan) {
        return Drafts.show(Plans.understood("ke-hoach", plan).drafts().getFirst());
    }

    private static Show made(Show show, List<Again.Difference> differences) {
        for (var difference : differences) show = difference.edit().on(show);
        return show;
    }

    @Test
    void a_plan_that_says_the_same_changes_nothing() {
        assertThat(Again.of(BEFORE, BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void whatever_the_new_plan_says_the_untouched_show_becomes_its_draft() {
        for (var next : List.of(
                PLAN.replace("14/02/2025", "15/02/2025"),
                PLAN.replace("8h30 - 8h50 | Báo cáo", "8h30 - 8h40 | Báo cáo"),
                PLAN.replace("Chủ đầu tư", "Ban Quản lý dự án"),
                PLAN.replace("NHÀ VĂN HÓA THÔN ĐOÀI", "NHÀ VĂN HÓA VÀ SÂN CHƠI THÔN ĐOÀI"),
                PLAN.replace("Báo cáo quá trình xây dựng", "Báo cáo tóm tắt quá trình xây dựng"),
                PLAN.replace("| 2 | Tô Thị Mận | Xóm 2 | Giấy khen |", "| 2 | Hà Thị Lựu | Xóm 4 | " + "Giấy khen |"),
                PLAN.replace(
                        "| 5 | 9h10",
                        "| 5 | 9h10 - 9h15 | Phát biểu của lãnh đạo huyện | UBND " + "huyện |\n| 6 | 9h15"),
                PLAN.replace("| 3 | 8h30 - 8h50 | Báo cáo quá trình xây dựng | Chủ đầu tư |\n", ""),
                PLAN.replace("Báo cáo quá trình xây dựng | Chủ đầu tư", "@")
                        .replace(
                                "Trao quyết định khen thưởng | Hội đồng thi đua",
                                "Báo cáo quá trình xây dựng | Chủ đầu tư")
                        .replace("@", "Trao quyết định khen thưởng | Hội đồng thi đua"))) {
            var now = show(next);
            var differences = Again.of(BEFORE, now, BEFORE);
            var after = made(BEFORE, differences);
            assertThat(differences).as(next).isNotEmpty().noneMatch(Again.Difference::byHand);
            assertThat(after.title()).isEqualTo(now.title());
            assertThat(after.date()).isEqualTo(now.date());
            assertThat(after.segments().stream()
                            .map(segment -> segment.name() + segment.by() + segment.start() + segment.length())
                            .toList())
                    .as("%s", differences)
                    .isEqualTo(now.segments().stream()
                            .map(segment -> segment.name() + segment.by() + segment.start() + segment.length())
                            .toList());
            assertThat(after.looks().get("tieu-de")).isEqualTo(now.looks().get("tieu-de"));
            assertThat(after.looks().get("danh-sach")).isEqualTo(now.looks().get("danh-sach"));
        }
    }

    @Test
    void what_somebody_made_since_stays_and_what_he_changed_himself_is_asked() {
        var id = BEFORE.segments().get(2).id();
        var title = (Look.Title) BEFORE.looks().get("tieu-de");
        var blue = new Look.Title(title.lines(), Style.BLUE_CONFERENCE);
        var mine = new ShowEdit.Several(List.of(
                        new ShowEdit.SetLook("tieu-de", blue),
                        new ShowEdit.SetSegment(id, new SegmentField.By("Ông Đỗ Văn Ngát")),
                        new ShowEdit.RemoveCue(id, 1),
                        new ShowEdit.SetShow(new ShowField.Note("Nhớ mang cờ"))))
                .on(BEFORE);
        var now = show(PLAN.replace("Chủ đầu tư", "Ban Quản lý dự án")
                .replace("LỄ KHÁNH THÀNH", "LỄ KHÁNH THÀNH, BÀN GIAO")
                .replace("8h20 - 8h30", "8h20 - 8h25"));
        var differences = Again.of(BEFORE, now, mine);
        assertThat(differences).filteredOn(Again.Difference::byHand).hasSize(1);
        var after = made(mine, differences.stream().filter(one -> !one.byHand()).toList());
        assertThat(after.note()).isEqualTo("Nhớ mang cờ");
        assertThat(after.segment(id).by()).isEqualTo("Ông Đỗ Văn Ngát");
        assertThat(after.segment(id).cues()).isEqualTo(mine.segment(id).cues());
        var words = (Look.Title) after.looks().get("tieu-de");
        assertThat(words.style()).isEqualTo(Style.BLUE_CONFERENCE);
        assertThat(words.lines()).isEqualTo(((Look.Title) now.looks().get("tieu-de")).lines());
        assertThat(after.segments().get(1).length().toMinutes()).isEqualTo(5);
    }
}
