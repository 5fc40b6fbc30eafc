package khaimac.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.Waits;
import khaimac.asset.AssetFolder;
import khaimac.asset.Hashes;
import khaimac.asset.Library;
import khaimac.asset.Signatures;
import khaimac.desk.Desk;
import khaimac.desk.Role;
import khaimac.desk.ShowCopy;
import khaimac.engine.Command;
import khaimac.engine.Mode;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Surface;
import khaimac.journal.MemoryDisk;
import khaimac.link.Link;
import khaimac.link.Part;
import khaimac.link.Secret;
import khaimac.link.Sockets;
import khaimac.link.ToPeer;
import khaimac.machine.SystemWatch;
import khaimac.media.film.Clips;
import khaimac.player.Joined;
import khaimac.scene.SurfaceName;
import khaimac.showfile.Folder;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real desk and a real player: how long a film runs is in its file, and nobody has to write it. */
@Waits
class FilmLengthsTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final Surface WALL = new Surface(64, 36, null, null, null, Surface.KeepFree.NONE);
    private static final Hall HALL = new Hall("", "", Map.of(BACKDROP, WALL), List.of(), Map.of(), Map.of());
    private static final Secret SECRET = Secret.fresh();

    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "T", "date": "2026-01-01", "surfaces": ["backdrop"],
         "looks": {"film": {"film": "phim.mp4", "then": "hold"}, "black": {"blank": true}}, "segments": [
          {"id": "a", "name": "A", "start": "08:00", "length": "10m", "cues": [
            {"at": "start", "put": {"backdrop": "film"}},
            {"on": "film-end", "name": "Sau phim", "put": {"backdrop": "black"}}]}]}\
        """;

    @TempDir
    private Path folder;

    private final SystemWatch watch = new SystemWatch();
    private final List<Sentence> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aShowWithAFilm() throws Exception {
        Files.createDirectories(folder.resolve("show"));
        Clips.film(folder.resolve("show/phim.mp4"), 64, 36, 25, 50, 25);
        Files.writeString(folder.resolve("show/t.show.json"), SHOW);
    }

    private Joined player() {
        var setting =
                new Joined.Setting("player", null, null, folder.resolve("cabinet"), null, false, null, false, false);
        return new Joined(setting, watch, told::add, () -> {}, secret -> {});
    }

    private Hashes hashes() {
        return new Hashes(folder.resolve("known.json"), List.of(new Signatures()), (file, size) -> {});
    }

    private Desk desk() {
        var file = folder.resolve("show/t.show.json");
        var copy = ShowCopy.of("t", SHOW.getBytes(StandardCharsets.UTF_8), Folder.of(file));
        return Desk.open(new MemoryDisk(), copy, Mode.REHEARSAL, watch, Throwable::printStackTrace);
    }

    /** A door to a desk, by which a player comes in. */
    private DeskLink link(Desk desk, Joined player) throws Exception {
        var files = new AssetFolder(folder.resolve("show"));
        var catalogue = hashes().catalogue(files, List.of("phim.mp4"));
        var doorway = Sockets.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var about = new ToPeer.Welcome(
                Link.VERSION,
                "run",
                "",
                "T",
                HALL,
                catalogue,
                1,
                false,
                watch.now().wall(),
                null);
        var library = new Library(catalogue, files, hashes());
        var link = new DeskLink(desk, watch, watch, about, library, doorway, Map.of(Part.PLAYER, SECRET), told::add);
        player.desk(Sockets.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), doorway.port())), SECRET);
        return link;
    }

    private void go(Desk desk) {
        Waiting.until(() -> "it is open", () -> desk.onAir().run().opened());
        var run = desk.onAir().run();
        var sight = new Sight("1", "operator", run.epoch(), run.seen(), run.rev(), run.at(watch.now()));
        desk.ask(Role.OPERATOR, new Command(sight, new Wish.Go()))
                .toCompletableFuture()
                .join();
    }

    @Test
    void what_waits_for_the_end_of_a_film_comes_at_its_end_though_nobody_wrote_its_length() throws Exception {
        try (var desk = desk();
                var player = player();
                var _ = link(desk, player)) {
            go(desk);
            var begun = watch.now().steady();
            Waiting.until(() -> "the film is up", () -> shows(desk).contains("phim"));
            Waiting.until(
                    () -> "the film ends; told: " + told, () -> !shows(desk).contains("phim"));
            assertThat(watch.now().steady().minus(begun)).isGreaterThan(Duration.ofMillis(1_900));
        }
    }

    @Test
    void every_desk_that_a_player_comes_to_is_told_how_long_its_films_are() throws Exception {
        try (var desk = desk();
                var player = player()) {
            try (var first = link(desk, player)) {
                Waiting.until(() -> "it is open", () -> desk.onAir().run().opened());
                Waiting.until(() -> "the first knows", () -> first.length("phim.mp4") != null);
                assertThat(first.length("phim.mp4")).isEqualTo(Duration.ofSeconds(2));
            }
            try (var second = link(desk, player)) {
                Waiting.until(() -> "the second knows", () -> second.length("phim.mp4") != null);
            }
        }
    }

    private String shows(Desk desk) {
        return desk.onAir().run().showing(BACKDROP).at(watch.now().wall()).words();
    }
}
