package khaimac.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.guard.Pulse.Judgement;
import org.junit.jupiter.api.Test;

/** Who hangs is told and ended; who is only slow, or slept with the whole machine, is not. */
class PulseTest {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Pulse pulse = new Pulse(Rules.USUAL, Duration.ZERO);
    private Duration now = Duration.ZERO;

    @Test
    void a_child_that_hangs_is_told_after_three_seconds_and_ended_after_ten() {
        pulse.beat(now);
        assertThat(said(Duration.ofMillis(2_750))).isEmpty();
        assertThat(said(LOOK)).containsExactly(Judgement.SILENT);
        assertThat(pulse.isSilent()).isTrue();
        assertThat(said(Duration.ofMillis(6_750))).isEmpty();
        assertThat(said(LOOK)).containsExactly(Judgement.HANGS);
    }

    @Test
    void a_child_that_comes_back_in_time_is_told_and_lives() {
        pulse.beat(now);
        said(Duration.ofSeconds(9));
        pulse.beat(now);
        assertThat(said(LOOK)).containsExactly(Judgement.BACK);
        assertThat(said(Duration.ofSeconds(2))).isEmpty();
    }

    @Test
    void a_desk_that_reads_a_large_show_is_given_the_time_to_begin() {
        assertThat(said(Duration.ofSeconds(119))).isEmpty();
        assertThat(said(Duration.ofSeconds(1))).containsExactly(Judgement.HANGS);
    }

    @Test
    void a_machine_that_slept_has_nobody_ended_for_it() {
        pulse.beat(now);
        said(Duration.ofSeconds(2));
        // On Windows the steady clock runs on meanwhile.
        now = now.plus(Duration.ofHours(2));
        assertThat(said(LOOK)).isEmpty();
        pulse.beat(now);
        assertThat(said(Duration.ofSeconds(2))).isEmpty();
    }

    @Test
    void a_guard_that_was_stopped_for_a_while_judges_by_what_it_has_seen_itself() {
        pulse.beat(now);
        said(Duration.ofSeconds(2));
        now = now.plus(Duration.ofSeconds(60));
        assertThat(said(Duration.ofSeconds(1))).isEmpty();
        assertThat(said(LOOK))
                .as("it was silent for three seconds that the guard saw")
                .containsExactly(Judgement.SILENT);
    }

    /** All that is worth saying while so much time passes without a sign of life. */
    private List<Judgement> said(Duration passed) {
        var said = new ArrayList<Judgement>();
        for (var end = now.plus(passed); now.compareTo(end) < 0; ) {
            now = now.plus(LOOK);
            var judgement = pulse.look(now);
            if (judgement != Judgement.WELL) said.add(judgement);
        }
        return said;
    }
}
