package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import khaimac.typeset.PlacedLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One name alone on a wall, as the wall paints it: it has air on both sides. */
class LoneNameTest {
    @BeforeAll
    static void paints() {
        Painting.assumeThatItPaints();
    }

    @ParameterizedTest
    @CsvSource({"1920, 768", "1920, 1080", "3840, 1080", "384, 768", "1280, 96"})
    void a_lone_name_takes_four_fifths_of_its_wall_at_most(int width, int height) {
        var pause = new Look.Message("GIẢI LAO", Style.PLAIN);
        for (Look look : List.of(title("NGUYỄN THỊ MẪU"), title("KHAI MẠC"), pause)) {
            double ink = ink(painted(look, Wall.of(width, height)));
            assertThat(ink).as(look.toString()).isLessThanOrEqualTo(0.82 * width).isGreaterThan(0.1 * width);
        }
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "384, 768"})
    void a_name_among_other_lines_and_one_on_two_lines_are_as_large_as_before(int width, int height) {
        var two = Painting.title(Style.PLAIN, "HUYỆN MẪU", "LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG");
        assertThat(ink(painted(two, Wall.of(width, height)))).isGreaterThan(0.82 * width);
    }

    /** What is mended on air stays as large as it stood. */
    @ParameterizedTest
    @CsvSource({"1920, 768", "384, 768"})
    void a_lone_name_that_is_mended_keeps_its_size(int width, int height) {
        try (var fitting = new Fitting(name -> null)) {
            var wall = Wall.of(width, height);
            var before = title("NGUYỄN THỊ MẪU");
            var mended = new Look.Title(List.of(new TitleLine(Role.NAME, "NGUYỄN THỊ MẬU")), Style.PLAIN);
            double size = fitting.title(before.lines(), Style.PLAIN, wall).getFirst().lines().getFirst().size();
            double anew = fitting.worn(mended, wall).getFirst().getFirst().size();
            assertThat(Math.abs(anew - size)).isLessThan(size * 0.1);
            try (var frames = Painting.frames()) {
                var up = new Showing(before, Painting.UP, Entrance.CUT, 0, null, 1);
                var corrected = new Showing(
                        mended, Painting.UP.plusSeconds(5), Entrance.correction(before), 0, null, 1);
                var one = Painting.image(frames.png(up, Painting.UP.plusSeconds(2), wall));
                var other = Painting.image(frames.png(up, corrected, Painting.UP.plusSeconds(9), wall));
                assertThat(ink(other)).isCloseTo(ink(one), org.assertj.core.data.Offset.offset(size));
            }
        }
    }

    /** From the rear it would not be read any smaller: then it may have all of the width. */
    @ParameterizedTest
    @CsvSource({"640, 256, 68", "384, 768, 28"})
    void what_is_read_from_the_last_row_is_not_made_smaller_than_that(int width, int height, int leastCap) {
        try (var fitting = new Fitting(name -> null)) {
            var wall = new Wall(width, height, khaimac.hall.Surface.KeepFree.NONE, leastCap, 60);
            var pages = fitting.title(title("NGUYỄN THỊ MẪU").lines(), Style.PLAIN, wall);
            for (var page : pages)
                for (PlacedLine line : page.lines())
                    assertThat(line.capHeight()).isGreaterThanOrEqualTo(leastCap - 0.01);
        }
    }

    private static Look.Title title(String name) {
        return new Look.Title(List.of(new TitleLine(Role.NAME, name)), Style.PLAIN);
    }

    /** From the first column with letters to the last. */
    private static double ink(BufferedImage image) {
        int left = image.getWidth();
        int right = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) >> 8 & 0xFF) < 0x90) continue;
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        return right - left + 1.0;
    }

    private static BufferedImage painted(Look look, Wall wall) {
        try (var frames = Painting.frames()) {
            return Painting.image(frames.png(Painting.showing(look), Painting.UP.plusSeconds(2), wall));
        }
    }
}
