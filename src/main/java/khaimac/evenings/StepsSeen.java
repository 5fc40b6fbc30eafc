package khaimac.evenings;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.scene.SurfaceName;

/**
 * The steps of the part that is live, kept beside the engine's: what an audience saw before each of them is what it
 * sees after a step back, and what it saw then is what it sees when the step is taken again.
 */
final class StepsSeen {
    /** One step, and the hall on its other side. */
    private record Step(long fact, Instant at, boolean byHand, Run other) {}

    private final Invariants invariants;
    private final Mixes mixes;
    private final Deque<Step> behind = new ArrayDeque<>();
    private final Deque<Step> ahead = new ArrayDeque<>();

    /** Somebody went back over what is not kept here: what turns its pages by itself may take that again. */
    private boolean wentFurther;

    /** The press that went back, or on again, last. */
    private String stepping = "";

    StepsSeen(Invariants invariants, Mixes mixes) {
        this.invariants = invariants;
        this.mixes = mixes;
    }

    /** The desk is back: what a part that is on has gone through is not followed up again. */
    void cameBack() {
        forget();
    }

    /** From here on: a step back that goes further than what is kept here is judged by nobody. */
    private void forget() {
        wentFurther |= !ahead.isEmpty();
        behind.clear();
        ahead.clear();
    }

    void follow(Run before, Fact fact, Run after) {
        // What changes under a cover is a step that nobody sees.
        boolean bare = Programme.SURFACES.stream().allMatch(surface -> Alike.isBare(before, surface));
        boolean changes = fact.deed() instanceof Deed.CueStarted || fact.deed() instanceof Deed.ByHand;
        if (changes && !bare) forget();
        switch (fact.deed()) {
            case Deed.SegmentStarted _ -> {
                forget();
                wentFurther = false;
            }
            case Deed.CueStarted cue -> cue(before, fact, cue, after);
            case Deed.ByHand(var change) -> {
                boolean puts = change instanceof Change.Put
                        || change instanceof Change.Clear
                        || change instanceof Change.Page
                        || change instanceof Change.Overlay;
                if (puts && differs(before, after)) behind.addLast(step(fact, true, before));
                else if (change instanceof Change.Picture) forget();
            }
            case Deed.SteppedBack(long step, var _, int _) -> back(before, fact, step, after);
            case Deed.SteppedAgain(long step, var _, int _) -> again(before, fact, step, after);
            // What these do to pictures, words or the clock is told by other rules.
            case Deed.Retitled _,
                    Deed.Inserted _,
                    Deed.EmergencyShown _,
                    Deed.EmergencyEnded _,
                    Deed.DrawBegun _,
                    Deed.DrawEnded _,
                    Deed.Withdrawn _,
                    Deed.ListCorrected _,
                    Deed.CaughtUp _,
                    Deed.PlanChanged _,
                    Deed.Moved _,
                    Deed.Undone _,
                    Deed.Recovered _,
                    Deed.ClockSettled _,
                    Deed.FilmEnded _,
                    Deed.FilmLost _,
                    Deed.DelayAnnounced _,
                    Deed.DelayApplied _,
                    Deed.Fitted _,
                    Deed.Unfitted _,
                    Deed.Skipped _,
                    Deed.Reordered _,
                    Deed.PartAdded _,
                    Deed.PartRemoved _ -> forget();
            case Deed.Opened _,
                    Deed.Covered _,
                    Deed.TimeAdded _,
                    Deed.Paused _,
                    Deed.Resumed _,
                    Deed.TimeUp _,
                    Deed.Noted _,
                    Deed.Released _,
                    Deed.MessageShown _,
                    Deed.MessageEnded _,
                    Deed.SoundBecame _,
                    Deed.Missed _,
                    Deed.ClockJumped _,
                    Deed.Sent _,
                    Deed.Closed _ -> {}
        }
    }

    private void cue(Run before, Fact fact, Deed.CueStarted started, Run after) {
        var segment = before.show().segment(started.segment());
        if (segment == null) return;
        boolean go = segment.cues().get(started.cue()).trigger() instanceof Trigger.Go;
        var command = fact.stamp().command();
        if (go) invariants.undo().aStepBackStartsNothing(fact, !command.isEmpty() && command.equals(stepping));
        if (go ? differs(before, after) : turns(before, after))
            behind.addLast(step(fact, false, before));
        else if (differs(before, after)) {
            // What comes by itself is no step, and what was before it is not what comes back on its surface.
            forget();
            return;
        }
        // What turns its pages by itself takes again what somebody had gone back over.
        if (!go && (wentFurther || !ahead.isEmpty())) forget();
    }

    private static Step step(Fact fact, boolean byHand, Run before) {
        return new Step(fact.stamp().seq(), fact.at(), byHand, before);
    }

    private static boolean differs(Run before, Run after) {
        return Programme.SURFACES.stream().anyMatch(surface -> {
            var was = before.showing(surface);
            var is = after.showing(surface);
            return !was.samePicture(is) || !Objects.equals(was.reel(), is.reel());
        });
    }

    private static boolean turns(Run before, Run after) {
        return Programme.SURFACES.stream().anyMatch(surface -> {
            var was = before.showing(surface);
            var is = after.showing(surface);
            return was.look().equals(is.look()) && was.page() != is.page();
        });
    }

    private void back(Run before, Fact fact, long step, Run after) {
        mixes.happened(Mix.STEPPED_BACK);
        stepping = fact.stamp().command();
        if (turns(before, after)) mixes.happened(Mix.STEPPED_BACK_OVER_A_PAGE);
        invariants.undo().aStepBackSendsNothing(before, after, fact.at());
        var last = behind.pollLast();
        if (last == null) {
            forget();
            wentFurther = true;
            return;
        }
        invariants.undo().aStepBackIsOneStep(step, last.fact());
        same(last, before, after, fact);
        if (!last.byHand()) ahead.addLast(new Step(last.fact(), fact.at(), false, before));
    }

    private void again(Run before, Fact fact, long step, Run after) {
        mixes.happened(Mix.STEPPED_AGAIN);
        stepping = fact.stamp().command();
        invariants.undo().aStepBackSendsNothing(before, after, fact.at());
        var next = ahead.pollLast();
        if (next == null) {
            forget();
            return;
        }
        invariants.undo().aStepBackIsOneStep(step, next.fact());
        same(next, before, after, fact);
        behind.addLast(new Step(next.fact(), fact.at(), false, before));
    }

    private void same(Step step, Run before, Run after, Fact fact) {
        mixes.happened(Mix.STEP_BACK_JUDGED);
        var then = step.other();
        for (var surface : Programme.SURFACES) {
            if (!Alike.isBare(then, surface) || !Alike.isBare(after, surface)) continue;
            if (!wordsWait(then, surface))
                invariants.undo().aStepBackShowsWhatWasBefore(surface, then.showing(surface), after.showing(surface));
            // A film that the step had nothing to do with runs on; one that is lost is seen nowhere.
            boolean ranOn = before.showing(surface).since().equals(then.showing(surface).since())
                    && before.showing(surface).samePicture(after.showing(surface));
            var was = ranOn ? before.screened(surface) : then.screened(surface);
            var is = after.screened(surface);
            if (was != null && is != null && !is.lost())
                invariants.undo().aFilmGoesOnWhereItWasLeft(
                        surface,
                        was.reel().at(ranOn ? fact.at() : step.at()),
                        is.reel().at(fact.at()));
        }
    }

    /** Whether words of a picture were written for later: it comes back with them. */
    private static boolean wordsWait(Run then, SurfaceName surface) {
        var up = then.up(surface);
        return up != null
                && up.named().entrySet().stream()
                        .anyMatch(one -> !one.getValue().equals(then.look(one.getKey())));
    }
}
