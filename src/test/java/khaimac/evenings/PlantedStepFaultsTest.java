package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import khaimac.Reckons;
import khaimac.cue.Trigger;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import org.junit.jupiter.api.Test;

/** Mistakes with one step back, planted one at a time: each must turn the invariant red that is there for it. */
@Reckons
class PlantedStepFaultsTest {
    /** A desk that makes something else of an accepted step back. */
    private static Parts making(BiFunction<Run, List<Fact>, List<Fact>> others) {
        return PlantedFaultsTest.judging((run, command, moment) -> {
            var decision = run.decide(command, moment);
            boolean isStep = command.wish() instanceof Wish.StepBack;
            return isStep && decision instanceof Decision.Accepted(var facts, boolean again) && !again
                    ? new Decision.Accepted(others.apply(run, facts), false)
                    : decision;
        });
    }

    @Test
    void a_step_back_that_brings_nothing_back_is_noticed() {
        var nothing = making((run, facts) -> {
            var first = facts.getFirst();
            // The fact names a step that is not the last, so nothing follows from it.
            return first.deed() instanceof Deed.SteppedBack(long step, var brings, int visit)
                    ? List.of(new Fact(first.stamp(), new Deed.SteppedBack(step - 1, brings, visit)))
                    : facts;
        });
        assertThat(PlantedFaultsTest.red(nothing, "aStepBackShowsWhatWasBefore"))
                .isTrue();
    }

    @Test
    void a_step_back_that_goes_over_another_step_is_noticed() {
        var other = making((run, facts) -> {
            var first = facts.getFirst();
            return first.deed() instanceof Deed.SteppedBack(long step, var brings, int visit)
                    ? List.of(new Fact(first.stamp(), new Deed.SteppedBack(step - 1, brings, visit)))
                    : facts;
        });
        assertThat(PlantedFaultsTest.red(other, "aStepBackIsOneStep")).isTrue();
    }

    @Test
    void a_step_back_that_runs_the_cue_once_more_is_noticed() {
        var twice = making((run, facts) -> {
            var live = run.live();
            var stamp = facts.getFirst().stamp();
            if (live == null) return facts;
            for (int cue = 0; cue < live.cues().size(); cue++) {
                if (!(live.cues().get(cue).trigger() instanceof Trigger.Go)) continue;
                var more = new ArrayList<>(List.of(facts.getFirst()));
                more.add(new Fact(
                        new Stamp(stamp.seq() + 1, stamp.at(), stamp.command(), stamp.who()),
                        new Deed.CueStarted(live.id(), cue, false)));
                return more;
            }
            return facts;
        });
        assertThat(PlantedFaultsTest.red(twice, "aStepBackStartsNothing")).isTrue();
    }
}
