package khaimac.scene;

import java.time.Duration;
import java.time.Instant;

/** When a light passes over letters that a style has lit: a while after a title came up, and then again and again. */
final class Gleam {
    /** Who has just begun to read is left alone. */
    private static final Duration FIRST = Duration.ofSeconds(3);

    private static final Duration EVERY = Duration.ofSeconds(9);

    private static final Duration LASTS = Duration.ofMillis(1_800);

    private Gleam() {}

    /** How far the light has come, from 0 to 1; less than 0: none passes. */
    static double place(Duration shown) {
        long since = shown.minus(FIRST).toNanos();
        if (since < 0) return -1;
        double place = since % EVERY.toNanos() / (double) LASTS.toNanos();
        return place < 1 ? place : -1;
    }

    /** When the next one begins. */
    static Instant next(Instant since, Instant now) {
        var first = since.plus(FIRST);
        if (now.isBefore(first)) return first;
        long passed = Duration.between(first, now).dividedBy(EVERY);
        return first.plus(EVERY.multipliedBy(passed + 1));
    }
}
