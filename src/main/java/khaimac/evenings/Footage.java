package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import khaimac.cue.Change;
import khaimac.scene.Look;
import khaimac.scene.LookRef;

/**
 * A film on a surface, reckoned apart from the engine and from who shows it.
 *
 * @param ref what was put there
 * @param touched when it was begun, or something was done with it last
 * @param far how far it had run then
 * @param runs whether it ran on from there
 */
record Footage(LookRef ref, Look.Film film, Instant touched, Duration far, boolean runs) {
    /** No film is longer. */
    private static final Duration LONG_OVER = Duration.ofDays(365);

    static Footage begun(LookRef ref, Look.Film film, Instant now) {
        return new Footage(ref, film, now, Duration.ZERO, true);
    }

    Duration at(Instant now) {
        if (!runs || now.isBefore(touched)) return far;
        return far.plus(Duration.between(touched, now));
    }

    Footage steered(Change.Steering how, Instant now) {
        return switch (how) {
            case Change.Steering.Halt() -> runs ? new Footage(ref, film, now, at(now), false) : this;
            case Change.Steering.GoOn() -> runs ? this : new Footage(ref, film, now, far, true);
            case Change.Steering.To(var position) -> put(position, now);
            case Change.Steering.By(var step) -> put(at(now).plus(step), now);
        };
    }

    private Footage put(Duration position, Instant now) {
        return new Footage(ref, film, now, position.isNegative() ? Duration.ZERO : position, runs);
    }

    /** By the plan it ran out before; a loop never does. */
    Footage longOver(Instant now) {
        if (film.then() == Look.FilmEnd.LOOP) return this;
        var length = film.length();
        return new Footage(ref, film, now, length == null ? LONG_OVER : length, false);
    }

    Footage shifted(Duration by) {
        return new Footage(ref, film, touched.plus(by), far, runs);
    }
}
