package khaimac.render.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Set;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test patterns, to the pixel, on a wall, a panel and a handful of lamps. */
class PatternsTest {
    @ParameterizedTest
    @CsvSource({"1920, 1080", "768, 384", "24, 16", "9, 7"})
    void the_checker_is_one_pixel_wide_everywhere(int width, int height) {
        var picture = painted(Look.Pattern.CHECKER, width, height);
        int wrong = 0;
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) if (at(picture, x, y) != ((x + y) % 2 == 0 ? 0xFFFFFF : 0)) wrong++;

        assertThat(wrong).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "768, 384", "24, 16", "9, 7"})
    void every_corner_has_a_colour_of_its_own_up_to_its_outermost_pixel(int width, int height) {
        var picture = painted(Look.Pattern.CORNERS, width, height);

        assertThat(at(picture, 0, 0)).isEqualTo(0xFF0000);
        assertThat(at(picture, width - 1, 0)).isEqualTo(0x00FF00);
        assertThat(at(picture, 0, height - 1)).isEqualTo(0x0000FF);
        assertThat(at(picture, width - 1, height - 1)).isEqualTo(0xFFFFFF);
        assertThat(Set.of(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0))
                .as("the edge between them")
                .doesNotContain(at(picture, width / 2, 0), at(picture, 0, height / 2));
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "768, 384", "24, 16"})
    void every_row_of_the_ramp_rises_from_black_to_its_full_light(int width, int height) {
        var picture = painted(Look.Pattern.RAMP, width, height);
        int[] full = {0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF};
        for (int row = 0; row < 4; row++) {
            int y = height * row / 4 + height / 8;
            assertThat(at(picture, 0, y)).isZero();
            assertThat(at(picture, width - 1, y)).isEqualTo(full[row]);
            for (int x = 1; x < width; x++) assertThat(at(picture, x, y)).isGreaterThanOrEqualTo(at(picture, x - 1, y));
        }
    }

    private static BufferedImage painted(Look.Pattern pattern, int width, int height) {
        var showing = new Showing(new Look.TestPattern(pattern), Instant.EPOCH, Entrance.CUT, 0, null, 1);
        try (var frames = new Frames(file -> null)) {
            return Painting.image(frames, showing, Instant.EPOCH, Wall.of(width, height));
        }
    }

    private static int at(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xFFFFFF;
    }
}
