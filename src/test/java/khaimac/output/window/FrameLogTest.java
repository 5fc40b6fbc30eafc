package khaimac.output.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import khaimac.hall.Measure;
import org.junit.jupiter.api.Test;

/** A jerk on the wall is a figure; a picture that simply stays is none. */
class FrameLogTest {
    private static final long BEAT = 1_000_000_000L / 60;

    private final FrameLog log = new FrameLog(60);
    private Duration now = Duration.ofSeconds(7);

    private void after(double beats) {
        now = now.plusNanos((long) (BEAT * beats));
        log.appeared(now, Duration.ofMillis(1), Duration.ofMillis(2));
    }

    private double figure(String name) {
        return log.measures().stream()
                .filter(one -> one.name().equals(name))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pictures_at_every_beat_are_never_late() {
        for (int i = 0; i < 1_000; i++) after(i % 2 == 0 ? 1.1 : 0.9);
        assertThat(figure("frames")).isEqualTo(1_000);
        assertThat(figure("late")).isZero();
        assertThat(figure("repeated")).isZero();
        assertThat(figure("interval median")).isBetween(14.9, 18.4);
    }

    @Test
    void a_picture_that_stood_for_three_beats_within_a_movement_was_late_once_and_repeated_twice() {
        for (int i = 0; i < 10; i++) after(1);
        after(3);
        for (int i = 0; i < 10; i++) after(1);
        assertThat(figure("late")).isEqualTo(1);
        assertThat(figure("repeated")).isEqualTo(2);
        assertThat(figure("interval p99")).isBetween(49.0, 51.0);
    }

    @Test
    void a_countdown_that_turns_its_second_is_not_late() {
        for (int i = 0; i < 20; i++) after(60);
        assertThat(figure("late")).isZero();
    }

    @Test
    void a_title_that_comes_after_a_while_and_fades_in_is_not_late() {
        for (int i = 0; i < 20; i++) after(1);
        after(400);
        for (int i = 0; i < 20; i++) after(1);
        assertThat(figure("late")).isZero();
        assertThat(figure("repeated")).isZero();
    }
}
