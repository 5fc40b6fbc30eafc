package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Measure;
import khaimac.link.ToDesk;
import khaimac.output.Halls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputNotesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_late_picture_and_another_state_are_noted_at_once_and_all_else_once_a_minute() throws IOException {
        var notes = new OutputNotes(folder.resolve("outputs.log"));
        for (int quarter = 0; quarter < 4 * 120; quarter++)
            notes.look(outputs("up", quarter < 100 ? 0 : 2), NOON.plusMillis(250L * quarter));
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(1))
                .startsWith("2026-01-01T12:00:25Z\tLED\tup\t60.0 fps\tsent 900")
                .contains("late 2\trepeated 1\tinterval p99 16.70 ms");

        notes.look(outputs("lost", 2), NOON.plusSeconds(121));
        assertThat(lines()).hasSize(4).last().satisfies(line -> assertThat(line).contains("\tlost\t"));
    }

    @Test
    void they_never_grow_beyond_two_files() throws IOException {
        var notes = new OutputNotes(folder.resolve("outputs.log"));
        for (int late = 0; late < 40_000; late++) notes.look(outputs("up", late), NOON);

        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1_001_000));
        }
        assertThat(lines().getLast()).contains("late 39999");
    }

    @Test
    void where_nothing_can_be_written_it_says_so_and_goes_on() {
        assertThat(new OutputNotes(folder.resolve("nowhere").resolve("outputs.log")).look(outputs("up", 0), NOON))
                .isFalse();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("outputs.log"));
    }

    private static ToDesk.Outputs outputs(String state, int late) {
        var figures = List.of(
                new Measure("late", late, ""), new Measure("repeated", 1, ""), new Measure("interval p99", 16.7, "ms"));
        return new ToDesk.Outputs(
                true,
                List.of(new ToDesk.OutputState(
                        "LED",
                        "window",
                        List.of(Halls.BANNER),
                        state,
                        Sentence.NONE,
                        NOON,
                        60,
                        900,
                        0,
                        0,
                        Duration.ofMillis(17),
                        1,
                        null,
                        figures)));
    }
}
