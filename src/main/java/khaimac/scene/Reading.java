package khaimac.scene;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * The next moment at which a clock reads otherwise: as a second begins, and right after it, since nothing left and
     * over time lie no further apart. Null where no clock runs.
     */
    public @Nullable Instant turns(Instant now) {
        Instant first = null;
        for (var clock : clocks) {
            var turns = clock.turns(now);
            if (first == null || turns.isBefore(first)) first = turns;
        }
        return first;
    }

    /** What ticks. */
    public sealed interface Clock {
        /** Counts down to a moment, and on beyond it. */
        record Left(Instant ends) implements Clock {}

        /** The time of day somewhere. */
        record Day(ZoneId zone, boolean seconds) implements Clock {}

        private Instant turns(Instant now) {
            int phase = switch (this) {
                case Left(var ends) -> ends.get(ChronoField.NANO_OF_SECOND);
                case Day ignored -> 0;
            };
            if (now.get(ChronoField.NANO_OF_SECOND) == phase) return now.plusNanos(1);
            var inThisSecond = now.with(ChronoField.NANO_OF_SECOND, phase);
            return inThisSecond.isAfter(now) ? inThisSecond : inThisSecond.plusSeconds(1);
        }
    }
}
