package khaimac.guard;

import java.time.Duration;

/**
 * When the guard becomes careful.
 *
 * @param deaths so many of one process
 * @param within in so long a time
 */
public record Rules(int deaths, Duration within) {
    public static final Rules USUAL = new Rules(3, Duration.ofSeconds(60));

    /** For a proof that kills on purpose: each death is the first. */
    public static final Rules NEVER_CAREFUL = new Rules(Integer.MAX_VALUE, Duration.ZERO);

    /** The first time at once; who dies again at once would only keep the machine busy. */
    Duration pause(int lately) {
        return lately <= 1 ? Duration.ZERO : Duration.ofMillis(Math.min(2_000, 100L << Math.min(lately, 5)));
    }
}
