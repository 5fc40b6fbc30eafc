package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import khaimac.asset.Assets;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.link.ToPeer;
import khaimac.machine.SystemWatch;
import khaimac.output.Halls;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.Workshop;
import khaimac.render.papers.Frames;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a player spends its time on. */
@Isolated
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

    @Test
    void what_go_brings_was_made_before_the_press_and_comes_in_without_anybody_who_makes_parts() throws Exception {
        var hands = new Hands();
        try (var player = player(Halls.of(320, 128, new Wire.Simulated(), Light.PLAIN))) {
            player.show(Map.of(Halls.BANNER, title("ĐÓN KHÁCH")));
            var next = title("LỄ TRAO TẶNG HUY HIỆU ĐẢNG");
            player.next(Map.of(Halls.BANNER, next));
            Waiting.until(() -> "it is up", () -> player.isUp() && hands.areIdle());
            long worked = hands.worked();
            Waiting.until(() -> "what GO brings was made", () -> hands.worked() > worked && hands.areIdle());
            hands.go();

            var pressed = next.from(time.now());
            player.show(Map.of(Halls.BANNER, pressed));
            Waiting.until(() -> "it comes in", () -> shows(player, pressed));
            assertThat(player.isUp()).isTrue();
        }
    }

    @Test
    void what_go_would_bring_is_not_painted_while_it_changes_and_once_when_it_rests() {
        var opened = new ArrayList<String>();
        Assets files = name -> {
            synchronized (opened) {
                if (name.endsWith(".png")) opened.add(name);
            }
            return null;
        };
        try (var workshop = new Workshop(1, files, new SystemWatch(), wrong -> {});
                var picture = new LivePicture(workshop, Wall.of(64, 32))) {
            var screen = new Screen(Halls.BANNER, picture, List.of());
            var at = time.now();
            var now = Duration.ZERO;
            // Somebody types into the part that comes next, and the run goes on meanwhile.
            for (int i = 0; i < 100; i++) {
                screen.next(new Holding.Next(image(i / 2 + ".png"), false, null));
                turn(screen, at, now);
                now = now.plus(Screen.UNCHANGED.dividedBy(2));
            }
            now = now.plus(Screen.UNCHANGED);
            for (int i = 0; i < 100; i++) {
                // When it would come in is no reason to paint it again.
                screen.next(new Holding.Next(image("49.png").from(at.plusSeconds(i)), false, null));
                turn(screen, at, now);
                Waiting.until(() -> "it is made", () -> !opened(opened).isEmpty());
            }
            // Somebody looks at the same in small.
            screen.prepare(image("49.png"));
            turn(screen, at, now);
            screen.prepare(image("last.png"));
            turn(screen, at, now);
            Waiting.until(() -> "the last is made", () -> opened(opened).contains("last.png"));
        }
        assertThat(opened).containsExactly("49.png", "last.png");
    }

    private static void turn(Screen screen, Instant at, Duration steady) {
        screen.picture().paint(at);
        screen.prepare(at, steady);
    }

    private static List<String> opened(List<String> opened) {
        synchronized (opened) {
            return List.copyOf(opened);
        }
    }

    private Showing image(String file) {
        return new Showing(new Look.Image(file, Look.Fit.COVER, Style.PLAIN), time.now(), Entrance.CUT, 0, null, 1);
    }

    private Showing title(String name) {
        var look = new Look.Title(List.of(new TitleLine(Role.NAME, name)), Style.RED_GOLD);
        return new Showing(look, time.now(), Entrance.CUT, 0, null, 1);
    }

    private static boolean shows(Player player, Showing showing) {
        try (var frames = new Frames(Assets.NONE)) {
            var seen = player.preview(Halls.BANNER, 320, 128).get(5, TimeUnit.SECONDS);
            return Arrays.equals(seen, frames.jpeg(showing, showing.since(), Wall.of(320, 128), 320, 128));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
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
        return player(Halls.of(64, 32, new Wire.Simulated(), Light.PLAIN));
    }

    private Player player(Hall hall) {
        return new Player(
                hall,
                true,
                new Stock(null),
                time,
                watch,
                null,
                false,
                Halls::called,
                null,
                told -> {},
                glance -> glances.incrementAndGet(),
                message -> {});
    }
}
