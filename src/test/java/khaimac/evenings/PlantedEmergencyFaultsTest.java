package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import khaimac.Reckons;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** Mistakes with emergency texts: each must turn the invariant red that is there for it. */
@Reckons
class PlantedEmergencyFaultsTest {
    /** The first fact of a decision is another one. */
    private static boolean isNoticed(String invariant, Other other) {
        return PlantedFaultsTest.red(
                PlantedFaultsTest.judging((run, command, moment) -> {
                    var decision = run.decide(command, moment);
                    if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again || facts.isEmpty())
                        return decision;
                    var deed = other.than(facts.getFirst().deed());
                    return deed.equals(facts.getFirst().deed())
                            ? decision
                            : new Decision.Accepted(List.of(new Fact(facts.getFirst().stamp(), deed)), false);
                }),
                invariant);
    }

    private interface Other {
        Deed than(Deed deed);
    }

    @Test
    void words_that_are_not_those_that_lay_ready_are_noticed() {
        assertThat(isNoticed(
                        "anEmergencyIsTheOneThatWasAsked",
                        deed -> deed instanceof Deed.EmergencyShown up && up.name().equals("out")
                                ? new Deed.EmergencyShown("doctor", up.surfaces(), up.look(), up.silence())
                                : deed))
                .isTrue();
    }

    @Test
    void a_surface_that_is_forgotten_is_noticed() {
        assertThat(isNoticed(
                        "anEmergencyIsTheOneThatWasAsked",
                        deed -> deed instanceof Deed.EmergencyShown up
                                ? new Deed.EmergencyShown(
                                        up.name(), Set.of(new SurfaceName("stage")), up.look(), up.silence())
                                : deed))
                .isTrue();
    }

    @Test
    void an_end_that_leaves_it_up_is_noticed() {
        assertThat(isNoticed(
                        "anEmergencyLeavesNoTrace",
                        deed -> deed instanceof Deed.EmergencyEnded ? new Deed.Released(Set.of()) : deed))
                .isTrue();
    }
}
