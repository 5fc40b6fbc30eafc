package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import khaimac.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was really played, in real time and by all of its threads: OpenAL writes a file instead, which is searched. */
@Waits
@Timeout(120)
class WaveFileTest {
    /** Two beeps of one sound may be so far from a second apart. */
    private static final double MOST = 0.015;

    @TempDir
    private Path folder;

    private String play(Path wave, String driver) throws IOException, InterruptedException {
        var beeps = Tones.wav(folder.resolve("beeps.wav"), 44_100, 2, 12, Tones::beep);
        var broken = Files.writeString(folder.resolve("broken.ogg"), "không phải âm thanh");
        var settings = Files.writeString(folder.resolve("alsoft.conf"), "[wave]\nfile=" + wave + "\n");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Played.class.getName(),
                beeps.toString(),
                broken.toString(),
                folder.resolve("memory").toString());
        builder.environment().put("ALSOFT_DRIVERS", driver);
        builder.environment().put("ALSOFT_CONF", settings.toString());
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static float[] read(Path wave) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(wave)).order(ByteOrder.LITTLE_ENDIAN);
        var text = new String(bytes.array(), 0, 256, StandardCharsets.ISO_8859_1);
        int format = text.indexOf("fmt ") + 8;
        int data = text.indexOf("data") + 8;
        assertThat(bytes.getInt(format + 4)).isEqualTo(48_000);
        int width = bytes.getShort(format + 14) / 8;
        var all = new float[(bytes.capacity() - data) / width];
        for (int at = 0; at < all.length; at++)
            all[at] = width == 4 ? bytes.getFloat(data + at * 4) : bytes.getShort(data + at * 2) / 32_768f;
        return all;
    }

    @Test
    void beeps_are_where_the_time_says_after_a_start_a_jump_black_and_a_return() throws Exception {
        var wave = folder.resolve("out.wav");
        List<Double> beeps = List.of();
        // What a machine that is too busy could not play is silent: then nothing can be said of when it was.
        for (int times = 0; times < 4 && !hasAll(beeps); times++) {
            var said = play(wave, "wave");
            assumeThat(said).as("OpenAL has no wave driver here").doesNotContain("no sound device");
            assertThat(said).contains("ready", "bip STARTED", "broken FAILED").contains("Nobody hears anything");
            beeps = Tones.beeps(read(wave));
        }
        // The sound's own at 1 and 2 s; its film's at 3.5, and at 2.5 if it was open by then; the sound's again at 6.
        assertThat(hasAll(beeps)).as(beeps.toString()).isTrue();
        double begun = beeps.getFirst() - 1;
        assertThat(beeps).as("while it is black").noneMatch(beep -> beep - begun > 4.2 && beep - begun < 5.9);
    }

    private static boolean hasAll(List<Double> beeps) {
        if (beeps.isEmpty()) return false;
        double begun = beeps.getFirst() - 1;
        return Stream.of(2.0, 3.5, 6.0)
                .allMatch(second -> beeps.stream().anyMatch(beep -> Math.abs(beep - begun - second) <= MOST));
    }

    @Test
    void a_machine_without_sound_runs_silent_and_says_so_once() throws Exception {
        var said = play(folder.resolve("out.wav"), "nothing-of-that-name");
        assertThat(said)
                .containsOnlyOnce("trouble The player's machine has no sound device")
                .contains("bip SILENT");
    }
}
