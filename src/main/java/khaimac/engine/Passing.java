package khaimac.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.show.Segment;

/**
 * Time passing: what is due happens, in its order. What fell due while nobody could decide (the desk was down, the
 * laptop slept) is not run through: a single cue of the last five seconds is started and marked late, anything more
 * is listed, the picture stays, and the operator is asked.
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
                case Due.MessageEnds(var at, var surface) ->
                    deciding.happens(new Deed.MessageEnded(surface));
                case Due.TimeUp(var at) -> {
                    var live = live();
                    deciding.happens(new Deed.TimeUp(live.id()));
                }
                case Due.CueStarts cue -> startOrMiss(cue);
                case Due.SegmentStarts segment -> startOrMiss(segment);
            }
        }
    }

    private void startOrMiss(Due due) {
        var late = late(due);
        if (late.compareTo(BUSY) <= 0) {
            start(due, false);
            return;
        }
        var all = Due.until(deciding.run(), deciding.now()).stream()
                .filter(one -> one instanceof Due.CueStarts || one instanceof Due.SegmentStarts)
                .toList();
        if (all.size() == 1 && late.compareTo(FORGIVEN) <= 0) start(due, true);
        else miss(all);
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

    private void miss(List<Due> all) {
        var missed = new ArrayList<Deed.MissedCue>();
        for (var due : all) {
            switch (due) {
                case Due.CueStarts(var at, int cue) -> missed.add(new Deed.MissedCue(live().id(), cue, at));
                case Due.SegmentStarts(var at, var id, var how) -> missed.add(new Deed.MissedCue(id, -1, at));
                case Due.MessageEnds ignored -> throw new IllegalStateException("nothing to miss: " + due);
                case Due.TimeUp ignored -> throw new IllegalStateException("nothing to miss: " + due);
            }
        }
        deciding.happens(new Deed.Missed(List.copyOf(missed)));
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
