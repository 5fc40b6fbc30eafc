package khaimac.send;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import khaimac.clock.Watch;
import khaimac.cue.Change;
import org.jspecify.annotations.Nullable;

/**
 * A message by HTTP. It goes to the machine that the hall allows and to no other: not by a proxy, and not where an
 * answer points.
 */
final class HttpWay implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Map<Integer, String> REASONS = Map.of(
            200,
            "OK",
            201,
            "Created",
            202,
            "Accepted",
            204,
            "No Content",
            400,
            "Bad Request",
            401,
            "Unauthorized",
            403,
            "Forbidden",
            404,
            "Not Found",
            500,
            "Server Error",
            503,
            "Unavailable");

    private final Duration patience;
    private @Nullable HttpClient client;

    HttpWay(Duration patience) {
        this.patience = patience;
    }

    /** Made with the first message: most shows send none, and it costs a start its time. */
    private synchronized HttpClient client() {
        var open = client;
        if (open == null) {
            open = HttpClient.newBuilder()
                    .connectTimeout(patience)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            client = open;
        }
        return open;
    }

    Outcome send(String base, Change.Message.Http message, Watch watch) throws InterruptedException {
        try {
            var address = URI.create(base + message.path());
            // A path that began a host of its own would lead elsewhere.
            if (!address.getRawAuthority().equals(URI.create(base).getRawAuthority())) return new Outcome.NotAllowed();
            var body = message.body() == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(message.body(), StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(address).timeout(patience).method(message.method(), body);
            if (message.body() != null) request.header("Content-Type", kind(message.body()));
            var began = watch.now().steady();
            var answer = client().send(request.build(), HttpResponse.BodyHandlers.discarding());
            int status = answer.statusCode();
            var said = status + " " + REASONS.getOrDefault(status, "");
            return status / 100 == 2
                    ? new Outcome.Sent(said.strip(), watch.now().steady().minus(began))
                    : new Outcome.Failed(SendWords.refused(said.strip()));
        } catch (HttpTimeoutException e) {
            return new Outcome.Silent(patience, false);
        } catch (ConnectException e) {
            return new Outcome.Failed(SendWords.nobodyListens(base));
        } catch (IOException e) {
            return new Outcome.Failed(SendWords.noWay(base, e));
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed(SendWords.noAddress(base + message.path()));
        }
    }

    private static String kind(String body) {
        return body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/plain; charset=utf-8";
    }

    @Override
    public synchronized void close() {
        if (client != null) client.shutdownNow();
    }
}
