package khaimac.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What would have happened by itself while nobody could decide: through the part that is on, and through all that would
 * have begun after it. Nothing of it is done; it is told, and its pictures can be caught up.
 */
final class Unattended {
    private final Instant now;
    private final List<Fact.MissedCue> all = new ArrayList<>();
    private Run run;

    private Unattended(Run run, Instant now) {
        this.run = run;
        this.now = now;
    }

    /** What a run misses that is not known yet: all that is overdue, and all that would have followed from it. */
    static List<Fact.MissedCue> more(Run run, Instant now) {
        var walk = new Unattended(run, now);
        walk.on();
        return List.copyOf(walk.all);
    }

    /** All that a run has missed until now: what it knows of, and what would have followed from that since. */
    static List<Fact.MissedCue> all(Run run, Instant now) {
        var walk = new Unattended(run, now);
        run.missed().forEach(walk::again);
        walk.on();
        return List.copyOf(walk.all);
    }

    /** Where the agenda was edited since, nothing follows. */
    private void again(Fact.MissedCue missed) {
        all.add(missed);
        var show = run.show();
        var live = run.live();
        int at = live == null ? -1 : show.indexOf(live.id());
        boolean isNext = show.nextAfter(at) >= 0 && show.indexOf(missed.segment()) == show.nextAfter(at);
        if (missed.cue() < 0 && isNext) begin(missed.segment(), Fact.Start.CLOCK, missed.due());
        if (missed.cue() >= 0 && live != null && live.id().equals(missed.segment())) start(missed.segment(), missed.cue(), missed.due());
    }

    private void on() {
        for (var due = Due.first(run); due != null && due.at().isBefore(now); due = Due.first(run)) {
            switch (due) {
                case Due.MessageEnds(var at, var surface) ->
                    run = run.after(new Fact.MessageEnded(stamp(at), surface));
                case Due.TimeUp(var at) -> run = run.after(new Fact.TimeUp(stamp(at), Due.live(run).segment()));
                case Due.CueStarts(var at, int cue) -> {
                    var segment = Due.live(run).segment();
                    all.add(new Fact.MissedCue(segment, cue, at));
                    start(segment, cue, at);
                }
                case Due.SegmentStarts(var at, var segment, var how) -> {
                    all.add(new Fact.MissedCue(segment, -1, at));
                    begin(segment, how, at);
                }
            }
        }
    }

    private void begin(String segment, Fact.Start how, Instant at) {
        int visit = run.progress().visits() + 1;
        run = run.after(new Fact.SegmentStarted(stamp(at), segment, visit, how, at, List.of()));
    }

    private void start(String segment, int cue, Instant at) {
        run = run.after(new Fact.CueStarted(stamp(at), segment, cue, true));
    }

    private Stamp stamp(Instant at) {
        return new Stamp(run.seq() + 1, at, "", "");
    }
}
