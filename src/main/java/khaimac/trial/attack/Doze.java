package khaimac.trial.attack;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who only ever sleeps for a moment. How much longer than that he slept is how long this machine lets anybody
 * wait who has nothing to wait for: what took as long may be nobody's fault.
 */
final class Doze implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(5);

    private final AtomicLong longest = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().daemon().name("doze").start(this::sleepAndSleep);

    private void sleepAndSleep() {
        try {
            while (true) {
                long began = System.nanoTime();
                Thread.sleep(MOMENT);
                long over = System.nanoTime() - began - MOMENT.toNanos();
                longest.accumulateAndGet(over, Math::max);
            }
        } catch (InterruptedException e) {
            // Awake.
        }
    }

    /** The longest since this was asked last. */
    Duration longest() {
        return Duration.ofNanos(longest.getAndSet(0));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
