package khaimac.clock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether this process stood still: somebody stopped it, or the machine had no time for it. What is read right
 * afterwards may have waited all that time, in places that no clock of ours can look into.
 */
public final class Standstill {
    /** Looks come much more often; two that lie further apart had a standstill between them. */
    static final Duration APART = Duration.ofMillis(500);

    /** What came meanwhile has been read by then. */
    static final Duration AFTERWARDS = Duration.ofSeconds(2);

    private Duration looked;
    private @Nullable Duration from;
    private Duration until = Duration.ZERO;

    public Standstill(Duration now) {
        looked = now;
    }

    /** Somebody here lives; to be told several times a second. */
    public synchronized void look(Duration now) {
        if (now.minus(looked).compareTo(APART) > 0) {
            // Two of them in a row may be one for whatever waits since the first.
            if (from == null || looked.minus(until).compareTo(AFTERWARDS) > 0) from = looked;
            until = now;
        }
        looked = now;
    }

    /** When something that is read now may have come at the earliest. */
    public synchronized Duration arrived(Duration now) {
        look(now);
        return from != null && now.minus(until).compareTo(AFTERWARDS) < 0 ? from : now;
    }
}
