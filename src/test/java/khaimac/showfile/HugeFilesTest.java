package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import khaimac.cue.Cue;
import khaimac.showfile.json.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of sixteen megabytes, and depths of a million. */
class HugeFilesTest extends BadInput {
    @ParameterizedTest
    @ValueSource(ints = {65, 10_000})
    void nesting_is_skipped_and_the_rest_is_read(int depth) {
        for (var open : List.of("[", "{\"a\":")) {
            var close = open.equals("[") ? "]" : "}";
            var deep = open.repeat(depth) + "1" + close.repeat(depth);
            var reading = inTime(() -> read(SMALL.replace("\"idle\":", "\"deep\": " + deep + ", \"idle\":")));
            assertThat(finding(reading, "Nested more than 64 deep").place().line())
                    .isEqualTo(line(SMALL, "\"idle\""));
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }
    }

    @Test
    void a_million_levels_end_the_reading_and_what_stands_before_is_kept() {
        for (var open : List.of("[", "{\"a\":")) {
            var reading = inTime(
                    () -> read(SMALL.replace("\"idle\":", "\"deep\": " + open.repeat(1_000_000) + ", \"idle\":")));
            assertThat(finding(reading, "Nested").place().line()).isEqualTo(line(SMALL, "\"idle\""));
            assertThat(reading.show().title()).isEqualTo("Hội nghị tổng kết");
            assertThat(reading.show().looks()).containsOnlyKeys("title", "clock");
        }
    }

    @Test
    void a_file_over_the_limit_is_not_read() {
        var finding = finding(read(new byte[Tree.MAX_BYTES + 1]), "larger than 16 MB");
        assertThat(finding.now().en()).isEqualTo("It was not read.");
    }

    @Test
    void a_text_over_the_limit_is_left_out() {
        var reading = changed("\"Huyện ủy Mẫu\"", "\"" + "ủ".repeat(Tree.MAX_TEXT + 1) + "\"");
        assertThat(finding(reading, "longer than 64 KB").place().line()).isEqualTo(5);
        assertThat(reading.show().organiser()).isEmpty();
        assertThat(names(reading)).hasSize(2);
    }

    @Test
    void more_than_ten_thousand_segments_are_cut_there() {
        var segments = IntStream.range(0, 10_050)
                .mapToObj(i -> "{\"id\": \"a\", \"name\": \"x\", \"length\": \"1m\"}")
                .collect(Collectors.joining(",\n"));
        var reading = inTime(() -> read(HEAD + "\"segments\": [" + segments + "]}"));
        assertThat(reading.show().segments()).hasSize(10_000);
        assertThat(finding(reading, "0 to 10000 items, here are 10050").now().en())
                .contains("Only as many as allowed");
        assertThat(reading.findings()).hasSizeLessThan(2_100);
        assertThat(finding(reading, "more findings are not listed").instead().en())
                .contains("first");
    }

    @Test
    void many_names_nobody_knows_are_not_compared_for_ever() {
        var looks = IntStream.range(0, 50_000)
                .mapToObj(i -> "\"look-" + i + "\":{\"blank\":true}")
                .collect(Collectors.joining(","));
        var cues = IntStream.range(0, 9_000)
                .mapToObj(i -> "{\"on\":\"go\",\"put\":{\"backdrop\":\"lock-" + i + "\"}}")
                .collect(Collectors.joining(","));
        var reading = inTime(() -> read(withLooks(looks, cues)));
        assertThat(reading.show().looks()).hasSize(50_000);
        assertThat(reading.show().segments().getFirst().cues()).hasSize(9_000).allMatch(Cue::isBroken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,", "[],", "{\"a\":{}},", "\"ủ\",\n", "1e999999,", "null,"})
    void sixteen_megabytes_of_small_values_end_at_a_limit(String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        var text = HEAD + "\"x\": [" + value.repeat((Tree.MAX_BYTES - 400) / bytes) + "1], \"segments\": []}";
        var reading = inTime(() -> read(text));
        assertThat(finding(reading, "too many items").place().line()).isGreaterThanOrEqualTo(6);
        assertThat(reading.show().title()).isEqualTo("T");
    }

    @Test
    void sixteen_megabytes_of_one_text_are_left_out_and_the_rest_is_read() {
        var text = SMALL.replace("\"idle\":", "\"x\": \"" + "x".repeat(Tree.MAX_BYTES - 10_000) + "\", \"idle\":");
        var reading = inTime(() -> read(text));
        assertThat(sentences(reading)).containsExactly("The text is longer than 64 KB.", "\"x\" is not known here.");
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @Test
    void a_key_written_a_million_times_is_complained_about_a_thousand_times() {
        var text = HEAD + "\"x\": {" + "\"aaa\":1,".repeat(1_000_000) + "}, \"segments\": []}";
        assertThat(inTime(() -> read(text)).findings()).hasSizeBetween(1_001, 1_010);
    }

    @Test
    void names_of_many_thousand_letters_are_quoted_shortened() {
        var name = "ủ".repeat(60_000);
        var reading = read(withLooks(
                "\"" + name + "\": {\"message\": 1}", "{\"on\": \"go\", \"put\": {\"backdrop\": \"x" + name + "\"}}"));
        assertThat(sentences(reading)).hasSize(3);
    }

    /** Two processes beside each other, with the two shapes that take most time and most memory. */
    @Test
    void files_are_survived_by_a_process_with_little_memory(@TempDir Path folder) throws Exception {
        var bad =
                "{\"on\":\"go\",\"put\":{\"backdrop\":{\"message\":\"{x} 31/02/2024\",\"a\":1},\"b\":\"c\"},\"s\":1},\n"
                        .repeat(9_000);
        var segments = ("{\"id\":\"a\",\"name\":\"ủ\",\"start\":\"08:00\",\"cues\":[" + bad + "]},").repeat(22);
        var keys =
                IntStream.range(0, 1_300_000).mapToObj(i -> "\"ủ" + i + "\":1,").collect(Collectors.joining());
        var cuesFile = folder.resolve("cues.show.json");
        var keysFile = folder.resolve("keys.show.json");
        var cues = small(cuesFile, HEAD + "\"segments\": [" + segments + "]}");
        var names = small(keysFile, HEAD + keys);
        assertThat(answer(cues, cuesFile)).contains("ERROR", "more findings are not listed", "cue 1");
        assertThat(answer(names, keysFile)).contains("ERROR", "more findings are not listed", "is not known here");
    }

    private Process small(Path file, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes.length <= Tree.MAX_BYTES ? bytes : Arrays.copyOf(bytes, Tree.MAX_BYTES));
        assertThat(Files.size(file)).isGreaterThan(14L * 1024 * 1024);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "khaimac.app.Main",
                        "check",
                        "--lang",
                        "en",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output(file).toFile())
                .start();
    }

    private Path output(Path file) {
        return file.resolveSibling(file.getFileName() + ".out");
    }

    private String answer(Process process, Path file) throws Exception {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        var said = Files.readString(output(file));
        assertThat(said).doesNotContain("OutOfMemoryError").doesNotContain("made a mistake of its own");
        assertThat(process.exitValue())
                .as(said.substring(0, Math.min(500, said.length())))
                .isEqualTo(2);
        return said;
    }
}
