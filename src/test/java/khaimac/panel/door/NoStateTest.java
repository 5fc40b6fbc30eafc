package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import khaimac.panel.Devices;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Something keeps the one who tells pages: they hear with every beat how old their news are. */
class NoStateTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ thử", "date": "2026-11-26", "surfaces": ["backdrop"],
         "segments": [{"id": "a", "name": "Mở đầu", "length": "10m"}]}
        """;

    @TempDir
    private Path folder;

    /** Whoever asks it waits, from a moment on. */
    private static final class Stuck implements Devices {
        private final CountDownLatch free = new CountDownLatch(1);
        private volatile boolean stuck;

        @Override
        public List<ToPage.OfPlayer> all() {
            try {
                if (stuck) free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }

        @Override
        public @Nullable Instant numbers() {
            return null;
        }

        @Override
        public void identify() {}

        @Override
        public void pattern(String output, Look.@Nullable Pattern pattern) {}

        @Override
        public void brightness(String output, double of) {}

        @Override
        public String askToArm() {
            return "";
        }

        @Override
        public boolean arm(String code) {
            return false;
        }

        @Override
        public void rest() {}
    }

    @Test
    void a_beat_is_answered_with_how_old_the_news_are() throws Exception {
        var devices = new Stuck();
        try (var hut = new Hut(folder, SHOW, Map.of(), devices);
                var tab = hut.tab(hut.admin())) {
            tab.hears(ToPage.State.class, ToPage.State::opened);
            tab.say(new FromPage.Beat(1));
            assertThat(tab.hears(ToPage.Echo.class, any -> true).age()).isGreaterThanOrEqualTo(0);
            devices.stuck = true;
            double age = 0;
            for (int beat = 2; age <= 1_000 && beat < 2_000; beat++) {
                tab.say(new FromPage.Beat(beat));
                double one = beat;
                var echo = tab.hears(ToPage.Echo.class, any -> any.sent() == one);
                assertThat(echo.age())
                        .as("it only grows, or has just been looked")
                        .isGreaterThanOrEqualTo(0);
                age = echo.age();
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(age).isGreaterThan(1_000);
            devices.stuck = false;
            devices.free.countDown();
            tab.say(new FromPage.Beat(3_000));
            assertThat(hut.mistakes).isEmpty();
        }
    }
}
