package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;
import khaimac.show.Segment;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * How far the run has come.
 *
 * @param visits how many there were, the live one included
 * @param moved when the operator last moved the live segment's times; nothing that falls due thereby is late
 * @param missed what fell due while nobody could decide, until it is caught up or the run moves on
 * @param missedStart a segment that should have begun by itself, and now waits for the operator
 * @param notDone messages the last jump left out
 * @param told the plan that the pictures which are up tell, where it was changed under them; null: the one there is. A
 *     board on the wall moves with the next step, not with the pen of an editor.
 */
record Progress(
        @Nullable Visit live,
        List<Visit> past,
        int visits,
        Instant moved,
        List<Deed.MissedCue> missed,
        String missedStart,
        List<Change.Send> notDone,
        boolean closed,
        @Nullable Show told) {
    static final Progress NONE = new Progress(null, List.of(), 0, Instant.MIN, List.of(), "", List.of(), false, null);

    Seen seen() {
        return live == null ? new Seen(visits, 0) : new Seen(live.number(), live.step());
    }

    Progress started(Deed.SegmentStarted fact, Segment segment, Instant now) {
        var visit = Visit.of(fact.visit(), segment, fact.started(), now, cameFrom(fact));
        return new Progress(
                visit, pastWithLiveEnded(now), fact.visit(), now, List.of(), "", fact.notDone(), false, null);
    }

    /** The parts that one may go back to, in the order in which they were live: the nearest last. */
    List<String> cameFrom() {
        if (live != null) return live.cameFrom();
        return past.isEmpty() ? List.of() : past.getLast().cameFromHere();
    }

    /**
     * Who goes back does not come from where he was, but from where one came to what he goes back to. A part that is
     * begun anew comes from where it came from.
     */
    private List<String> cameFrom(Deed.SegmentStarted fact) {
        if (fact.how() != Deed.Start.BACK)
            return live == null || live.segment().equals(fact.segment()) ? cameFrom() : live.cameFromHere();
        var from = cameFrom();
        int at = from.lastIndexOf(fact.segment());
        // A program of before went back in the agenda.
        return at < 0 ? from : from.subList(0, at);
    }

    Progress closed(Instant now) {
        return new Progress(null, pastWithLiveEnded(now), visits, moved, List.of(), "", notDone, true, null);
    }

    private List<Visit> pastWithLiveEnded(Instant now) {
        if (live == null) return past;
        var all = new ArrayList<>(past);
        all.add(live.endedAt(now));
        return List.copyOf(all);
    }

    Progress with(Visit visit) {
        return new Progress(visit, past, visits, moved, missed, missedStart, notDone, closed, told);
    }

    /** The plan is another one, and the pictures go on telling this one. */
    Progress telling(Show before) {
        var still = told == null ? before : told;
        return new Progress(live, past, visits, moved, missed, missedStart, notDone, closed, still);
    }

    /** The pictures tell the plan that there is. */
    Progress tellingNow() {
        return told == null
                ? this
                : new Progress(live, past, visits, moved, missed, missedStart, notDone, closed, null);
    }

    /** The plan is the one of then: what was missed because it was another has not been. */
    Progress planAsIn(Progress then) {
        var visit = live;
        if (visit != null && then.live != null)
            visit = visit.withCues(visit.cues().withoutWhatWasMissedSince(then.live.cues()), visit.step());
        return new Progress(visit, past, visits, moved, then.missed, then.missedStart, notDone, closed, then.told);
    }

    Progress movedAt(Instant now) {
        return new Progress(live, past, visits, now, missed, missedStart, notDone, closed, told);
    }

    Progress missing(List<Deed.MissedCue> more) {
        var all = new ArrayList<>(missed);
        all.addAll(more);
        var visit = live;
        var start = "";
        for (var cue : more) {
            if (cue.cue() < 0) {
                if (start.isEmpty()) start = cue.segment();
            } else if (visit != null && start.isEmpty()) {
                visit = visit.withCues(visit.cues().withMissed(cue.cue()), visit.step());
            }
        }
        var waits = start.isEmpty() ? missedStart : start;
        return new Progress(visit, past, visits, moved, List.copyOf(all), waits, notDone, closed, told);
    }

    Progress caughtUp() {
        return new Progress(live, past, visits, moved, List.of(), missedStart, notDone, closed, told);
    }

    /** Nothing of a day that is planned anew has been missed. */
    Progress onAnotherDay() {
        return new Progress(live, past, visits, moved, List.of(), "", notDone, closed, told);
    }

    /** What is live under another number, so that no press that saw it before counts. */
    Progress renumbered(int visit) {
        return new Progress(
                live == null ? null : live.renumbered(visit),
                past,
                visit,
                moved,
                missed,
                missedStart,
                notDone,
                closed,
                told);
    }

    Progress shifted(Duration by) {
        return new Progress(
                live == null ? null : live.shifted(by),
                past.stream().map(visit -> visit.shifted(by)).toList(),
                visits,
                moved.equals(Instant.MIN) ? moved : moved.plus(by),
                missed,
                missedStart,
                notDone,
                closed,
                told);
    }
}
