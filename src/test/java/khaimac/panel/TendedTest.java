package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.panel.words.ToPage;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to outputs stands in the log with who did it, and outlives the desk. */
class TendedTest {
    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    @TempDir
    private Path folder;

    private final List<Throwable> mistakes = new ArrayList<>();

    private static TendedFile.Line line(int second, String who, String of, String words) {
        return new TendedFile.Line(NOON.plusSeconds(second), who, of, Sentence.same(words));
    }

    private static List<String> told(Chronicle log) {
        return log.lines().stream().map(TendedTest::told).toList();
    }

    private static String told(ToPage.Said said) {
        return said.who() + ": " + said.words().vi();
    }

    private static Chronicle log(List<TendedFile.Line> before) {
        return new Chronicle(ShowFile.read("{}").show(), List.of(), before);
    }

    @Test
    void a_slider_that_is_moved_to_and_fro_is_one_line_and_each_pattern_is_its_own() {
        var log = log(List.of());
        log.tended(line(1, "Lan", "brightness/left", "80 %"));
        log.tended(line(2, "Lan", "brightness/left", "40 %"));
        log.tended(line(3, "Minh", "brightness/left", "60 %"));
        log.tended(line(4, "Minh", "", "grid"));
        log.tended(line(5, "Minh", "", "bars"));
        assertThat(told(log)).containsExactly("Lan: 40 %", "Minh: 60 %", "Minh: grid", "Minh: bars");
    }

    @Test
    void a_desk_that_takes_the_place_of_another_tells_what_was_done_before() throws Exception {
        var file = folder.resolve("tended.jsonl");
        var kept = new TendedFile(file, mistakes::add);
        kept.add(line(1, "Lan", "", "grid"));
        kept.add(line(2, "Lan", "brightness/left", "80 %"));
        kept.add(line(3, "Lan", "brightness/left", "40 %"));
        java.nio.file.Files.writeString(
                file, "{\"at\":\"20", java.nio.file.StandardOpenOption.APPEND);
        assertThat(told(log(new TendedFile(file, mistakes::add).before()))).containsExactly("Lan: grid", "Lan: 40 %");
        assertThat(mistakes).isEmpty();
    }
}
