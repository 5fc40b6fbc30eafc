package khaimac.scene;

import java.time.Duration;

/**
 * Durations as digits on a wall: "12:30", "1:02:03", over time "-0:07". Seconds are rounded so that 10:00 is first seen
 * whole.
 */
public final class Digits {
    private Digits() {}

    /** A countdown: the second that has begun counts as left, and below zero it counts up with a minus. */
    public static String countdown(Duration remaining) {
        if (remaining.isNegative()) return "-" + clock(remaining.negated());
        return clock(remaining.plusNanos(999_999_999));
    }

    public static String clock(Duration shown) {
        long seconds = Math.max(0, shown.toSeconds());
        var text = new StringBuilder();
        if (seconds >= 3600) text.append(seconds / 3600).append(':').append(two(seconds / 60 % 60));
        else text.append(seconds / 60);
        return text.append(':').append(two(seconds % 60)).toString();
    }

    public static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
