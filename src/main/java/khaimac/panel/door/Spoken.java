package khaimac.panel.door;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether it was who was paired that wishes something by HTTP, and now. Where others listen they know his cookie, and
 * all that he ever sent: what he wishes is signed with a key that never travelled, under a number that is never said
 * twice, for this house as long as it lives.
 */
public final class Spoken {
    private static final String SIGNATURE = "Khaimac-Signed";
    private static final String NONCE = "Khaimac-Nonce";

    private static final int MOST_KEPT = 256;

    private final String nonce = Secrets.fresh();

    private final Map<String, Numbers> numbers = new ConcurrentHashMap<>();

    /** What a session has said; two wishes of one page may come one before the other. */
    private static final class Numbers {
        private final SortedSet<Long> said = new TreeSet<>();
        private long floor;

        synchronized boolean isNew(long number) {
            if (number <= floor || !said.add(number)) return false;
            if (said.size() > MOST_KEPT) floor = said.removeFirst();
            return true;
        }
    }

    /** Tells a page what its wishes begin with, where they have to be signed. */
    public void tell(Context http, Door door) {
        if (door.signs()) http.header(NONCE, nonce);
    }

    /**
     * Who wishes it; throws where nobody of ours does.
     *
     * @param body what is signed besides the way; of what is long it is nothing
     */
    public Session heard(Context http, Door door, String body) {
        var session = Entrance.known(http, door);
        if (door.signs() && !isSigned(http, session, body)) throw new HttpResponseException(403, "");
        return session;
    }

    private boolean isSigned(Context http, Session session, String body) {
        var header = http.header(SIGNATURE);
        int point = header == null ? -1 : header.indexOf(':');
        if (header == null || point < 1 || point > 16 || session.key().isEmpty()) return false;
        long number;
        try {
            number = Long.parseLong(header.substring(0, point));
        } catch (NumberFormatException e) {
            return false;
        }
        var query = http.queryString();
        var way = http.path() + (query == null ? "" : "?" + query);
        var expected = Secrets.signed(session.key(), nonce + ":" + number + ":" + way + ":" + body);
        if (!Secrets.same(expected, header.substring(point + 1))) return false;
        // Only what was signed well counts: nobody else can use numbers up.
        return numbers.computeIfAbsent(session.id(), one -> new Numbers()).isNew(number);
    }
}
