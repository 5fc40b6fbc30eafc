package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one page. One message is on its way at a time; of each state and of each picture only the
 * newest waits, of answers so many and no more. So a page that never reads costs little, and is sent away after a
 * while.
 */
final class Outbox {
    /** So long one message may be on its way. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_ANSWERS = 64;

    /** The connection below. */
    interface Wire {
        /** Sends, and says afterwards on any thread, or at once, whether it went out. */
        void send(Frame frame, Runnable sent, Runnable failed);

        /** Ends the connection without another word. */
        void cut();
    }

    /** What waits, of a part or of anything else of which only the newest counts. */
    private sealed interface Told {
        record Once(Frame frame) implements Told {}

        record Part(Revision revision, Instant now) implements Told {}
    }

    private final Wire wire;
    private final Map<Object, Told> states = new LinkedHashMap<>();

    /** Which revision of each part has gone out last. */
    private final Map<Object, Long> known = new HashMap<>();

    private final ArrayDeque<Frame> answers = new ArrayDeque<>();
    private final Map<Object, Frame> pictures = new LinkedHashMap<>();
    private boolean onItsWay;
    private boolean sending;
    private boolean over;
    private @Nullable Duration since;

    Outbox(Wire wire) {
        this.wire = wire;
    }

    /** @param of what it is the newest of */
    void newest(Object of, Frame frame) {
        synchronized (this) {
            if (frame instanceof Frame.Picture) pictures.put(of, frame);
            else states.put(of, new Told.Once(frame));
        }
        pump();
    }

    /**
     * A part of what is true: what has changed, where the page had the revision before, else all of it. A page that
     * comes in while something changes is told twice, in any order: what is older than what it knows is not told.
     *
     * @param now what it is on the run's line
     */
    void newest(Object of, Revision revision, Instant now) {
        synchronized (this) {
            if (revision.number() < newestOf(of)) return;
            states.put(of, new Told.Part(revision, now));
        }
        pump();
    }

    /** The newest revision that it knows, or will be told next; 0: none. */
    private long newestOf(Object of) {
        return states.get(of) instanceof Told.Part(var waiting, var now)
                ? waiting.number()
                : known.getOrDefault(of, 0L);
    }

    /** From now on the page is told all of everything, as if it had just come. */
    synchronized void forget() {
        known.clear();
    }

    void answer(Frame frame) {
        synchronized (this) {
            if (answers.size() >= MOST_ANSWERS) over = true;
            else answers.add(frame);
        }
        if (over) wire.cut();
        else pump();
    }

    /** Sends what waits as long as it goes out at once; a message that does not, calls back. */
    private void pump() {
        for (var next = next(); next != null; next = next()) {
            wire.send(next, this::sent, wire::cut);
            synchronized (this) {
                sending = false;
            }
        }
    }

    /** States first: who gets an answer can already see what it says. */
    private synchronized @Nullable Frame next() {
        if (onItsWay || sending || over) return null;
        var frame = state();
        if (frame == null) frame = answers.poll();
        if (frame == null) {
            var picture = first(pictures);
            if (picture == null) return null;
            frame = picture.getValue();
        }
        onItsWay = true;
        sending = true;
        since = null;
        return frame;
    }

    /** The next state that says something the page does not know. */
    private @Nullable Frame state() {
        while (true) {
            var next = first(states);
            if (next == null) return null;
            switch (next.getValue()) {
                case Told.Once(var frame) -> {
                    return frame;
                }
                case Told.Part(var revision, var now) -> {
                    var before = known.put(next.getKey(), revision.number());
                    if (before == null) return revision.all(now);
                    if (before == revision.number()) continue;
                    var change = before == revision.number() - 1 ? revision.change() : null;
                    return change == null ? revision.all(now) : change;
                }
            }
        }
    }

    private static <T> Map.@Nullable Entry<Object, T> first(Map<Object, T> of) {
        var all = of.entrySet().iterator();
        if (!all.hasNext()) return null;
        var next = all.next();
        var first = Map.entry(next.getKey(), next.getValue());
        all.remove();
        return first;
    }

    private void sent() {
        boolean elsewhere;
        synchronized (this) {
            onItsWay = false;
            // Where it went out at once, the loop that sent it goes on by itself.
            elsewhere = !sending;
        }
        if (elsewhere) pump();
    }

    /** Looked at now and then: who has not taken a message for so long is sent away. */
    void look(Duration now) {
        boolean late;
        synchronized (this) {
            if (!onItsWay) return;
            if (since == null) since = now;
            late = now.minus(since).compareTo(PATIENCE) > 0;
            over |= late;
        }
        if (late) wire.cut();
    }
}
