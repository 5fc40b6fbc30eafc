package khaimac.render.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import khaimac.render.Painting;
import khaimac.render.live.PaintedAtOnce;
import khaimac.scene.Mark;
import khaimac.scene.Scene;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slogan runs as if it were pulled by a motor. */
class StripsTest {
    private static final int TEN_MINUTES = 600;

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    @ParameterizedTest(name = "{0} pixels a second at {1} pictures a second move {2}")
    @CsvSource({"120, 60, 2", "100, 60, 2", "120, 50, 2", "120, 25, 5", "7, 60, 1", "601, 60, 10", "90, 24, 4"})
    void every_frame_of_ten_minutes_moves_it_by_the_same_number_of_pixels(int speed, int fps, int step) {
        // Frames fall where the output's clock has them, which is nowhere near the moment that the slogan came up.
        var up = Instant.parse("2024-01-30T01:00:00.123Z");
        long before = Strips.travelled(at(up, fps, 10), speed, fps);
        for (int frame = 11; frame < fps * TEN_MINUTES; frame++) {
            long now = Strips.travelled(at(up, fps, frame), speed, fps);
            assertThat(now - before).as("frame " + frame).isEqualTo(step);
            before = now;
        }
    }

    /** How long it has been up in a frame of a clock that counts from the epoch. */
    private static Duration at(Instant up, int fps, int frame) {
        long first = up.getEpochSecond() * fps + fps;
        long number = first + frame;
        var instant =
                Instant.ofEpochSecond(Math.floorDiv(number, fps), Math.floorMod(number, fps) * 1_000_000_000L / fps);
        return Duration.between(up, instant);
    }

    @ParameterizedTest
    @CsvSource({"400, 64", "192, 32", "128, 16"})
    void the_same_letters_are_only_elsewhere_in_the_next_frame_also_where_two_tiles_meet(int width, int height) {
        var strip = new Mark.Strip(
                "MỪNG ĐẢNG QUANG VINH, MỪNG ĐẤT NƯỚC ĐỔI MỚI, MỪNG XUÂN GIÁP THÌN 2024!", 420, Style.PLAIN);
        try (var painted = new PaintedAtOnce()) {
            var before = pixels(painted, strip, 0, width, height);
            for (int frame = 1; frame < 240; frame++) {
                var now = pixels(painted, strip, frame, width, height);
                for (int y = 0; y < height; y++)
                    assertThat(Arrays.copyOfRange(now, y * width, y * width + width - 7))
                            .as("frame " + frame + ", row " + y)
                            .isEqualTo(Arrays.copyOfRange(before, y * width + 7, y * width + width));
                before = now;
            }
        }
    }

    private static int[] pixels(PaintedAtOnce painted, Mark.Strip strip, int frame, int width, int height) {
        var shown = Duration.ofNanos(frame * 1_000_000_000L / 60);
        return painted.pixels(
                new Scene(List.of(new Mark.Fill(khaimac.scene.Colour.BLACK), strip), shown), width, height);
    }
}
