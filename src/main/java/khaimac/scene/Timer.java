package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An anchor a countdown computes from, never a ticking value: when the live part ends, or what is left while it is
 * paused. Whoever paints is right to the frame after hours, also when nobody talks to it any more.
 */
public record Timer(Instant ends, @Nullable Duration frozen, Duration warn, Duration danger) {
    public Duration remaining(Instant now) {
        return frozen != null ? frozen : Duration.between(now, ends);
    }

    public Phase phase(Instant now) {
        return Phase.of(remaining(now), warn, danger);
    }

    /** The same on a time line that was moved. */
    public Timer shifted(Duration by) {
        return new Timer(ends.plus(by), frozen, warn, danger);
    }
}
