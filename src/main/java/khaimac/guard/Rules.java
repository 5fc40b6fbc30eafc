package khaimac.guard;

import java.time.Duration;

/**
 * When the guard becomes careful, and when it does not believe any more that a child lives.
 *
 * @param deaths so many of one process
 * @param within in so long a time
 * @param silent without a sign of life for so long it is told
 * @param hangs without a sign of life for so long it is ended, and started again
 * @param starting the first sign of life may take so long
 */
public record Rules(int deaths, Duration within, Duration silent, Duration hangs, Duration starting) {
    public static final Rules USUAL =
            new Rules(3, Duration.ofSeconds(60), Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofMinutes(2));

    /** For a proof that kills on purpose: each death is the first. */
    public static final Rules NEVER_CAREFUL =
            new Rules(Integer.MAX_VALUE, Duration.ZERO, USUAL.silent(), USUAL.hangs(), USUAL.starting());

    /** For a proof that does not wait so long. */
    public Rules hanging(Duration toTell, Duration toEnd) {
        return new Rules(deaths, within, toTell, toEnd, starting);
    }

    /** The first time at once; who dies again at once would only keep the machine busy. */
    Duration pause(int lately) {
        return lately <= 1 ? Duration.ZERO : Duration.ofMillis(Math.min(2_000, 100L << Math.min(lately, 5)));
    }
}
