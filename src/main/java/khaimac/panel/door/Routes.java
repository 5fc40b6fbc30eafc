package khaimac.panel.door;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import khaimac.panel.Panel;
import khaimac.panel.Speaking;
import khaimac.panel.Visit;
import khaimac.panel.words.Right;
import khaimac.phrase.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * Every way in, with the right it needs. A route without one does not exist: a test goes through the router's own list.
 */
final class Routes {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String SOCKET = "socket";

    private static final Sentence NOT_UNDERSTOOD =
            new Sentence("Không hiểu yêu cầu này.", "This request is not understood.");
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

    private final Panel panel;
    private final Sessions sessions;
    private final Pairing pairing;
    private final Watch watch;
    private final String localProof;
    private final String localKey;
    private final Supplier<String> report;
    private final Consumer<Throwable> mistakes;
    private final Speaking speaking;
    private final Pages pages = new Pages();

    /** @param localCode what the link on the desk's own machine is made of */
    Routes(
            Panel panel,
            Sessions sessions,
            Pairing pairing,
            Watch watch,
            String localCode,
            Supplier<String> report,
            Consumer<Throwable> mistakes) {
        this.panel = panel;
        this.sessions = sessions;
        this.pairing = pairing;
        this.watch = watch;
        this.localProof = Secrets.signed(localCode, "pair");
        this.localKey = Secrets.signed(localCode, "sign");
        this.report = report;
        this.mistakes = mistakes;
        this.speaking = new Speaking(panel);
    }

    void hang(JavalinConfig config, Door door) {
        config.routes.get("/pair", http -> answer(http, new Salt(pairing.salt())), Needs.NOTHING);
        config.routes.post("/pair", http -> pair(http, door), Needs.NOTHING);
        config.routes.get(
                "/session", http -> answer(http, let(door, knownSession(http, door))), new Needs(Right.BOARD));
        config.routes.post("/leave", http -> leave(http, door), new Needs(Right.BOARD));
        config.routes.get(
                "/report",
                http -> http.contentType("text/plain; charset=utf-8").result(report.get()),
                new Needs(Right.VIEW));
        config.routes.get("/api", Routes::describe, new Needs(Right.VIEW));
        config.routes.get("/api/state", http -> answer(http, panel.state()), new Needs(Right.VIEW));
        config.routes.post("/api/<words>", http -> say(http, door), new Needs(Right.EDIT));
        config.routes.ws(
                "/ws",
                socket -> {
                    socket.onConnect(context -> enter(context, door));
                    socket.onMessage(context -> {
                        Socket known = context.attribute(SOCKET);
                        // A page of ours speaks when it has been welcomed, not before.
                        if (known == null) context.session.disconnect();
                        else known.heard(context.message());
                    });
                    socket.onClose(context -> {
                        Socket known = context.attribute(SOCKET);
                        if (known != null) known.gone();
                    });
                    socket.onError(context -> context.session.disconnect());
                },
                new Needs(Right.BOARD));
        config.routes.get("/", pages::first, Needs.NOTHING);
        // What no other way leads to may be a page.
        config.routes.get("/<page>", pages::named, Needs.NOTHING);
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
        if (!Objects.equals(before, pairing.ajar())) panel.doorsMoved();
        if (tried.right() == null) {
            http.status(403);
            answer(http, knock.proof() != null && before == null ? WRONG_KEY : tried.because());
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
        if (session != null) answer(http, let(door, session));
        panel.doorsMoved();
    }

    private static Let let(Door door, Session session) {
        return new Let(door.right(session), session.name());
    }

    private static Session knownSession(Context http, Door door) {
        var session = door.session(http);
        if (session == null) throw new HttpResponseException(401, "");
        return session;
    }

    /** Where others listen, they know the cookie too: who is sent out says that he wishes it. */
    private void leave(Context http, Door door) {
        var session = knownSession(http, door);
        if (door.signs() && !Secrets.same(Secrets.signed(session.key(), "leave"), http.body()))
            throw new HttpResponseException(403, "");
        sessions.revoke(session.id());
        panel.cut(session.id());
        panel.doorsMoved();
        http.removeCookie(door.cookie(), "/");
        http.status(204);
    }

    private void enter(WsContext context, Door door) {
        Session session = context.attribute(Door.SESSION);
        if (session == null || !panel.hasPlaceFor(door.right(session))) {
            context.session.disconnect();
            return;
        }
        var socket = new Socket(context, session, door.signs(), watch);
        context.attribute(SOCKET, socket);
        socket.is(Visit.enter(panel, session.id(), session.name(), door.right(session), socket.nonce(), socket));
        // Sent away in the very moment of coming in.
        if (!sessions.holds(session)) socket.cut();
    }

    /** A control surface presses a word: POST /api/hold/all, or POST /api/message/stage with the text as the body. */
    private void say(Context http, Door door) {
        var session = knownSession(http, door);
        // A page signs what it says, on its socket; a cookie that was overheard says nothing here.
        if (door.signs() && !session.token()) throw new HttpResponseException(403, "");
        var text = http.body().strip();
        var line = http.pathParam("words").replace('/', ' ') + (text.isEmpty() ? "" : " " + text);
        var id = http.header("Idempotency-Key");
        http.future(() -> speaking.say(session.id(), session.name(), door.right(session), line, id == null ? "" : id)
                .thenAccept(said -> {
                    http.status(said.accepted() ? 200 : said.understood() ? 409 : 400);
                    answer(http, said);
                })
                .toCompletableFuture());
    }

    private static void describe(Context http) {
        var page = new StringBuilder("""
            Khai Mạc: một dòng, một lệnh · one line, one wish

            Authorization: Bearer TOKEN
            GET  /api/state            mọi điều đang đúng · all that is true
            POST /api/WORD/WORD/...    một lệnh bằng từ của kịch bản · one wish, in the words of scripts;
                                       phần chữ dài có thể nằm trong thân · longer text may be the body
            Idempotency-Key: ID        bấm lại cùng ID không có tác dụng thứ hai; lệnh khác với ID đó bị từ chối
                                       the same ID has no second effect; with another wish it is refused
            "kept": false            đã làm, nhưng chưa ghi vào đĩa · done, but not on the disk
            200 đã làm · done   409 bị từ chối, kèm lý do · refused, with the reason   400 không hiểu · not understood

            """);
        Wishes.usages()
                .forEach((usage, says) -> page.append("POST /api/")
                        .append(usage.replace(' ', '/'))
                        .append("\n    ")
                        .append(says.vi())
                        .append(" · ")
                        .append(says.en())
                        .append('\n'));
        http.contentType("text/plain; charset=utf-8").result(page.toString());
    }

    private static void answer(Context http, Object value) {
        http.contentType(JSON).result(new String(Notation.write(value), StandardCharsets.UTF_8));
    }

    /** A mistake, ours or theirs, never tells more than a sentence. */
    void stumbled(Exception problem, Context http) {
        switch (problem) {
            case HttpResponseException known -> http.status(known.getStatus());
            case Notation.Unreadable ignored -> http.status(400);
            // Whoever asked has gone in the middle of a word; nobody hears the answer.
            case IOException ignored -> http.status(400);
            default -> {
                mistakes.accept(problem);
                http.status(500);
            }
        }
        answer(http, NOT_UNDERSTOOD);
    }
}
