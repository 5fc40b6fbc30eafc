package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.asset.Cabinet;
import khaimac.asset.Catalogue;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Input;
import khaimac.hall.Light;
import khaimac.hall.Measure;
import khaimac.hall.Wire;
import khaimac.link.ToDesk;
import khaimac.machine.SystemWatch;
import khaimac.media.stream.Sender;
import khaimac.output.Halls;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A technician reads of an input what he reads of an output: how it is, how fast, and how late its pictures are. */
class InputsOfAPlayerTest {
    private final SystemWatch watch = new SystemWatch();
    private final DeskTime time = new DeskTime(watch);
    private final List<Sentence> told = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private Player player(String address) {
        var stock = new Stock(new Cabinet(folder, 1 << 20, () -> Instant.EPOCH));
        stock.run(new Catalogue(Map.of()));
        var plain = Halls.of(64, 32, new Wire.Simulated(), Light.PLAIN);
        var hall = new Hall(
                "",
                "",
                plain.surfaces(),
                plain.outputs(),
                Map.of(),
                Map.of(),
                Map.of("camera", new Input(new Input.Stream(address))),
                Map.of());
        return new Player(
                hall,
                true,
                stock,
                time,
                watch,
                null,
                false,
                Halls::called,
                null,
                told::add,
                glance -> {},
                said -> {});
    }

    private static Optional<ToDesk.OutputState> camera(Player player) {
        return player.outputs().outputs().stream()
                .filter(one -> one.name().equals("camera"))
                .findFirst();
    }

    private static double delay(ToDesk.OutputState camera) {
        return camera.figures().stream()
                .filter(figure -> figure.name().equals("delay"))
                .mapToDouble(Measure::value)
                .sum();
    }

    @Test
    void the_delay_from_a_camera_to_the_wall_is_measured_and_told_while_it_is_wanted() throws IOException {
        var address = "udp://127.0.0.1:" + Sender.freePort();
        try (var player = player(address);
                var _ = new Sender(address, 64, 32)) {
            assertThat(camera(player)).isEmpty();
            var look = new Look.Live("camera", Look.Fit.CONTAIN);
            player.show(Map.of(Halls.BANNER, new Showing(look, time.now(), Entrance.CUT, 0, null, 1)));
            Waiting.until(
                    () -> "it is up " + camera(player) + told,
                    () -> camera(player)
                            .filter(one -> one.state().equals("up") && delay(one) > 0 && one.fps() > 10)
                            .isPresent());
            assertThat(delay(camera(player).orElseThrow())).isLessThan(120);
        }
    }

    @Test
    void what_the_next_go_would_show_is_opened_beforehand() throws IOException {
        var address = "udp://127.0.0.1:" + Sender.freePort();
        try (var player = player(address);
                var _ = new Sender(address, 64, 32)) {
            var black = new Showing(new Look.Message("chào", Style.PLAIN), time.now(), Entrance.CUT, 0, null, 1);
            player.show(Map.of(Halls.BANNER, black));
            var look = new Look.Live("camera", Look.Fit.CONTAIN);
            player.next(Map.of(Halls.BANNER, new Showing(look, time.now(), Entrance.CUT, 0, null, 1)));
            Waiting.until(
                    () -> "it is up " + camera(player) + told,
                    () -> camera(player).filter(one -> one.state().equals("up")).isPresent());
        }
    }
}
