package khaimac.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

class HallTest {
    private static final SurfaceName WALL = new SurfaceName("wall");
    private static final SurfaceName STRIP = new SurfaceName("strip");

    @Test
    void a_turned_surface_swaps_width_and_height_in_the_picture() {
        var surface = Surface.of(400, 100);

        assertThat(shown(WALL, 10, 20, Rotate.NONE).region(surface)).isEqualTo(new Region(10, 20, 400, 100));
        assertThat(shown(WALL, 10, 20, Rotate.RIGHT).region(surface)).isEqualTo(new Region(10, 20, 100, 400));
        assertThat(shown(WALL, 10, 20, Rotate.HALF).region(surface)).isEqualTo(new Region(10, 20, 400, 100));
        assertThat(shown(WALL, 10, 20, Rotate.LEFT).region(surface)).isEqualTo(new Region(10, 20, 100, 400));
    }

    @Test
    void a_window_is_as_large_as_it_says_and_other_outputs_as_what_they_show() {
        var window = new Output(
                "window",
                new Wire.Window(new Monitor("HDMI-1", "", ""), 1920, 1080, 60),
                List.of(shown(WALL, 0, 0, Rotate.NONE)),
                Light.PLAIN);
        var strips = new Output(
                "strips",
                new Wire.Simulated(),
                List.of(shown(STRIP, 0, 0, Rotate.NONE), shown(STRIP, 10, 5, Rotate.RIGHT)),
                Light.PLAIN);
        var hall = hall(window, strips);

        assertThat(hall.picture(window)).isEqualTo(new Size(1920, 1080));
        assertThat(hall.picture(strips)).isEqualTo(new Size(130, 120));
        assertThat(hall.pixels(strips)).isEqualTo(960);
        assertThat(hall.showing(STRIP)).containsExactly(strips);
    }

    @Test
    void a_universe_holds_170_pixels_of_three_colours_and_128_of_four() {
        assertThat(Universes.of(1, 170, 3)).isEqualTo(new Universes(1, 1));
        assertThat(Universes.of(1, 171, 3)).isEqualTo(new Universes(1, 2));
        assertThat(Universes.of(1, 480, 3).last()).isEqualTo(3);
        assertThat(Universes.of(1, 128, 4)).isEqualTo(new Universes(1, 1));
        assertThat(Universes.of(1, 129, 4)).isEqualTo(new Universes(1, 2));
        assertThat(Universes.of(5, 0, 3).overlaps(Universes.of(5, 1, 3))).isFalse();
    }

    @Test
    void an_output_spans_the_universes_its_pixels_and_colours_need() {
        var light = new Light(2.2, 1, Light.White.EVEN, Light.Order.GRBW);
        var plain = new Output(
                "plain", new Wire.Sacn(7, null, "eth1", 100), List.of(shown(STRIP, 0, 0, Rotate.NONE)), Light.PLAIN);
        var white = new Output(
                "white",
                new Wire.ArtNet(0, "10.0.0.1", "", Wire.ArtNet.Sync.BROADCAST),
                List.of(shown(STRIP, 0, 0, Rotate.NONE)),
                light);
        var serial = new Output(
                "serial",
                new Wire.Serial("COM3", Wire.Speaks.ADALIGHT, 115_200),
                List.of(shown(STRIP, 0, 0, Rotate.NONE)),
                light);
        var hall = hall(plain, white, serial);

        assertThat(hall.universes(plain)).isEqualTo(new Universes(7, 3));
        assertThat(hall.universes(white)).isEqualTo(new Universes(0, 4));
        assertThat(hall.universes(serial)).isNull();
    }

    @Test
    void every_way_of_wiring_numbers_every_pixel_once() {
        for (var start : Wiring.Corner.values()) {
            for (var run : Wiring.Run.values()) {
                for (boolean serpentine : new boolean[] {false, true}) {
                    var wiring = new Wiring(start, run, serpentine);
                    var numbers = new ArrayList<Integer>();
                    for (int y = 0; y < 5; y++) for (int x = 0; x < 3; x++) numbers.add(wiring.number(x, y, 3, 5));
                    assertThat(numbers)
                            .as("%s", wiring)
                            .doesNotHaveDuplicates()
                            .allMatch(number -> number >= 0 && number < 15);
                }
            }
        }
    }

    @Test
    void a_serpentine_runs_back_in_every_second_line() {
        var columns = new Wiring(Wiring.Corner.BOTTOM_LEFT, Wiring.Run.COLUMNS, true);
        assertThat(columns.number(0, 119, 4, 120)).isZero();
        assertThat(columns.number(0, 0, 4, 120)).isEqualTo(119);
        assertThat(columns.number(1, 0, 4, 120)).isEqualTo(120);
        assertThat(columns.number(1, 119, 4, 120)).isEqualTo(239);

        var rows = new Wiring(Wiring.Corner.TOP_RIGHT, Wiring.Run.ROWS, true);
        assertThat(rows.number(2, 0, 3, 2)).isZero();
        assertThat(rows.number(0, 0, 3, 2)).isEqualTo(2);
        assertThat(rows.number(0, 1, 3, 2)).isEqualTo(3);
        assertThat(Wiring.PLAIN.number(2, 1, 3, 2)).isEqualTo(5);
        assertThat(shown(WALL, 0, 0, Rotate.NONE).wired()).isEqualTo(Wiring.PLAIN);
    }

    @Test
    void regions_that_only_touch_do_not_overlap() {
        var left = new Region(0, 0, 100, 100);
        assertThat(left.overlaps(new Region(100, 0, 100, 100))).isFalse();
        assertThat(left.overlaps(new Region(0, 100, 100, 100))).isFalse();
        assertThat(left.overlaps(new Region(99, 99, 1, 1))).isTrue();
        assertThat(left.within(new Size(100, 100))).isTrue();
        assertThat(left.within(new Size(99, 100))).isFalse();
    }

    @Test
    void words_may_stand_where_nothing_stands_before_the_surface() {
        var surface = new Surface(1920, 768, null, null, null, new Surface.KeepFree(0.2, 0.1, 0, 0.5));
        assertThat(surface.free()).isEqualTo(new Region(384, 0, 1344, 384));
        assertThat(Surface.of(10, 20).free()).isEqualTo(new Region(0, 0, 10, 20));
    }

    @Test
    void a_serial_cable_carries_a_tenth_of_its_speed_in_bytes() {
        var banner = new Wire.Serial("COM3", Wire.Speaks.ADALIGHT, 1_500_000);
        assertThat(banner.speaks().bytes(2048, 3)).isEqualTo(6150);
        assertThat(banner.picturesPerSecond(2048, 3)).isBetween(24.3, 24.4);
        assertThat(new Wire.Serial("COM3", Wire.Speaks.USB_PRO, 57_600).picturesPerSecond(170, 3))
                .isEqualTo(40);
        assertThat(Wire.Speaks.USB_PRO.mostPixels(4)).isEqualTo(128);
        assertThat(Wire.Speaks.TPM2.mostPixels(3)).isEqualTo(21_845);
    }

    @Test
    void a_mode_says_how_large_the_picture_is() {
        assertThat(new Monitor("", "", "1920x1080@60").size()).isEqualTo(new Size(1920, 1080));
        assertThat(new Monitor("", "", "full HD").size()).isNull();
        assertThat(new Monitor("", "", "").size()).isNull();
    }

    @Test
    void monitors_are_the_same_by_their_connector_and_confusable_by_their_model() {
        var plain = new Monitor("HDMI-1", "NovaStar", "");
        assertThat(plain.same(new Monitor("hdmi-1", "", ""))).isTrue();
        assertThat(plain.same(new Monitor("HDMI-2", "NovaStar", ""))).isFalse();
        assertThat(plain.confusable(new Monitor("HDMI-2", "NovaStar", ""))).isFalse();
        assertThat(plain.confusable(new Monitor("", "NovaStar", ""))).isTrue();
        assertThat(plain.confusable(new Monitor("", "Dell", ""))).isFalse();
        assertThat(new Monitor("", "A", "1920x1080").confusable(new Monitor("", "A", "1280x720")))
                .isFalse();
    }

    @Test
    void a_hall_keeps_its_order_and_cannot_be_changed() {
        var surfaces = new LinkedHashMap<SurfaceName, Surface>();
        for (var name : List.of("z", "a", "m")) surfaces.put(new SurfaceName(name), Surface.of(1, 1));
        var hall = new Hall("", "", surfaces, List.of(), Map.of(), Map.of());
        surfaces.clear();

        assertThat(hall.surfaces().keySet()).extracting(SurfaceName::text).containsExactly("z", "a", "m");
        assertThatThrownBy(() -> hall.surfaces().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_output_shows_surfaces_of_its_hall_only() {
        var output = new Output(
                "x", new Wire.Simulated(), List.of(shown(new SurfaceName("other"), 0, 0, Rotate.NONE)), Light.PLAIN);
        assertThatThrownBy(() -> hall(output)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Shown shown(SurfaceName surface, int x, int y, Rotate rotate) {
        return new Shown(surface, x, y, rotate, null);
    }

    private static Hall hall(Output... outputs) {
        return new Hall(
                "hall",
                "",
                Map.of(WALL, Surface.of(400, 100), STRIP, Surface.of(4, 120)),
                List.of(outputs),
                Map.of(),
                Map.of());
    }
}
