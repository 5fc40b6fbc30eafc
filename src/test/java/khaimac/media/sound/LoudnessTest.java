package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How loud a sound is, is what EBU R 128 says and what others measure. */
class LoudnessTest {
    @TempDir
    private Path folder;

    private static Loudness of(float[] stereo) {
        var loudness = new Loudness();
        for (int at = 0; at < stereo.length; at += 998)
            loudness.feed(java.util.Arrays.copyOfRange(stereo, at, Math.min(stereo.length, at + 998)));
        return loudness;
    }

    /** Case 1 of EBU Tech 3341: a stereo sine of 1 kHz at -23 dBFS has -23 LUFS. */
    @Test
    void a_sine_of_the_standard_is_as_loud_as_it_says() throws Exception {
        var wave = Tones.sine(1_000, Math.pow(10, -23 / 20.0));
        var loud = of(Tones.decoded(Tones.wav(folder.resolve("a.wav"), 48_000, 2, 5, wave)));
        assertThat(loud.loudness()).isCloseTo(-23, within(0.1));
        assertThat(loud.peak()).isCloseTo(0.0708f, within(0.001f));
    }

    /** Case 3: what is quiet between does not count. */
    @Test
    void pauses_do_not_make_it_less_loud() throws Exception {
        var wave = Tones.sine(1_000, 1);
        var loud = of(Tones.decoded(Tones.wav(
                folder.resolve("a.wav"),
                48_000,
                2,
                20,
                at -> wave.applyAsDouble(at) * Math.pow(10, (at < 5 || at > 15 ? -36 : -23) / 20.0))));
        assertThat(loud.loudness()).isCloseTo(-23, within(0.2));
    }

    @Test
    void silence_is_as_low_as_it_gets_and_is_not_made_louder() throws Exception {
        var loud = of(Tones.decoded(Tones.wav(folder.resolve("a.wav"), 48_000, 2, 2, at -> 0)));
        assertThat(new Measured(loud.frames(), loud.loudness(), loud.peak()).levelling())
                .isEqualTo(1);
    }

    @Test
    void what_is_loud_goes_down_to_the_loudness_of_all_and_no_peak_goes_over() {
        assertThat(new Measured(1, -13, 1).levelling()).isCloseTo(Math.pow(10, -0.5), within(1e-9));
        assertThat(new Measured(1, -29, 0.9).levelling()).isLessThanOrEqualTo(Limiter.MOST / 0.9);
        assertThat(new Measured(1, -60, 0.01).levelling()).isEqualTo(4);
    }

    @Test
    void another_program_measures_the_same() throws Exception {
        var file = Tones.ffmpeg(
                folder.resolve("a.flac"),
                "-f",
                "lavfi",
                "-i",
                "anoisesrc=d=12:c=pink:r=44100:a=0.4:s=7",
                "-ac",
                "2",
                "-af",
                "tremolo=f=0.3");
        var process = new ProcessBuilder(
                        "ffmpeg", "-hide_banner", "-i", file.toString(), "-af", "ebur128", "-f", "null", "-")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        var found = Pattern.compile("I:\\s+(-?[\\d.]+) LUFS").matcher(said);
        double theirs = 0;
        while (found.find()) theirs = Double.parseDouble(found.group(1));
        assertThat(of(Tones.decoded(file)).loudness()).isCloseTo(theirs, within(0.15));
    }
}
