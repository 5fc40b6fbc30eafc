package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.Reckons;
import khaimac.machine.House;
import org.junit.jupiter.api.Test;

/**
 * Evenings on which everything goes wrong that can, and nobody in the hall notices. Four million steps are taken with
 * every build, and ten million by {@code khaimac bench evenings}.
 */
@Reckons
class EveningsTest {
    private static final long SEEDS = 200;

    @Test
    void four_million_steps_and_the_audience_suffers_nothing() {
        var all = new Evenings();
        all.run(1, SEEDS, Evenings.STEPS, evening -> {});
        assertThat(all.violations().stream().map(Violation::text).limit(20)).isEmpty();
        assertThat(all.steps()).isGreaterThanOrEqualTo(4_000_000);
        assertThat(all.mixes().never())
                .as("mixes that never happened: this batch has proved less than it says")
                .isEmpty();
    }

    /** Else every evening only ever proves what happens to a clock that has gone by. */
    @Test
    void what_the_programme_gives_to_the_clock_is_still_to_come() {
        var show = Programme.SHOW;
        for (int at = 1; at < show.segments().size(); at++)
            assertThat(show.plan().slot(at).start())
                    .as(show.segments().get(at).id())
                    .isAfterOrEqualTo(show.plan().slot(at - 1).start());
        assertThat(Programme.COPY.reading().findings())
                .extracting(finding -> finding.what().en())
                .noneMatch(words -> words.contains("is over when its segment begins"));
    }

    @Test
    void the_same_seed_is_the_same_evening_to_the_byte() {
        assertThat(digests()).isEqualTo(digests()).doesNotHaveDuplicates();
    }

    /** What a report names by its seed somebody else has to see, too: sets and maps lie otherwise in each process. */
    @Test
    void the_same_seed_is_the_same_evening_in_another_process() throws Exception {
        var words = House.java("-Xmx256m", Path.of("").toAbsolutePath());
        words.set(words.size() - 1, Elsewhere.class.getName());
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said.lines()).containsExactlyElementsOf(digests().stream().map(String::valueOf).toList());
    }

    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] words) {
            digests().forEach(System.out::println);
        }
    }

    private static List<Long> digests() {
        var digests = new ArrayList<Long>();
        new Evenings().run(1, 5, 5_000, evening -> digests.add(evening.digest()));
        return digests;
    }
}
