package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.link.ToPeer;
import khaimac.machine.SystemWatch;
import khaimac.output.Halls;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;

/** What a player spends its time on. */
class PlayerTest {
    private final SystemWatch watch = new SystemWatch();
    private final DeskTime time = new DeskTime(watch);
    private final AtomicInteger glances = new AtomicInteger();

    @Test
    void what_runs_and_nobody_sees_is_hardly_painted() {
        try (var player = player()) {
            player.show(Map.of(Halls.BANNER, crawl()));
            Waiting.until(() -> "it is up", player::isUp);
            Waiting.until(() -> "it runs", () -> painted(player) >= 3);

            var begin = watch.now().steady();
            long before = painted(player);
            Waiting.until(() -> "it goes on", () -> painted(player) >= before + 4);
            assertThat(watch.now().steady().minus(begin))
                    .as("four pictures more")
                    .isGreaterThan(Duration.ofMillis(1_400));
        }
    }

    @Test
    void somebody_who_looks_sees_it_begin_and_then_now_and_again() {
        try (var player = player()) {
            player.look(new ToPeer.Watch(List.of(Halls.BANNER), 64, 32));
            var begin = watch.now().steady();
            player.show(Map.of(Halls.BANNER, crawl()));
            Waiting.until(() -> "it is seen to run", () -> glances.get() >= 5);
            Waiting.until(
                    () -> "it has run for a while",
                    () -> watch.now().steady().minus(begin).compareTo(Duration.ofMillis(3_700)) > 0);

            var later = watch.now().steady();
            int before = glances.get();
            Waiting.until(() -> "it goes on", () -> glances.get() >= before + 4);
            assertThat(watch.now().steady().minus(later))
                    .as("four small pictures more")
                    .isGreaterThan(Duration.ofMillis(1_400));
        }
    }

    private static long painted(Player player) {
        return player.counts().getFirst().painted();
    }

    private Showing crawl() {
        return new Showing(
                new Look.Crawl("MỪNG ĐẢNG QUANG VINH", 120, Style.PLAIN), time.now(), Entrance.CUT, 0, null, 1);
    }

    private Player player() {
        var hall = Halls.of(64, 32, new Wire.Simulated(), Light.PLAIN);
        return new Player(
                hall, true, new Stock(null), time, watch, null, false, told -> {}, glance -> glances.incrementAndGet());
    }
}
