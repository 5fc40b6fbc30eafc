package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import khaimac.machine.SystemWatch;
import khaimac.media.sound.Level;
import khaimac.media.sound.Sounds;
import khaimac.media.sound.Tones;
import khaimac.media.stream.Played;
import khaimac.output.Halls;
import khaimac.scene.Entrance;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import khaimac.scene.Wanted;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film with a flash and a beep each second, on the whole way that it takes through a player into a recording. */
class FilmInAStreamTest {
    private final SystemWatch watch = new SystemWatch();
    private final DeskTime time = new DeskTime(watch);
    private final List<Sentence> told = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private Path film() throws Exception {
        var picture =
                "color=black:s=192x108:r=25:d=9,format=yuv420p," + "geq=lum='if(lt(mod(N,25),2),235,16)':cb=128:cr=128";
        var beep = "aevalsrc='if(lt(mod(t,1),0.02),0.8*sin(2*PI*2000*mod(t,1)),0)':s=48000:d=9";
        return Tones.ffmpeg(
                folder.resolve("chop.mp4"),
                "-f",
                "lavfi",
                "-i",
                picture,
                "-f",
                "lavfi",
                "-i",
                beep,
                "-c:v",
                "mpeg4",
                "-q:v",
                "3",
                "-c:a",
                "aac");
    }

    @Test
    void flash_and_beep_of_a_film_come_out_at_the_same_time() throws Exception {
        var film = film();
        var hash = Hashes.hash(Files.readAllBytes(film));
        var cabinet = Files.createDirectory(folder.resolve("cabinet"));
        Files.copy(film, cabinet.resolve(hash));
        var stock = new Stock(new Cabinet(cabinet, 1 << 24, () -> Instant.EPOCH));
        stock.run(new Catalogue(Map.of("chop.mp4", new Asset(hash, Files.size(film), Asset.Kind.FILM, null))));
        var recorded = folder.resolve("ghi.mkv");
        var hall = Halls.of(192, 108, new Wire.Stream(recorded.toString(), 25, 4_000, ""), Light.PLAIN);
        try (var sounds = new Sounds(
                        new SoundFiles(stock), time::now, time::speed, watch, folder.resolve("memory"), true, NOBODY);
                var player = new Player(
                        hall,
                        true,
                        stock,
                        time,
                        watch,
                        null,
                        false,
                        Halls::called,
                        sounds::soundtrack,
                        told::add,
                        glance -> {},
                        said -> {})) {
            // At a beat of the wall: else each picture is up to one picture's time later than the film has it.
            var begins = time.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
            var look = new Look.Film("chop.mp4", null, Look.FilmEnd.HOLD);
            var showing = new Showing(look, begins, Entrance.CUT, 0, null, new Reel(begins, Duration.ZERO, true), 1);
            var surfaces = Map.of(Halls.BANNER, showing);
            player.show(surfaces);
            sounds.play(new Wanted(1, 1, surfaces, List.of(), Map.of(), Wanted.Ahead.NOTHING), hall);
            var end = begins.plusMillis(6_500);
            Waiting.until(() -> "it has run", () -> time.now().isAfter(end));
        }
        var flashes = Played.flashes(recorded);
        var beeps = Played.beeps(recorded);
        assertThat(flashes).as(told.toString()).hasSizeGreaterThanOrEqualTo(5);
        int apart = 0;
        for (var flash : flashes.subList(1, flashes.size() - 1))
            if (beeps.stream().noneMatch(beep -> Math.abs(beep - flash) <= 0.015)) apart++;
        // A picture that a busy machine has left out is not the sound's mistake: the next one is 40 ms later.
        assertThat(apart).as("flashes %s, beeps %s", flashes, beeps).isLessThanOrEqualTo(1);
        assertThat(Played.soundLength(recorded)).isCloseTo(Played.pictureLength(recorded), within(0.3));
    }

    private static final Sounds.Teller NOBODY = new Sounds.Teller() {
        @Override
        public void became(String name, Instant since, Heard became, Sentence words) {}

        @Override
        public void trouble(Sentence words) {}

        @Override
        public void length(String file, Duration length) {}

        @Override
        public void levels(List<Level> levels, List<String> ducked) {}
    };
}
