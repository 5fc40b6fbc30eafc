package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sounds beside the shipped shows are reckoned here, tone by tone; none of them is anybody's recording. */
class ShippedSoundsTest {
    private static final int RATE = 16_000;

    enum Shipped {
        /** Eight bells, up a scale and down again: clearly no anthem, and as long as one can be waited for. */
        BELLS("hoi-chuong.wav", 8, ShippedSoundsTest::bells),
        /** Two soft chords that take turns; whole waves fit into it, so that it can go on for ever. */
        MUSIC("nhac-cho.wav", 8, ShippedSoundsTest::music),
        /** Four lines of a song that was made up for the sample show; half the rate keeps its file small. */
        SONG("bai-ca-song-mo.wav", 16, RATE / 2, ShippedSoundsTest::song);

        final String file;
        final double seconds;
        final int rate;

        @SuppressWarnings("ImmutableEnumChecker")
        final DoubleUnaryOperator wave;

        Shipped(String file, double seconds, DoubleUnaryOperator wave) {
            this(file, seconds, RATE, wave);
        }

        Shipped(String file, double seconds, int rate, DoubleUnaryOperator wave) {
            this.file = file;
            this.seconds = seconds;
            this.rate = rate;
            this.wave = wave;
        }
    }

    private static final double[] SCALE = {262, 330, 392, 440, 523, 440, 392, 330};

    private static double bells(double at) {
        double sum = 0;
        for (int bell = 0; bell < SCALE.length; bell++) {
            double since = at - bell;
            if (since < 0) continue;
            double struck = Math.min(1, since / 0.005);
            for (int over = 1; over <= 3; over++)
                sum += struck
                        * Math.exp(-since * 2.2 * over)
                        * Math.sin(2 * Math.PI * SCALE[bell] * since * (over == 3 ? 2.76 : over))
                        * 0.3
                        / over;
        }
        // Out at its end.
        return sum * Math.clamp((8 - at) / 0.3, 0, 1);
    }

    private static double music(double at) {
        double turn = 0.5 - 0.5 * Math.cos(2 * Math.PI * at / 8);
        return 0.16 * (1 - turn) * chord(at, 220, 277, 330) + 0.16 * turn * chord(at, 196, 247, 294);
    }

    /** Of five tones, eight to a line: a step is half a second, the last of a line rings on. */
    private static final int[] TUNE = {
        0, 2, 4, 4, 2, 4, 7, 7, 9, 7, 4, 7, 4, 2, 0, 2, 4, 7, 9, 9, 7, 9, 12, 9, 7, 4, 2, 4, 2, -3, 0, 0
    };

    private static double song(double at) {
        double sum = 0;
        for (int step = 0; step < TUNE.length; step++) {
            double since = at - step * 0.5;
            if (since < 0 || since > 2) continue;
            double tone = 262 * Math.pow(2, TUNE[step] / 12.0);
            double struck = Math.min(1, since / 0.01) * Math.exp(-since * 3);
            sum += struck * (Math.sin(2 * Math.PI * tone * since) + 0.3 * Math.sin(4 * Math.PI * tone * since)) * 0.3;
        }
        return (sum + 0.05 * chord(at, 131, 196)) * Math.clamp((16 - at) / 0.5, 0, 1);
    }

    private static double chord(double at, double... tones) {
        double sum = 0;
        for (double tone : tones) sum += Math.sin(2 * Math.PI * tone * at);
        return sum;
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void what_lies_beside_the_shows_is_what_is_reckoned_here(Shipped shipped) throws IOException {
        var made = Tones.wav(folder.resolve(shipped.file), shipped.rate, 1, shipped.seconds, shipped.wave);
        var lies = Path.of("show-files", "media", shipped.file);
        if (Boolean.getBoolean("sounds.accept"))
            Files.copy(made, lies, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(Files.mismatch(made, lies))
                .as("run with -Dsounds.accept=true to renew it")
                .isEqualTo(-1);
    }

    @Test
    void the_music_has_no_seam() {
        for (double at : new double[] {0, 0.5 / RATE, 0.123})
            assertThat(Math.abs(music(8 + at) - music(at))).isLessThan(1e-6);
    }
}
