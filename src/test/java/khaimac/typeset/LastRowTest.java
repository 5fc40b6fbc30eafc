package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastRowTest {
    @Test
    void thirty_metres_away_a_wall_of_three_millimetres_needs_capitals_of_twenty_pixels() {
        assertThat(LastRow.leastCap(30, 3)).isEqualTo(20);
    }

    @Test
    void a_finer_wall_needs_more_pixels_and_a_shallower_hall_fewer() {
        assertThat(LastRow.leastCap(30, 1.5)).isEqualTo(40);
        assertThat(LastRow.leastCap(15, 3)).isEqualTo(10);
    }

    @Test
    void where_nobody_measured_nothing_is_needed() {
        assertThat(LastRow.leastCap(0, 3)).isZero();
        assertThat(LastRow.leastCap(30, 0)).isZero();
        assertThat(LastRow.leastCap(Double.NaN, 3)).isZero();
    }
}
