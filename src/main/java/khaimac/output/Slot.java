package khaimac.output;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import khaimac.hall.Size;
import org.jspecify.annotations.Nullable;

/**
 * The newest picture of something, for an output that may be slow. It holds one, and one more that is being looked at:
 * whoever paints copies into it and goes on, and never waits for the output.
 */
final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private Pixels back;
    private Pixels front;
    private boolean isNew;
    private boolean hasAny;
    private long missed;

    Slot(Size size) {
        back = new Pixels(size);
        front = new Pixels(size);
    }

    /**
     * Takes a copy; one that nobody has looked at is replaced.
     *
     * @param moment of the desk that it is of; null: nobody says
     */
    void put(ByteBuffer pixels, @Nullable Instant moment) {
        // The other side holds the lock for as long as it takes to change two places, never while it looks.
        lock.lock();
        try {
            if (isNew) missed++;
            back.copy(pixels);
            back.moment(moment);
            isNew = true;
        } finally {
            lock.unlock();
        }
    }

    /** The newest picture if it was not taken yet; else null. It stays as it is until another one is taken. */
    @Nullable
    Pixels take() {
        lock.lock();
        try {
            if (!isNew) return null;
            var newest = back;
            back = front;
            front = newest;
            isNew = false;
            hasAny = true;
            return newest;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is one that was not taken yet. */
    boolean isNew() {
        lock.lock();
        try {
            return isNew;
        } finally {
            lock.unlock();
        }
    }

    /** The one that was taken last; black before the first. */
    Pixels taken() {
        return front;
    }

    /** Whether one was ever taken. */
    boolean hasAny() {
        return hasAny;
    }

    /** How many were replaced before anybody looked. */
    long missed() {
        lock.lock();
        try {
            return missed;
        } finally {
            lock.unlock();
        }
    }
}
