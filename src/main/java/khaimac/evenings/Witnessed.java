package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.desk.Judge;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Seen;
import khaimac.engine.Undoable;
import khaimac.engine.Wish;
import khaimac.journal.Lost;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.TitleLine;

/**
 * A second memory of the evening, kept beside the desk's: every decision as it was made, every state as it was
 * published, replayed from the facts alone. The invariants compare the two.
 */
final class Witnessed {
    private final Invariants invariants;
    private final World world;
    private final Mixes mixes;
    private final List<Fact> decided = new ArrayList<>();
    private final Map<String, Effect> effects = new HashMap<>();
    private final Set<String> words = new HashSet<>(Set.of("A", "B", Programme.SHOW.title()));
    private final Map<Long, List<Showing>> published = new HashMap<>();
    private final Map<Long, Expected.Hall> halls = new HashMap<>();
    private final Map<Long, Run> steps = new HashMap<>();

    /** What was seen before a plan was changed, with the number of that fact: nobody who saw that is heard. */
    private final Map<Seen, Long> oldPlans = new HashMap<>();

    private Run replayed = Run.of(Programme.SHOW);

    /** The same evening, but that nobody ever inserts anything. */
    private Run without = Run.of(Programme.SHOW);

    /** The same evening, but that nobody ever needs an emergency text. */
    private Run calm = Run.of(Programme.SHOW);

    /** Whether there was any: until then the run is its own likeness. */
    private boolean inserted;

    /** Whether there was any: likewise. */
    private boolean alarmed;

    private Expected expected = new Expected();
    private Instant origin = Instant.EPOCH;
    private final TreeMap<Long, Instant> lives = new TreeMap<>();
    private final Set<Sounding> stopped = new HashSet<>();
    private long answered;
    private long settledAt;
    private Duration settledBy = Duration.ZERO;

    /** What was lost before, and those who were told may not have lived to hear it. */
    private long untold;

    private final FilmsSeen films;
    private final StepsSeen trail;
    private final DrawsSeen draws;
    private final CountsSeen counts;

    /** What a press had for an effect: the number of its first fact. */
    private record Effect(long seq, Command command) {}

    Witnessed(Invariants invariants, World world, Mixes mixes) {
        this.invariants = invariants;
        this.world = world;
        this.mixes = mixes;
        this.films = new FilmsSeen(invariants, world, mixes);
        this.trail = new StepsSeen(invariants, mixes);
        this.draws = new DrawsSeen(invariants, mixes);
        this.counts = new CountsSeen(invariants, mixes);
    }

    /** A judge who is watched. */
    Judge watched(Judge judge) {
        return (run, command, moment) -> {
            var decision = judge.decide(run, command, moment);
            if (!command.sight().id().isEmpty()) {
                invariants.press().aPressFromAnOldPageChangesNothing(run, command, run.at(world.moment()), decision);
                invariants.edit().noSaveIsOverwrittenUnseen(command, run, decision);
            }
            var effect = effects.get(command.sight().id());
            if (effect != null) invariants.press().anIdNeverAnswersForAnotherWish(effect.command(), command, decision);
            var planned = run.planned();
            if (command.wish() instanceof Wish.Go && planned != null && decision instanceof Decision.Refused(var why))
                if (why.equals(planned.asked(run.at(moment)))) mixes.happened(Mix.GO_ASKED_ABOUT);
            var solemn = run.solemn(run.at(moment));
            if (solemn != null && command.wish() instanceof Wish.Go && decision instanceof Decision.Refused)
                mixes.happened(Mix.SOLEMN_ASKED_ABOUT);
            if (solemn != null && command.wish() instanceof Wish.BlankAnyway && decision instanceof Decision.Accepted)
                mixes.happened(Mix.BLANKED_OVER_WHAT_IS_SOLEMN);
            if (decision instanceof Decision.Accepted accepted
                    && !accepted.again()
                    && !accepted.facts().isEmpty()) accepted(run, command, accepted);
            return decision;
        };
    }

    private void accepted(Run before, Command command, Decision.Accepted accepted) {
        var facts = accepted.facts();
        var id = command.sight().id();
        invariants.press().aDoubleTapStartsNothingTwice(id, effects.containsKey(id), accepted);
        effects.put(id, new Effect(facts.getFirst().stamp().seq(), command));
        var came = Came.of(before, facts);
        invariants.start().nothingStartsUnasked(came, command);
        invariants.start().whatIsSolemnIsNeverCutByACue(came, command);
        invariants.start().afterACrashAtMostOneCueStarts(before, command, facts);
        boolean inserts = command.wish() instanceof Wish.Insert || command.wish() instanceof Wish.Withdraw;
        var run = before;
        for (int at = 0; at < facts.size(); at++) {
            var fact = facts.get(at);
            var next = came.runs().get(at);
            invariants.wall().aClockThatIsSetMovesNoPicture(run, next, fact);
            trail.follow(run, fact, next);
            draws.follow(run, fact, command);
            counts.follow(run, fact, command, next);
            run = next;
            invariants.disk().numbersOnlyGrow(fact.stamp().seq(), decided.size() + 1L);
            invariants.wall().aClockThatIsSetMovesNothing(fact, line(command, fact));
            if (fact.deed() instanceof Deed.Recovered)
                invariants.disk().nothingIsGuessedForward(fact, world.moment().wall(), reached());
            decided.add(fact);
            boolean left = isOfAnInsert(fact) || (inserts && fact.deed() instanceof Deed.ByHand);
            inserted |= left;
            without = inserted ? without.after(List.of(fact), left ? Set.of(fact.stamp().seq()) : Set.of()) : next;
            boolean alarm = isEmergency(fact);
            alarmed |= alarm;
            calm = alarmed ? calm.after(List.of(fact), alarm ? Set.of(fact.stamp().seq()) : Set.of()) : next;
            films.decided(fact);
            count(fact);
            if (fact.deed() instanceof Deed.PartAdded(var part, var _)) {
                words.add(part.name());
                words.add(part.by());
                invariants.edit().anAddedPartSpoilsNothing(world.moment(), before, before.after(fact), part);
            }
            if (fact.deed() instanceof Deed.Retitled edit && edit.text() instanceof Look.Title title)
                for (TitleLine line : title.lines()) words.add(line.text());
        }
        if (inserted) invariants.top().whatLiesUnderAnInsertComesBack(command, run, without, facts.getLast().at());
        invariants.top().anEmergencyIsSeenEverywhereAtOnce(came);
        invariants.top().anEmergencyIsTheOneThatWasAsked(before, command, facts);
        if (alarmed) invariants.top().anEmergencyLeavesNoTrace(command, run, calm, facts.getLast().at());
        invariants.edit().aMovedShowKeepsItsHours(before, command, facts);
        invariants.edit().noPictureMovesByAnAdoption(before, facts);
        invariants.edit().nothingThatWasOverChanges(before, facts);
        var old = oldPlans.get(command.sight().seen());
        invariants.press().goGoesWhereItSaid(command, old != null && command.sight().epoch() == before.epoch());
        if (facts.getFirst().deed() instanceof Deed.PlanChanged) {
            oldPlans.put(before.seen(), facts.getFirst().stamp().seq());
            if (before.live() != null) mixes.happened(Mix.PLAN_ADOPTED_WITH_A_PART_LIVE);
        }
        if (command.wish() instanceof Wish.GoAnyway) mixes.happened(Mix.WENT_ANYWAY);
        invariants.edit().anEditForLaterChangesNoLivePicture(command, before, run, facts.getLast().at());
        invariants.edit().aCorrectedListKeepsItsPage(came);
        boolean missed = facts.stream().anyMatch(fact -> fact.deed() instanceof Deed.Missed);
        boolean led = invariants.start().aWishShowsWhereItLeads(came);
        if (led && missed) mixes.happened(Mix.WISH_WHILE_SOMETHING_IS_OVERDUE);
        undoing(before, command, facts);
    }

    /** What a person did may be taken back: then the hall must be as it was before. */
    private void undoing(Run before, Command command, List<Fact> facts) {
        if (!command.sight().id().isEmpty()) steps.put(facts.getFirst().stamp().seq(), before);
        if (!(facts.getFirst().deed() instanceof Deed.Undone)) return;
        mixes.happened(Mix.UNDONE);
        var undoable = Undoable.of(before);
        // What the button named is what must come back, whatever the fact says.
        var then = undoable == null ? null : steps.get(undoable.seq());
        if (undoable == null || then == null) return;
        var after = before.after(facts.getFirst());
        if (decided.get((int) undoable.seq() - 1).deed() instanceof Deed.Retitled edit)
            invariants.undo().undoBringsBackTheWords(edit.look(), then, after);
        else if (isInsert(decided.get((int) undoable.seq() - 1))) {
            mixes.happened(Mix.INSERT_UNDONE);
            if (!isClockSetSince(undoable.seq())) invariants.undo().undoBringsBackWhatWasInserted(then, after);
        } else if (decided.get((int) undoable.seq() - 1).deed() instanceof Deed.ListCorrected edit)
            invariants.undo().undoBringsBackTheList(edit, then, before, after);
        else if (decided.get((int) undoable.seq() - 1).deed() instanceof Deed.PlanChanged) {
            mixes.happened(Mix.ADOPTION_UNDONE);
            invariants.undo().undoBringsBackThePlan(then, after);
        } else if (decided.get((int) undoable.seq() - 1).deed() instanceof Deed.Reordered)
            invariants.undo().undoBringsBackTheOrder(then, after);
        else if (isOfAPart(decided.get((int) undoable.seq() - 1))) {
            mixes.happened(Mix.ADDED_PART_UNDONE);
            invariants.undo().undoBringsBackTheOrder(then, after);
        }
        else if (!isClockSetSince(undoable.seq()))
            invariants.undo().undoBringsBackWhatWas(
                    then,
                    after,
                    sound -> Expected.isOver(sound, facts.getFirst().at()) || isSaidOverSince(sound, undoable.seq()));
    }

    private static boolean isEmergency(Fact fact) {
        return fact.deed() instanceof Deed.EmergencyShown || fact.deed() instanceof Deed.EmergencyEnded;
    }

    private static boolean isOfAPart(Fact fact) {
        return fact.deed() instanceof Deed.PartAdded || fact.deed() instanceof Deed.PartRemoved;
    }

    private static boolean isInsert(Fact fact) {
        return fact.deed() instanceof Deed.Inserted || fact.deed() instanceof Deed.Withdrawn;
    }

    /** … or takes one back: that was never there. */
    private boolean isOfAnInsert(Fact fact) {
        return isInsert(fact)
                || (fact.deed() instanceof Deed.Undone(long of, int visit) && isInsert(decided.get((int) of - 1)));
    }

    private boolean isSaidOverSince(Sounding sound, long seq) {
        return decided.subList((int) seq, decided.size()).stream()
                .anyMatch(fact -> fact.deed() instanceof Deed.SoundBecame(var name, var since, var became, var _)
                        && (became == Heard.ENDED || became == Heard.FAILED)
                        && name.equals(sound.name())
                        && since.equals(sound.since()));
    }

    private boolean isClockSetSince(long seq) {
        return decided.subList((int) seq, decided.size()).stream()
                .anyMatch(fact -> fact.deed() instanceof Deed.ClockSettled settled && !settled.slept());
    }

    /** Somebody is at the desk, as it is handed to the pen; the number of the last fact up to it. */
    void alive(long seq, Instant life) {
        lives.merge(seq, life, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** How far the run's line had come since the last fact that is known. */
    private Instant reached() {
        var last = decided.isEmpty() ? Instant.MIN : decided.getLast().at();
        for (var life : lives.tailMap((long) decided.size()).values()) if (life.isAfter(last)) last = life;
        return last;
    }

    /** This life of the desk has left a journal of its own: what it found lost is told. */
    void kept() {
        untold = 0;
    }

    /** Where the run's line really stands now. */
    private Instant line(Command command, Fact fact) {
        var moment = world.moment();
        var last = decided.isEmpty() ? Instant.MIN : decided.getLast().at();
        if (command.wish() instanceof Wish.Recover(var life, var leftOut) && life != null && life.isAfter(last))
            last = life;
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
            case Deed.ClockSettled settled -> {
                mixes.happened(Mix.CLOCK_SETTLED);
                settledAt = world.awake();
                settledBy = settled.by();
            }
            case Deed.Retitled edit -> mixes.happened(edit.onAir() ? Mix.EDIT_ON_AIR : Mix.EDIT_FOR_LATER);
            case Deed.ListCorrected edit -> {
                if (edit.onAir()) mixes.happened(Mix.LIST_CORRECTED_ON_AIR);
            }
            case Deed.Moved ignored -> mixes.happened(Mix.MOVED_TO_ANOTHER_DAY);
            case Deed.PlanChanged ignored -> mixes.happened(Mix.PLAN_ADOPTED);
            case Deed.PartAdded ignored -> mixes.happened(Mix.PART_ADDED);
            case Deed.PartRemoved ignored -> mixes.happened(Mix.ADDED_PART_TAKEN_OUT);
            case Deed.SegmentStarted start -> {
                if (start.segment().startsWith("added-")) mixes.happened(Mix.ADDED_PART_BEGUN);
            }
            case Deed.Closed ignored -> mixes.happened(Mix.CLOSED);
            case Deed.SoundBecame ignored -> mixes.happened(Mix.SOUND_ENDED);
            case Deed.Opened _,
                    Deed.Recovered _,
                    Deed.TimeUp _,
                    Deed.TimeAdded _,
                    Deed.Paused _,
                    Deed.Resumed _,
                    Deed.Skipped _,
                    Deed.Noted _,
                    Deed.Reordered _,
                    Deed.Covered _,
                    Deed.Released _,
                    Deed.ByHand _,
                    Deed.MessageShown _,
                    Deed.MessageEnded _,
                    Deed.Withdrawn _,
                    Deed.Inserted _,
                    Deed.EmergencyShown _,
                    Deed.EmergencyEnded _,
                    Deed.DrawBegun _,
                    Deed.DrawEnded _,
                    Deed.DelayAnnounced _,
                    Deed.DelayApplied _,
                    Deed.Fitted _,
                    Deed.Unfitted _,
                    Deed.FilmEnded _,
                    Deed.FilmLost _,
                    Deed.ClockJumped _,
                    Deed.Sent _,
                    Deed.SteppedBack _,
                    Deed.SteppedAgain _,
                    Deed.Undone _ -> {}
        }
    }

    /** The newest state reaches everybody: it must follow from the facts alone. */
    void published(Feed feed) {
        if (feed.seq() > decided.size()) {
            invariants.wall().theJournalExplainsTheWall(feed.showings(), List.of());
            return;
        }
        while (replayed.seq() < feed.seq()) {
            var fact = decided.get((int) replayed.seq());
            boolean heard = !expected.hall().sounds().isEmpty();
            if (heard && fact.deed() instanceof Deed.Recovered) mixes.happened(Mix.RECOVERED_WITH_A_SOUND_ON);
            stops(replayed, fact);
            expected.follow(replayed, fact);
            films.follow(replayed, fact);
            replayed = replayed.after(fact);
            if (fact.deed() instanceof Deed.Withdrawn) mixes.happened(Mix.WITHDRAWN);
            if (fact.deed() instanceof Deed.EmergencyEnded) mixes.happened(Mix.EMERGENCY_OVER);
            if (fact.deed() instanceof Deed.Recovered && replayed.alarm() != null)
                mixes.happened(Mix.RECOVERED_WITH_AN_EMERGENCY_UP);
            if (jumped(fact) && heard && !expected.hall().sounds().isEmpty())
                mixes.happened(Mix.JUMPED_WITH_A_SOUND_ON);
        }
        halls.put(key(feed), expected.hall());
        films.published(feed, key(feed), replayed, expected.films());
        var showings = new ArrayList<Showing>();
        for (int at = 0; at < Programme.SURFACES.size(); at++) {
            var surface = Programme.SURFACES.get(at);
            var showing = replayed.showing(surface);
            showings.add(showing);
            var over = replayed.cover(surface);
            boolean heldBlack = over == Over.Kind.HOLD;
            invariants.wall().theWallIsBlackOnlyByWish(showing, over, heldBlack);
            invariants.wall().nothingLiesOverWhatCovers(showing, over, replayed.message(surface) != null);
            if (showing.overlays().stream().anyMatch(one -> one.gone() != null)) mixes.happened(Mix.OVERLAY_LEAVING);
            if (showing.overlays().size() > 1) mixes.happened(Mix.OVER_AN_OVERLAY);
            invariants.wall().everyLetterOnTheWallWasCommitted(feed.showings().get(at).look(), words);
        }
        invariants.wall().theJournalExplainsTheWall(feed.showings(), showings);
        published.put(key(feed), showings);
    }

    /** What is stopped here, as it was before. */
    private void stops(Run before, Fact fact) {
        // A step that is taken back brings it back, and a clock that is set makes another sound of it.
        if (fact.deed() instanceof Deed.Undone || fact.deed() instanceof Deed.ClockSettled) stopped.clear();
        // Who joins a part for the second time hears its music as if it had begun with it, once more.
        if (fact.deed() instanceof Deed.SegmentStarted start && start.how() == Deed.Start.JOIN) stopped.clear();
        var changes = fact.deed() instanceof Deed.ByHand(var change) ? List.of(change) : before.changes(fact);
        for (var change : changes)
            for (var sound : before.sounds()) {
                boolean stops = change instanceof Change.StopSound(var names, var _)
                        && (names.isEmpty() || names.contains(sound.name()));
                if (stops && sound.ending() == null) stopped.add(sound);
                if (stops && fact.deed() instanceof Deed.ByHand) mixes.happened(Mix.STOPPED_BY_HAND);
            }
    }

    private static long key(Feed feed) {
        return ((long) feed.life() << 40) | feed.seq();
    }

    /** Whether what somebody holds is the state that was published under its number. */
    boolean wasPublished(Feed feed) {
        return feed.showings().equals(published.get(key(feed)));
    }

    private static boolean jumped(Fact fact) {
        return fact.deed() instanceof Deed.SegmentStarted(var id, int visit, Deed.Start how, var started, var left)
                && how == Deed.Start.JUMP;
    }

    /** What reached the player. */
    void inTheHall(Feed feed) {
        var should = halls.get(key(feed));
        if (should == null) return;
        invariants.wall().theHallHearsWhatTheShowSays(feed.hall().sounds(), should.sounds());
        if (feed.seq() == replayed.seq())
            invariants.wall().whatWasStoppedIsNotWanted(feed.hall().sounds(), stopped);
        invariants.wall().noDeviceIsLeftAsItWas(feed.hall().devices(), should.devices());
    }

    void onTheWall(Feed feed, int surface, Showing shown) {
        var showings = published.get(key(feed));
        if (showings == null) invariants.wall().theJournalExplainsTheWall(List.of(shown), List.of());
        else invariants.wall().theWallShowsOnlyWhatWasCommitted(shown, showings.get(surface));
    }

    /** Where the film on it is, if there is one. */
    void runs(Feed feed, int surface, Parts parts) {
        films.runs(feed, key(feed), surface, parts);
    }

    void answered(long seq) {
        answered = Math.max(answered, seq);
    }

    /** The desk is back with what the journal still knew. */
    void cameBack(List<Fact> back, List<Fact> leftOut, boolean damageWasTold, Lost lost) {
        untold += decided.size() - back.size();
        invariants.disk().whatIsToldLostIsWhatIsLost(lost, answered - back.size(), untold);
        if (lost.most() > 0) mixes.happened(Mix.LOSS_TOLD);
        if (wasSetBack(back)) mixes.happened(Mix.RECOVERED_AFTER_A_CLOCK_WAS_PUT_BACK);
        invariants.disk().afterACrashTheWallIsAsItWasLeft(back, decided, answered, damageWasTold);
        decided.clear();
        decided.addAll(back);
        answered = Math.min(answered, back.size());
        effects.values().removeIf(effect -> effect.seq() > back.size());
        var without = leftOut.stream().map(fact -> fact.stamp().seq()).collect(Collectors.toSet());
        expected = new Expected();
        films.cameBack(back.size());
        replayed = replayed(back, without);
        var never = new HashSet<>(without);
        for (var fact : back) if (isInsert(fact)) never.add(fact.stamp().seq());
        inserted = never.size() > without.size();
        this.without = inserted ? Run.of(Programme.SHOW).after(back, never) : replayed;
        var quiet = new HashSet<>(without);
        for (var fact : back) if (isEmergency(fact)) quiet.add(fact.stamp().seq());
        alarmed = quiet.size() > without.size();
        calm = alarmed ? Run.of(Programme.SHOW).after(back, quiet) : replayed;
        // What was before is not what comes back, where something since counts no more.
        if (!leftOut.isEmpty()) steps.clear();
        steps.keySet().removeIf(seq -> seq > back.size());
        oldPlans.values().removeIf(seq -> seq > back.size());
        stopped.clear();
        trail.cameBack();
        draws.cameBack(back.size(), Run.leftOut(back, without));
    }

    /** What became of a run's whole past, with what was heard and where its films were. */
    private Run replayed(List<Fact> facts, Set<Long> without) {
        var leftOut = Run.leftOut(facts, without);
        var run = Run.of(Programme.SHOW);
        for (var fact : facts) {
            if (leftOut.contains(fact.stamp().seq())) {
                run = run.after(List.of(fact), leftOut);
                continue;
            }
            expected.follow(run, fact);
            films.follow(run, fact);
            run = run.after(fact);
        }
        return run;
    }

    /**
     * How far the run's line was set since a press: a finger that pressed before reckoned by the line of before, and
     * nobody can tell.
     */
    Duration lineSetSince(long pressed) {
        return settledAt >= pressed ? settledBy.abs() : Duration.ZERO;
    }

    /** Whether the life of the desk that ended put its line back. */
    private static boolean wasSetBack(List<Fact> back) {
        for (int at = back.size() - 1; at >= 0; at--) {
            var deed = back.get(at).deed();
            if (deed instanceof Deed.ClockSettled settled && settled.by().isNegative()) return true;
            if (deed instanceof Deed.Recovered) return false;
        }
        return false;
    }

    /** The number of the last fact that was answered with protection. */
    long answered() {
        return answered;
    }

    boolean hadEffect(String id) {
        return effects.containsKey(id);
    }

    /** Whether this bears the id of a press that had an effect, and wishes something else. */
    boolean bearsTheIdOfAnother(Command command) {
        var effect = effects.get(command.sight().id());
        return effect != null && !OnPress.meant(effect.command().wish()).equals(OnPress.meant(command.wish()));
    }

    static Duration age(Command command, Run run, Moment moment) {
        return Duration.between(command.sight().sent(), run.at(moment)).abs();
    }
}
