package khaimac.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import khaimac.hall.Hall;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

class MontageTest {
    private static final SurfaceName LEFT = new SurfaceName("left");
    private static final SurfaceName RIGHT = new SurfaceName("right");

    /** 1 2 3 over 4 5 6. */
    private static final int[] SIX = {1, 2, 3, 4, 5, 6};

    @Test
    void a_surface_that_fills_the_picture_is_the_picture() {
        var montage = montage(3, 2, new Shown(LEFT, 0, 0, Rotate.NONE, null));
        montage.put(LEFT, Halls.picture(SIX), null);

        assertThat(montage.update()).isTrue();
        assertThat(rows(montage)).isEqualTo("1 2 3 / 4 5 6");
        assertThat(montage.update()).isFalse();
    }

    @Test
    void a_surface_is_turned_clockwise() {
        assertThat(turned(Rotate.RIGHT)).isEqualTo("4 1 / 5 2 / 6 3");
        assertThat(turned(Rotate.HALF)).isEqualTo("6 5 4 / 3 2 1");
        assertThat(turned(Rotate.LEFT)).isEqualTo("3 6 / 2 5 / 1 4");
    }

    @Test
    void what_reaches_beyond_the_picture_is_cut_off() {
        var window = new Wire.Window(new khaimac.hall.Monitor("A", "", ""), 2, 2, 60);
        var hall = Halls.of(Map.of(LEFT, Surface.of(3, 2)), window, new Shown(LEFT, 1, -1, Rotate.NONE, null));
        var montage = new Montage(hall, hall.outputs().getFirst());
        montage.put(LEFT, Halls.picture(SIX), null);
        montage.update();

        assertThat(rows(montage)).isEqualTo("0 4 / 0 0");
    }

    @Test
    void surfaces_are_not_seen_before_a_test_pattern_that_is_on_its_way() {
        var montage = montage(3, 2, new Shown(LEFT, 0, 0, Rotate.NONE, null));
        montage.expectInstead();
        montage.put(LEFT, Halls.picture(SIX), null);
        montage.update();
        assertThat(montage.hasPicture()).isFalse();

        montage.instead(Halls.picture(6, 5, 4, 3, 2, 1));
        montage.update();
        assertThat(montage.hasPicture()).isTrue();
        assertThat(rows(montage)).isEqualTo("6 5 4 / 3 2 1");

        montage.instead(null);
        montage.expectInstead();
        montage.update();
        assertThat(montage.hasPicture())
                .as("what is shown stays until another pattern is here")
                .isTrue();
        assertThat(rows(montage)).isEqualTo("1 2 3 / 4 5 6");
    }

    @Test
    void several_surfaces_make_one_picture_and_later_ones_lie_above() {
        var montage = two();
        montage.put(LEFT, Halls.picture(1, 2), null);
        montage.put(RIGHT, Halls.picture(8, 9), null);
        montage.update();
        assertThat(rows(montage)).isEqualTo("1 8 9");

        montage.put(LEFT, Halls.picture(3, 4), null);
        montage.update();
        assertThat(rows(montage)).isEqualTo("3 8 9");
    }

    @Test
    void it_waits_for_the_first_picture_of_every_surface_that_will_have_one() {
        var montage = two();
        montage.expect(LEFT);
        montage.expect(RIGHT);
        montage.put(LEFT, Halls.picture(1, 2), null);
        montage.update();
        assertThat(montage.hasPicture()).as("half a picture").isFalse();
        montage.put(RIGHT, Halls.picture(8, 9), null);
        montage.update();
        assertThat(montage.hasPicture()).isTrue();
    }

    @Test
    void a_surface_that_the_show_does_not_use_keeps_nobody_waiting() {
        var montage = two();
        montage.expect(LEFT);
        montage.put(LEFT, Halls.picture(1, 2), null);
        montage.update();
        assertThat(montage.hasPicture()).isTrue();
    }

    /** The right one lies over the last pixel of the left one. */
    private static Montage two() {
        Hall hall = Halls.of(
                Map.of(LEFT, Surface.of(2, 1), RIGHT, Surface.of(2, 1)),
                new Wire.Simulated(),
                new Shown(LEFT, 0, 0, Rotate.NONE, null),
                new Shown(RIGHT, 1, 0, Rotate.NONE, null));
        return new Montage(hall, hall.outputs().getFirst());
    }

    private static String turned(Rotate rotate) {
        var montage = montage(3, 2, new Shown(LEFT, 0, 0, rotate, null));
        montage.put(LEFT, Halls.picture(SIX), null);
        montage.update();
        return rows(montage);
    }

    private static Montage montage(int width, int height, Shown shown) {
        var hall = Halls.of(Map.of(LEFT, Surface.of(width, height)), new Wire.Simulated(), shown);
        return new Montage(hall, hall.outputs().getFirst());
    }

    private static String rows(Montage montage) {
        var rows = new StringBuilder();
        for (int y = 0; y < montage.pixels().height(); y++) {
            if (y > 0) rows.append(" / ");
            for (int x = 0; x < montage.pixels().width(); x++)
                rows.append(x > 0 ? " " : "").append(montage.pixels().at(x, y));
        }
        return rows.toString();
    }
}
