package khaimac.render.grounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import khaimac.Reckons;
import khaimac.hall.Surface.KeepFree;
import khaimac.render.Box;
import khaimac.render.Painting;
import khaimac.render.Around;
import khaimac.render.Skia;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands behind the words moves without a jump, and around the place where they stand. */
@Reckons
class GroundsTest {
    static {
        Skia.first();
    }

    private static final Around SMALL = new Around(new Box(0, 0, 480, 270), new Box(17, 15, 446, 240));

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    static Stream<Style> moving() {
        return Style.BUILT_IN.stream().filter(Style::moves);
    }

    @Test
    void every_motif_that_a_style_may_name_has_a_drawing_and_no_other_does() {
        assertThat(Drawings.ALL.keySet()).containsExactlyInAnyOrderElementsOf(Style.MOTIFS);
        assertThat(Style.BUILT_IN.stream().map(Style::motif).distinct()).containsAll(Style.MOTIFS.subList(1, 16));
    }

    @Test
    void a_turn_comes_round_in_two_minutes_and_counts_from_the_same_moment_for_all() {
        assertThat(Dress.turn(Duration.ZERO)).isZero();
        assertThat(Dress.turn(Dress.ROUND)).isZero();
        assertThat(Dress.turn(Dress.ROUND.multipliedBy(14_000_000).plusSeconds(30)))
                .isEqualTo(0.25);
        assertThat(Dress.turn(Duration.ofSeconds(-30))).isEqualTo(0.75);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moving")
    void the_seam_of_a_round_is_no_larger_a_step_than_any_other(Style style) {
        // As long as all that drifts needs for a pixel: in less than that nothing of it moves, or one of it does.
        double pixel = 1.01 / SMALL.whole().width();
        double step = 0;
        for (double turn : new double[] {0.11, 0.37, 0.62, 0.88})
            step = Math.max(step, apart(moved(style, turn), moved(style, turn + pixel)));
        double seam = apart(moved(style, 1 - pixel), moved(style, 0));
        assertThat(seam).isLessThanOrEqualTo(1.3 * step);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moving")
    void it_moves_and_no_frame_is_far_from_the_next(Style style) {
        double frame = 1 / (Dress.ROUND.toSeconds() * 60.0);
        assertThat(apart(moved(style, 0.2), moved(style, 0.3))).isGreaterThan(0.05);
        for (double turn : new double[] {0.05, 0.45, 0.71})
            assertThat(apart(moved(style, turn), moved(style, turn + frame))).isLessThan(0.6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moving")
    void the_same_moment_is_the_same_picture_whatever_title_is_up_and_since_when(Style style) {
        try (var frames = Painting.frames()) {
            var at = Painting.UP.plusSeconds(77);
            var early = frames.png(showing(style, Painting.UP), at, Wall.of(320, 180));
            var late = frames.png(showing(style, Painting.UP.plusSeconds(70)), at, Wall.of(320, 180));
            assertThat(late).isEqualTo(early);
            assertThat(frames.png(showing(style, Painting.UP), at.plusSeconds(9), Wall.of(320, 180)))
                    .isNotEqualTo(early);
        }
    }

    @Test
    void a_ground_whose_motion_is_off_stands_still() {
        try (var frames = Painting.frames()) {
            for (var style : Style.BUILT_IN) {
                var off = style.withMotion(Style.Motion.STILL);
                assertThat(frames.png(showing(off, Painting.UP), Painting.UP.plusSeconds(77), Wall.of(320, 180)))
                        .as(style.name())
                        .isEqualTo(
                                frames.png(showing(off, Painting.UP), Painting.UP.plusSeconds(99), Wall.of(320, 180)));
            }
        }
    }

    @Test
    void a_low_sign_keeps_still_for_it_is_read() {
        for (var style : Style.BUILT_IN) {
            assertThat(Dress.moves(style, new Box(0, 0, 1280, 96)))
                    .as(style.name())
                    .isFalse();
            assertThat(Dress.moves(style, new Box(0, 0, 1920, 1080))).isEqualTo(style.moves());
        }
    }

    @Test
    void the_star_stands_where_the_words_stand_and_not_in_the_middle_of_the_wall() {
        var style = Style.RED_GOLD;
        try (var frames = Painting.frames()) {
            var wall = new Wall(640, 256, new KeepFree(0.3, 0, 0, 0), 0, 60);
            var moved = Painting.image(frames, showing(style, Painting.UP), Painting.UP.plusSeconds(2), wall);
            var usual =
                    Painting.image(frames, showing(style, Painting.UP), Painting.UP.plusSeconds(2), Wall.of(640, 256));
            assertThat(middle(usual)).isCloseTo(320, within(12.0));
            assertThat(middle(moved)).isGreaterThan(345);
        }
    }

    /** Where the light of a picture has its middle. */
    private static double middle(BufferedImage picture) {
        double sum = 0;
        double all = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y += 4) {
                double light = Math.max(0, (picture.getRGB(x, y) >> 16 & 0xFF) - 74);
                sum += light * x;
                all += light;
            }
        }
        return sum / all;
    }

    private static Showing showing(Style style, java.time.Instant since) {
        return new Showing(new Look.Message(" ", style), since, Entrance.CUT, 0, null, 1);
    }

    private static int[] moved(Style style, double turn) {
        var dress = Dress.of(style, SMALL);
        try (var surface = Surface.makeRaster(ImageInfo.makeN32Premul(480, 270))) {
            surface.getCanvas().clear(0xFF404040);
            for (var mover : movers(dress)) {
                mover.draw(surface.getCanvas(), turn);
                mover.close();
            }
            try (var image = surface.makeImageSnapshot();
                    var data = io.github.humbleui.skija.EncoderPNG.encode(image)) {
                var picture = Painting.image(data.getBytes());
                return picture.getRGB(0, 0, 480, 270, null, 0, 480);
            }
        }
    }

    private static List<Mover> movers(Dress dress) {
        return dress.movers();
    }

    /** How far two pictures are apart in the mean, of 255. */
    private static double apart(int[] one, int[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++)
            for (int shift = 0; shift < 24; shift += 8)
                sum += Math.abs((one[i] >> shift & 0xFF) - (other[i] >> shift & 0xFF));
        return sum / (3.0 * one.length);
    }
}
