package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import khaimac.Reckons;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every letter stands out from what is behind it, at every moment: in each style a real title is laid on, and light is
 * measured on its letters and on the pixels around them, line by line. As the WCAG has it: 4.5 for small letters, 3 for
 * large ones.
 */
@Reckons
class ContrastTest {
    private static final List<int[]> WALLS = List.of(new int[] {960, 384}, new int[] {960, 540}, new int[] {384, 768});

    /** Rows of a line of large letters, its accents among them. */
    private static final int LARGE = 32;

    /** Rows from, and to, of one line of the title. */
    private record Line(int from, int to) {}

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    static Stream<Style> styles() {
        return Style.BUILT_IN.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void words_stand_out_from_their_ground_at_every_moment(Style style) {
        var weak = new ArrayList<String>();
        var moments = style.moves() ? List.of(0, 31, 74) : List.of(0);
        try (var frames = Painting.frames()) {
            for (var wall : WALLS) {
                var bare = style.withMotif("none")
                        .withMotion(Style.Motion.STILL)
                        .withBackground(List.of(Colour.BLACK))
                        .withText(new Colour(0xFFFFFF))
                        .withOutline(Colour.BLACK);
                var letters = light(paint(frames, bare, wall, 0));
                for (int second : moments) {
                    var picture = light(paint(frames, style, wall, second));
                    for (var line : lines(letters, wall)) {
                        double least = line.to() - line.from() >= LARGE ? 3 : 4.5;
                        double measured = contrast(letters, picture, wall[0], line);
                        if (measured < least)
                            weak.add(wall[0] + "x" + wall[1] + " at " + second + " s, rows " + line + ": "
                                    + Math.round(measured * 100) / 100.0 + " < " + least);
                    }
                }
            }
        }
        assertThat(weak).isEmpty();
    }

    private static BufferedImage paint(Frames frames, Style style, int[] wall, int second) {
        Look look = Painting.title(
                style,
                "HUYỆN ỦY - HĐND - UBND - ỦY BAN MTTQ VIỆT NAM HUYỆN MẪU",
                "LỄ TRAO TẶNG",
                "HUY HIỆU ĐẢNG",
                "Mừng Đảng quang vinh, mừng xuân Giáp Thìn 2024",
                "Mẫu, ngày 30 tháng 01 năm 2024");
        var showing = new Showing(look, Painting.UP, Entrance.CUT, 0, null, 1);
        return Painting.image(frames, showing, Painting.UP.plusSeconds(second), Wall.of(wall[0], wall[1]));
    }

    /** The light of each pixel, from 0 to 1. */
    private static double[] light(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(pixels)
                .mapToDouble(pixel -> 0.2126 * linear(pixel >> 16 & 0xFF)
                        + 0.7152 * linear(pixel >> 8 & 0xFF)
                        + 0.0722 * linear(pixel & 0xFF))
                .toArray();
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static boolean isLetter(double light) {
        return light > 0.6;
    }

    private static List<Line> lines(double[] letters, int[] wall) {
        var found = new ArrayList<Line>();
        int from = -1;
        for (int y = 0; y <= wall[1]; y++) {
            boolean ink = false;
            for (int x = 0; y < wall[1] && x < wall[0] && !ink; x++) ink = isLetter(letters[y * wall[0] + x]);
            if (ink && from < 0) from = y;
            if (ink || from < 0) continue;
            // A rule between two lines is no letter.
            if (y - from > 5) found.add(new Line(from, y));
            from = -1;
        }
        return found;
    }

    /** Letters in the mean, against the brightest fiftieth of what is a little beside them. */
    private static double contrast(double[] letters, double[] picture, int width, Line line) {
        int near = Math.max(2, (line.to() - line.from()) / 9);
        var ground = new ArrayList<Double>();
        double ink = 0;
        int many = 0;
        for (int y = line.from(); y < line.to(); y++) {
            for (int x = near + 2; x < width - near - 2; x++) {
                int at = y * width + x;
                if (isLetter(letters[at])) {
                    ink += picture[at];
                    many++;
                } else if (letters[at] < 0.02 && isBeside(letters, at, near)) ground.add(picture[at]);
            }
        }
        ground.sort(null);
        double bright = ground.get((int) (ground.size() * 0.98));
        return (ink / many + 0.05) / (bright + 0.05);
    }

    private static boolean isBeside(double[] letters, int at, int near) {
        return isLetter(letters[at - near]) || isLetter(letters[at + near]);
    }
}
