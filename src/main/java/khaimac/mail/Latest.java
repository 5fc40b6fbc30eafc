package khaimac.mail;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The newest value for somebody who may be slow: one place, and what nobody took in time is simply replaced. */
public final class Latest<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private @Nullable T value;
    private boolean isNew;

    public void put(T newest) {
        lock.lock();
        try {
            value = newest;
            isNew = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The newest value, seen before or not; null before the first. */
    public @Nullable T look() {
        lock.lock();
        try {
            return value;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a value that was not taken yet; null when none came in time. */
    public @Nullable T take(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!isNew && left > 0) left = arrived.awaitNanos(left);
            if (!isNew) return null;
            isNew = false;
            return value;
        } finally {
            lock.unlock();
        }
    }
}
