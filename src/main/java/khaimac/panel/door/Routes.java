package khaimac.panel.door;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.websocket.WsContext;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.panel.BroughtIn;
import khaimac.panel.Panel;
import khaimac.panel.Speaking;
import khaimac.panel.Visit;
import khaimac.panel.words.Right;
import khaimac.phrase.Wishes;
import khaimac.scene.SurfaceName;

/**
 * Every way in, with the right it needs. A route without one does not exist: a test goes through the router's own list.
 */
final class Routes implements Ways {
    private static final String SOCKET = "socket";

    /** The first byte of every PNG, and of no JPEG. */
    private static final byte PNG = (byte) 0x89;

    private final Panel panel;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Watch watch;
    private final AsRun report;
    private final Consumer<Throwable> mistakes;
    private final Speaking speaking;
    private final Bringing bringing;
    private final Pages pages = new Pages("index.html");

    Routes(
            Panel panel, Porch porch, Watch watch, AsRun report, BroughtIn brought, Consumer<Throwable> mistakes) {
        this.panel = panel;
        this.sessions = porch.sessions();
        this.entrance = porch.entrance(new Entrance.Host() {
            @Override
            public void moved() {
                panel.doorsMoved();
            }

            @Override
            public void left(String session) {
                panel.cut(session);
            }
        });
        this.watch = watch;
        this.report = report;
        this.mistakes = mistakes;
        this.speaking = new Speaking(panel);
        this.bringing = new Bringing(brought);
    }

    @Override
    public void hang(JavalinConfig config, Door door) {
        entrance.hang(config, door);
        config.routes.get(
                "/report",
                http -> AsRun.give(http, report, door.isLocal()),
                new Needs(Right.VIEW));
        config.routes.get("/picture/<surface>", this::picture, new Needs(Right.VIEW));
        config.routes.get("/api", Routes::describe, new Needs(Right.VIEW));
        config.routes.get("/api/state", http -> Answers.give(http, panel.state()), new Needs(Right.VIEW));
        config.routes.post("/api/<words>", http -> say(http, door), new Needs(Right.EDIT));
        bringing.hang(config, door);
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
        var session = Entrance.known(http, door);
        // A page signs what it says, on its socket; a cookie that was overheard says nothing here.
        if (door.signs() && !session.token()) throw new HttpResponseException(403, "");
        var text = http.body().strip();
        var line = http.pathParam("words").replace('/', ' ') + (text.isEmpty() ? "" : " " + text);
        var id = http.header("Idempotency-Key");
        http.future(() -> speaking.say(session.id(), session.name(), door.right(session), line, id == null ? "" : id)
                .thenAccept(said -> {
                    http.status(said.accepted() ? 200 : said.understood() ? 409 : 400);
                    Answers.give(http, said);
                })
                .toCompletableFuture());
    }

    /** What is on a surface, with every pixel it has. It goes beside the socket, and keeps no news waiting. */
    private void picture(Context http) {
        var surface = new SurfaceName(http.pathParam("surface"));
        if (!panel.hasSurface(surface)) throw new HttpResponseException(404, "");
        http.future(() -> panel.closeups().of(surface).thenAccept(picture -> {
            var file = picture.jpeg();
            if (file == null) {
                http.status(503);
                Answers.give(http, new NoPicture(picture.words()));
                return;
            }
            var bytes = new byte[file.remaining()];
            file.duplicate().get(bytes);
            http.header("Cache-Control", "no-store")
                    .contentType(bytes[0] == PNG ? "image/png" : "image/jpeg")
                    .result(bytes);
        }));
    }

    /** Why there is none. */
    record NoPicture(Sentence words) {}

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

    @Override
    public void stumbled(Exception problem, Context http) {
        Answers.stumbled(problem, http, mistakes);
    }
}
