package khaimac.panel.door;

import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import khaimac.clock.Watch;
import khaimac.panel.Visit;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/** One WebSocket: checks what comes in before anybody reads it, and sends what goes out. */
final class Socket implements Visit.Wire {
    private static final int SIGNATURE = 64;

    /** Nobody taps so often; a page that has gone mad does. */
    private static final int MOST_A_SECOND = 100;

    private final WebSocketSession wire;
    private final Session who;
    private final Watch watch;

    /** Where messages are signed: what this connection is called, so that nothing said on another one counts here. */
    private final @Nullable String nonce;

    private @Nullable Visit visit;
    private long count;
    private Duration second = Duration.ZERO;
    private int inSecond;

    Socket(WsContext context, Session who, boolean signs, Watch watch) {
        this.wire = (WebSocketSession) context.session;
        this.who = who;
        this.watch = watch;
        this.nonce = signs ? Secrets.fresh() : null;
    }

    @Nullable
    String nonce() {
        return nonce;
    }

    void is(Visit now) {
        visit = now;
    }

    /** Jetty calls one after the other. */
    void heard(String message) {
        var here = visit;
        var json = tooMany() || here == null ? null : nonce == null ? message : verified(nonce, message);
        if (json == null || here == null || !here.says(json.getBytes(StandardCharsets.UTF_8))) cut();
    }

    private boolean tooMany() {
        var now = watch.now().steady();
        if (now.minus(second).compareTo(Duration.ofSeconds(1)) >= 0) {
            second = now;
            inSecond = 0;
        }
        return ++inSecond > MOST_A_SECOND;
    }

    /** What was said, if it was said by who was paired, on this connection, now; else null. */
    private @Nullable String verified(String connection, String message) {
        if (message.length() < SIGNATURE) return null;
        var json = message.substring(SIGNATURE);
        var expected = Secrets.signed(who.key(), connection + ":" + ++count + ":" + json);
        return Secrets.same(expected, message.substring(0, SIGNATURE)) ? json : null;
    }

    void gone() {
        if (visit != null) visit.leave();
    }

    @Override
    public void words(ByteBuffer json, Runnable sent, Runnable failed) {
        send(OpCode.TEXT, json, sent, failed);
    }

    @Override
    public void picture(ByteBuffer bytes, Runnable sent, Runnable failed) {
        send(OpCode.BINARY, bytes, sent, failed);
    }

    /**
     * One layer below what Jetty offers first: there a text is made into bytes anew for each of a thousand pages that
     * are told the same.
     */
    private void send(byte kind, ByteBuffer bytes, Runnable sent, Runnable failed) {
        wire.getCoreSession().sendFrame(new Frame(kind, bytes), Callback.from(sent, problem -> failed.run()), false);
    }

    @Override
    public void cut() {
        wire.disconnect();
    }
}
