package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.media.sound.Tones;
import khaimac.media.stream.Played;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A whole hall whose player is killed while a film with a flash and a beep each second runs: what the next player
 * records of it, and what it gives to the sound device, which is a file here.
 */
@Tag("processes")
class SoundAfterADeathTest {
    /** A picture is seen at the next beat of the wall: half of that on the average. */
    private static final double HALF_A_BEAT = 0.5 / 60;

    private static final double MOST = 0.015;

    private Path folder;
    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "sound");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    private void writeHall() throws Exception {
        Files.createDirectories(folder.resolve("media"));
        Tones.ffmpeg(
                folder.resolve("media/chop.mp4"),
                "-f",
                "lavfi",
                "-i",
                "color=black:s=192x108:r=25:d=90,format=yuv420p,geq=lum='if(lt(mod(N,25),3),235,16)':cb=128:cr=128",
                "-f",
                "lavfi",
                "-i",
                "aevalsrc='if(lt(mod(t,1),0.02),0.8*sin(2*PI*2000*mod(t,1)),0)':s=48000:d=90",
                "-c:v",
                "mpeg4",
                "-q:v",
                "3",
                "-c:a",
                "aac");
        Files.writeString(folder.resolve("a.show.json"), """
            {"format": "khaimac-show/1", "title": "Phim", "date": "%s", "zone": "UTC", "surfaces": ["backdrop"],
             "looks": {"a": {"plain": "#000000"}, "chop": {"film": "media/chop.mp4", "fit": "cover"}},
             "idle": {"backdrop": "a"},
             "segments": [{"id": "p", "name": "Phim", "start": "00:00", "length": "24h",
               "cues": [{"at": "start", "put": {"backdrop": "chop"}}]}]}
            """.formatted(LocalDate.now(ZoneOffset.UTC)));
        Files.writeString(folder.resolve("a.hall.json"), """
            {"format": "khaimac-hall/1", "name": "Hội trường", "surfaces": {"backdrop": {"pixels": [192, 108]}},
             "outputs": [{"name": "Ghi", "stream": {"to": "%s", "fps": 60}, "shows": [{"surface": "backdrop"}]}]}
            """.formatted(folder.resolve("ghi.mkv")));
        Files.writeString(folder.resolve("alsoft.conf"), "[wave]\nfile=" + folder.resolve("loa.wav") + "\n");
    }

    private Process run() throws IOException {
        var words = new ArrayList<>(House.java("-Xmx64m", Path.of("").toAbsolutePath()));
        words.addAll(List.of(
                "run",
                folder.resolve("a.show.json").toString(),
                "--hall",
                folder.resolve("a.hall.json").toString(),
                "--folder",
                folder.resolve("run").toString(),
                "--lang",
                "en"));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("ALSOFT_DRIVERS", "wave");
        builder.environment().put("ALSOFT_CONF", folder.resolve("alsoft.conf").toString());
        var process = builder.start();
        Thread.ofPlatform().daemon().start(() -> {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(said::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                // It was killed in the middle of a word.
            }
        });
        return process;
    }

    private void awaitSaid(String words) {
        Waiting.until(
                () -> words + " in " + said,
                () -> said.toString().contains(words) || said.toString().contains("graphics libraries"));
        assumeTrue(!said.toString().contains("graphics libraries"), "nothing can be painted here");
    }

    private static Optional<ProcessHandle> player(Process guard) {
        return guard.children()
                .filter(child -> child.info()
                        .arguments()
                        .map(words -> List.of(words).contains("player"))
                        .orElse(false))
                .findFirst();
    }

    private static void runs(int seconds) {
        var watch = new SystemWatch();
        var end = watch.now().steady().plusSeconds(seconds);
        Waiting.until(() -> "time goes by", () -> watch.now().steady().compareTo(end) > 0);
    }

    private static void type(Process to, String line) throws IOException {
        to.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        to.getOutputStream().flush();
    }

    @Test
    void beep_and_flash_are_together_again_after_the_player_was_killed() throws Exception {
        writeHall();
        var guard = run();
        try {
            awaitSaid("Every surface shows its picture.");
            type(guard, "go anyway");
            awaitSaid("▶ Phim");
            runs(4);
            var first = player(guard).orElseThrow();
            first.destroyForcibly();
            Waiting.until(
                    () -> "another player",
                    () -> player(guard).filter(one -> one.pid() != first.pid()).isPresent());
            var second = folder.resolve("ghi-2.mkv");
            Waiting.until(() -> "it records: " + said, () -> Files.exists(second));
            runs(9);
        } finally {
            type(guard, "quit");
            if (!guard.waitFor(30, TimeUnit.SECONDS)) guard.destroyForcibly();
        }
        var flashes = Played.flashes(folder.resolve("ghi-2.mkv"));
        var beeps = Played.beeps(folder.resolve("ghi-2.mkv"));
        assertThat(flashes).as("%s", said).hasSizeGreaterThanOrEqualTo(5);
        assertThat(beeps).hasSizeGreaterThanOrEqualTo(5);
        // The film and its sound are opened first; from then on every beep has its flash.
        var last = beeps.subList(beeps.size() - 4, beeps.size());
        for (var beep : last)
            assertThat(flashes)
                    .as("flashes %s, beeps %s", flashes, beeps)
                    .anySatisfy(flash ->
                            assertThat(Math.abs(flash - HALF_A_BEAT - beep)).isLessThanOrEqualTo(MOST));
        // What the device was given by the second player alone: its file is begun anew with it.
        var device = Played.beeps(folder.resolve("loa.wav"));
        assertThat(device).as("the device's own file").hasSizeGreaterThanOrEqualTo(4);
        for (int at = 1; at < device.size(); at++) {
            double apart = device.get(at) - device.get(at - 1);
            assertThat(apart - Math.rint(apart)).as("%s", device).isBetween(-MOST, MOST);
        }
    }
}
