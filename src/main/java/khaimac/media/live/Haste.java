package khaimac.media.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What of an input is left out, where this machine cannot follow it: else each picture would be seen later than the one
 * before. How far it is behind is told by the times that the sender wrote on its pictures. Time is an argument.
 */
final class Haste {
    /** What is decoded. */
    enum Step {
        ALL,
        /** Pictures that no other one needs are left out. */
        NEEDED,
        /** All is left out until the next picture that needs no other. */
        KEYS
    }

    private static final Duration WELL = Duration.ofMillis(80);
    private static final Duration BEHIND = Duration.ofMillis(200);
    private static final Duration FAR_BEHIND = Duration.ofMillis(700);

    /** What the network brings late, all at once, is caught up with sooner. */
    private static final Duration LASTS = Duration.ofMillis(600);

    /** The sender has begun anew, or its clock was set. */
    private static final Duration JUMP = Duration.ofSeconds(10);

    /** Two clocks part by less than a thousandth. */
    private static final int DRIFT = 1_000;

    private Step step = Step.ALL;
    private @Nullable Duration soonest;
    private Duration last = Duration.ZERO;
    private @Nullable Duration since;

    /**
     * A packet has been read.
     *
     * @param at its time, as the sender wrote it
     * @param key whether it needs no other
     * @return what is decoded from here on
     */
    Step came(Duration now, Duration at, boolean key) {
        var offset = now.minus(at);
        var least = soonest;
        boolean anew = least == null || offset.minus(least).abs().compareTo(JUMP) > 0;
        if (least == null || anew || offset.compareTo(least) < 0) least = offset;
        else least = least.plus(now.minus(last).dividedBy(DRIFT));
        soonest = least;
        last = now;
        if (anew) step = Step.ALL;
        follow(now, offset.minus(least), key);
        return step;
    }

    private void follow(Duration now, Duration behind, boolean key) {
        if (behind.compareTo(BEHIND) < 0) since = null;
        else if (since == null) since = now;
        boolean lasts = since != null && now.minus(since).compareTo(LASTS) >= 0;
        switch (step) {
            case ALL -> {
                if (lasts) step = Step.NEEDED;
            }
            case NEEDED -> {
                if (lasts && behind.compareTo(FAR_BEHIND) >= 0) step = Step.KEYS;
                else if (behind.compareTo(WELL) < 0) step = Step.ALL;
            }
            case KEYS -> {
                // In the middle of a row it would be seen in pieces.
                if (key && behind.compareTo(BEHIND) < 0) step = Step.NEEDED;
            }
        }
    }
}
