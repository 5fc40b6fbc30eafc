package khaimac.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

class TendingTest {
    private final List<ToPeer.Tend> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void a_rehearsal_is_armed_in_two_steps() {
        var tending = tending(true);
        assertThat(tending.arm("1234")).as("nobody asked").isFalse();
        assertThat(tending.askToArm()).isEqualTo("1234");
        assertThat(tending.arm("4321")).isFalse();
        assertThat(tending.arm("1234")).as("a wrong code spends the right one").isFalse();
        assertThat(told).isEmpty();

        tending.askToArm();
        assertThat(tending.arm("1234")).isTrue();
        assertThat(told).extracting(ToPeer.Tend::armed).containsExactly(true);
        tending.rest();
        assertThat(told.getLast().armed()).isFalse();
    }

    @Test
    void a_code_is_forgotten_after_half_a_minute() {
        var tending = tending(true);
        tending.askToArm();
        now = now.plusSeconds(31);
        assertThat(tending.arm("1234")).isFalse();
    }

    @Test
    void a_ceremony_stays_armed_whatever_else_is_wished() {
        var tending = tending(false);
        tending.brightness("A", 0.5);
        tending.pattern("A", Look.Pattern.GRID);
        tending.identify();

        var newest = told.getLast();
        assertThat(newest.armed()).isTrue();
        assertThat(newest.brightness()).containsEntry("A", 0.5);
        assertThat(newest.patterns()).containsEntry("A", Look.Pattern.GRID);
        assertThat(newest.identify()).isEqualTo(now.plusSeconds(3));
        tending.pattern("A", null);
        assertThat(told.getLast().patterns()).isEmpty();
    }

    @Test
    void black_is_black_where_an_output_shows_its_number_or_a_pattern() {
        var tending = tending(false);
        tending.brightness("A", 0.5);
        tending.pattern("A", Look.Pattern.GRID);
        tending.pattern("B", Look.Pattern.GRID);
        tending.identify();
        tending.black(Set.of("A"));
        assertThat(told.getLast().patterns()).containsOnlyKeys("B");
        assertThat(told.getLast().identify()).isNull();
        assertThat(told.getLast().brightness()).containsEntry("A", 0.5);

        int before = told.size();
        tending.black(Set.of("A"));
        assertThat(told).as("nothing is told that changes nothing").hasSize(before);
    }

    @Test
    void a_desk_that_was_started_again_goes_on_with_what_the_player_still_does() {
        var tending = tending(false);
        tending.heard(new ToDesk.Outputs(
                true,
                List.of(new ToDesk.OutputState(
                        "A",
                        "serial",
                        List.of(),
                        "up",
                        Sentence.NONE,
                        now,
                        40,
                        1,
                        0,
                        0,
                        Duration.ZERO,
                        0.3,
                        Look.Pattern.BARS,
                        List.of()))));
        assertThat(tending.newest()).isNull();

        tending.brightness("B", 0.9);
        assertThat(told.getLast().brightness()).containsEntry("A", 0.3).containsEntry("B", 0.9);
        assertThat(told.getLast().patterns()).containsEntry("A", Look.Pattern.BARS);
    }

    /** A cable that was pulled is out, whichever desk asks. */
    @Test
    void a_cable_that_was_pulled_is_still_out_for_a_desk_that_was_started_again() {
        var tending = tending(true);
        var stage = new SurfaceName("stage");
        tending.heard(new ToDesk.Outputs(false, List.of(), Set.of(stage)));
        assertThat(tending.pulled()).containsExactly(stage);

        tending.brightness("B", 0.9);
        assertThat(told.getLast().pulled()).containsExactly(stage);
        tending.cable(stage, false);
        assertThat(told.getLast().pulled()).isEmpty();
    }

    private Tending tending(boolean rehearsal) {
        return new Tending(rehearsal, 1, () -> now, () -> "1234", told::add);
    }
}
