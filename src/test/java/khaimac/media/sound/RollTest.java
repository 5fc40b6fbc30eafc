package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tape is there when it is read, and one that is played again and again has no seam. */
@Timeout(60)
class RollTest {
    @TempDir
    private Path folder;

    /** Reads as if in time: what is not there yet is waited for, as the hall would not. */
    private static float[] read(Roll roll, long from, int frames) {
        var into = new float[frames * 2];
        int piece = 480;
        for (int at = 0; at < frames; at += piece) {
            int many = Math.min(piece, frames - at);
            var some = new float[many * 2];
            while (!roll.read(from + at, some, many)) {
                assertThat(roll.wrong()).isNull();
                Thread.onSpinWait();
                Arrays.fill(some, 0);
            }
            System.arraycopy(some, 0, into, at * 2, many * 2);
        }
        return into;
    }

    private static Roll of(Path file, long from, long most, boolean loop) {
        return new Roll(file, from, most, -1, loop, false);
    }

    @Test
    void it_is_what_is_in_the_file_frame_by_frame() throws Exception {
        var file = Tones.wav(folder.resolve("a.wav"), 48_000, 2, 9, Tones.sine(333, 0.7));
        var whole = Tones.decoded(file);
        try (var roll = of(file, 0, -1, false)) {
            assertThat(read(roll, 0, whole.length / 2)).isEqualTo(whole);
            assertThat(read(roll, 100, 5_000)).isEqualTo(Arrays.copyOfRange(whole, 200, 10_200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "ogg", "flac", "mp3", "m4a"})
    void round_after_round_not_one_frame_is_missing_or_there_twice(String kind) throws Exception {
        var made = Tones.wav(folder.resolve("made.wav"), 48_000, 2, 1.3, Tones.sine(200, 0.6));
        var file = kind.equals("wav") ? made : Tones.ffmpeg(folder.resolve("a." + kind), "-i", made.toString());
        var once = Tones.decoded(file);
        int round = once.length / 2;
        try (var roll = of(file, 0, -1, true)) {
            var heard = read(roll, 0, round * 3);
            assertThat(roll.frames()).isEqualTo(round);
            for (int at = 0; at < 3; at++)
                assertThat(maximum(Arrays.copyOfRange(heard, at * round * 2, (at + 1) * round * 2), once))
                        .as("round %d", at)
                        .isLessThan(0.01f);
        }
    }

    private static float maximum(float[] one, float[] other) {
        float most = 0;
        for (int at = 0; at < one.length; at++) most = Math.max(most, Math.abs(one[at] - other[at]));
        return most;
    }

    @Test
    void who_comes_late_to_a_loop_comes_in_where_it_is_by_now() throws Exception {
        var file = Tones.wav(folder.resolve("a.wav"), 48_000, 2, 1.5, Tones.sine(333, 0.7));
        var whole = Tones.decoded(file);
        int round = whole.length / 2;
        try (var roll = of(file, 0, -1, true)) {
            roll.need(round * 1_000L + 7_000);
            assertThat(read(roll, round * 1_000L + 7_000, 2_000)).isEqualTo(Arrays.copyOfRange(whole, 14_000, 18_000));
        }
    }

    @Test
    void only_what_is_asked_for_of_a_file_is_played() throws Exception {
        var file = Tones.wav(folder.resolve("a.wav"), 48_000, 2, 3, Tones.sine(333, 0.7));
        var whole = Tones.decoded(file);
        try (var roll = of(file, 48_000, 24_000, true)) {
            var heard = read(roll, 0, 48_000);
            assertThat(roll.frames()).isEqualTo(24_000);
            assertThat(heard).startsWith(Arrays.copyOfRange(whole, 96_000, 144_000));
            assertThat(Arrays.copyOfRange(heard, 48_000, 96_000)).isEqualTo(Arrays.copyOf(heard, 48_000));
        }
    }

    @Test
    void the_sound_of_a_film_that_is_shorter_than_its_pictures_waits_for_them_in_each_round() throws Exception {
        var made = Tones.wav(folder.resolve("made.wav"), 48_000, 2, 1, Tones.sine(333, 0.7));
        var film = Tones.ffmpeg(
                folder.resolve("f.mkv"),
                "-f",
                "lavfi",
                "-i",
                "color=red:s=64x64:d=2:r=25",
                "-i",
                made.toString(),
                "-c:v",
                "mpeg4",
                "-c:a",
                "pcm_s16le");
        try (var roll = new Roll(film, 0, -1, -1, true, true)) {
            var heard = read(roll, 0, 6 * 48_000);
            assertThat(roll.frames()).isEqualTo(2 * 48_000);
            for (int second = 0; second < 6; second++) {
                float loud =
                        maximum(Arrays.copyOfRange(heard, second * 96_000, (second + 1) * 96_000), new float[96_000]);
                assertThat(loud > 0.5).as("second %d", second).isEqualTo(second % 2 == 0);
            }
        }
    }

    @Test
    void the_first_half_second_is_there_before_anybody_reads() throws Exception {
        var file = Tones.wav(folder.resolve("a.wav"), 44_100, 1, 9, Tones.sine(333, 0.7));
        try (var roll = of(file, 0, -1, false)) {
            while (!roll.isReady(Duration.ofMillis(500))) Thread.onSpinWait();
            assertThat(roll.read(0, new float[48_000], 24_000)).isTrue();
        }
    }

    @Test
    void a_file_without_any_sound_in_it_is_told() throws Exception {
        var file = Tones.wav(folder.resolve("a.wav"), 48_000, 2, 0, at -> 0);
        var text = Files.writeString(folder.resolve("b.mp3"), "không phải âm thanh");
        for (var each : java.util.List.of(file, text))
            try (var roll = of(each, 0, -1, true)) {
                while (roll.wrong() == null) Thread.onSpinWait();
                assertThat(roll.wrong().vi()).isNotBlank();
            }
    }
}
