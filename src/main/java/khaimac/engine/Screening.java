package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import khaimac.cue.Change;
import khaimac.scene.Look;
import khaimac.scene.Reel;
import org.jspecify.annotations.Nullable;

/**
 * A film that was put up.
 *
 * @param ended when it ran out; null while it runs
 * @param lost when whoever shows it could show no more of it; null where all is well
 */
record Screening(
        Reel reel, @Nullable Instant ended, @Nullable Instant lost) {
    /** Behind the last picture of any film. */
    private static final Duration END = Duration.ofDays(365);

    static Screening begun(Instant now) {
        return new Screening(Reel.begun(now), null, null);
    }

    /** Up again at a moment, as it was when it was taken away: it has not run on meanwhile. */
    Screening left(Instant until, Instant now) {
        return reel.runs() && ended == null && lost == null
                ? new Screening(new Reel(now, reel.at(until), true), null, null)
                : this;
    }

    Screening endedAt(Instant now) {
        return new Screening(reel, now, lost);
    }

    Screening lostAt(Instant now) {
        return new Screening(reel, ended, now);
    }

    /** It ran out long ago: its last picture stands, if any of it does. */
    Screening over(Look.Film film, Instant now) {
        var runs = film.runs();
        return new Screening(new Reel(now, runs == null ? END : runs, false), now, null);
    }

    /** What somebody does with it. Where it is set somewhere else it is shown anew, whatever became of it. */
    Screening steered(Change.Steering how, Instant now) {
        return switch (how) {
            case Change.Steering.Halt() -> new Screening(reel.halted(now), ended, lost);
            case Change.Steering.GoOn() -> new Screening(reel.goingOn(now), ended, lost);
            case Change.Steering.To(var position) -> set(position, now);
            case Change.Steering.By(var step) -> set(reel.at(now).plus(step), now);
        };
    }

    private Screening set(Duration position, Instant now) {
        return new Screening(reel.set(position, now), null, null);
    }

    Screening shifted(Duration by) {
        return new Screening(
                reel.shifted(by), ended == null ? null : ended.plus(by), lost == null ? null : lost.plus(by));
    }
}
