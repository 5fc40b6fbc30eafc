package khaimac.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.link.Part;
import khaimac.link.Peer;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;

/** Questions that need a painter, on their way to a player and back to whoever asked. */
final class Questions {
    private static final int MOST_OPEN = 64;

    private static final Sentence NO_PLAYER = new Sentence(
            "Chưa có máy chiếu nào nối vào nên không xem thử được. Hãy chờ máy chiếu nối lại.",
            "No player has joined, so there is no preview. Wait until one is back.");

    private record Asked(Peer by, long number) {}

    private final Map<Long, Asked> open = new LinkedHashMap<>();
    private long numbers;

    synchronized void ask(List<Peer> peers, Peer by, ToDesk.See see) {
        for (var peer : peers) {
            if (peer.part() != Part.PLAYER || !peer.can().contains("preview")) continue;
            // Who never gets an answer is forgotten, oldest first.
            if (open.size() >= MOST_OPEN) open.remove(open.keySet().iterator().next());
            long number = ++numbers;
            open.put(number, new Asked(by, see.number()));
            peer.answer(new ToPeer.Ask(number, see.surface(), see.showing(), see.width(), see.height()));
            return;
        }
        by.answer(new ToPeer.Pictured(see.number(), null, NO_PLAYER));
    }

    synchronized void replied(ToDesk.Replied reply) {
        var asked = open.remove(reply.ask());
        if (asked != null) asked.by.answer(new ToPeer.Pictured(asked.number, reply.jpeg(), reply.words()));
    }
}
