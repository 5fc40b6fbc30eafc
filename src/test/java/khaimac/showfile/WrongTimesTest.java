package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import khaimac.cue.Change;
import khaimac.finding.Severity;
import khaimac.scene.Flourish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times and dates that do not fit together. */
class WrongTimesTest extends BadInput {
    @Test
    void a_weekday_that_disagrees_is_said_wherever_the_public_reads_it() {
        var wrong = "thứ Hai, ngày 30/01/2024";
        for (var place : List.of("Hội nghị tổng kết", "Huyện ủy Mẫu", "TỔNG KẾT", "Chào cờ", "Đã hết giờ")) {
            var reading = changed(place, place + " " + wrong);
            var finding = finding(reading, "that day is a Tuesday, not a Monday");
            assertThat(finding.what().vi()).contains("Thứ Ba");
            assertThat(finding.now().isEmpty() || finding.instead().isEmpty()).isFalse();
            int line = place.startsWith("H") ? line(SMALL, "\"title\":") : line(SMALL, place);
            assertThat(finding.place().line()).as(place).isEqualTo(line);
        }
    }

    @Test
    void the_idle_look_of_a_cue_and_of_the_show_are_read_by_the_public_too() {
        var message = "{\"message\": \"Chủ nhật, ngày 30/01/2024\"}";
        var show = changed("\"idle\": {\"backdrop\": \"title\"}", "\"idle\": {\"backdrop\": " + message + "}");
        assertThat(finding(show, "not a Sunday").place().line()).isEqualTo(line(SMALL, "\"idle\""));
        var cue = read(withCues("{\"at\": \"start\", \"idle\": {\"backdrop\": " + message + "}}"));
        assertThat(finding(cue, "not a Sunday").place().path().en()).isEqualTo("segment 's', cue 1");
    }

    @Test
    void a_lunar_date_that_disagrees_is_said() {
        var reading = changed("TỔNG KẾT", "ngày 30/01/2024 (tức ngày 18 tháng 12 năm Quý Mão)");
        assertThat(finding(reading, "the lunar date is").what().vi()).contains("ngày 20 tháng 12 năm Quý Mão");
    }

    @Test
    void a_day_that_does_not_exist_is_said_in_words_and_as_a_date() {
        assertThat(finding(changed("TỔNG KẾT", "ngày 31/02/2024"), "there is no such day")
                        .severity())
                .isEqualTo(Severity.WARNING);
        var reading = changed("\"2024-01-30\"", "\"2024-02-31\"");
        assertThat(finding(reading, "A day that exists").place().line()).isEqualTo(6);
        assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
    }

    @Test
    void a_tentative_date_is_kept_with_what_it_may_become() {
        var reading = changed("\"2024-01-30\"", "{\"tentative\": \"2024-01-18\", \"or\": [\"2024-01-19\", \"19/01\"]}");
        assertThat(finding(reading, "A day that exists").place().line()).isEqualTo(6);
        assertThat(reading.show().date().tentative()).isTrue();
        assertThat(reading.show().date().or()).containsExactly(LocalDate.of(2024, 1, 19));
    }

    @Test
    void a_zone_that_is_none_gives_the_zone_of_vietnam() {
        var reading = changed("\"date\":", "\"zone\": \"Asia/Hanoi\", \"date\":");
        assertThat(finding(reading, "A time zone").place().line()).isEqualTo(6);
        assertThat(reading.show().segments().getFirst().start()).isEqualTo(Instant.parse("2024-01-30T01:00:00Z"));
    }

    @Test
    void an_agenda_without_a_beginning_is_reckoned_from_eight() {
        var reading = changed("\"start\": \"08:00\", ", "");
        var finding = finding(reading, "does not say when it starts");
        assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"chao-co\""));
        assertThat(finding.now().en()).contains("08:00");
        assertThat(finding.instead().en()).contains("\"start\": \"08:00\"");
        assertThat(reading.show().plan().slot(1).start()).isEqualTo(Instant.parse("2024-01-30T01:10:00Z"));
    }

    @Test
    void an_end_before_the_start_counts_as_nothing_and_one_past_midnight_does_not() {
        var reading = changed("\"length\": \"10m\"", "\"end\": \"07:00\"");
        assertThat(finding(reading, "It ends before it starts").place().path().en())
                .isEqualTo("segment 'chao-co'");
        assertThat(reading.show().segments().getFirst().length()).isEqualTo(Duration.ZERO);
        var night = changed("\"start\": \"08:00\", \"length\": \"10m\"", "\"start\": \"23:00\", \"end\": \"00:30\"");
        assertThat(night.findings()).isEmpty();
        assertThat(night.show().segments().getFirst().length()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void an_overlap_and_a_wrong_order_are_said() {
        var overlap = changed("\"by\": \"Bí thư\",", "\"start\": \"08:05\",");
        assertThat(finding(overlap, "they overlap by 5m").place().line()).isEqualTo(line(SMALL, "\"bao-cao\""));
        var order = changed("\"by\": \"Bí thư\",", "\"start\": \"07:05\",");
        assertThat(finding(order, "It starts before the segment above it").now().en())
                .contains("order of the file");
    }

    @Test
    void a_date_without_a_start_is_said_to_do_nothing() {
        var finding = finding(
                changed("\"by\": \"Bí thư\",", "\"date\": \"2024-01-31\","), "There is a \"date\" but no \"start\"");
        assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"bao-cao\""));
    }

    @Test
    void length_and_end_are_one_too_many() {
        var reading = changed("\"length\": \"10m\"", "\"length\": \"10m\", \"end\": \"08:20\"");
        assertThat(finding(reading, "both \"length\" and \"end\"").now().en()).isEqualTo("\"length\" is used.");
        assertThat(reading.show().segments().getFirst().length()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({"07:59,is over when its segment begins", "08:11,after its segment's time is up"})
    void a_time_of_day_outside_its_segment_is_said(String at, String words) {
        var reading = changed("{\"at\": \"start\",", "{\"at\": \"" + at + "\",");
        assertThat(finding(reading, words).place().path().en()).isEqualTo("segment 'chao-co', cue 1");
    }

    @Test
    void ways_of_coming_in_that_cannot_be_are_said() {
        var both = changed(
                "\"fade\": \"800ms\"", "\"fade\": \"800ms\", \"through\": \"#000000\", \"only\": \"changed-lines\"");
        assertThat(finding(both, "do not go together").severity()).isEqualTo(Severity.WARNING);
        var none = changed("\"play\": \"media/quoc-ca.ogg\"", "\"play\": \"media/quoc-ca.ogg\", \"fade\": \"1s\"");
        assertThat(finding(none, "go with a \"put\"").place().line()).isEqualTo(line(SMALL, "\"play\""));
        assertThat(cue(none, 0, 1).isBroken()).isFalse();
    }

    @Test
    void what_is_played_goes_with_a_picture_and_with_nothing_else() {
        var played = changed("\"fade\": \"800ms\"", "\"flourish\": \"curtain\"");
        assertThat(played.findings()).noneMatch(finding -> finding.what().en().contains("flourish"));
        assertThat(cue(played, 0, 0).changes())
                .allSatisfy(change -> assertThat(((Change.Put) change).entrance().flourish())
                        .isEqualTo(Flourish.of(Flourish.Kind.CURTAIN)));
        var none = changed(
                "\"play\": \"media/quoc-ca.ogg\"", "\"play\": \"media/quoc-ca.ogg\", \"flourish\": \"fireworks\"");
        assertThat(finding(none, "\"flourish\" goes with").severity()).isEqualTo(Severity.WARNING);
        assertThat(cue(none, 0, 1).isBroken()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'\"at\": \"start\", \"on\": \"go\",',2", "'',0"})
    void a_cue_has_exactly_one_trigger(String triggers, int count) {
        var reading = changed("\"at\": \"start\",", triggers);
        assertThat(finding(reading, "here are " + count).instead().en()).contains("\"after\"");
        assertThat(cue(reading, 0, 0).isBroken()).isTrue();
        assertThat(cue(reading, 0, 0).changes()).hasSize(2);
    }
}
