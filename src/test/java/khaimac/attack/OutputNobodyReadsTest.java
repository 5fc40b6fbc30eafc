package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import khaimac.engine.Over;
import khaimac.engine.Wish;
import khaimac.machine.Folders;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import khaimac.trial.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The output of a real guard leads to somebody who reads nothing of it: a service, a pipe, a frozen terminal. */
@Tag("processes")
@Isolated
class OutputNobodyReadsTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final Wish BLANK = new Wish.Cover(Set.of(BACKDROP), Over.Kind.BLANK);

    private Path folder;

    @BeforeEach
    void aFolder() throws Exception {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "unread");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    @Test
    void the_wall_goes_black_by_a_tap_and_by_a_word_while_nobody_reads_what_is_printed() throws Exception {
        assumeTrue(Signals.can(), "no kill program on this machine");
        try (var run = new WholeRun(folder);
                var tablet = run.tablet()) {
            assertThat(WholeRun.sees(tablet, BACKDROP, false)).isTrue();
            // Each answer is some forty lines: more than guard and desk have room for.
            for (int page = 0; page < 240; page++) run.type("?");
            // The publishing thread has news of its own to tell: a player is silent for a moment.
            assertThat(Signals.stop(run.child("player"))).isTrue();
            assertThat(tablet.await(OutputNobodyReadsTest::tellsOfASilentPlayer, WholeRun.LONG))
                    .as("the page is told")
                    .isNotNull();
            assertThat(Signals.goOn(run.child("player"))).isTrue();

            var answer = tablet.press(BLANK).get(20, TimeUnit.SECONDS);
            long answered = System.nanoTime();
            assertThat(answer.accepted()).as(answer.because().en()).isTrue();
            assertThat(WholeRun.sees(tablet, BACKDROP, true))
                    .as("the wall is black")
                    .isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - answered)).isLessThan(Duration.ofMillis(500));

            assertThat(tablet.press(new Wish.Release(Set.of(BACKDROP)))
                            .get(20, TimeUnit.SECONDS)
                            .accepted())
                    .isTrue();
            assertThat(WholeRun.sees(tablet, BACKDROP, false)).isTrue();
            run.type("blank all");
            assertThat(WholeRun.sees(tablet, BACKDROP, true))
                    .as("typed words are heard")
                    .isTrue();

            // Somebody reads again: how much is missing is said.
            assertThat(run.readUntil("lines were not printed")).matches("… [0-9]+ lines were not printed.*");

            for (int page = 0; page < 240; page++) run.type("?");
            run.type("quit");
            assertThat(run.process().waitFor(30, TimeUnit.SECONDS))
                    .as("it ends all the same")
                    .isTrue();
        }
    }

    private static boolean tellsOfASilentPlayer(ToPage.State state) {
        return state.lamps().stream().anyMatch(lamp -> lamp.name().equals("player") && !lamp.well());
    }
}
