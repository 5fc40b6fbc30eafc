package khaimac.player;

import java.time.Duration;
import java.time.Instant;

/**
 * The moments at which pictures are shown: whole multiples of a picture's time, counted from a fixed instant, so that
 * every surface and every machine shows the same moment, and a strip moves by the same way from each to the next.
 */
record Beats(int fps, double speed) {
    private static final long NANOS = 1_000_000_000;

    /** The newest of them that is not after now. */
    Instant before(Instant now) {
        return speed == 1 ? exact(now, 0) : faster(now, 0);
    }

    Instant after(Instant now) {
        return speed == 1 ? exact(now, 1) : faster(now, 1);
    }

    /** Which of the moments it is, counted from that fixed instant. */
    static long number(Instant at, int fps) {
        return at.getEpochSecond() * fps + at.getNano() * (long) fps / NANOS;
    }

    /** How long until then, as time really passes. */
    Duration wait(Instant now, Instant until) {
        var left = Duration.between(now, until);
        return left.isNegative() ? Duration.ZERO : Duration.ofNanos((long) (left.toNanos() / speed));
    }

    /** A picture's time, on the desk's time line. */
    Duration length() {
        return Duration.ofNanos((long) (NANOS * speed / fps));
    }

    private Instant exact(Instant now, int more) {
        long inSecond = now.getNano() * (long) fps / NANOS + more;
        return Instant.ofEpochSecond(now.getEpochSecond() + inSecond / fps, (inSecond % fps * NANOS + fps - 1) / fps);
    }

    /** In a rehearsal that runs faster the moments lie further apart; to the nanosecond nobody sees them. */
    private Instant faster(Instant now, int more) {
        double length = NANOS * speed / fps;
        double nanos = now.getEpochSecond() * (double) NANOS + now.getNano();
        double at = (Math.floor(nanos / length) + more) * length;
        return Instant.ofEpochSecond((long) (at / NANOS), (long) (at % NANOS));
    }
}
