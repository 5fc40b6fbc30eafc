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
    private final List<Deed.MissedCue> all = new ArrayList<>();
    private Run run;

    private Unattended(Run run, Instant now) {
        this.run = run;
        this.now = now;
    }

    /** What a run misses that is not known yet: all that is overdue, and all that would have followed from it. */
    static List<Deed.MissedCue> more(Run run, Instant now) {
        var walk = new Unattended(run, now);
        walk.on();
        return List.copyOf(walk.all);
    }

    /** All that a run has missed until now: what it knows of, and what would have followed from that since. */
    static List<Deed.MissedCue> all(Run run, Instant now) {
        var walk = new Unattended(run, now);
        run.missed().forEach(walk::again);
        walk.on();
        return List.copyOf(walk.all);
    }

    /** Where the agenda was edited since, nothing follows. */
    private void again(Deed.MissedCue missed) {
        all.add(missed);
        var show = run.show();
        var live = run.live();
        int at = live == null ? -1 : show.indexOf(live.id());
        boolean isNext = show.nextAfter(at) >= 0 && show.indexOf(missed.segment()) == show.nextAfter(at);
        if (missed.cue() < 0 && isNext) begin(missed.segment(), Deed.Start.CLOCK, missed.due());
        boolean isOn = live != null
                && live.id().equals(missed.segment())
                && missed.cue() < live.cues().size();
        if (missed.cue() >= 0 && isOn) start(missed.segment(), missed.cue(), missed.due());
    }

    private void on() {
        for (var due = Due.first(run); due != null && due.at().isBefore(now); due = Due.first(run)) {
            switch (due) {
                case Due.MessageEnds(var at, var surface) -> happens(at, new Deed.MessageEnded(surface));
                case Due.TimeUp(var at) ->
                    happens(at, new Deed.TimeUp(Due.live(run).segment()));
                case Due.CueStarts(var at, int cue) -> {
                    var segment = Due.live(run).segment();
                    all.add(new Deed.MissedCue(segment, cue, at));
                    start(segment, cue, at);
                }
                case Due.SegmentStarts(var at, var segment, var how) -> {
                    all.add(new Deed.MissedCue(segment, -1, at));
                    begin(segment, how, at);
                }
            }
        }
    }

    private void begin(String segment, Deed.Start how, Instant at) {
        int visit = run.progress().visits() + 1;
        happens(at, new Deed.SegmentStarted(segment, visit, how, at, List.of()));
    }

    private void start(String segment, int cue, Instant at) {
        happens(at, new Deed.CueStarted(segment, cue, true));
    }

    private void happens(Instant at, Deed deed) {
        run = run.after(new Fact(new Stamp(run.seq() + 1, at, "", ""), deed));
    }
}
