package khaimac.home.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import khaimac.hall.Region;
import khaimac.hall.Size;
import org.junit.jupiter.api.Test;

class LayingTest {
    private static final Size HD = new Size(1920, 1080);
    private static final Region LEFT = new Region(0, 0, 960, 1080);

    private static Region place(int x, int y, int width, int height, List<Region> others, int reach) {
        return Laying.place(new Region(x, y, width, height), HD, others, reach);
    }

    @Test
    void a_surface_lies_where_it_is_put_and_at_an_edge_that_is_near() {
        assertThat(place(500, 300, 640, 360, List.of(), 0)).isEqualTo(new Region(500, 300, 640, 360));
        assertThat(place(9, 300, 640, 360, List.of(), 10)).isEqualTo(new Region(0, 300, 640, 360));
        assertThat(place(11, 300, 640, 360, List.of(), 10)).isEqualTo(new Region(11, 300, 640, 360));
        assertThat(place(1275, 715, 640, 360, List.of(), 10)).isEqualTo(new Region(1280, 720, 640, 360));
        assertThat(place(968, 4, 640, 360, List.of(LEFT), 10)).isEqualTo(new Region(960, 0, 640, 360));
    }

    @Test
    void what_is_put_outside_comes_in_and_what_is_put_over_another_goes_beside_it() {
        assertThat(place(-50, 2000, 640, 360, List.of(), 0)).isEqualTo(new Region(0, 720, 640, 360));
        assertThat(place(900, 300, 640, 360, List.of(LEFT), 0)).isEqualTo(new Region(960, 300, 640, 360));
        assertThat(place(0, 0, 1921, 10, List.of(), 0)).isNull();
        assertThat(place(0, 0, 961, 10, List.of(LEFT), 0)).isNull();
    }

    @Test
    void of_what_is_free_the_largest_place_is_proposed() {
        assertThat(Laying.free(HD, List.of())).isEqualTo(new Region(0, 0, 1920, 1080));
        assertThat(Laying.free(HD, List.of(new Region(0, 0, 1920, 768)))).isEqualTo(new Region(0, 768, 1920, 312));
        assertThat(Laying.free(HD, List.of(new Region(0, 0, 1920, 1080)))).isNull();
    }

    @Test
    void wherever_somebody_lets_go_it_lies_inside_and_on_nothing_as_near_as_can_be() {
        var random = new Random(14);
        for (int round = 0; round < 2_000; round++) {
            var picture = new Size(40, 30);
            var others = new ArrayList<Region>();
            for (int many = random.nextInt(5); many > 0; many--)
                others.add(new Region(
                        random.nextInt(30), random.nextInt(20), 1 + random.nextInt(10), 1 + random.nextInt(10)));
            var wish = new Region(
                    random.nextInt(50) - 5, random.nextInt(40) - 5, 1 + random.nextInt(20), 1 + random.nextInt(20));
            var found = Laying.place(wish, picture, others, 0);
            var nearest = nearest(wish, picture, others);
            if (nearest == null)
                assertThat(found).as("%s among %s", wish, others).isNull();
            else {
                assertThat(found).isNotNull();
                assertThat(apart(wish, found, picture))
                        .as("%s among %s: %s", wish, others, found)
                        .isEqualTo(apart(wish, nearest, picture));
                assertThat(found.within(picture)).isTrue();
                assertThat(others).noneMatch(found::overlaps);
            }
        }
    }

    private static Region nearest(Region wish, Size picture, List<Region> others) {
        Region best = null;
        for (int x = 0; x <= picture.width() - wish.width(); x++) {
            for (int y = 0; y <= picture.height() - wish.height(); y++) {
                var one = new Region(x, y, wish.width(), wish.height());
                if (others.stream().anyMatch(one::overlaps)) continue;
                if (best == null || apart(wish, one, picture) < apart(wish, best, picture)) best = one;
            }
        }
        return best;
    }

    /** From where it is when it has come in. */
    private static long apart(Region wish, Region one, Size picture) {
        long x = Math.clamp(wish.x(), 0, picture.width() - wish.width()) - (long) one.x();
        long y = Math.clamp(wish.y(), 0, picture.height() - wish.height()) - (long) one.y();
        return x * x + y * y;
    }
}
