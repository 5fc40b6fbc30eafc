package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import khaimac.cue.Cue;
import org.junit.jupiter.api.Test;

/** Cues and looks that wait for, or contain, themselves. */
class RingsTest extends BadInput {
    @Test
    void cues_that_wait_for_each_other_are_broken_and_so_is_who_waits_for_them() {
        var reading = read(withCues("""
            {"id": "a", "after": {"cue": "b"}, "stop": "sound"},
            {"id": "b", "after": {"cue": "a"}, "stop": "sound"},
            {"id": "c", "after": {"cue": "a"}, "stop": "sound"},
            {"id": "d", "after": {"cue": "d"}, "stop": "sound"},
            {"id": "e", "on": "go", "stop": "sound"},
            {"id": "f", "after": {"cue": "g"}, "stop": "sound"},
            {"id": "g", "after": {"cue": "e"}, "stop": "sound"}\
            """));
        var cues = reading.show().segments().getFirst().cues();
        assertThat(cues.stream().map(Cue::isBroken)).containsExactly(true, true, true, true, false, false, false);
        var rings = reading.findings().stream()
                .filter(finding -> finding.what().en().contains("ring"))
                .toList();
        assertThat(rings.stream().map(finding -> finding.place().path().en()))
                .containsExactly(
                        "segment 's', cue 1", "segment 's', cue 2", "segment 's', cue 3", "segment 's', cue 4");
    }

    @Test
    void ten_thousand_cues_that_wait_for_one_another_take_no_time() {
        var cues = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\": \"c" + i + "\", \"after\": {\"cue\": \"c" + (i + 1) % 10_000
                        + "\"}, \"stop\": \"sound\"}")
                .collect(Collectors.joining(",\n"));
        var reading = inTime(() -> read(withCues(cues)));
        assertThat(reading.show().segments().getFirst().cues()).hasSize(10_000).allMatch(Cue::isBroken);
    }

    @Test
    void looks_that_contain_themselves_are_taken_out_and_the_others_stay() {
        var reading = read(withLooks(
                """
                "a": {"stack": ["b", {"blank": true}]},
                "b": {"split": {"left": "c", "right": {"stack": ["a"]}}},
                "c": {"message": "c"},
                "d": {"stack": [{"stack": ["d"]}]},
                "e": {"stack": ["a", "c"]}\
                """,
                "{\"at\": \"start\", \"put\": {\"backdrop\": \"a\"}},"
                        + "{\"on\": \"go\", \"put\": {\"backdrop\": \"e\"}}"));
        assertThat(reading.show().looks()).containsOnlyKeys("c", "e");
        var rings = reading.findings().stream()
                .filter(finding -> finding.what().en().contains("contains itself"))
                .toList();
        assertThat(rings.stream().map(finding -> finding.place().path().en()))
                .containsExactly("look 'a'", "look 'b'", "look 'd'");
        assertThat(rings.getFirst().place().line()).isPositive();
        assertThat(cue(reading, 0, 0).broken().en()).contains("has an error");
        assertThat(cue(reading, 0, 1).isBroken()).isFalse();
    }

    @Test
    void looks_of_looks_of_looks_are_refused_before_they_fill_the_memory() {
        var looks = IntStream.range(0, 12)
                .mapToObj(i -> "\"n" + i + "\": {\"stack\": [" + ("\"n" + (i + 1) + "\", ").repeat(7) + "\"n" + (i + 1)
                        + "\"]}")
                .collect(Collectors.joining(",\n"));
        var reading = inTime(() -> read(withLooks(
                looks + ", \"n12\": {\"blank\": true}", "{\"on\": \"go\", \"put\": {\"backdrop\": \"n0\"}}")));
        assertThat(reading.show().looks()).containsOnlyKeys("n11", "n12");
        assertThat(finding(reading, "too many looks").place().path().en()).isEqualTo("look 'n0'");
    }

    @Test
    void a_chain_of_a_hundred_thousand_looks_is_no_deep_hole() {
        var looks = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"n" + i + "\":{\"stack\":[\"n" + (i + 1) + "\"]}")
                .collect(Collectors.joining(","));
        var reading = inTime(() -> read(withLooks(
                looks + ",\"n100000\":{\"blank\":true}", "{\"on\":\"go\",\"put\":{\"backdrop\":\"n99999\"}}")));
        assertThat(reading.show().looks()).hasSize(9);
        assertThat(cue(reading, 0, 0).isBroken()).isFalse();
    }

    @Test
    void layers_written_too_deep_in_a_cue_are_said() {
        var deep = "{\"stack\": [".repeat(10) + "{\"message\": \"x\"}" + "]}".repeat(10);
        var reading = read(withCues("{\"on\": \"go\", \"put\": {\"backdrop\": " + deep + "}}"));
        assertThat(finding(reading, "too many looks").place().path().en()).isEqualTo("segment 's', cue 1");
    }
}
