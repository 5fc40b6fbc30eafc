package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.show.Segment;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * One time a segment is live. Going back to it is another visit. What the operator adds and how long it was paused are
 * two numbers and stay two numbers.
 *
 * @param started when it counts as begun
 * @param begun when it really came on; later than started for a part that was joined in progress
 * @param step how many GO cues of it have been started
 * @param timeUp its time has run out, and that has been said
 * @param ended null while it is live
 * @param trail the steps of its pictures
 * @param cameFrom the parts that were live before it, as one goes back through them: the nearest last
 */
record Visit(
        int number,
        String segment,
        Instant started,
        Instant begun,
        Duration added,
        Duration paused,
        @Nullable Instant pausedSince,
        int step,
        boolean timeUp,
        CueLog cues,
        @Nullable Instant ended,
        Trail trail,
        List<String> cameFrom) {

    /** Further back nobody goes part by part. */
    private static final int MOST = 200;

    static Visit of(int number, Segment segment, Instant started, Instant begun, List<String> cameFrom) {
        return new Visit(
                number,
                segment.id(),
                started,
                begun,
                Duration.ZERO,
                Duration.ZERO,
                null,
                0,
                false,
                CueLog.of(segment.cues().size()),
                null,
                Trail.NONE,
                List.copyOf(cameFrom.subList(Math.max(0, cameFrom.size() - MOST), cameFrom.size())));
    }

    boolean isPaused() {
        return pausedSince != null;
    }

    /** When its time is up, if it is not paused any longer than it has been. Fixed ends know no pauses. */
    Instant ends(Show show) {
        int index = show.indexOf(segment);
        var part = show.segments().get(index);
        if (part.fixedEnd()) return show.plan().slot(index).end().plus(added);
        return started.plus(part.length()).plus(added).plus(paused);
    }

    Duration pausedUntil(Instant now) {
        return pausedSince == null ? paused : paused.plus(Duration.between(pausedSince, now));
    }

    /** Time left at a moment; negative when over time. */
    Duration remaining(Show show, Instant now) {
        var ends = ends(show);
        if (pausedSince == null) return Duration.between(now, ends);
        var part = show.segments().get(show.indexOf(segment));
        return Duration.between(part.fixedEnd() ? now : pausedSince, ends);
    }

    Visit withAdded(Duration more) {
        return new Visit(
                number, segment, started, begun, added.plus(more), paused, pausedSince, step, timeUp, cues, ended, trail, cameFrom);
    }

    Visit pausedAt(Instant now) {
        return new Visit(number, segment, started, begun, added, paused, now, step, timeUp, cues, ended, trail, cameFrom);
    }

    Visit resumedAt(Instant now) {
        return new Visit(number, segment, started, begun, added, pausedUntil(now), null, step, timeUp, cues, ended, trail, cameFrom);
    }

    Visit withTimeUp(boolean now) {
        return new Visit(number, segment, started, begun, added, paused, pausedSince, step, now, cues, ended, trail, cameFrom);
    }

    Visit withCues(CueLog log, int newStep) {
        return new Visit(number, segment, started, begun, added, paused, pausedSince, newStep, timeUp, log, ended, trail, cameFrom);
    }

    Visit withTrail(Trail other, int newStep) {
        return new Visit(
                number, segment, started, begun, added, paused, pausedSince, newStep, timeUp, cues, ended, other,
                cameFrom);
    }

    /** Where "back" may go from what comes after this one. */
    List<String> cameFromHere() {
        var all = new ArrayList<>(cameFrom);
        all.add(segment);
        return List.copyOf(all);
    }

    Visit renumbered(int other) {
        return new Visit(other, segment, started, begun, added, paused, pausedSince, step, timeUp, cues, ended, trail, cameFrom);
    }

    Visit endedAt(Instant now) {
        var still = isPaused() ? resumedAt(now) : this;
        return new Visit(number, segment, started, begun, added, still.paused, null, step, timeUp, cues, now, trail, cameFrom);
    }

    Visit shifted(Duration by) {
        return new Visit(
                number,
                segment,
                started.plus(by),
                begun.plus(by),
                added,
                paused,
                pausedSince == null ? null : pausedSince.plus(by),
                step,
                timeUp,
                cues.shifted(by),
                ended == null ? null : ended.plus(by),
                trail.shifted(by),
                cameFrom);
    }
}
