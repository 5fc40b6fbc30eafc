package khaimac.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Messages for one thread, in their order. It holds so many and no more; a few places are kept for what must not wait.
 */
public final class Inbox<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<T> messages = new ArrayDeque<>();
    private final int places;
    private final int kept;

    /** @param kept further places that only an urgent message may take */
    public Inbox(int places, int kept) {
        this.places = places;
        this.kept = kept;
    }

    /** @return false when it is full; the sender must say so to whoever waits */
    public boolean offer(T message, boolean urgent) {
        lock.lock();
        try {
            if (messages.size() >= (urgent ? places + kept : places)) return false;
            messages.add(message);
            arrived.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** For a sender who never has more than one message in here, and must not lose it. */
    public void put(T message) {
        lock.lock();
        try {
            messages.add(message);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes all there is, without waiting. */
    public List<T> takeNow() {
        lock.lock();
        try {
            var all = new ArrayList<>(messages);
            messages.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something, or for so long; then takes all there is. */
    public List<T> takeAll(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (messages.isEmpty() && left > 0) left = arrived.awaitNanos(left);
            return takeNow();
        } finally {
            lock.unlock();
        }
    }
}
