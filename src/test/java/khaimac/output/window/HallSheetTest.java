package khaimac.output.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.hall.Hall;
import khaimac.hall.Surface;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** A hall on one sheet: every surface whole, none over another, each where the hall file draws it. */
class HallSheetTest {
    private static Hall hall() {
        var surfaces = new LinkedHashMap<SurfaceName, Surface>();
        surfaces.put(
                new SurfaceName("backdrop"),
                new Surface(1920, 768, new Surface.Place(0.1, 0.1, 0.8, 0.6), null, null, Surface.KeepFree.NONE));
        surfaces.put(new SurfaceName("banner"), Surface.of(128, 16));
        surfaces.put(new SurfaceName("lamps"), Surface.of(4, 120));
        return new Hall("Hội trường", "", surfaces, List.of(), Map.of(), Map.of());
    }

    @Test
    void every_surface_has_a_part_of_the_sheet_as_large_as_it_is_and_of_its_own() {
        var sheet = HallSheet.of(hall(), "Khai Mạc");
        var regions = sheet.output().shows().stream().map(sheet.hall()::region).toList();
        assertThat(regions).hasSize(3);
        for (var region : regions) {
            assertThat(region.within(sheet.hall().picture(sheet.output()))).isTrue();
            assertThat(regions.stream().filter(region::overlaps)).hasSize(1);
        }
    }

    @Test
    void it_is_drawn_where_the_hall_file_says_and_keeps_its_shape_where_it_does_not() {
        var hall = hall();
        var places = HallSheet.places(hall);
        assertThat(places.get(new SurfaceName("backdrop"))).isEqualTo(new Surface.Place(0.1, 0.1, 0.8, 0.6));
        for (var name : List.of("banner", "lamps")) {
            var place = places.get(new SurfaceName(name));
            var surface = hall.surface(new SurfaceName(name));
            assertThat(place.width() * 16 / (place.height() * 9))
                    .isCloseTo(surface.width() / (double) surface.height(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(place.y()).isGreaterThanOrEqualTo(0.86);
            assertThat(place.y() + place.height()).isLessThanOrEqualTo(1);
        }
    }
}
