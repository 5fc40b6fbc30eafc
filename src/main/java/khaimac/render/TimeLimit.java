package khaimac.render;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long a search may take: then its thread loses patience. For one thread or for several, each by itself. */
public final class TimeLimit implements AutoCloseable {
    /**
     * A part that takes longer is given up: others wait for the hand that makes it. The largest that a wall has room
     * for takes a third of that.
     */
    public static final Duration OF_A_PART = Duration.ofSeconds(10);

    private final Duration longest;
    private final ScheduledThreadPoolExecutor clock;

    public TimeLimit(Duration longest) {
        this.longest = longest;
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("time limit").factory());
        clock.setRemoveOnCancelPolicy(true);
        // What still searches while all is closed is ended by whoever closes it.
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** @throws Patience.Lost if it took too long */
    public <T> T within(Supplier<T> search) {
        var one = new One(Thread.currentThread());
        var end = clock.schedule(one::isReached, longest.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return search.get();
        } finally {
            end.cancel(false);
            one.isPast();
        }
    }

    /** One search; what its thread does afterwards is not interrupted. */
    private static final class One {
        private final Thread searching;
        private boolean past;

        One(Thread searching) {
            this.searching = searching;
        }

        synchronized void isReached() {
            if (!past) searching.interrupt();
        }

        /** On the searching thread. */
        synchronized void isPast() {
            past = true;
            var _ = Thread.interrupted();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
