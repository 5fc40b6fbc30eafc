package khaimac.wiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import khaimac.finding.Sentence;
import khaimac.link.Part;
import khaimac.link.Peer;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** Questions that need a painter, on their way to a player and back to whoever asked. */
final class Questions {
    private static final int MOST_OPEN = 64;

    private static final Sentence NO_PLAYER = new Sentence(
            "Chưa có máy phát hình nào nối vào nên không xem thử được. Hãy chờ máy phát hình nối lại.",
            "No player has joined, so there is no preview. Wait until one is back.");

    private static final Sentence FORGOTTEN = new Sentence(
            "Máy phát hình không kịp vẽ thử. Màn hình không đổi. Hãy thử lại.",
            "The player had no time for this preview. The screens stay as they are. Try again.");

    private final Map<Long, Consumer<ToDesk.Replied>> open = new LinkedHashMap<>();
    private long numbers;

    /** @param reply gets the answer, once */
    void ask(
            List<Peer> peers,
            SurfaceName surface,
            @Nullable Showing showing,
            int width,
            int height,
            Consumer<ToDesk.Replied> reply) {
        ask(peers, "preview", number -> new ToPeer.Ask(number, surface, showing, width, height), reply);
    }

    /** What is on a surface, with every pixel. */
    void whole(List<Peer> peers, SurfaceName surface, Consumer<ToDesk.Replied> reply) {
        ask(peers, ToPeer.Whole.CAN, number -> new ToPeer.Whole(number, surface), reply);
    }

    private void ask(List<Peer> peers, String can, LongFunction<ToPeer> question, Consumer<ToDesk.Replied> reply) {
        for (var peer : peers) {
            if (peer.part() != Part.PLAYER || !peer.can().contains(can)) continue;
            peer.answer(question.apply(opened(reply)));
            return;
        }
        reply.accept(new ToDesk.Replied(0, null, NO_PLAYER));
    }

    private long opened(Consumer<ToDesk.Replied> reply) {
        Consumer<ToDesk.Replied> oldest = null;
        long number;
        synchronized (this) {
            // Who never gets an answer is told so, oldest first.
            if (open.size() >= MOST_OPEN)
                oldest = open.remove(open.keySet().iterator().next());
            number = ++numbers;
            open.put(number, reply);
        }
        if (oldest != null) oldest.accept(new ToDesk.Replied(0, null, FORGOTTEN));
        return number;
    }

    void replied(ToDesk.Replied reply) {
        Consumer<ToDesk.Replied> asked;
        synchronized (this) {
            asked = open.remove(reply.ask());
        }
        if (asked != null) asked.accept(reply);
    }
}
