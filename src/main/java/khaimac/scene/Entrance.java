package khaimac.scene;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a look comes in over the one before. */
public record Entrance(Kind kind, Duration length, @Nullable Colour through) {
    public enum Kind {
        CUT,
        FADE,
        /** Out to a colour, then in from it. */
        THROUGH,
        /** Only the lines of a title whose words changed. */
        CHANGED_LINES
    }

    public static final Entrance CUT = new Entrance(Kind.CUT, Duration.ZERO, null);

    /** A correction on air: quick enough not to be a show of its own, slow enough not to flash. */
    public static final Entrance CORRECTION = new Entrance(Kind.CHANGED_LINES, Duration.ofMillis(300), null);

    public static Entrance fade(Duration length) {
        return new Entrance(Kind.FADE, length, null);
    }

    public static Entrance through(Colour colour, Duration length) {
        return new Entrance(Kind.THROUGH, length, colour);
    }
}
