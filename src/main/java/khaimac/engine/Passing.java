package khaimac.engine;

import java.time.Duration;
import java.util.List;
import khaimac.show.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Time passing: what is due happens, in its order. What fell due while nobody could decide (the desk was down, the
 * laptop slept) is not run through: a single cue of the last five seconds is started and marked late, anything more
 * is listed, the picture stays, and the operator is asked. Whatever is overdue, a part that somebody goes to comes with
 * its opening.
 */
final class Passing {
    /** A desk that is a little late was busy, not away. */
    static final Duration BUSY = Duration.ofSeconds(1);

    static final Duration FORGIVEN = Duration.ofSeconds(5);

    private final Deciding deciding;

    Passing(Deciding deciding) {
        this.deciding = deciding;
    }

    void whatIsDue() {
        for (var due = Due.first(deciding.run()); due != null; due = Due.first(deciding.run())) {
            if (due.at().isAfter(deciding.now())) return;
            switch (due) {
                case Due.MessageEnds(var at, var surface) -> deciding.happens(new Deed.MessageEnded(surface));
                case Due.TimeUp(var at) -> {
                    var live = live();
                    deciding.happens(new Deed.TimeUp(live.id()));
                }
                case Due.CueStarts cue -> startOrMiss(cue);
                case Due.SegmentStarts segment -> startOrMiss(segment);
            }
        }
    }

    /**
     * Another plan was written under what is on. What would have begun by now begins by nobody's wish: it is told as
     * missed, and waits.
     *
     * @param before what was due already
     */
    void leaveWhatIsDueNow(List<Due> before) {
        while (true) {
            var due = Due.until(deciding.run(), deciding.now()).stream()
                    .filter(one -> !before.contains(one))
                    .findFirst();
            if (due.isEmpty()) return;
            deciding.happens(
                    switch (due.get()) {
                        case Due.MessageEnds(var at, var surface) -> new Deed.MessageEnded(surface);
                        case Due.TimeUp(var at) -> new Deed.TimeUp(live().id());
                        case Due.CueStarts(var at, int cue) ->
                            new Deed.Missed(List.of(new Deed.MissedCue(live().id(), cue, at)));
                        case Due.SegmentStarts(var at, var id, var how) ->
                            new Deed.Missed(List.of(new Deed.MissedCue(id, -1, at)));
                    });
        }
    }

    private void startOrMiss(Due due) {
        var late = late(due);
        var opening = opening();
        boolean mayBeLate = !passedBeforeItsTurn(due);
        if (mayBeLate && late.compareTo(BUSY) <= 0) start(due, false);
        else if (opening != null) start(opening, false);
        else if (mayBeLate && late.compareTo(FORGIVEN) <= 0 && isAlone(due)) start(due, true);
        else miss();
    }

    /**
     * A point that was over before what is on came on cuts nothing off: nobody was late, it was not its turn. However
     * little time lies between, a part that somebody has just begun stays.
     */
    private boolean passedBeforeItsTurn(Due due) {
        var visit = deciding.run().progress().live();
        return due instanceof Due.SegmentStarts && visit != null && due.at().isBefore(visit.begun());
    }

    /** A cue that is due at this very moment, because of what was begun in this moment. */
    private @Nullable Due opening() {
        if (!deciding.hasBegunSomething()) return null;
        for (var one : Due.until(deciding.run(), deciding.now())) {
            if (one instanceof Due.CueStarts && one.at().equals(deciding.now())) return one;
        }
        return null;
    }

    private boolean isAlone(Due due) {
        return Due.until(deciding.run(), deciding.now()).stream()
                .filter(one -> one instanceof Due.CueStarts || one instanceof Due.SegmentStarts)
                .allMatch(due::equals);
    }

    private void start(Due due, boolean late) {
        switch (due) {
            case Due.CueStarts(var at, int cue) -> {
                var live = live();
                deciding.happens(new Deed.CueStarted(live.id(), cue, late));
            }
            case Due.SegmentStarts(var at, var id, var how) -> {
                int visit = deciding.run().progress().visits() + 1;
                deciding.happens(new Deed.SegmentStarted(id, visit, how, deciding.now(), List.of()));
            }
            case Due.MessageEnds ignored -> throw new IllegalStateException("nothing to start: " + due);
            case Due.TimeUp ignored -> throw new IllegalStateException("nothing to start: " + due);
        }
    }

    private void miss() {
        var missed = Unattended.more(deciding.run(), deciding.now());
        deciding.happens(new Deed.Missed(missed));
    }

    private Duration late(Due due) {
        return Duration.between(due.at(), deciding.now());
    }

    private Segment live() {
        var live = deciding.run().live();
        if (live == null) throw new IllegalStateException("nothing is live");
        return live;
    }
}
