package khaimac.panel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one page. One message is on its way at a time; of each state and of each picture only the newest
 * waits, of answers so many and no more. So a page that never reads costs little, and is sent away after a while.
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

    private final Wire wire;
    private final Map<Object, Frame> states = new LinkedHashMap<>();
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
            var kind = frame instanceof Frame.Picture ? pictures : states;
            kind.put(of, frame);
        }
        pump();
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
        var frame = first(states);
        if (frame == null) frame = answers.poll();
        if (frame == null) frame = first(pictures);
        if (frame == null) return null;
        onItsWay = true;
        sending = true;
        since = null;
        return frame;
    }

    private static @Nullable Frame first(Map<Object, Frame> of) {
        Iterator<Frame> all = of.values().iterator();
        if (!all.hasNext()) return null;
        var first = all.next();
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
