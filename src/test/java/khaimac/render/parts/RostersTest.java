package khaimac.render.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import khaimac.Reckons;
import khaimac.render.Areas;
import khaimac.render.Box;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.letters.PixelLine;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.scene.Award;
import khaimac.scene.Contrast;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Mark;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.Styles;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the names of those who are honoured stand on walls of any shape. */
@Reckons
class RostersTest {
    private static final String LONG = "Hội Liên hiệp Phụ nữ xã Nguyễn Bỉnh Khiêm, huyện Vĩnh Bảo, thành phố Hải Phòng";

    private static final String TALK = "Triển khai đợt sinh hoạt chính trị, tư tưởng về nội dung bài viết “Tự hào và"
            + " tin tưởng dưới lá cờ vẻ vang của Đảng, quyết tâm xây dựng một nước Việt Nam ngày càng giàu mạnh, văn"
            + " minh, văn hiến và anh hùng”";

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    private static Look.Roster roster(int many, String photo) {
        var rows = IntStream.range(0, many)
                .mapToObj(i -> new Look.RosterRow(
                        i == 2 ? LONG : "Nguyễn Thị Mẫu " + i, "Chi bộ Thôn Mẫu số " + i, i == 1 ? null : photo))
                .toList();
        var group = new Look.RosterGroup("Huy hiệu 60 năm tuổi Đảng", rows);
        return new Look.Roster("a.csv", "TRAO TẶNG", List.of(group), 6, many == 1, Style.RED_GOLD);
    }

    private static Mark.Table table(Look look) {
        return Painting.scene(look).marks().stream()
                .filter(Mark.Table.class::isInstance)
                .map(Mark.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Placed> lines(Look look, int width, int height) {
        try (var typing = new Typing(Painting.files(Painting::slides))) {
            typing.setFor(Math.min(width, height), 0);
            return Tables.lines(typing, table(look), Areas.alone(Wall.of(width, height).room()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1920,768,1", "1920,768,6", "1920,768,4000", "384,768,1", "384,768,6", "1920,1080,6", "3840,1080,12"})
    void names_are_larger_than_the_words_above_them(int width, int height, int many) {
        var look = roster(many, null);
        var lines = lines(look, width, height);
        double heading = lines.getFirst().size();
        assertThat(lines.getFirst().text()).startsWith("TRAO TẶNG");
        assertThat(lines.stream().filter(line -> line.text().contains("Mẫu 0")).toList())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.size()).isGreaterThan(heading));
    }

    @Test
    void a_heading_of_two_lines_breaks_before_what_is_given() {
        var rows = List.of(new Look.RosterRow("Trường Trung học phổ thông chuyên Mẫu", "tên mẫu", null));
        var group = new Look.RosterGroup("Huân chương Lao động hạng Nhất", rows);
        var look = new Look.Roster("a.csv", "Huân chương các hạng", List.of(group), 6, false, Style.RED_GOLD);
        var lines = lines(look, 1000, 400).stream().map(Placed::text).toList();
        assertThat(lines).startsWith("Huân chương các hạng", "Huân chương Lao động hạng Nhất");
    }

    @ParameterizedTest
    @CsvSource({
        "Huân chương các hạng, 384, 768",
        "TRAO TẶNG HUY HIỆU ĐẢNG, 384, 768",
        "KHEN THƯỞNG NĂM 2023, 512, 768"
    })
    void what_is_given_begins_a_line_of_the_heading_also_on_a_pano(String heading, int width, int height) {
        var rows = List.of(new Look.RosterRow("Nguyễn Thị Mẫu", "Chi bộ Mẫu"), new Look.RosterRow("Trần Văn Dụ", ""));
        var group = new Look.RosterGroup("Huân chương Lao động hạng Nhất", rows);
        var lines = lines(new Look.Roster("a.csv", heading, List.of(group), 6, false, Style.RED_GOLD), width, height);
        var said = lines.stream().map(Placed::text).toList();
        assertThat(said).noneMatch(line -> line.contains(" – ")).anyMatch(line -> line.startsWith("Huân chương"));
    }

    /** Short remarks stand beside names and long ones under them: not both in one list. */
    @ParameterizedTest
    @CsvSource({"red-gold, vinh-bao-2024-01-30", "youth, vinh-bao-2024-01-30", "youth, kien-an-2023-05-19"})
    void remarks_stand_alike_on_all_pages_of_a_list(String style, String name) throws IOException {
        var file = Path.of("show-files/" + name + ".show.json");
        var show = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file)).show();
        var dress = Style.BUILT_IN.stream().filter(one -> one.name().equals(style)).findFirst().orElseThrow();
        var look = Styles.dressed(Objects.requireNonNull(show.looks().get("badges")), own -> dress);
        var under = IntStream.range(0, Looks.pages(look)).mapToObj(page -> isUnder(look, page)).distinct().toList();
        assertThat(under).hasSize(1);
    }

    private static boolean isUnder(Look look, int page) {
        var showing = new Showing(look, Painting.UP, Entrance.CUT, page, null, 1);
        var table = showing.at(Painting.UP).marks().stream()
                .filter(Mark.Table.class::isInstance)
                .map(Mark.Table.class::cast)
                .findFirst()
                .orElseThrow();
        var row = table.rows().getFirst();
        try (var typing = new Typing(Painting.files(Painting::slides))) {
            typing.setFor(768, 18.7);
            var lines = Tables.lines(typing, table, Areas.alone(new Box(346, 0, 1574, 768)));
            return first(lines, row.right()).baseline() > first(lines, row.main()).baseline() + 20;
        }
    }

    private static Placed first(List<Placed> lines, String begins) {
        return lines.stream().filter(line -> line.text().startsWith(begins)).findFirst().orElseThrow();
    }

    @Test
    void rows_of_several_lines_use_the_room_that_a_board_has() {
        var agenda = new Look.Agenda(
                false,
                List.of(
                        new Look.AgendaRow("08:15", TALK, "Nhà báo Mẫu", true),
                        new Look.AgendaRow("09:35", TALK, "Nhà báo Mẫu", false)),
                Style.BLUE_CONFERENCE);
        var lines = lines(agenda, 1920, 1080);
        double top = lines.stream().mapToDouble(line -> line.ink().y()).min().orElseThrow();
        double bottom = lines.stream().mapToDouble(line -> line.ink().bottom()).max().orElseThrow();
        assertThat((bottom - top) / 1080).isGreaterThan(0.6);
    }

    @Test
    void on_a_pano_remarks_stand_under_names_which_have_all_of_its_width() {
        var rows = List.of(
                new Look.RosterRow("Trung tâm Văn hóa Mẫu", "tên mẫu"),
                new Look.RosterRow("Công ty trách nhiệm hữu hạn Mẫu", "tên mẫu"),
                new Look.RosterRow("Bà Phạm Thị Thu Thủy", "tên mẫu"));
        var look = new Look.Roster(
                "a.csv", "KHEN THƯỞNG", List.of(new Look.RosterGroup("", rows)), 6, false, Style.RED_GOLD);
        var lines = lines(look, 384, 768);
        var remark = first(lines, "tên mẫu");
        assertThat(remark.baseline()).isGreaterThan(first(lines, "Trung tâm").baseline() + remark.size());
    }

    /** Read as the sign says it: what belongs to a row is not on the next page, and no page is nearly empty. */
    @ParameterizedTest
    @CsvSource({"192,96,16", "1280,96,32", "640,64,16", "192,64,16"})
    void on_a_low_sign_each_row_stays_whole_and_pages_are_about_as_full(int width, int height, int least) {
        var rows = IntStream.range(0, 6)
                .mapToObj(i -> new Look.RosterRow("Nguyễn Thị Mẫu " + i, "Chi bộ Thôn Mẫu số " + i + " cuối"))
                .toList();
        var look = new Look.Roster(
                "a.csv", "TRAO TẶNG", List.of(new Look.RosterGroup("", rows)), 6, false, Style.RED_GOLD);
        try (var typing = new Typing(Painting.files(Painting::slides))) {
            typing.setFor(height, 0);
            var pages = PixelParts.pages(typing, table(look), new Box(0, 0, width, height));
            var texts = pages.stream()
                    .map(page -> String.join(" ", page.lines().stream().map(PixelLine::text).toList()))
                    .toList();
            for (int i = 0; i < 6; i++) {
                var name = "Mẫu " + i;
                var remark = "số " + i + " cuối";
                assertThat(texts).anyMatch(text -> text.contains(name) && text.contains(remark));
            }
            var lines = pages.stream().mapToInt(page -> page.lines().size()).summaryStatistics();
            assertThat(lines.getMax() - lines.getMin()).as(texts.toString()).isLessThanOrEqualTo(2);
            assertThat(pages.getFirst().lines().getFirst().face().rows()).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void on_a_strip_of_lamps_a_list_is_its_light_and_no_smear_of_letters() {
        var list = roster(6, null);
        var none = new Look.Roster("a.csv", "", List.of(), 6, false, list.style());
        try (var frames = Painting.frames()) {
            var strip = Wall.of(4, 120);
            assertThat(frames.png(Painting.showing(list), Painting.UP, strip))
                    .isEqualTo(frames.png(Painting.showing(none), Painting.UP, strip));
        }
    }

    @ParameterizedTest
    @CsvSource({"1920,768", "384,768", "3840,1080", "1280,720"})
    void who_was_drawn_is_told_close_under_the_name_and_as_bright(int width, int height) {
        try (var typing = new Typing(Painting.files(Painting::slides))) {
            typing.setFor(Math.min(width, height), 0);
            var verse = new Mark.Verse("Nguyễn Thu Miên", "Bàn 2", List.of("Nguyễn Thu Miên"), Style.RED_GOLD, true);
            var up = Verses.up(typing, verse, Areas.alone(Wall.of(width, height).room()));
            var name = up.getFirst();
            var note = up.getLast();
            assertThat(note.ink().y() - name.ink().bottom()).isBetween(0.0, name.size());
            assertThat(note.size()).isGreaterThan(0.6 * name.size());
            assertThat(Contrast.ratio(note.colour(), Style.RED_GOLD.background().getFirst().rgb()))
                    .isGreaterThan(Contrast.SMALL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1920x768", "384x768", "640x360"})
    void everybody_in_a_list_with_portraits_stands_beside_a_place_for_one(String wall) {
        var sides = wall.split("x", -1);
        var lines = lines(roster(3, "anh.png"), Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        var names = lines.stream().filter(line -> line.text().startsWith("Nguyễn Thị Mẫu")).toList();
        assertThat(names).hasSize(2);
        assertThat(names.getFirst().x()).as("who has a photo, and who has none").isEqualTo(names.getLast().x());
    }

    @Test
    void who_has_no_photo_is_a_quiet_shape_and_not_a_hole() {
        var without = painted(roster(1, null));
        var missing = painted(roster(1, "khong-co.jpg"));
        var there = painted(roster(1, "anh.png"));
        assertThat(missing).isNotEqualTo(there).isNotEqualTo(without);
    }

    private static byte[] painted(Look look) {
        try (var frames = Painting.frames()) {
            return frames.png(Painting.showing(look), Painting.UP, Wall.of(640, 256));
        }
    }

    @ParameterizedTest
    @CsvSource({"384,768,true", "1920,768,false"})
    void on_a_narrow_wall_the_time_stands_above_its_words(int width, int height, boolean above) {
        var agenda = new Look.Agenda(
                true,
                List.of(
                        new Look.AgendaRow("08:00", "Chào cờ, tuyên bố lý do, giới thiệu đại biểu", "", true),
                        new Look.AgendaRow("09:30", "Tham luận của các đơn vị", "", false)),
                Style.BLUE_CONFERENCE);
        var lines = lines(agenda, width, height);
        var time = lines.stream().filter(line -> line.text().equals("08:00")).findFirst().orElseThrow();
        var words = lines.stream().filter(line -> line.text().startsWith("Chào cờ")).findFirst().orElseThrow();
        assertThat(time.baseline() < words.baseline()).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Huy hiệu 60 năm tuổi Đảng | | MEDAL | 60",
                "55 năm | TRAO TẶNG HUY HIỆU ĐẢNG | MEDAL | 55",
                "Huân chương Lao động hạng Nhất | | ORDER | ''",
                "Cờ thi đua của Tỉnh ủy | KHEN THƯỞNG | PENNANT | ''",
                "Bằng khen của Thủ tướng Chính phủ | | CERTIFICATE | ''",
                "Tập thể | DANH SÁCH ĐẠI BIỂU | NONE | ''"
            })
    void what_is_given_is_drawn_as_the_words_of_its_group_say(
            String group, String heading, Look.Badge badge, String number) {
        var look = new Look.Roster(
                "a.csv",
                heading == null ? "" : heading,
                List.of(new Look.RosterGroup(group, List.of(new Look.RosterRow("Nguyễn Thị Mẫu", "")))),
                6,
                false,
                Style.RED_GOLD);
        assertThat(table(look).award()).isEqualTo(new Award(badge, number));
        var none = new Look.Roster(
                "a.csv", look.heading(), look.groups(), 6, false, Style.RED_GOLD, Look.Badge.NONE);
        assertThat(table(none).award()).isEqualTo(Award.NONE);
    }

    @ParameterizedTest
    @CsvSource({"384,768", "1920,768", "600,1080"})
    void a_number_and_its_words_stand_close_together(int width, int height) {
        var look = new Look.Count(
                150_000_000, 150_000_000, Duration.ZERO, "QUỸ MÁI ẤM SÔNG MƠ", "đồng", null, Style.PLAIN);
        try (var frames = Painting.frames()) {
            var image = Painting.image(frames, Painting.showing(look), Painting.UP, Wall.of(width, height));
            int widest = 0;
            int first = -1;
            int dark = 0;
            for (int y = 0; y < height; y++) {
                boolean lit = false;
                for (int x = 0; x < width && !lit; x++) lit = (image.getRGB(x, y) & 0xFF) > 128;
                if (lit && first >= 0) widest = Math.max(widest, dark);
                if (lit && first < 0) first = y;
                dark = lit ? 0 : dark + 1;
            }
            assertThat(first).isPositive();
            assertThat((double) widest / height).isLessThan(0.12);
        }
    }

    @Test
    void the_digits_of_a_number_do_not_fight_with_the_blossoms_behind_them() {
        var style = Style.BUILT_IN.stream().filter(one -> one.name().equals("tet-mai")).findFirst().orElseThrow();
        var look = new Look.Count(888_888_888, 888_888_888, Duration.ZERO, "", "", null, style);
        var wall = Wall.of(1920, 540);
        try (var frames = Painting.frames()) {
            var ground = Painting.image(
                    frames, Painting.showing(new Look.Message("", style)), Painting.UP, wall);
            var number = Painting.image(frames, Painting.showing(look), Painting.UP, wall);
            int fighting = 0;
            for (int y = 220; y < 320; y++)
                for (int x = 80; x < 1840; x++) {
                    int under = ground.getRGB(x, y);
                    if ((under >> 8 & 0xFF) > 150 && number.getRGB(x, y) == under) fighting++;
                }
            assertThat(fighting).isZero();
        }
    }

    @Test
    void a_game_without_sets_shows_none_and_its_points_have_more_room() {
        var with = new Look.Scoreboard(new Look.Side("A", 1, 0), new Look.Side("B", 2, 0), false, Style.PLAIN);
        var without = new Look.Scoreboard(
                new Look.Side("A", 1, Look.Side.NO_SETS), new Look.Side("B", 2, Look.Side.NO_SETS), false, Style.PLAIN);
        assertThat(Painting.scene(with).words()).isEqualTo("A 1 (0) : (0) 2 B");
        assertThat(Painting.scene(without).words()).isEqualTo("A 1 : 2 B");
        assertThat(painted(with)).isNotEqualTo(painted(without));
    }
}
