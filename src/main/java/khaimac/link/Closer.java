package khaimac.link;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends a connection whose greeting lasts too long, however its bytes dribble in. */
final class Closer implements AutoCloseable {
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("closer").factory(),
            // Whoever closes it closes the connections too.
            new ThreadPoolExecutor.DiscardPolicy());

    Closer() {
        thread.setRemoveOnCancelPolicy(true);
    }

    /** @return to be cancelled as soon as the greeting is over */
    Future<?> greets(Connection connection) {
        return thread.schedule(connection::close, Link.GREETING.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
