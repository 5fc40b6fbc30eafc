package khaimac.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import khaimac.cue.Trigger;
import khaimac.scene.Look;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * What a person did last, each with the hall as it was before, so that a press by mistake can be taken back exactly.
 * Few are kept: a mistake is noticed at once. What began by itself ends it, since the world has moved on.
 *
 * @param taken oldest first
 */
record Undos(List<Taken> taken) {
    static final Undos NONE = new Undos(List.of());
    private static final int MOST = 8;

    /**
     * One thing a person did.
     *
     * @param fact what happened, as it stands in the journal
     * @param words the look as it was, for a correction; null for a step of the agenda
     * @param plan the plan as it was, where its file was adopted; null for everything else
     * @param stood before which part one that was moved stood; null for everything else, and at the end
     * @param sends the cues since then that sent something, or may have: those cannot be taken back
     */
    record Taken(
            Fact fact,
            Progress progress,
            Stage stage,
            @Nullable Look words,
            @Nullable Edition plan,
            @Nullable String stood,
            Set<Long> sends) {
        private Taken with(Set<Long> others) {
            // Where a part stands in the agenda was told to no device.
            if (isOfTheOrder(fact.deed())) return this;
            return new Taken(fact, progress, stage, words, plan, stood, Set.copyOf(others));
        }
    }

    /** What moves parts of the agenda, and no picture. */
    static boolean isOfTheOrder(Deed deed) {
        return deed instanceof Deed.Reordered || deed instanceof Deed.PartAdded || deed instanceof Deed.PartRemoved;
    }

    @Nullable
    Taken last() {
        return taken.isEmpty() ? null : taken.getLast();
    }

    /** @param before the run as it was when the fact came */
    Undos after(Run before, Fact fact) {
        return switch (fact.deed()) {
            case Deed.SegmentStarted start ->
                switch (start.how()) {
                    case GO, JUMP, BACK, JOIN -> with(taking(before, fact, null));
                    case CLOCK, FOLLOW ->
                        new Undos(taken.stream()
                                .filter(one -> one.words() != null)
                                .toList());
                };
            case Deed.CueStarted start -> cue(before, fact, start);
            case Deed.Closed _,
                    Deed.PlanChanged _,
                    Deed.Inserted _,
                    Deed.Withdrawn _,
                    Deed.SteppedBack _,
                    Deed.SteppedAgain _ -> with(taking(before, fact, null));
            case Deed.Reordered _, Deed.PartAdded _, Deed.PartRemoved _ ->
                withoutPlans().with(taking(before, fact, null));
            case Deed.Skipped _, Deed.Noted _, Deed.DelayApplied _, Deed.Fitted _, Deed.Unfitted _ -> withoutPlans();
            case Deed.Retitled edit -> corrected(before, fact, edit.look());
            case Deed.ListCorrected edit -> corrected(before, fact, edit.look());
            // What counts to a moment of the old day must not come back.
            case Deed.Moved _ -> NONE;
            case Deed.Undone _ -> new Undos(taken.subList(0, Math.max(0, taken.size() - 1)));
            case Deed.Sent sent -> sent.became().mayHaveReached() ? this : sending(sends -> without(sends, sent.cue()));
            case Deed.SoundBecame heard -> heard.became().isOver() ? without(heard) : this;
            case Deed.ClockSettled settled -> settled.slept() ? this : shifted(settled.by());
            case Deed.Opened _,
                    Deed.Recovered _,
                    Deed.TimeUp _,
                    Deed.TimeAdded _,
                    Deed.Paused _,
                    Deed.Resumed _,
                    Deed.Covered _,
                    Deed.Released _,
                    Deed.MessageShown _,
                    Deed.MessageEnded _,
                    Deed.EmergencyShown _,
                    Deed.EmergencyEnded _,
                    Deed.DrawBegun _,
                    Deed.DrawEnded _,
                    Deed.DelayAnnounced _,
                    Deed.FilmEnded _,
                    Deed.FilmLost _,
                    Deed.Missed _,
                    Deed.CaughtUp _,
                    Deed.ClockJumped _,
                    Deed.ByHand _ -> this;
        };
    }

    /**
     * The plan of before would take back unseen what was edited in the hall since. What was moved before that plan was
     * another one is not moved back in it: its neighbours may be gone.
     */
    private Undos withoutPlans() {
        int last = -1;
        for (int at = 0; at < taken.size(); at++) if (taken.get(at).plan() != null) last = at;
        var left = new ArrayList<Taken>();
        for (int at = 0; at < taken.size(); at++) {
            var one = taken.get(at);
            boolean moved = isOfTheOrder(one.fact().deed());
            if (one.plan() == null && !(moved && at < last)) left.add(one);
        }
        return new Undos(List.copyOf(left));
    }

    private Undos corrected(Run before, Fact fact, String look) {
        var words = before.look(look);
        return words == null ? this : with(taking(before, fact, words));
    }

    private Undos cue(Run before, Fact fact, Deed.CueStarted start) {
        var segment = before.show().segment(start.segment());
        if (segment == null) return this;
        var cue = segment.cues().get(start.cue());
        var next = cue.trigger() instanceof Trigger.Go ? with(taking(before, fact, null)) : this;
        boolean sends = !Tracking.sends(cue).isEmpty();
        return sends ? next.sending(all -> and(all, fact.stamp().seq())) : next;
    }

    private static Taken taking(Run before, Fact fact, @Nullable Look words) {
        var plan = fact.deed() instanceof Deed.PlanChanged ? before.edition() : null;
        var stood = fact.deed() instanceof Deed.Reordered move ? behind(before.show(), move.segment()) : null;
        return new Taken(fact, before.progress(), before.stage(), words, plan, stood, Set.of());
    }

    private static @Nullable String behind(Show show, String part) {
        int next = show.indexOf(part) + 1;
        return next >= show.segments().size() ? null : show.segments().get(next).id();
    }

    private Undos with(Taken more) {
        var all = new ArrayList<>(taken);
        all.add(more);
        return new Undos(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())));
    }

    /** What was sent can be taken back by nobody, however far one goes back. */
    private Undos sending(UnaryOperator<Set<Long>> change) {
        return new Undos(
                taken.stream().map(one -> one.with(change.apply(one.sends()))).toList());
    }

    private static Set<Long> and(Set<Long> all, long seq) {
        var more = new HashSet<>(all);
        more.add(seq);
        return more;
    }

    private static Set<Long> without(Set<Long> all, long seq) {
        var fewer = new HashSet<>(all);
        fewer.remove(seq);
        return fewer;
    }

    /** What is over does not come back by undoing. */
    private Undos without(Deed.SoundBecame heard) {
        return new Undos(taken.stream()
                .map(one -> new Taken(
                        one.fact(),
                        one.progress(),
                        one.stage().without(heard.name(), heard.since()),
                        one.words(),
                        one.plan(),
                        one.stood(),
                        one.sends()))
                .toList());
    }

    private Undos shifted(Duration by) {
        return new Undos(taken.stream()
                .map(one -> new Taken(
                        one.fact(),
                        one.progress().shifted(by),
                        one.stage().shifted(by),
                        one.words(),
                        one.plan(),
                        one.stood(),
                        one.sends()))
                .toList());
    }
}
