package khaimac.evenings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One tablet: what it was told last, how long ago, and the one message that is on its way. */
final class Panel {
    /** Without a word for so long it marks itself stale. */
    private static final long SILENCE = 2 * World.SECOND;

    boolean connected = true;

    @Nullable
    Feed content;

    long heardAt;
    Instant lineThen = Instant.EPOCH;

    private @Nullable Feed onItsWay;
    private Instant itsLine = Instant.EPOCH;
    private long sentAt;
    private long arrives;

    /** One message in flight; what is newer waits at the desk, where there is only the newest. */
    void send(Feed newest, Instant line, long now, long latency) {
        if (onItsWay != null || !connected) return;
        onItsWay = newest;
        itsLine = line;
        sentAt = now;
        arrives = now + latency;
    }

    /** @return whether something new came */
    boolean receive(long now) {
        var message = onItsWay;
        if (message == null || now < arrives) return false;
        onItsWay = null;
        if (!connected) return false;
        content = message;
        lineThen = itsLine;
        heardAt = sentAt;
        return true;
    }

    void cut() {
        connected = false;
        onItsWay = null;
    }

    int inFlight() {
        return onItsWay == null ? 0 : 1;
    }

    boolean isStale(long now) {
        return content == null || now - heardAt > SILENCE;
    }

    /** The run's line as the tablet reckons it, by its own clock since the last message. */
    Instant line(long now) {
        return lineThen.plusNanos((now - heardAt) * 1_000);
    }
}
