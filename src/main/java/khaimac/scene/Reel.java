package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a film has run: a function of time, so that everybody who shows it shows the same picture, and whoever comes
 * back from the dead goes on where it is by now.
 *
 * @param since from when on this holds: the film was begun, halted, let on or set then
 * @param at how far it had run at that moment, from the beginning of what is shown of it
 * @param runs whether it runs from there on, or stands
 */
public record Reel(Instant since, Duration at, boolean runs) {
    public static Reel begun(Instant now) {
        return new Reel(now, Duration.ZERO, true);
    }

    /** How far it has run; never before its beginning. */
    public Duration at(Instant now) {
        var run = Duration.between(since, now);
        return runs && run.isPositive() ? at.plus(run) : at;
    }

    /** It stands, at the picture of this moment. */
    public Reel halted(Instant now) {
        return runs ? new Reel(now, at(now), false) : this;
    }

    /** It goes on from where it stands. */
    public Reel goingOn(Instant now) {
        return runs ? this : new Reel(now, at, true);
    }

    /** Somewhere else, running or standing as it does. */
    public Reel set(Duration to, Instant now) {
        return new Reel(now, to.isNegative() ? Duration.ZERO : to, runs);
    }

    /** When it will have run so far; null while it stands. */
    public @Nullable Instant reaches(Duration far) {
        return runs ? since.plus(far.minus(at)) : null;
    }

    /** The same on a time line that was moved. */
    public Reel shifted(Duration by) {
        return new Reel(since.plus(by), at, runs);
    }
}
