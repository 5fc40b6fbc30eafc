package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is shown where something else cannot be: a look with every name and field resolved. */
public record StandIn(
        Look look,
        Instant since,
        int page,
        @Nullable Timer timer,
        @Nullable Reel reel) {
    StandIn shifted(Duration by) {
        return new StandIn(
                look,
                since.plus(by),
                page,
                timer == null ? null : timer.shifted(by),
                reel == null ? null : reel.shifted(by));
    }
}
