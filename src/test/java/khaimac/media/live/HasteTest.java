package khaimac.media.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A camera of 25 pictures a second, and a machine that takes longer for each than the next one needs to come. */
class HasteTest {
    private static final Duration EACH = Duration.ofMillis(40);
    private static final int GOP = 50;
    private static final int PICTURES = 60 * 25;

    /** What a machine made of a minute. */
    private record Seen(Duration worst, int pictures, int thinned) {}

    /**
     * @param costs what one picture takes
     * @param everyOther whether every second picture is needed by no other
     * @param haste whether anything is left out where it is behind
     */
    private static Seen watched(Duration costs, boolean everyOther, boolean haste) {
        var steps = new Haste();
        // The times of a sender begin anywhere.
        var began = Duration.ofHours(7);
        var now = Duration.ofSeconds(3);
        var first = now;
        var worst = Duration.ZERO;
        int pictures = 0;
        int thinned = 0;
        for (int number = 0; number < PICTURES; number++) {
            var comes = first.plus(EACH.multipliedBy(number));
            if (now.compareTo(comes) < 0) now = comes;
            boolean key = number % GOP == 0;
            var step = steps.came(now, began.plus(EACH.multipliedBy(number)), key);
            if (step != Haste.Step.ALL) thinned++;
            boolean needed = !everyOther || number % 2 == 0;
            boolean decoded = !haste
                    || step == Haste.Step.ALL
                    || (step == Haste.Step.NEEDED && needed)
                    || (step == Haste.Step.KEYS && key);
            if (!decoded) continue;
            now = now.plus(costs);
            pictures++;
            var late = now.minus(comes);
            if (late.compareTo(worst) > 0) worst = late;
        }
        return new Seen(worst, pictures, thinned);
    }

    @Test
    void a_machine_that_can_follow_leaves_nothing_out() {
        var seen = watched(Duration.ofMillis(35), false, true);
        assertThat(seen.thinned()).isZero();
        assertThat(seen.pictures()).isEqualTo(PICTURES);
    }

    @Test
    void a_machine_that_is_too_slow_falls_behind_for_ever_where_nothing_is_left_out() {
        assertThat(watched(Duration.ofMillis(60), true, false).worst()).isGreaterThan(Duration.ofSeconds(25));
    }

    @Test
    void a_machine_that_is_too_slow_shows_fewer_pictures_and_none_of_them_much_later() {
        var seen = watched(Duration.ofMillis(60), true, true);
        assertThat(seen.worst()).isLessThan(Duration.ofMillis(700));
        assertThat(seen.pictures()).isGreaterThan(PICTURES / 2);
    }

    @Test
    void a_camera_whose_pictures_all_need_each_other_is_taken_up_again_at_a_key_picture() {
        var seen = watched(Duration.ofMillis(60), false, true);
        assertThat(seen.worst()).isLessThan(Duration.ofMillis(1_600));
        assertThat(seen.pictures()).isGreaterThan(PICTURES / 4);
    }

    @Test
    void what_the_network_brings_late_all_at_once_is_shown_to_its_end() {
        var steps = new Haste();
        var began = Duration.ofHours(1);
        for (int number = 0; number < 25; number++)
            assertThat(steps.came(EACH.multipliedBy(number), began.plus(EACH.multipliedBy(number)), false))
                    .isEqualTo(Haste.Step.ALL);
        // Two seconds of it come within half a second.
        var late = EACH.multipliedBy(25 + 50);
        for (int number = 25; number < 75; number++)
            assertThat(steps.came(late.plusMillis(10L * (number - 25)), began.plus(EACH.multipliedBy(number)), false))
                    .isEqualTo(Haste.Step.ALL);
    }

    @Test
    void a_sender_that_begins_anew_is_followed_from_there() {
        var steps = new Haste();
        for (int number = 0; number < 500; number++) {
            var at = Duration.ofHours(number < 250 ? 20 : 0).plus(EACH.multipliedBy(number));
            assertThat(steps.came(EACH.multipliedBy(number), at, false)).isEqualTo(Haste.Step.ALL);
        }
    }
}
