package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import khaimac.trial.Signals;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A player's machine is busy with something else again and again: Operate marks what stutters, as long as it does. */
@Tag("processes")
class StutterTest {
    private static final String BANNER = ".frame.on-air[data-surface=banner]";
    private static final String LAMP = ".lamps .ill .lamp[data-press='lamp:picture:banner']";

    /** Whoever stops a process, and lets it run on, again and again. */
    private static final class Halts implements AutoCloseable {
        private static final Duration STANDS = Duration.ofMillis(250);
        private static final Duration RUNS = Duration.ofMillis(150);

        private final CountDownLatch over = new CountDownLatch(1);
        private final Thread thread;

        private Halts(ProcessHandle process) {
            thread = Thread.ofPlatform().name("halts").start(() -> {
                try {
                    while (!over.await(RUNS.toMillis(), TimeUnit.MILLISECONDS)) {
                        Signals.stop(process);
                        try {
                            over.await(STANDS.toMillis(), TimeUnit.MILLISECONDS);
                        } finally {
                            Signals.goOn(process);
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void close() {
            over.countDown();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void a_player_that_stutters_marks_what_moves_until_it_is_left_alone() throws Exception {
        assumeTrue(Signals.can(), "no kill program on this machine");
        // What is simulated is painted twice a second: there is nothing in it to stutter.
        try (var rig = Rig.of(folder -> Shows.crawling(folder).toString(), "hdmi-panels")) {
            rig.stand().begins("mo-dau");
            Waiting.until(() -> "a player runs", () -> rig.stand().player() != null);
            var player = Objects.requireNonNull(rig.stand().player()).toHandle();
            try (var tablet = rig.tablet()) {
                var page = tablet.page();
                page.locator(BANNER + ":not(.lit-behind)").waitFor();
                try (var halts = new Halts(player)) {
                    Waiting.until(
                            () -> "marked; the lamps: " + page.locator(".lamps").innerText() + rig.stand().said(),
                            () -> page.locator(BANNER + ".lit-behind").count() > 0);
                    assertThat(halts.thread.isAlive()).isTrue();
                    tablet.taps(page.locator(LAMP));
                    Rig.reads(page, ".sheet .lamp-cause.ill", "Khán giả thấy chuyển động bị giật; chữ vẫn đúng.");
                    Rig.reads(page, ".sheet .lamp-cause.ill", "Hãy đóng chương trình khác trên máy phát hình");
                    Rig.reads(page, ".sheet .lit-surfaces", "Băng-rôn");
                    assertThat(page.locator(".frame.on-air[data-surface=backdrop].lit-behind").count())
                            .as("what stands still stutters nowhere")
                            .isZero();
                }
                Rig.reads(page, ".sheet .lamp-cause.well", "Đã ổn.");
                tablet.opens("operate");
                page.locator(BANNER + ":not(.lit-behind)").waitFor();
                assertThat(page.locator(LAMP).count()).isZero();
                assertThat(tablet.mistakes()).isEmpty();
            }
            assertThat(player.isAlive()).as("nobody ended a player that only stuttered").isTrue();
        }
    }
}
