package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a look comes in over the one before.
 *
 * @param as for a correction on air: the look as it was set when it came up, whose sizes and line ends it keeps
 * @param flourish what is played with it; null: nothing
 */
public record Entrance(
        Kind kind,
        Duration length,
        @Nullable Colour through,
        @Nullable Look as,
        @Nullable Flourish flourish) {
    public Entrance(Kind kind, Duration length, @Nullable Colour through, @Nullable Look as) {
        this(kind, length, through, as, null);
    }

    /** Until a closed curtain is there, where nothing was said. */
    private static final Duration CLOSES = Duration.ofMillis(700);

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
        return new Entrance(kind, length, through, look, flourish);
    }

    /** The same with something that is played. */
    public Entrance with(@Nullable Flourish other) {
        return new Entrance(kind, length, through, as, other);
    }

    /** The same where its picture comes up now: nobody sees a curtain jump there. */
    public Entrance begun(Instant now) {
        if (flourish == null) return this;
        boolean jumps = kind == Kind.CUT && flourish.kind().covers();
        var begun = jumps ? new Entrance(Kind.FADE, CLOSES, null, as) : this;
        return begun.with(flourish.begun(now));
    }

    /** The same with all that is played beginning at another moment. */
    Entrance anew(Instant begin) {
        return flourish == null ? this : with(Flourish.of(flourish.kind())).begun(begin);
    }

    public Entrance shifted(Duration by) {
        return flourish == null ? this : with(flourish.shifted(by));
    }
}
