package khaimac.scene;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a look comes in over the one before.
 *
 * @param as for a correction on air: the look as it was set when it came up, whose sizes and line ends it keeps
 */
public record Entrance(
        Kind kind,
        Duration length,
        @Nullable Colour through,
        @Nullable Look as) {
    public enum Kind {
        CUT,
        FADE,
        /** Out to a colour, then in from it. */
        THROUGH,
        /** Only the lines of a title whose words changed. */
        CHANGED_LINES
    }

    public static final Entrance CUT = new Entrance(Kind.CUT, Duration.ZERO, null, null);

    /** How much of what comes in is there after so long: from 0 to 1; slow, fast, slow. */
    public static double progress(Duration since, Duration length) {
        if (!length.isPositive()) return 1;
        double linear = Math.clamp(since.toNanos() / (double) length.toNanos(), 0, 1);
        return linear * linear * (3 - 2 * linear);
    }

    /** A correction on air: quick enough not to be a show of its own, slow enough not to flash. */
    public static Entrance correction(Look as) {
        return new Entrance(Kind.CHANGED_LINES, Duration.ofMillis(300), null, as);
    }

    public static Entrance changedLines(Duration length) {
        return new Entrance(Kind.CHANGED_LINES, length, null, null);
    }

    public static Entrance fade(Duration length) {
        return new Entrance(Kind.FADE, length, null, null);
    }

    public static Entrance through(Colour colour, Duration length) {
        return new Entrance(Kind.THROUGH, length, colour, null);
    }

    /** The same, where the look it was set as reads otherwise. */
    public Entrance as(Look look) {
        return new Entrance(kind, length, through, look);
    }
}
