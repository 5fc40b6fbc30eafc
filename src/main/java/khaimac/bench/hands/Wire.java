package khaimac.bench.hands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import khaimac.notation.Notation;
import khaimac.notation.Tree;
import org.jspecify.annotations.Nullable;

/** The developers' protocol of a browser: a question has a number, and its answer the same. */
final class Wire implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<Long, CompletableFuture<Map<?, ?>>> open = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final StringBuilder heard = new StringBuilder();
    private @Nullable WebSocket socket;

    private Wire() {}

    static Wire to(String address, HttpClient http) throws IOException {
        var wire = new Wire();
        try {
            wire.socket = http.newWebSocketBuilder()
                    .buildAsync(URI.create(address), wire)
                    .join();
        } catch (CompletionException e) {
            throw new IOException("the browser lets nobody in", e);
        }
        return wire;
    }

    /** @param session the page that is meant; empty: the browser itself */
    Map<?, ?> ask(String session, String method, Map<String, ?> with) throws IOException, InterruptedException {
        long number = numbers.incrementAndGet();
        var answer = new CompletableFuture<Map<?, ?>>();
        open.put(number, answer);
        var message = new LinkedHashMap<String, Object>();
        message.put("id", number);
        message.put("method", method);
        message.put("params", with);
        if (!session.isEmpty()) message.put("sessionId", session);
        var way = socket;
        if (way == null) throw new IOException("the browser is gone");
        way.sendText(new String(Notation.write(new Tree(message)), StandardCharsets.UTF_8), true)
                .join();
        try {
            var all = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (all.get("error") != null) throw new IOException(method + ": " + all.get("error"));
            return all.get("result") instanceof Map<?, ?> result ? result : Map.of();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the browser does not answer: " + method, e);
        }
    }

    /** Whatever else it tells is nobody's business here. */
    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard.append(data);
        if (last) {
            var line = heard.toString();
            heard.setLength(0);
            // What it tells by itself bears no number, and may be large.
            if (line.startsWith("{\"id\":")) took(line.getBytes(StandardCharsets.UTF_8));
        }
        from.request(1);
        return null;
    }

    private void took(byte[] line) {
        try {
            if (!(Notation.read(line, Tree.class).root() instanceof Map<?, ?> all)) return;
            if (!(all.get("id") instanceof Number number)) return;
            var asked = open.remove(number.longValue());
            if (asked != null) asked.complete(all);
        } catch (Notation.Unreadable e) {
            // Whose answer it was nobody can tell; one question is open at a time.
            open.values().forEach(asked -> asked.completeExceptionally(e));
            open.clear();
        }
    }

    @Override
    public void close() {
        var way = socket;
        if (way != null) way.abort();
    }
}
