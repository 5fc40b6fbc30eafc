package khaimac.evenings;

import static khaimac.evenings.PlantedFaultsTest.judging;
import static khaimac.evenings.PlantedFaultsTest.red;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.Reckons;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.desk.Judge;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;
import org.junit.jupiter.api.Test;

/** A plan that is taken over wrongly while a ceremony runs is noticed. */
@Reckons
class PlantedAdoptionFaultsTest {
    private interface Mistake {
        List<Deed> instead(Run run, Deed.PlanChanged change);
    }

    /** A desk that writes other facts where a plan is taken over. */
    private static Judge writing(Mistake mistake) {
        return (run, command, moment) -> {
            var decision = run.decide(command, moment);
            if (!(command.wish() instanceof Wish.Adopt)
                    || !(decision instanceof Decision.Accepted(var facts, boolean again))
                    || again
                    || !(facts.getFirst().deed() instanceof Deed.PlanChanged change)) return decision;
            return new Decision.Accepted(written(run, facts.getFirst().stamp(), mistake.instead(run, change)), false);
        };
    }

    private static List<Fact> written(Run run, Stamp stamp, List<Deed> deeds) {
        var facts = new ArrayList<Fact>();
        for (var deed : deeds)
            facts.add(
                    new Fact(new Stamp(run.seq() + 1 + facts.size(), stamp.at(), stamp.command(), stamp.who()), deed));
        return facts;
    }

    @Test
    void titles_that_change_on_air_along_with_the_plan_are_noticed() {
        assertThat(red(
                        judging(writing((run, change) -> {
                            var deeds = new ArrayList<Deed>(List.of(change));
                            for (var edit : change.edits())
                                if (edit instanceof ShowEdit.SetLook(var name, var look)
                                        && look instanceof Look.Title title
                                        && run.look(name) != null)
                                    deeds.add(new Deed.Retitled(name, title, run.lookRev(name) + 2, true));
                            return deeds;
                        })),
                        "noPictureMovesByAnAdoption"))
                .isTrue();
    }

    @Test
    void a_list_that_is_put_up_anew_for_one_name_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            if (!(command.wish() instanceof Wish.CorrectList)
                                    || !(decision instanceof Decision.Accepted(var facts, boolean again))
                                    || again) return decision;
                            var deeds = new ArrayList<Deed>(List.of(facts.getFirst().deed()));
                            for (var surface : run.show().surfaces())
                                if (run.showing(surface).look() instanceof Look.Roster)
                                    deeds.add(new Deed.ByHand(new Change.Put(
                                            surface, new LookRef.Named("awards"), Entrance.CUT)));
                            return new Decision.Accepted(
                                    written(run, facts.getFirst().stamp(), deeds), false);
                        }),
                        "aCorrectedListKeepsItsPage"))
                .isTrue();
    }

    @Test
    void a_part_that_begins_because_the_new_plan_has_it_due_is_noticed() {
        assertThat(red(
                        23,
                        judging((run, command, moment) -> command.wish() instanceof Wish.Adopt
                                ? beginning(run, command, moment)
                                : run.decide(command, moment)),
                        "noPictureMovesByAnAdoption"))
                .isTrue();
    }

    private static Decision beginning(Run run, Command command, Moment moment) {
        var decision = run.decide(command, moment);
        if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again) return decision;
        var deeds = new ArrayList<Deed>();
        for (var fact : facts) {
            boolean part = fact.deed() instanceof Deed.Missed(var cues)
                    && cues.getFirst().cue() < 0;
            if (!part) deeds.add(fact.deed());
            else if (fact.deed() instanceof Deed.Missed(var cues))
                deeds.add(new Deed.SegmentStarted(
                        cues.getFirst().segment(), run.seen().visit() + 2, Deed.Start.CLOCK, fact.at(), List.of()));
        }
        return new Decision.Accepted(written(run, facts.getFirst().stamp(), deeds), false);
    }

    @Test
    void a_part_that_is_over_and_is_written_anew_is_noticed() {
        assertThat(red(
                        judging(writing((run, change) -> {
                            var edits = new ArrayList<>(change.edits());
                            var live = run.live();
                            int at = live == null ? -1 : run.show().segments().indexOf(live) - 1;
                            if (at >= 0)
                                edits.add(new ShowEdit.SetSegment(
                                        run.show().segments().get(at).id(),
                                        new SegmentField.Length(Duration.ofSeconds(7))));
                            return List.of(new Deed.PlanChanged(change.file(), edits, change.visit()));
                        })),
                        "nothingThatWasOverChanges"))
                .isTrue();
    }

    @Test
    void a_cue_that_was_started_and_is_taken_out_is_noticed() {
        assertThat(red(
                        judging(writing((run, change) -> {
                            var edits = new ArrayList<>(change.edits());
                            var live = run.live();
                            if (live != null && !live.cues().isEmpty() && run.isSpent(0))
                                edits.add(new ShowEdit.MoveCue(
                                        live.id(), 0, live.cues().size() - 1));
                            return List.of(new Deed.PlanChanged(change.file(), edits, change.visit()));
                        })),
                        "nothingThatWasOverChanges"))
                .isTrue();
    }

    @Test
    void a_go_that_leads_elsewhere_than_its_button_said_is_noticed() {
        assertThat(red(
                        judging(writing((run, change) -> List.of(new Deed.PlanChanged(
                                change.file(), change.edits(), run.seen().visit())))),
                        "goGoesWhereItSaid"))
                .isTrue();
    }

    @Test
    void an_undo_that_leaves_the_new_plan_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again)
                                return decision;
                            var deeds = facts.stream().map(Fact::deed).toList();
                            if (deeds.isEmpty() || !(deeds.getFirst() instanceof Deed.Undone(long fact, int visit)))
                                return decision;
                            var none = new ArrayList<>(deeds);
                            none.set(0, new Deed.Undone(fact - 1, visit));
                            return new Decision.Accepted(
                                    written(run, facts.getFirst().stamp(), none), false);
                        }),
                        "undoBringsBackThePlan"))
                .isTrue();
    }
}
