package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import khaimac.cue.Change;
import khaimac.scene.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and durations that nobody can have meant. */
class AbsurdNumbersTest extends BadInput {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5m",
                "10",
                "10 m",
                "10min",
                "49h",
                "9999999h",
                "999999999999999999999h",
                "1m1h",
                "1.5h",
                "",
                "m",
                "١٠m",
                "P1D",
                "1h-30m",
            })
    void a_length_that_is_none_is_said_and_counts_as_not_written(String length) {
        var reading = changed("\"length\": \"20m\"", "\"length\": \"" + length + "\"");
        var finding = finding(reading, "A duration such as");
        assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"20m\""));
        assertThat(finding.place().path().en()).isEqualTo("item 2 of the agenda, segment 'bao-cao'");
        assertThat(finding.now().en()).isEqualTo("It is left out.");
        assertThat(reading.show().segments().get(1).length()).isEqualTo(Duration.ZERO);
        assertThat(finding(reading, "Nothing says how long this takes")
                        .instead()
                        .en())
                .contains("about");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999",
                "-1e999999",
                "1e-999999",
                "2.5",
                "-1",
                "0",
                "101",
                "\"6\"",
                "true",
                "[6]",
                "{}",
                "NULL"
            })
    void a_page_size_that_is_none_gives_the_usual_one(String number) {
        var reading = read(withLooks(
                "\"r\": {\"roster\": \"r.csv\", \"page\": " + number + "}",
                "{\"on\": \"go\", \"put\": {\"backdrop\": \"r\"}}"));
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.findings().getFirst().place().line()).isEqualTo(7);
        if (number.equals("NULL")) return; // not JSON: the reading ends there
        assertThat(reading.show().looks().get("r"))
                .isInstanceOfSatisfying(
                        Look.Roster.class, roster -> assertThat(roster.rows()).isEqualTo(6));
    }

    @Test
    void ten_to_the_four_hundredth_and_a_number_of_a_million_digits_are_left_out() {
        for (var number : List.of(
                "1" + "0".repeat(400), "-1" + "0".repeat(400), "9".repeat(1_000_000), "0." + "3".repeat(1_000_000))) {
            var reading = inTime(() -> read(withCues("{\"at\": \"start\", \"level\": {\"backdrop\": " + number
                    + "}}, {\"on\": \"go\", \"level\": {\"backdrop\": 0.5}}")));
            assertThat(finding(reading, "A number from 0 to 1").place().line()).isEqualTo(10);
            assertThat(cue(reading, 0, 1).changes()).containsExactly(new Change.Level(BACKDROP, 0.5));
        }
    }

    @Test
    void a_fraction_with_more_digits_than_needed_is_read() {
        var reading = read(withCues("{\"at\": \"start\", \"level\": {\"backdrop\": 0." + "3".repeat(60) + "}}"));
        assertThat(cue(reading, 0, 0).changes()).containsExactly(new Change.Level(BACKDROP, 1 / 3.0));
    }

    @Test
    void minus_nothing_is_nothing() {
        var reading = read(withCues("{\"at\": \"start\", \"level\": {\"backdrop\": -0.0}}"));
        assertThat(cue(reading, 0, 0).changes()).containsExactly(new Change.Level(BACKDROP, 0));
    }

    @Test
    void an_endless_number_is_nothing_to_send() {
        var reading =
                read(withCues("{\"on\": \"go\", \"send\": {\"to\": \"x\", \"osc\": \"/a\", \"args\": [1, 1e999, 2]}}"));
        assertThat(finding(reading, "A text or a number").place().line()).isEqualTo(10);
        assertThat(cue(reading, 0, 0).changes())
                .containsExactly(new Change.Send("x", new Change.Message.Osc("/a", List.of(1, 2))));
    }
}
