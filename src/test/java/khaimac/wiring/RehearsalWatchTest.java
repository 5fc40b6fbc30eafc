package khaimac.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.VirtualClock;
import org.junit.jupiter.api.Test;

/** The clock of a rehearsal is stopped, hurried and put forward, and every process of the house says the same. */
class RehearsalWatchTest {
    private static final Instant REAL = Instant.parse("2026-11-26T20:00:00Z");
    private static final Instant DOORS = Instant.parse("2027-01-30T00:45:00Z");

    private final VirtualClock real = new VirtualClock(REAL);
    private final RehearsalWatch watch = new RehearsalWatch(RehearsalWatch.Setting.beginning(REAL, 1), DOORS, real);

    @Test
    void it_stands_still_while_it_is_stopped_and_goes_on_from_there() {
        real.advance(Duration.ofSeconds(10));
        var _ = watch.speed(0);
        real.advance(Duration.ofMinutes(5));
        assertThat(watch.now().wall()).isEqualTo(DOORS.plusSeconds(10));
        var _ = watch.speed(60);
        real.advance(Duration.ofSeconds(1));
        assertThat(watch.now().wall()).isEqualTo(DOORS.plusSeconds(70));
    }

    @Test
    void put_forward_both_its_clocks_have_passed_that_time() {
        var before = watch.now();
        var _ = watch.forward(Duration.ofMinutes(20));
        assertThat(Duration.between(before.wall(), watch.now().wall())).isEqualTo(Duration.ofMinutes(20));
        assertThat(watch.now().steady().minus(before.steady())).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void a_process_that_starts_later_says_the_same_time() {
        real.advance(Duration.ofSeconds(3));
        var _ = watch.speed(10);
        real.advance(Duration.ofSeconds(2));
        var last = watch.forward(Duration.ofMinutes(1));
        real.advance(Duration.ofSeconds(7));
        var other = new VirtualClock(real.now().wall());
        var later = new RehearsalWatch(RehearsalWatch.Setting.read(last.written()), DOORS, other);
        assertThat(later.now().wall()).isEqualTo(watch.now().wall()).isEqualTo(DOORS.plusSeconds(3 + 20 + 60 + 70));
    }

    @Test
    void patience_is_measured_by_what_was_really_lived() {
        var _ = watch.speed(60);
        var before = watch.lived(watch.now());
        real.advance(Duration.ofSeconds(1));
        assertThat(watch.lived(watch.now()).minus(before)).isEqualTo(Duration.ofSeconds(1));
    }
}
