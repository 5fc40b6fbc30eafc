package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import org.jspecify.annotations.Nullable;

/** What happens by itself, and when: the one place that knows. Asking changes nothing. */
sealed interface Due {
    /** At nothing left a part is not over time yet; a GO in that second spares the speaker the reproach. */
    Duration OVER = Duration.ofSeconds(1);

    Instant at();

    record MessageEnds(Instant at, SurfaceName surface) implements Due {}

    record CueStarts(Instant at, int cue) implements Due {}

    record TimeUp(Instant at) implements Due {}

    record SegmentStarts(Instant at, String segment, Deed.Start how) implements Due {}

    /**
     * What is due at or before a moment, in the order it happens; only what is due as things stand, nothing that would
     * follow from it.
     */
    static List<Due> until(Run run, Instant now) {
        var due = new ArrayList<Due>();
        each(run, one -> {
            if (!one.at().isAfter(now)) due.add(one);
        });
        due.sort(Comparator.comparing(Due::at).thenComparingInt(Due::rank));
        return List.copyOf(due);
    }

    /** The first thing that will happen by itself; null when nothing will. */
    static @Nullable Due first(Run run) {
        var best = new @Nullable Due[1];
        each(run, one -> {
            var so = best[0];
            boolean sooner = so == null || one.at().isBefore(so.at());
            if (sooner || (one.at().equals(so.at()) && one.rank() < so.rank())) best[0] = one;
        });
        return best[0];
    }

    /** The timed cues of the live visit up to a moment, as the plan has them: what joining in progress steps over. */
    static List<CueStarts> plannedUntil(Run run, Instant now) {
        var visit = live(run);
        var segment = run.show().segments().get(run.show().indexOf(visit.segment()));
        var ends = visit.ends(run.show());
        var due = new ArrayList<CueStarts>();
        for (int index = 0; index < segment.cues().size(); index++) {
            var at = switch (segment.cues().get(index).trigger()) {
                case Trigger.FromStart(var after) -> visit.started().plus(after);
                case Trigger.FromEnd(var after) -> ends.plus(after);
                case Trigger.At(var instant) -> instant;
                case Trigger.Go ignored -> null;
                case Trigger.After ignored -> null;
                case Trigger.FilmEnd ignored -> null;
                case Trigger.Overtime ignored -> null;
                case Trigger.Warning ignored -> null;
            };
            if (at != null && !at.isAfter(now)) due.add(new CueStarts(at, index));
        }
        return due;
    }

    /** The visit that is live; asking for it where none is, is a mistake of ours. */
    static Visit live(Run run) {
        var visit = run.progress().live();
        if (visit == null) throw new IllegalStateException("nothing is live");
        return visit;
    }

    private int rank() {
        return switch (this) {
            case MessageEnds ignored -> 0;
            case CueStarts(var at, int cue) -> 1;
            case TimeUp ignored -> 2;
            case SegmentStarts ignored -> 3;
        };
    }

    interface Taker {
        void take(Due due);
    }

    private static void each(Run run, Taker taker) {
        if (!run.ledger().opened()) return;
        run.stage().messages().forEach((surface, words) -> {
            if (words.until() != null) taker.take(new MessageEnds(words.until(), surface));
        });
        var visit = run.progress().live();
        if (visit != null) cues(run, visit, taker);
        var start = start(run);
        if (start != null) taker.take(start);
    }

    private static void cues(Run run, Visit visit, Taker taker) {
        var segment = run.show().segments().get(run.show().indexOf(visit.segment()));
        var ends = visit.ends(run.show());
        boolean runs = !visit.isPaused() || segment.fixedEnd();
        for (int index = 0; index < segment.cues().size(); index++) {
            if (visit.cues().isSpent(index)) continue;
            var at = afterWhatIsSolemn(run, visit, segment, index, dueAt(run, visit, segment, index, ends, runs));
            if (at != null) taker.take(new CueStarts(at, index));
        }
        // A clock that stands still is over all the same when more is taken away than remains.
        boolean over = visit.pausedSince() != null && !ends.isAfter(visit.pausedSince());
        if ((runs || over) && !visit.timeUp()) taker.take(new TimeUp(ended(run, visit)));
    }

    /** When a cue is due as things stand; null when nothing but somebody's act will start it. */
    private static @Nullable Instant dueAt(
            Run run, Visit visit, Segment segment, int index, Instant ends, boolean runs) {
        var moved = run.progress().moved();
        return switch (segment.cues().get(index).trigger()) {
            case Trigger.Go() -> null;
            case Trigger.FilmEnd() -> filmEnded(run, visit, segment, index);
            case Trigger.FromStart(var after) ->
                visit.isPaused()
                        ? null
                        : later(moved, visit.started().plus(after).plus(visit.paused()));
            case Trigger.FromEnd(var after) -> runs ? later(moved, ends.plus(after)) : null;
            case Trigger.Warning() -> runs ? later(moved, ends.minus(segment.warn())) : null;
            case Trigger.Overtime() -> runs && visit.timeUp() ? later(moved, ends.plus(OVER)) : null;
            // Nobody can say what time it is while the clock is in doubt.
            case Trigger.At(var instant) -> run.timeline().agrees() ? instant : null;
            case Trigger.After(int other, var by) -> {
                var started = visit.cues().started(other);
                yield started == null ? null : started.plus(by);
            }
        };
    }

    /**
     * What falls due while something solemn is heard waits, but for what a person has just begun, and for what the
     * writer has set after the very cue that plays it.
     */
    private static @Nullable Instant afterWhatIsSolemn(
            Run run, Visit visit, Segment segment, int index, @Nullable Instant due) {
        var hush = run.stage().hush();
        if (due == null || hush == null) return due;
        boolean opens = due.equals(visit.begun()) || due.equals(visit.started());
        return opens || belongsToWhatIsSolemn(segment, index) ? due : hush.delays(due);
    }

    private static boolean belongsToWhatIsSolemn(Segment segment, int index) {
        int at = index;
        for (int steps = 0; steps < segment.cues().size(); steps++) {
            if (!(segment.cues().get(at).trigger() instanceof Trigger.After(int other, var _))) return false;
            at = other;
            for (var change : segment.cues().get(at).changes())
                if (change instanceof Change.Play(var tune) && tune.solemn()) return true;
        }
        return false;
    }

    /** A film that ended while something solemn was heard, and whose cue waits; null where none did. */
    private static @Nullable Instant filmEnded(Run run, Visit visit, Segment segment, int index) {
        var hush = run.stage().hush();
        if (hush == null) return null;
        Instant ended = null;
        for (var placed : run.stage().tracked().values()) {
            var film = placed.film();
            var over = film == null ? null : film.ended();
            if (over == null || over.isBefore(hush.from()) || over.equals(hush.delays(over))) continue;
            if (!over.isBefore(visit.begun()) && (ended == null || over.isAfter(ended))) ended = over;
        }
        if (ended == null) return null;
        for (int other = 0; other < segment.cues().size(); other++) {
            if (!(segment.cues().get(other).trigger() instanceof Trigger.FilmEnd)) continue;
            var started = visit.cues().started(other);
            if (started != null && !started.isBefore(ended)) return null;
            if (!visit.cues().isSpent(other)) return other == index ? ended : null;
        }
        return null;
    }

    /**
     * The next part, where it begins by itself. What the operator has paused, and what says "hold", keeps it waiting.
     */
    static @Nullable SegmentStarts start(Run run) {
        if (run.progress().closed()) return null;
        var visit = run.progress().live();
        int live = visit == null ? -1 : run.show().indexOf(visit.segment());
        if (live >= 0 && run.show().segments().get(live).hold()) return null;
        int next = run.show().nextAfter(live);
        if (next < 0) return null;
        var segment = run.show().segments().get(next);
        if (segment.id().equals(run.progress().missedStart())) return null;
        return switch (segment.begins()) {
            case GO -> null;
            case CLOCK -> {
                if (!run.timeline().agrees() || (visit != null && visit.isPaused())) yield null;
                var at = Timing.announcedStart(run, next);
                if (visit != null && !segment.cuts()) at = later(at, ended(run, visit));
                yield starts(run, at, segment, Deed.Start.CLOCK);
            }
            case FOLLOW -> {
                if (visit == null
                        || !visit.timeUp()
                        || (!segment.linked() && !run.timeline().agrees())) yield null;
                var at = ended(run, visit);
                if (!segment.linked()) at = later(at, Timing.announcedStart(run, next));
                yield starts(run, at, segment, Deed.Start.FOLLOW);
            }
        };
    }

    private static @Nullable SegmentStarts starts(Run run, Instant due, Segment segment, Deed.Start how) {
        var hush = run.stage().hush();
        var at = hush == null ? due : hush.delays(due);
        return at == null ? null : new SegmentStarts(at, segment.id(), how);
    }

    /** When what is on has no time left, as it stands. */
    private static Instant ended(Run run, Visit visit) {
        return later(run.progress().moved(), visit.ends(run.show()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
