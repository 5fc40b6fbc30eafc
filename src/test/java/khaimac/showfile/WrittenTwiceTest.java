package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import khaimac.cue.Trigger;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same thing written twice. */
class WrittenTwiceTest extends BadInput {
    @ParameterizedTest
    @CsvSource({"bao-cao,bao-cao", "bao-cao,BAO-CAO", "báo-cáo,báo-cáo", "báo-cáo,ba\u0301o-ca\u0301o"})
    void the_same_id_is_said_and_both_segments_stay(String first, String second) {
        var reading =
                read(SMALL.replace("\"chao-co\"", "\"" + first + "\"").replace("\"bao-cao\"", "\"" + second + "\""));
        var finding = finding(reading, "There is a segment \"bao-cao\" already");
        assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"bao-cao\""));
        assertThat(finding.now().en()).isEqualTo("This one is called \"bao-cao-2\".");
        assertThat(reading.show().segments().stream().map(Segment::id)).containsExactly("bao-cao", "bao-cao-2");
    }

    @Test
    void two_breaks_without_ids_are_nobodys_mistake() {
        var reading = read(SMALL.replace("\"id\": \"chao-co\", \"name\": \"Chào cờ\"", "\"name\": \"Giải lao\"")
                .replace("\"id\": \"bao-cao\", \"name\": \"Báo cáo\"", "\"name\": \"Giải lao\""));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.show().segments().stream().map(Segment::id)).containsExactly("giai-lao", "giai-lao-2");
    }

    @Test
    void an_id_in_another_script_gets_a_plain_one() {
        var reading = changed("\"chao-co\"", "\"開幕\"");
        assertThat(finding(reading, "The id \"開幕\"").now().en()).isEqualTo("The segment is called \"phan\".");
        assertThat(reading.show().segments().getFirst().id()).isEqualTo("phan");
    }

    @Test
    void a_cue_id_is_said_and_the_first_one_is_meant() {
        var reading = read(withCues("""
            {"id": "a", "on": "go", "stop": "sound"},
            {"id": "A", "on": "go", "stop": "sound"},
            {"after": {"cue": "a"}, "stop": "sound"}\
            """));
        assertThat(finding(reading, "This segment has a cue \"A\" already")
                        .place()
                        .path()
                        .en())
                .isEqualTo("segment 's', cue 2");
        assertThat(cue(reading, 0, 2).trigger()).isEqualTo(new Trigger.After(0, Duration.ZERO));
    }

    @Test
    void a_key_is_said_with_the_line_of_the_first() {
        var reading =
                changed("\"organiser\": \"Huyện ủy Mẫu\",", "\"organiser\": \"Huyện ủy Mẫu\",\n  \"title\": \"Khác\",");
        var finding = finding(reading, "\"title\" is written twice (first on line 4)");
        assertThat(finding.place().line()).isEqualTo(6);
        assertThat(reading.show().title()).isEqualTo("Hội nghị tổng kết");
    }

    @Test
    void looks_that_differ_by_capitals_are_both_kept_and_a_warning() {
        var reading = changed("\"clock\": {\"countdown\"", "\"Title\": {\"blank\": true}, \"clock\": {\"countdown\"");
        assertThat(finding(reading, "differ only by capitals").severity()).isEqualTo(Severity.WARNING);
        assertThat(reading.show().looks()).containsOnlyKeys("title", "Title", "clock");
    }

    @Test
    void a_surface_named_twice_counts_once() {
        var reading = changed("[\"backdrop\", \"stage\"]", "[\"backdrop\", \"stage\", \"Stage\", \" \"]");
        assertThat(reading.show().surfaces()).extracting(SurfaceName::text).containsExactly("backdrop", "stage");
        assertThat(finding(reading, "The surface \"Stage\"").place().line()).isEqualTo(line(SMALL, "\"surfaces\""));
    }

    @Test
    void a_style_of_the_shows_own_stands_for_a_built_in_one() {
        var reading = read(
                SMALL.replace("\"styles\": {\"gold\":", "\"styles\": {\"plain\": {\"text\": \"#00ff00\"}, \"gold\":"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.show().looks().get("clock"))
                .isInstanceOfSatisfying(
                        Look.Countdown.class,
                        clock -> assertThat(clock.style().text().hex()).isEqualTo("#00ff00"));
    }
}
