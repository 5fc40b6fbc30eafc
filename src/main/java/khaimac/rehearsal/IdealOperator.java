package khaimac.rehearsal;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Next;
import khaimac.engine.Run;
import khaimac.engine.Seen;
import khaimac.engine.Sight;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.scene.Lots;
import khaimac.show.Begins;
import org.jspecify.annotations.Nullable;

/**
 * Presses when the plan says: every segment as the one before is over, and the GO cues inside a segment spread evenly
 * over its time, never over a film that is still running.
 */
public final class IdealOperator implements Operator {
    /** The applause after a film, and for who was drawn. */
    private static final Duration AFTER_FILM = Duration.ofSeconds(3);

    /** The heading is read, then names turn, and then the hall claps. */
    private static final Duration DRAW_WAITS = Duration.ofSeconds(5);

    private static final Duration DRAW_TURNS = Duration.ofSeconds(6);

    private static final int MANY = 1_000;

    private Seen seen = new Seen(-1, 0);
    private Instant since = Instant.MIN;

    /**
     * The number of the run whose presses were counted last, and how many there were: it is asked often before it
     * moves.
     */
    private long counted = -1;

    private int left;

    @Override
    public @Nullable Instant nextPress(Run run, Instant now) {
        if (!run.seen().equals(seen)) {
            seen = run.seen();
            since = now;
        }
        if (run.paused()) return null;
        return switch (run.next()) {
            case Next.Nothing() -> null;
            case Next.Close() -> afterFilms(run, Timing.of(run, now).expectedEnd());
            case Next.StartSegment(var segment) -> {
                if (startsByItself(run, segment.begins(), segment.id())) yield null;
                var rows = Timing.of(run, now).rows();
                yield afterFilms(run, rows.get(run.show().indexOf(segment.id())).expectedStart());
            }
            case Next.TurnReel _ -> since.plus(DRAW_WAITS);
            case Next.StopReel _ -> since.plus(DRAW_TURNS);
            case Next.StartCue _, Next.Again _ -> afterFilms(run, spread(run));
        };
    }

    private static boolean startsByItself(Run run, Begins begins, String segment) {
        var live = run.live();
        if (live != null && live.hold()) return false;
        if (run.missed().stream().anyMatch(missed -> missed.segment().equals(segment) && missed.cue() < 0))
            return false;
        return begins == Begins.CLOCK || (begins == Begins.FOLLOW && live != null);
    }

    /** An even share of what is left of the segment, from the last press on. */
    private Instant spread(Run run) {
        var clock = run.clock();
        var end = clock == null ? null : clock.ends();
        var time = end == null ? Duration.ZERO : Duration.between(since, end);
        if (!time.isPositive()) return since;
        // Counting is dear, and a run that is asked again has the same number.
        if (run.seq() != counted) {
            counted = run.seq();
            left = pressesLeft(run);
        }
        return since.plus(time.dividedBy(left + 1L));
    }

    /** One for each GO cue; where pages are turned one cue takes several, and only the engine knows how many. */
    private static int pressesLeft(Run run) {
        var live = run.live();
        if (live == null) return 0;
        int presses = run.stepsAhead();
        for (int cue = 0; cue < live.cues().size(); cue++) {
            if (run.isSpent(cue) || !(live.cues().get(cue).trigger() instanceof Trigger.Go)) continue;
            if (live.cues().get(cue).changes().stream().anyMatch(Change.Page.class::isInstance)) return tried(run);
            presses++;
        }
        return presses;
    }

    /** Tries it out: a run is a value, and nobody sees this one. */
    private static int tried(Run run) {
        var probe = run;
        int presses = 0;
        while (isInside(probe.next()) && presses < MANY) {
            var sight = new Sight("", "", probe.epoch(), probe.seen(), probe.rev(), Instant.EPOCH);
            // Nobody is drawn to count presses.
            Wish go = probe.next() instanceof Next.TurnReel ? new Wish.GoAnyway() : new Wish.Go();
            var decision = probe.decide(new Command(sight, go), still(probe));
            if (!(decision instanceof Decision.Accepted(var facts, boolean again))) return presses;
            probe = probe.after(facts);
            presses++;
        }
        return presses;
    }

    private static boolean isInside(Next next) {
        return next instanceof Next.StartCue || next instanceof Next.Again || next instanceof Next.TurnReel;
    }

    /** The moment at which the run's time line stands at the epoch: early enough that nothing else falls due. */
    private static Moment still(Run run) {
        return new Moment(
                Instant.EPOCH, Duration.between(run.at(new Moment(Instant.EPOCH, Duration.ZERO)), Instant.EPOCH));
    }

    private static Instant afterFilms(Run run, Instant at) {
        var latest = at;
        for (var film : run.films()) {
            var ends = film.ends();
            if (ends == null) continue;
            var over = ends.plus(AFTER_FILM);
            if (over.isAfter(latest)) latest = over;
        }
        for (var file : run.draws()) {
            var spin = run.drawn(file).spin();
            if (spin == null || spin.stopped() == null) continue;
            var read = Lots.shown(spin.stopped()).plus(AFTER_FILM);
            if (read.isAfter(latest)) latest = read;
        }
        return latest;
    }
}
