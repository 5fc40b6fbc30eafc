package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.asset.Asset;
import khaimac.asset.Cabinet;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.finding.Sentence;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.link.ToDesk;
import khaimac.machine.SystemWatch;
import khaimac.output.Halls;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film that cannot be shown is known at the desk, and to the operator. */
class FilmLossesTest {
    private final SystemWatch watch = new SystemWatch();
    private final DeskTime time = new DeskTime(watch);
    private final List<ToDesk> said = new CopyOnWriteArrayList<>();
    private final List<Sentence> told = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private Player player(Map<String, byte[]> files) throws IOException {
        var assets = new HashMap<String, Asset>();
        for (var file : files.entrySet()) {
            var hash = Hashes.hash(file.getValue());
            Files.write(folder.resolve(hash), file.getValue());
            assets.put(file.getKey(), new Asset(hash, file.getValue().length, Asset.Kind.FILM, null));
        }
        var stock = new Stock(new Cabinet(folder, 1 << 20, () -> Instant.EPOCH));
        stock.run(new Catalogue(assets));
        var hall = Halls.of(64, 32, new Wire.Simulated(), Light.PLAIN);
        return new Player(hall, true, stock, time, watch, null, false, null, told::add, glance -> {}, said::add);
    }

    private Showing film(String file, Instant since) {
        var look = new Look.Film(file, null, Look.FilmEnd.HOLD);
        return new Showing(look, time.now(), Entrance.CUT, 0, null, new Reel(since, Duration.ZERO, true), 1);
    }

    @Test
    void a_file_that_is_no_film_is_told_by_the_name_it_has_in_the_show_and_by_its_reel() throws IOException {
        var since = Instant.parse("2024-01-30T01:00:00Z");
        try (var player = player(Map.of("media/hong.mp4", "không phải phim".getBytes(StandardCharsets.UTF_8)))) {
            player.show(Map.of(Halls.BANNER, film("media/hong.mp4", since)));
            Waiting.until(() -> "the desk knows", () -> !said.isEmpty());
            assertThat(said).first().isEqualTo(new ToDesk.FilmLost(Halls.BANNER, "media/hong.mp4", since));
            assertThat(told).extracting(Sentence::en).anyMatch(words -> words.contains("\"media/hong.mp4\""));
        }
    }

    @Test
    void a_film_that_is_nowhere_is_told_too() throws IOException {
        try (var player = player(Map.of())) {
            player.show(Map.of(Halls.BANNER, film("media/mat.mp4", Instant.EPOCH)));
            Waiting.until(() -> "the desk knows", () -> !said.isEmpty());
            assertThat(said).first().isEqualTo(new ToDesk.FilmLost(Halls.BANNER, "media/mat.mp4", Instant.EPOCH));
        }
    }
}
