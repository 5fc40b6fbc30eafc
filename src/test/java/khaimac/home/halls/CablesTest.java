package khaimac.home.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import khaimac.hall.Wiring;
import khaimac.hall.Wiring.Corner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CablesTest {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 4;

    @Test
    void every_way_a_cable_may_run_has_a_picture_of_its_own() {
        assertThat(Cables.ALL).hasSize(16);
        assertThat(Cables.ALL.stream().map(Cables.Way::path).distinct()).hasSize(16);
        assertThat(Cables.ALL.getFirst().path()).startsWith(0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 0, 1);
    }

    @Test
    void a_snake_never_leaves_a_lamp_for_one_that_is_not_beside_it() {
        for (var way : Cables.ALL) {
            if (!way.wiring().serpentine()) continue;
            for (int at = 2; at < way.path().size(); at += 2)
                assertThat(Math.abs(way.path().get(at) - way.path().get(at - 2))
                                + Math.abs(way.path().get(at + 1) - way.path().get(at - 1)))
                        .isEqualTo(1);
        }
    }

    static Stream<Wiring> real() {
        return Cables.ALL.stream().map(Cables.Way::wiring);
    }

    /** Somebody who believes another corner sees the picture mirrored; one answer puts it right. */
    @ParameterizedTest
    @MethodSource("real")
    void one_answer_of_where_the_mark_is_seen_finds_the_corner_where_the_cable_begins(Wiring real) {
        for (var start : Corner.values()) {
            var believed = new Wiring(start, real.run(), real.serpentine());
            int sent = believed.number(0, 0, WIDTH, HEIGHT);
            assertThat(Cables.corrected(believed, seen(real, sent))).isEqualTo(real);
        }
    }

    private static Corner seen(Wiring real, int number) {
        for (var corner : List.of(Corner.values())) {
            boolean right = corner == Corner.TOP_RIGHT || corner == Corner.BOTTOM_RIGHT;
            boolean low = corner == Corner.BOTTOM_LEFT || corner == Corner.BOTTOM_RIGHT;
            if (real.number(right ? WIDTH - 1 : 0, low ? HEIGHT - 1 : 0, WIDTH, HEIGHT) == number) return corner;
        }
        throw new AssertionError(real + " shows the mark in no corner");
    }
}
