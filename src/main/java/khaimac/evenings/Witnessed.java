package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.clock.Moment;
import khaimac.desk.Judge;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.TitleLine;

/**
 * A second memory of the evening, kept beside the desk's: every decision as it was made, every state as it was published,
 * replayed from the facts alone. The invariants compare the two.
 */
final class Witnessed {
    private final Invariants invariants;
    private final World world;
    private final Mixes mixes;
    private final List<Fact> decided = new ArrayList<>();
    private final Map<String, Long> effects = new HashMap<>();
    private final Set<String> words = new HashSet<>(Set.of("A", "B", Programme.SHOW.title()));
    private final Map<Long, List<Showing>> published = new HashMap<>();
    private Run replayed = Run.of(Programme.SHOW);
    private Instant origin = Instant.EPOCH;
    private long answered;

    Witnessed(Invariants invariants, World world, Mixes mixes) {
        this.invariants = invariants;
        this.world = world;
        this.mixes = mixes;
    }

    /** A judge who is watched. */
    Judge watched(Judge judge) {
        return (run, command, moment) -> {
            var decision = judge.decide(run, command, moment);
            if (!command.sight().id().isEmpty()) {
                invariants.aPressFromAnOldPageChangesNothing(run, command, run.at(world.moment()), decision);
                invariants.noSaveIsOverwrittenUnseen(command, run, decision);
            }
            if (decision instanceof Decision.Accepted accepted && !accepted.again() && !accepted.facts().isEmpty())
                accepted(run, command, accepted);
            return decision;
        };
    }

    private void accepted(Run before, Command command, Decision.Accepted accepted) {
        var facts = accepted.facts();
        var id = command.sight().id();
        invariants.aDoubleTapStartsNothingTwice(id, effects.containsKey(id), accepted);
        effects.put(id, facts.getFirst().stamp().seq());
        invariants.nothingStartsUnasked(before, command, facts);
        invariants.afterACrashAtMostOneCueStarts(before, command, facts);
        for (var fact : facts) {
            invariants.numbersOnlyGrow(fact.stamp().seq(), decided.size() + 1L);
            invariants.aClockThatIsSetMovesNothing(fact, line(command, fact));
            decided.add(fact);
            count(fact);
            if (fact.deed() instanceof Deed.Retitled edit && edit.text() instanceof Look.Title(var lines, var style))
                for (TitleLine line : lines) words.add(line.text());
        }
        invariants.anEditForLaterChangesNoLivePicture(command, before, before.after(facts));
    }

    /** Where the run's line really stands now. */
    private Instant line(Command command, Fact fact) {
        var moment = world.moment();
        var last = decided.isEmpty() ? Instant.MIN : decided.getLast().at();
        if (command.wish() instanceof Wish.Recover(var life) && life != null && life.isAfter(last)) last = life;
        if (fact.deed() instanceof Deed.Opened || fact.deed() instanceof Deed.Recovered) {
            boolean setBack = moment.wall().isBefore(last);
            origin = setBack ? last.minus(moment.steady()) : moment.wall().minus(moment.steady());
        }
        if (fact.deed() instanceof Deed.ClockSettled settled) origin = origin.plus(settled.by());
        return origin.plus(moment.steady());
    }

    private void count(Fact fact) {
        switch (fact.deed()) {
            case Deed.CueStarted cue -> {
                if (cue.late()) mixes.happened(Mix.CUE_STARTED_LATE);
            }
            case Deed.Missed ignored -> mixes.happened(Mix.CUES_MISSED);
            case Deed.CaughtUp ignored -> mixes.happened(Mix.CAUGHT_UP);
            case Deed.ClockSettled ignored -> mixes.happened(Mix.CLOCK_SETTLED);
            case Deed.Retitled edit -> mixes.happened(edit.onAir() ? Mix.EDIT_ON_AIR : Mix.EDIT_FOR_LATER);
            case Deed.Closed ignored -> mixes.happened(Mix.CLOSED);
            case Deed.Opened _, Deed.Recovered _, Deed.SegmentStarted _, Deed.TimeUp _, Deed.TimeAdded _, Deed.Paused _,
                    Deed.Resumed _, Deed.Skipped _, Deed.Reordered _, Deed.Covered _, Deed.Released _,
                    Deed.ByHand _, Deed.MessageShown _, Deed.MessageEnded _, Deed.DelayAnnounced _, Deed.DelayApplied _,
                    Deed.Fitted _, Deed.Unfitted _, Deed.FilmEnded _, Deed.ClockJumped _ -> {}
        }
    }

    /** The newest state reaches everybody: it must follow from the facts alone. */
    void published(Feed feed) {
        if (feed.seq() > decided.size()) {
            invariants.theJournalExplainsTheWall(feed.showings(), List.of());
            return;
        }
        while (replayed.seq() < feed.seq()) replayed = replayed.after(decided.get((int) replayed.seq()));
        var showings = new ArrayList<Showing>();
        for (int at = 0; at < Programme.SURFACES.size(); at++) {
            var surface = Programme.SURFACES.get(at);
            var showing = replayed.showing(surface);
            showings.add(showing);
            var over = replayed.cover(surface);
            boolean heldBlack = over == Over.Kind.HOLD;
            invariants.theWallIsBlackOnlyByWish(showing, over, heldBlack);
            invariants.everyLetterOnTheWallWasCommitted(feed.showings().get(at).look(), words);
        }
        invariants.theJournalExplainsTheWall(feed.showings(), showings);
        published.put(key(feed), showings);
    }

    private static long key(Feed feed) {
        return ((long) feed.life() << 40) | feed.seq();
    }

    /** Whether what somebody holds is the state that was published under its number. */
    boolean wasPublished(Feed feed) {
        return feed.showings().equals(published.get(key(feed)));
    }

    void onTheWall(Feed feed, int surface, Showing shown) {
        var showings = published.get(key(feed));
        if (showings == null) invariants.theJournalExplainsTheWall(List.of(shown), List.of());
        else invariants.theWallShowsOnlyWhatWasCommitted(shown, showings.get(surface));
    }

    void answered(long seq) {
        answered = Math.max(answered, seq);
    }

    /** The desk is back with what the journal still knew. */
    void cameBack(List<Fact> back, boolean damageWasTold) {
        invariants.afterACrashTheWallIsAsItWasLeft(back, decided, answered, damageWasTold);
        decided.clear();
        decided.addAll(back);
        answered = Math.min(answered, back.size());
        effects.values().removeIf(seq -> seq > back.size());
        replayed = Run.of(Programme.SHOW).after(back);
    }

    boolean hadEffect(String id) {
        return effects.containsKey(id);
    }

    static Duration age(Command command, Run run, Moment moment) {
        return Duration.between(command.sight().sent(), run.at(moment)).abs();
    }
}
