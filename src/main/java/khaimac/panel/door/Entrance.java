package khaimac.panel.door;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import java.util.Objects;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/** How somebody comes in, and leaves. */
public final class Entrance {
    private static final Sentence WRONG_KEY = new Sentence(
            "Đường dẫn này không còn dùng được. Hãy mở đường dẫn mới trên máy chính.",
            "This link is not valid any more. Open the new one on the desk's machine.");

    /**
     * What a page sends to be let in.
     *
     * @param proof the word "pair", signed with the code of its link
     * @param name how it wants to be called
     */
    record Knock(
            @Nullable String proof,
            @Nullable String pin,
            @Nullable String name) {}

    /** What the digits that a person types are made into a code with. */
    record Salt(String salt) {}

    record Let(Right right, String name) {}

    /** Who hears of it. */
    public interface Host {
        /** Somebody came, or may come now. */
        void moved();

        /** Somebody left; his pages go with him. */
        void left(String session);
    }

    private final Sessions sessions;
    private final Pairing pairing;
    private final Host host;
    private final String localProof;
    private final String localKey;

    /** @param localCode what the link on this machine is made of */
    public Entrance(Sessions sessions, Pairing pairing, String localCode, Host host) {
        this.sessions = sessions;
        this.pairing = pairing;
        this.host = host;
        this.localProof = Secrets.signed(localCode, "pair");
        this.localKey = Secrets.signed(localCode, "sign");
    }

    public void hang(JavalinConfig config, Door door) {
        config.routes.get("/pair", http -> Answers.give(http, new Salt(pairing.salt())), Needs.NOTHING);
        config.routes.post("/pair", http -> pair(http, door), Needs.NOTHING);
        config.routes.get("/session", http -> Answers.give(http, let(door, known(http, door))), new Needs(Right.BOARD));
        config.routes.post("/leave", http -> leave(http, door), new Needs(Right.BOARD));
    }

    /** Whoever knocks is told as little as possible about who else may come in. */
    private void pair(Context http, Door door) {
        var knock = Notation.read(http.bodyAsBytes(), Knock.class);
        var name = knock.name() == null ? "" : knock.name();
        if (knock.proof() != null && door.isLocal() && Secrets.same(localProof, knock.proof())) {
            admit(http, door, name, Right.ADMIN, localKey);
            return;
        }
        var from = http.req().getRemoteAddr();
        var before = pairing.ajar();
        var tried = knock.proof() != null
                ? pairing.withProof(knock.proof(), from)
                : pairing.withPin(knock.pin() == null ? "" : knock.pin(), door.signs(), from);
        // Nonsense that changed nothing is told to nobody.
        if (!Objects.equals(before, pairing.ajar())) host.moved();
        if (tried.right() == null) {
            http.status(403);
            Answers.give(http, knock.proof() != null && before == null ? WRONG_KEY : tried.because());
            return;
        }
        admit(http, door, name, tried.right(), tried.key());
    }

    private void admit(Context http, Door door, String name, Right right, String key) {
        var secret = sessions.admit(name, right, key, false);
        var cookie = new Cookie(door.cookie(), secret);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setPath("/");
        cookie.setSecure(door.link().startsWith("https"));
        cookie.setMaxAge(7 * 24 * 3_600);
        http.cookie(cookie);
        var session = sessions.of(secret, false);
        if (session != null) Answers.give(http, let(door, session));
        host.moved();
    }

    private static Let let(Door door, Session session) {
        return new Let(door.right(session), session.name());
    }

    /** Who asks. */
    public static Session known(Context http, Door door) {
        var session = door.session(http);
        if (session == null) throw new HttpResponseException(401, "");
        return session;
    }

    /** Where others listen, they know the cookie too: who is sent out says that he wishes it. */
    private void leave(Context http, Door door) {
        var session = known(http, door);
        if (door.signs() && !Secrets.same(Secrets.signed(session.key(), "leave"), http.body()))
            throw new HttpResponseException(403, "");
        sessions.revoke(session.id());
        host.left(session.id());
        host.moved();
        http.removeCookie(door.cookie(), "/");
        http.status(204);
    }
}
