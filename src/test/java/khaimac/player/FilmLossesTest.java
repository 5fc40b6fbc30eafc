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
import khaimac.Waits;
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
import khaimac.scene.Style;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film that cannot be shown is known at the desk, and to the operator. */
@Waits
class FilmLossesTest {
    private Stock stock = new Stock(null);
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
        stock = new Stock(new Cabinet(folder, 1 << 20, () -> Instant.EPOCH));
        stock.run(new Catalogue(assets));
        var hall = Halls.of(64, 32, new Wire.Simulated(), Light.PLAIN);
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
                said::add);
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
            assertThat(told)
                    .as("a surface is called as people call it")
                    .extracting(Sentence::vi)
                    .anyMatch(words -> words.startsWith("Màn hình «banner»: phim"));
        }
    }

    /** What the player says of what GO would bring, once it knows that it cannot show that. */
    private ToDesk.Count next(Player player, String file, Look look) {
        player.show(Map.of(
                Halls.BANNER, showing(new Look.Plain(Style.RED_GOLD.background().getFirst()))));
        Waiting.until(() -> "it is up", player::isUp);
        player.next(Map.of(Halls.BANNER, showing(look)));
        Waiting.until(() -> "it is known", () -> {
            var lack = player.counts().getFirst().lack();
            return lack != null && lack.why().en().contains(file);
        });
        return player.counts().getFirst();
    }

    private Showing showing(Look look) {
        return new Showing(look, time.now(), Entrance.CUT, 0, null, 1);
    }

    @Test
    void a_film_that_is_next_and_no_film_is_known_before_the_press() throws IOException {
        try (var player = player(Map.of("media/hong.mp4", "không phải phim".getBytes(StandardCharsets.UTF_8)))) {
            var count = next(player, "media/hong.mp4", new Look.Film("media/hong.mp4", null, Look.FilmEnd.HOLD));
            assertThat(count.coming()).as("it will not come").isFalse();
            assertThat(count.lack()).isNotNull();
            assertThat(count.lack().film()).isTrue();
            assertThat(count.lack().why().vi()).contains("“media/hong.mp4” không chiếu được");
        }
    }

    @Test
    void what_is_next_and_nowhere_is_known_before_the_press() throws IOException {
        try (var player = player(Map.of())) {
            var film = next(player, "media/mat.mp4", new Look.Film("media/mat.mp4", null, Look.FilmEnd.HOLD));
            assertThat(film.lack()).isNotNull();
            assertThat(film.lack().film()).isTrue();
            assertThat(film.coming()).isFalse();
            var image = next(player, "mat.png", new Look.Image("mat.png", Look.Fit.COVER, Style.PLAIN));
            assertThat(image.lack()).isNotNull();
            assertThat(image.lack().film()).isFalse();
        }
    }

    @Test
    void a_document_that_is_next_and_broken_is_known_before_the_press_and_a_good_picture_takes_that_back()
            throws IOException {
        var files = Map.of("hong.pdf", "%PDF-1.7 không phải PDF".getBytes(StandardCharsets.UTF_8));
        try (var player = player(files)) {
            var count = next(
                    player,
                    "hong.pdf",
                    new Look.Pages(
                            "hong.pdf",
                            3,
                            Look.Fit.CONTAIN,
                            Style.PLAIN.background().getFirst()));
            assertThat(count.lack()).isNotNull();
            assertThat(count.lack().film()).isFalse();
            assertThat(count.lack().why().en()).contains("hong.pdf");
            assertThat(count.coming()).isFalse();
            // Something else that comes up may make that possible which was not: it is tried anew, and said again.
            player.show(Map.of(
                    Halls.BANNER,
                    showing(new Look.Plain(Style.PLAIN.background().getFirst()))));
            Waiting.until(
                    () -> "it is said again", () -> player.counts().getFirst().lack() != null);
            player.next(Map.of(
                    Halls.BANNER,
                    showing(new Look.Plain(Style.RED_GOLD.background().getFirst()))));
            Waiting.until(() -> "all is well", () -> player.counts().getFirst().lack() == null);
        }
    }

    @Test
    void what_is_on_its_way_to_the_player_is_not_ready() throws IOException {
        var file = "một phim nào đó".getBytes(StandardCharsets.UTF_8);
        try (var player = player(Map.of("phim.mp4", file))) {
            Files.delete(folder.resolve(Hashes.hash(file)));
            stock.run(stock.catalogue());
            player.show(Map.of(
                    Halls.BANNER,
                    showing(new Look.Plain(Style.RED_GOLD.background().getFirst()))));
            Waiting.until(() -> "it is up", player::isUp);
            player.next(Map.of(Halls.BANNER, showing(new Look.Film("phim.mp4", null, Look.FilmEnd.HOLD))));
            Waiting.until(
                    () -> "it is still coming", () -> player.counts().getFirst().coming());
            assertThat(player.counts().getFirst().lack()).isNull();
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
