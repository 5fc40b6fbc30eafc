package khaimac.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

class PacesTest {
    private static final SurfaceName WALL = new SurfaceName("wall");
    private static final SurfaceName SIGN = new SurfaceName("sign");
    private static final Wire WINDOW = new Wire.Window(new Monitor("HDMI-1", "", ""), 320, 64, 60);
    private static final Wire NETWORK = new Wire.Ddp("10.0.0.9", "");

    /** As quick as it has to be for so many pixels to be shown 24.4 times a second. */
    private static final Wire CABLE = new Wire.Serial("COM3", Wire.Speaks.ADALIGHT, 15_000_000);

    @Test
    void a_surface_is_painted_as_often_as_its_output_shows_a_picture() {
        assertThat(paces(output("one", NETWORK, WALL)).of(WALL)).isEqualTo(40);
        assertThat(paces(output("one", CABLE, WALL)).of(WALL))
                .as("whole pictures, of 24.4")
                .isEqualTo(24);
        assertThat(paces(output("one", WINDOW, WALL)).of(WALL)).isEqualTo(60);
        assertThat(paces(output("one", new Wire.Simulated(), WALL)).of(WALL)).isEqualTo(Paces.USUAL);
        assertThat(paces(output("one", NETWORK, WALL)).of(SIGN))
                .as("shown by nobody")
                .isEqualTo(Paces.USUAL);
    }

    @Test
    void a_slower_output_takes_one_picture_of_so_many() {
        var network = output("network", NETWORK, WALL);
        var cable = output("cable", CABLE, WALL);
        var window = output("window", WINDOW, WALL);
        var paces = paces(network, cable, window);
        assertThat(paces.of(WALL)).isEqualTo(60);
        assertThat(paces.every(window, WALL)).isEqualTo(1);
        assertThat(paces.every(network, WALL)).isEqualTo(2);
        assertThat(paces.shown(network, WALL)).isEqualTo(30);
        assertThat(paces.every(cable, WALL)).isEqualTo(3);
    }

    @Test
    void surfaces_that_stand_in_one_picture_keep_one_pace() {
        var both = output("both", NETWORK, WALL, SIGN);
        var window = output("window", WINDOW, WALL);
        var paces = paces(both, window);
        assertThat(paces.of(SIGN)).isEqualTo(60);
        assertThat(paces.every(both, SIGN)).isEqualTo(2).isEqualTo(paces.every(both, WALL));
    }

    private static Output output(String name, Wire wire, SurfaceName... shows) {
        var all = new java.util.ArrayList<Shown>();
        for (var surface : shows) all.add(new Shown(surface, 0, 64 * all.size(), Rotate.NONE, null));
        return new Output(name, wire, all, Light.PLAIN);
    }

    private static Paces paces(Output... outputs) {
        var surfaces = new LinkedHashMap<SurfaceName, Surface>();
        surfaces.put(WALL, Surface.of(320, 64));
        surfaces.put(SIGN, Surface.of(320, 64));
        return new Paces(new Hall("", "", surfaces, List.of(outputs), Map.of(), Map.of()));
    }
}
