package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sound that is on, and since when. Where in it one is at a moment follows from the time alone, so whoever plays it
 * goes on at the right place, also after a death.
 *
 * @param ending null while nobody has stopped it
 */
public record Sounding(Tune tune, Instant since, @Nullable Ending ending) {
    /** It goes out from a moment on, in so much time. */
    public record Ending(Instant since, Duration fade) {
        Instant over() {
            return since.plus(fade);
        }
    }

    public static Sounding now(Tune tune, Instant since) {
        return new Sounding(tune, since, null);
    }

    public String name() {
        return tune.name();
    }

    /** Somebody stops it; one that goes out already goes on doing so, if it is gone sooner. */
    public Sounding ending(Instant now, Duration fade) {
        var other = new Ending(now, fade);
        return ending != null && !other.over().isBefore(ending.over()) ? this : new Sounding(tune, since, other);
    }

    /** When nothing is left of it, as far as is known; null: when its file is over, or never. */
    public @Nullable Instant over() {
        var stopped = ending == null ? null : ending.over();
        var length = tune.loop() ? null : tune.length();
        var played = length == null ? null : since.plus(length);
        if (stopped == null || played == null) return stopped == null ? played : stopped;
        return stopped.isBefore(played) ? stopped : played;
    }

    public boolean isOver(Instant now) {
        var over = over();
        return over != null && !now.isBefore(over);
    }

    public Sounding shifted(Duration by) {
        return new Sounding(
                tune,
                since.plus(by),
                ending == null ? null : new Ending(ending.since().plus(by), ending.fade()));
    }
}
