package khaimac.output.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Size;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.hall.Wiring;
import khaimac.output.Halls;
import khaimac.output.Picture;
import khaimac.output.Pixels;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

class LampsTest {
    private static final int SIDE = 64;
    private static final Wire SERIAL = new Wire.Serial("A", Wire.Speaks.ADALIGHT, 115_200);

    @Test
    void without_gamma_and_at_full_brightness_colours_are_sent_as_they_are() {
        var lamps = lamps(new Light(1, 1, Light.White.EVEN, Light.Order.RGB), 100);
        for (int code = 0; code < 256; code++) {
            assertThat(lamps.of(picture(0x010101 * code, 1, 0))).containsOnly(code);
        }
    }

    @Test
    void a_pixel_takes_its_colours_in_the_order_of_the_hall() {
        for (var order : Light.Order.values()) {
            byte[] pixel = Arrays.copyOf(
                    lamps(new Light(1, 1, Light.White.EVEN, order), 100).of(picture(0x204000, 1, 0)), order.channels());
            assertThat(pixel[order.name().indexOf('G')])
                    .as(order.name())
                    .isGreaterThan(pixel[order.name().indexOf('R')]);
            assertThat(pixel[order.name().indexOf('R')]).as(order.name()).isEqualTo((byte) 0x20);
            assertThat(pixel[order.name().indexOf('B')]).as(order.name()).isZero();
        }
    }

    @Test
    void half_the_brightness_is_half_the_light() {
        for (double gamma : new double[] {1, 1.8, 2.2, 2.8}) {
            var lamps = lamps(new Light(gamma, 0.8, Light.White.EVEN, Light.Order.RGB), 100);
            double full = light(lamps, picture(0xC0C0C0, 1, 0), gamma);
            double half = light(lamps, picture(0xC0C0C0, 0.5, 0), gamma);
            assertThat(half / full).isCloseTo(0.5, within(0.02));
        }
    }

    @Test
    void white_is_balanced_as_light() {
        var lamps = lamps(new Light(2.2, 1, new Light.White(1, 0.9, 0.8), Light.Order.RGB), 100);
        double[] mean = means(lamps.of(picture(0xFFFFFF, 1, 0)), 3);
        assertThat(mean[0]).isEqualTo(255);
        assertThat(mean[1] / 255).isCloseTo(0.9, within(0.002));
        assertThat(mean[2] / 255).isCloseTo(0.8, within(0.002));
    }

    @Test
    void what_is_black_stays_dark_and_what_is_full_stays_full() {
        for (var order : List.of(Light.Order.RGB, Light.Order.GRBW)) {
            var lamps = lamps(new Light(2.2, 1, Light.White.EVEN, order), 10);
            for (int turn = 0; turn < 4; turn++) {
                assertThat(lamps.of(picture(0, 1, turn))).containsOnly(0);
                assertThat(lamps.of(picture(0xFFFFFF, 0, turn))).containsOnly(0);
                assertThat(lamps.of(picture(0xFF0000, 1, turn))).containsOnly(0, 255);
            }
        }
    }

    @Test
    void a_grey_ramp_at_five_percent_is_monotonic_with_more_than_nine_bits() {
        for (double gamma : new double[] {1, 2.2, 2.8}) {
            var light = new Light(gamma, 1, Light.White.EVEN, Light.Order.RGB);
            var lamps = lamps(light, 10);
            double previous = -1;
            double squares = 0;
            for (int code = 0; code < 256; code++) {
                double mean = 0;
                for (int turn = 0; turn < 2; turn++)
                    mean += means(lamps.of(picture(0x010101 * code, 0.05, turn)), 3)[1] / 2;
                double ideal = 255 * Math.pow(Math.pow(code / 255.0, 2.2) * 0.05, gamma / 2.2);
                assertThat(mean).as("gamma " + gamma + ", code " + code).isGreaterThanOrEqualTo(previous);
                squares += (mean - ideal) * (mean - ideal);
                previous = mean;
            }
            double range = 255 * Math.pow(0.05, gamma / 2.2);
            double bits = Math.log(range / Math.sqrt(squares / 256 * 12)) / Math.log(2);
            assertThat(bits).as("gamma " + gamma).isGreaterThan(9);
        }
    }

    @Test
    void a_row_of_few_lamps_is_dithered_as_evenly_as_an_area() {
        var hall = Halls.of(50, 1, SERIAL, new Light(2.2, 1, Light.White.EVEN, Light.Order.RGB));
        var lamps = new Lamps(hall, hall.outputs().getFirst(), 10);
        var pixels = new Pixels(new Size(50, 1));
        for (int x = 0; x < 50; x++) pixels.set(x, 0, 0x808080);
        double mean = means(lamps.of(new Picture(pixels, 1, 0.05, 0)), 3)[1];
        assertThat(mean).isCloseTo(255 * Math.pow(128 / 255.0, 2.2) * 0.05, within(0.05));
    }

    @Test
    void where_pictures_come_quickly_two_of_them_share_the_last_bit_and_no_more() {
        var lamps = lamps(new Light(2.2, 1, Light.White.EVEN, Light.Order.RGB), 10);
        byte[] first = lamps.of(picture(0x303030, 0.5, 0));
        byte[] second = lamps.of(picture(0x303030, 0.5, 1));
        assertThat(second).isNotEqualTo(first);
        assertThat(lamps.of(picture(0x303030, 0.5, 2))).isEqualTo(first);
        for (int i = 0; i < first.length; i++)
            assertThat(Math.abs(first[i] - second[i])).isLessThanOrEqualTo(1);

        var slow = lamps(new Light(2.2, 1, Light.White.EVEN, Light.Order.RGB), 25);
        assertThat(slow.of(picture(0x303030, 0.5, 0))).isEqualTo(slow.of(picture(0x303030, 0.5, 1)));
        assertThat(slow.isRestless()).isFalse();
    }

    @Test
    void a_white_lamp_gives_what_the_colours_have_in_common() {
        for (double gamma : new double[] {1, 2.2}) {
            var lamps = lamps(new Light(gamma, 1, Light.White.EVEN, Light.Order.GRBW), 100);
            assertThat(means(lamps.of(picture(0xFFFFFF, 1, 0)), 4)).containsExactly(0, 0, 0, 255);
            double[] mean = means(lamps.of(picture(0xC08040, 1, 0)), 4);
            double exponent = gamma / 2.2;
            double red = Math.pow(0xC0 / 255.0, 2.2);
            double green = Math.pow(0x80 / 255.0, 2.2);
            double blue = Math.pow(0x40 / 255.0, 2.2);
            assertThat(mean[0]).isCloseTo(255 * Math.pow(green - blue, exponent), within(0.1));
            assertThat(mean[1]).isCloseTo(255 * Math.pow(red - blue, exponent), within(0.1));
            assertThat(mean[2]).isZero();
            assertThat(mean[3]).isCloseTo(255 * Math.pow(blue, exponent), within(0.1));
        }
    }

    @Test
    void surfaces_follow_each_other_on_the_cable_each_wired_in_its_own_way() {
        var a = new SurfaceName("a");
        var b = new SurfaceName("b");
        var snake = new Wiring(Wiring.Corner.BOTTOM_RIGHT, Wiring.Run.COLUMNS, true);
        var output = new Output(
                "A",
                SERIAL,
                List.of(new Shown(b, 3, 0, Rotate.NONE, snake), new Shown(a, 0, 0, Rotate.NONE, null)),
                Light.PLAIN);
        var hall =
                new Hall("", "", Map.of(a, Surface.of(3, 2), b, Surface.of(2, 2)), List.of(output), Map.of(), Map.of());
        var lamps = new Lamps(hall, output, 100);
        var pixels = new Pixels(hall.picture(output));
        for (int i = 0; i < 10; i++) pixels.set(i % 5, i / 5, i);
        byte[] bytes = lamps.of(new Picture(pixels, 1, 1, 0));
        var blues = new StringBuilder();
        for (int i = 2; i < bytes.length; i += 3) blues.append(bytes[i]).append(' ');
        assertThat(blues).hasToString("9 4 3 8 0 1 2 5 6 7 ");
    }

    private static Lamps lamps(Light light, double pictureMillis) {
        var hall = Halls.of(SIDE, SIDE, SERIAL, light);
        return new Lamps(hall, hall.outputs().getFirst(), pictureMillis);
    }

    private static Picture picture(int colour, double brightness, long turn) {
        var pixels = new Pixels(new Size(SIDE, SIDE));
        for (int y = 0; y < SIDE; y++) for (int x = 0; x < SIDE; x++) pixels.set(x, y, colour);
        return new Picture(pixels, 1, brightness, turn);
    }

    /** What a lamp that gives light by itself, or after its own correction, makes of the numbers. */
    private static double light(Lamps lamps, Picture picture, double gamma) {
        return Math.pow(means(lamps.of(picture), 3)[1] / 255, 2.2 / gamma);
    }

    private static double[] means(byte[] bytes, int channels) {
        var means = new double[channels];
        for (int i = 0; i < bytes.length; i++) means[i % channels] += bytes[i] & 0xFF;
        for (int i = 0; i < channels; i++) means[i] /= bytes.length / (double) channels;
        return means;
    }
}
