package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import khaimac.Reckons;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.scene.Look;
import khaimac.scene.Lots;
import org.junit.jupiter.api.Test;

/** Mistakes with draws: each must turn the invariant red that is there for it. */
@Reckons
class PlantedDrawFaultsTest {
    private static boolean isNoticed(long likely, String invariant, PlantedFaultsTest.Other other) {
        return PlantedFaultsTest.red(likely, PlantedFaultsTest.deciding(other), invariant);
    }

    @Test
    void another_winner_than_the_one_that_was_drawn_is_noticed() {
        assertThat(isNoticed(
                        35,
                        "whoIsReadIsWhoWasDrawn",
                        (run, deed) -> deed instanceof Deed.DrawEnded(var file, var _)
                                ? new Deed.DrawEnded(file, new Look.RosterRow("CON TRAI GIÁM ĐỐC", ""))
                                : deed))
                .isTrue();
    }

    @Test
    void a_seed_that_stands_beside_another_list_is_noticed() {
        assertThat(isNoticed(
                        4,
                        "aDrawIsWhatItsSeedSays",
                        (run, deed) -> deed instanceof Deed.DrawBegun begun
                                ? new Deed.DrawBegun(
                                        begun.file(),
                                        begun.seed(),
                                        Lots.hash(run.lots(begun.file())) + "0",
                                        begun.left())
                                : deed))
                .isTrue();
    }

    @Test
    void somebody_who_is_drawn_twice_is_noticed() {
        assertThat(isNoticed(
                        62,
                        "aDrawIsWhatItsSeedSays",
                        (run, deed) -> {
                            // An engine that goes back to the list as it was before anybody was drawn.
                            if (!(deed instanceof Deed.DrawBegun begun)) return deed;
                            var all = run.lots(begun.file());
                            return new Deed.DrawBegun(begun.file(), begun.seed(), Lots.hash(all), all.size());
                        }))
                .isTrue();
    }

    @Test
    void a_reel_that_turns_under_a_cover_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        PlantedFaultsTest.judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            boolean draws = command.wish() instanceof Wish.Draw || command.wish() instanceof Wish.Go;
                            if (!draws || !(decision instanceof Decision.Refused)) return decision;
                            return run.after(released(run, command)).decide(command, moment)
                                            instanceof Decision.Accepted(var facts, boolean again)
                                    && !again
                                    && isOfADraw(facts.getFirst().deed())
                                    ? new Decision.Accepted(List.of(moved(run, facts.getFirst())), false)
                                    : decision;
                        }),
                        "nobodyIsDrawnUnseen"))
                .isTrue();
    }

    private static List<Fact> released(Run run, Command command) {
        var all = new Deed.Released(Set.copyOf(run.show().surfaces()));
        var sight = command.sight();
        return List.of(new Fact(
                new Stamp(run.seq() + 1, sight.sent(), "", sight.who()), all));
    }

    private static boolean isOfADraw(Deed deed) {
        return deed instanceof Deed.DrawBegun || deed instanceof Deed.DrawEnded;
    }

    private static Fact moved(Run run, Fact fact) {
        var stamp = fact.stamp();
        return new Fact(new Stamp(run.seq() + 1, stamp.at(), stamp.command(), stamp.who()), fact.deed());
    }
}
