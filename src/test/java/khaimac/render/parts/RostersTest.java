package khaimac.render.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import khaimac.Reckons;
import khaimac.render.Areas;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.scene.Award;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the names of those who are honoured stand on walls of any shape. */
@Reckons
class RostersTest {
    private static final String LONG = "Hội Liên hiệp Phụ nữ xã Nguyễn Bỉnh Khiêm, huyện Vĩnh Bảo, thành phố Hải Phòng";

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
