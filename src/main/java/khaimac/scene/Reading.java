package khaimac.scene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What can be read on a surface, with anchors in place of what ticks: whoever has it knows the words of every later
 * moment, until the surface shows something else.
 *
 * @param text with a {@link #sign} where a clock stands
 * @param clocks by their signs
 */
public record Reading(String text, List<Clock> clocks) {
    private static final char FIRST = '\uE000';

    /** A letter that no writing uses, in the place of a clock. */
    static String sign(int clock) {
        return Character.toString(FIRST + clock);
    }

    /** What ticks. */
    public sealed interface Clock {
        /** Counts down to a moment, and on beyond it. */
        record Left(Instant ends) implements Clock {}

        /** The time of day somewhere. */
        record Day(ZoneId zone, boolean seconds) implements Clock {}
    }
}
