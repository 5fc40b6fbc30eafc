package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import khaimac.asset.Assets;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;
import khaimac.output.Halls;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import khaimac.scene.Wanted;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What GO brings was made before the press, and is there when nobody is left who makes parts. Their hands are stopped:
 * nobody else may have any meanwhile.
 */
@Isolated
class HandsGoneTest extends WithADesk {
    @Test
    void what_the_desk_says_go_brings_is_painted_with_its_file_before_the_press() throws Exception {
        var hands = new Hands();
        var desk = new Desk(catalogue("red.png", "blue.png"));
        var ahead = new Wanted.Ahead(Map.of(BACKDROP, showing(image("blue.png"))), List.of());
        desk.show(image("red.png"), ahead);
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red") && hands.areIdle());
        long worked = hands.worked();
        until("what GO brings was made", () -> hands.worked() > worked && hands.areIdle());
        hands.go();

        desk.show(image("blue.png"));
        until("it is there without anybody who makes parts", () -> desk.seen().equals("blue"));
    }

    @Test
    void what_go_brings_was_made_before_the_press_and_comes_in_without_anybody_who_makes_parts() throws Exception {
        var hands = new Hands();
        var watch = new SystemWatch();
        var time = new DeskTime(watch);
        var hall = Halls.of(320, 128, new Wire.Simulated(), Light.PLAIN);
        try (var player = PlayerTest.player(hall, time, watch, () -> {})) {
            player.show(Map.of(Halls.BANNER, title(time, "ĐÓN KHÁCH")));
            var next = title(time, "LỄ TRAO TẶNG HUY HIỆU ĐẢNG");
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

    private static Showing title(DeskTime time, String name) {
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
}
