package khaimac.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long something may have waited that was read by a process that had been stopped. */
class StandstillTest {
    private final Standstill standstill = new Standstill(Duration.ZERO);

    @Test
    void what_comes_while_the_process_runs_comes_when_it_is_read() {
        for (int look = 1; look <= 50; look++) standstill.look(at(100L * look));
        assertThat(standstill.arrived(at(5_050))).isEqualTo(at(5_050));
    }

    @Test
    void what_is_read_right_after_a_standstill_may_have_come_at_its_beginning() {
        standstill.look(at(100));
        assertThat(standstill.arrived(at(10_100)))
                .as("before anybody has looked")
                .isEqualTo(at(100));
        for (int look = 1; look <= 8; look++) standstill.look(at(10_100 + 100 * look));
        assertThat(standstill.arrived(at(10_950))).as("a moment later").isEqualTo(at(100));
    }

    @Test
    void a_second_later_all_that_waited_has_been_read() {
        standstill.look(at(100));
        for (int look = 0; look <= 11; look++) standstill.look(at(10_100 + 100 * look));
        assertThat(standstill.arrived(at(11_250))).isEqualTo(at(11_250));
    }

    @Test
    void two_standstills_in_a_row_are_one_for_what_came_in_the_first() {
        standstill.look(at(100));
        standstill.look(at(5_000));
        standstill.look(at(5_100));
        assertThat(standstill.arrived(at(9_000))).isEqualTo(at(100));
    }

    @Test
    void a_busy_machine_that_has_no_time_for_us_now_and_then_makes_no_press_old() {
        for (int second = 0; second < 60; second++) {
            for (int look = 0; look <= 9; look++) standstill.look(at(2_000 * second + 100 * look));
            assertThat(standstill.arrived(at(2_000 * second + 950))).isGreaterThanOrEqualTo(at(2_000 * second - 1_100));
        }
    }

    private static Duration at(long millis) {
        return Duration.ofMillis(millis);
    }
}
