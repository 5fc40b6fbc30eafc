package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A few seconds that belong to a moment of the ceremony and end by themselves. How it looks follows from how long it
 * has run and from when it began: every surface, and a player that was started again, shows the same of it.
 *
 * @param since when it began; null: with the picture that it comes with, which is not up yet
 */
public record Flourish(Kind kind, @Nullable Instant since) {
    public enum Kind {
        /** A closed curtain parts to both sides. It is over all of the picture, and so it is the shortest. */
        CURTAIN(Duration.ofMillis(4_200)),
        /** Gold falls behind the words. */
        GOLD_DUST(Duration.ofSeconds(7)),
        /** Fireworks behind the words. */
        FIREWORKS(Duration.ofSeconds(8));

        private final Duration length;

        Kind(Duration length) {
            this.length = length;
        }

        /** How long it lasts. */
        public Duration length() {
            return length;
        }

        /** Whether it lies over the words, and not behind them. */
        public boolean covers() {
            return this == CURTAIN;
        }
    }

    public static Flourish of(Kind kind) {
        return new Flourish(kind, null);
    }

    /** The same, beginning now where it had not begun. */
    Flourish begun(Instant now) {
        return since == null ? new Flourish(kind, now) : this;
    }

    Flourish shifted(Duration by) {
        return since == null ? this : new Flourish(kind, since.plus(by));
    }
}
