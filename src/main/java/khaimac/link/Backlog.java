package khaimac.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits to be sent to somebody who may be slow: of a state only the newest, of answers so many and no more. */
final class Backlog {
    private static final int MOST = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final ArrayDeque<Object> inOrder = new ArrayDeque<>();
    private final Map<Object, Object> newest = new LinkedHashMap<>();

    /** Takes the place of one of its kind that was not sent yet. */
    void newest(Object message) {
        newest(message.getClass(), message);
    }

    /** @param of what it is the newest of */
    void newest(Object of, Object message) {
        lock.lock();
        try {
            newest.put(of, message);
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** @return false when too many wait already: nobody reads at the other end */
    boolean inOrder(Object message) {
        lock.lock();
        try {
            if (inOrder.size() >= MOST) return false;
            inOrder.add(message);
            something.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** All that waits, states first: who gets an answer can already see what it says. */
    List<Object> take(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (inOrder.isEmpty() && newest.isEmpty() && left > 0) left = something.awaitNanos(left);
            var all = new ArrayList<>(newest.values());
            all.addAll(inOrder);
            newest.clear();
            inOrder.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }
}
