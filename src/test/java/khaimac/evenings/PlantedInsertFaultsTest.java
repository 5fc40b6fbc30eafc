package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import khaimac.Reckons;
import khaimac.cue.Change;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.scene.Entrance;
import org.junit.jupiter.api.Test;

/** Mistakes with what nobody planned: each must turn the invariant red that is there for it. */
@Reckons
class PlantedInsertFaultsTest {
    @Test
    void a_way_back_to_an_empty_surface_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        PlantedFaultsTest.judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            if (!(command.wish() instanceof Wish.Withdraw(var surfaces))
                                    || !(decision instanceof Decision.Accepted(var facts, boolean again))
                                    || again) return decision;
                            var all = new ArrayList<Fact>(facts.subList(0, 1));
                            var stamp = facts.getFirst().stamp();
                            for (var surface : surfaces)
                                all.add(new Fact(
                                        new Stamp(
                                                stamp.seq() + all.size(),
                                                stamp.at(),
                                                stamp.command(),
                                                stamp.who()),
                                        new Deed.ByHand(new Change.Clear(surface, Entrance.CUT))));
                            return new Decision.Accepted(all, false);
                        }),
                        "whatLiesUnderAnInsertComesBack"))
                .isTrue();
    }

    @Test
    void a_surface_that_is_forgotten_when_it_is_taken_away_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        PlantedFaultsTest.judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            if (!(decision instanceof Decision.Accepted(var facts, boolean again))
                                    || facts.isEmpty()
                                    || again
                                    || !(facts.getFirst().deed() instanceof Deed.Withdrawn(var from))) return decision;
                            var some = Set.of(from.iterator().next());
                            return new Decision.Accepted(
                                    List.of(
                                            new Fact(facts.getFirst().stamp(), new Deed.Withdrawn(some))),
                                    false);
                        }),
                        "whatLiesUnderAnInsertComesBack"))
                .isTrue();
    }
}
