package khaimac.render.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import khaimac.Reckons;
import khaimac.render.grounds.Dress;
import org.junit.jupiter.api.Test;

/** What drifts on a ground is painted in bands that take turns. */
@Reckons
class DriftingTest {
    private static final int BANDS = 20;
    private static final long FRAME = 1_000_000_000 / 60;

    private static List<Long> shown(Duration moment) {
        return IntStream.range(0, BANDS)
                .mapToObj(band -> Drifting.step(moment, band))
                .toList();
    }

    @Test
    void no_frame_paints_more_than_a_quarter_of_the_surface_anew_not_even_where_a_round_begins_again() {
        var before = shown(Duration.ZERO);
        var most = new ArrayList<Long>();
        for (long frame = 1; frame < 2 * Dress.ROUND.toSeconds() * 60; frame++) {
            var now = shown(Duration.ofNanos(frame * FRAME));
            var was = before;
            most.add(IntStream.range(0, BANDS)
                    .filter(band -> !now.get(band).equals(was.get(band)))
                    .count());
            before = now;
        }
        assertThat(most).allMatch(many -> many <= BANDS / 4);
        assertThat(most.stream().mapToLong(many -> many).average().orElse(0)).isBetween(3.9, 4.1);
    }

    @Test
    void no_band_is_further_from_the_moment_than_a_twelfth_of_a_second() {
        for (long at : new long[] {0, 1, 17, 40_000, 77_777, 119_999, 500_001, -40}) {
            var moment = Duration.ofMillis(at);
            for (int band = 0; band < BANDS; band++) {
                double off = Drifting.step(moment, band) / 12.0 - Dress.turn(moment) * Dress.ROUND.toSeconds();
                assertThat(Math.abs(Math.IEEEremainder(off, (double) Dress.ROUND.toSeconds())))
                        .as("%s, band %d", moment, band)
                        .isLessThanOrEqualTo(1 / 12.0 + 1e-6);
            }
        }
    }
}
