package khaimac.guard;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/**
 * What was typed and has no answer yet. A desk that is starting gets all of it as soon as it listens; of what a desk
 * has taken with it into its end, the next one gets what covers surfaces, and nothing else.
 */
final class Presses {
    /** Whoever types more than that at a desk that does not answer, types at random. */
    private static final int MOST = 64;

    /**
     * A line that somebody typed.
     *
     * @param at when it came, on the guard's steady clock
     * @param covers whether it does nothing but cover surfaces
     */
    record Press(long number, Duration at, String text, boolean covers) {}

    private final TreeMap<Long, Press> kept = new TreeMap<>();
    private long last;

    synchronized Press typed(Duration at, String text, boolean covers) {
        return new Press(++last, at, text, covers);
    }

    synchronized void keep(Press press) {
        kept.put(press.number(), press);
        if (kept.size() > MOST) kept.pollFirstEntry();
    }

    /** In the order in which they were typed. */
    synchronized List<Press> kept() {
        return List.copyOf(kept.values());
    }

    synchronized void done(long number) {
        kept.remove(number);
    }

    /** A desk has heard all of them, or has died of something: what does not cover is never said twice. */
    synchronized void keepCovers() {
        kept.values().removeIf(press -> !press.covers());
    }
}
