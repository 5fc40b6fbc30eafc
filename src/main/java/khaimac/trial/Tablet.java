package khaimac.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import khaimac.clock.Watch;
import khaimac.engine.Command;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.mail.Latest;
import khaimac.notation.Notation;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/** A tablet at the panel, as a program: it pairs by a link, sees what it is told, and presses. */
public final class Tablet implements AutoCloseable {
    private static final int MOST_PICTURES = 256;

    /** A picture with what stands before it. */
    public record Picture(ToPage header, ByteBuffer jpeg) {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Echoed(Duration steady, Instant now, double speed) {}

    private final URI panel;
    private final HttpClient http;
    private final Watch watch;
    private final String code;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong said = new AtomicLong();
    private final Map<Long, CompletableFuture<ToPage.Answer>> open = new ConcurrentHashMap<>();
    private final PageModel model = new PageModel();
    private final Latest<ToPage.State> state = new Latest<>();
    private final CompletableFuture<ToPage.Looks> looks = new CompletableFuture<>();
    private final AtomicLong bytes = new AtomicLong();
    private final BlockingQueue<Picture> pictures = new ArrayBlockingQueue<>(MOST_PICTURES);
    private final CompletableFuture<ToPage.Welcome> welcome = new CompletableFuture<>();
    private volatile Consumer<ToPage> ear = message -> {};
    private volatile @Nullable WebSocket socket;
    private volatile @Nullable Echoed echoed;

    /** Why it is not connected any more; null: it is. */
    private volatile @Nullable String gone;

    private Tablet(URI panel, String code, HttpClient http, Watch watch) {
        this.panel = panel;
        this.code = code;
        this.http = http;
        this.watch = watch;
    }

    /** @param link such as the desk tells: an address, and what only who saw it knows */
    public static Tablet pair(String link, String name, Watch watch) throws IOException, InterruptedException {
        return pair(
                link,
                name,
                watch,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .connectTimeout(Duration.ofSeconds(5))
                        .build());
    }

    private static Tablet pair(String link, String name, Watch watch, HttpClient http)
            throws IOException, InterruptedException {
        var parts = link.split("#[a-z]+=", 2);
        var tablet = new Tablet(URI.create(parts[0]), parts[1], http, watch);
        var knock = Map.of("proof", signed(parts[1], "pair"), "name", name);
        var answer = tablet.post("pair", new String(Notation.write(knock), StandardCharsets.UTF_8));
        if (answer.statusCode() != 200)
            throw new IOException("not let in: " + answer.statusCode() + " " + answer.body());
        return tablet;
    }

    /** Another page of the same browser. */
    public Tablet another() {
        return new Tablet(panel, code, http, watch);
    }

    /** Opens the page; done when the first state is there. */
    public Tablet enter() throws InterruptedException {
        try {
            socket = http.newWebSocketBuilder()
                    .header("Origin", origin())
                    .buildAsync(URI.create("ws" + panel.toString().substring(4) + "ws"), new Ear())
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the panel does not let this page in", e);
        }
        say(new FromPage.Beat(0));
        var deadline = watch.now().steady().plusSeconds(10);
        while (echoed == null && watch.now().steady().compareTo(deadline) < 0) Thread.sleep(1);
        return this;
    }

    /** What its pages say they come from. */
    public String origin() {
        return panel.toString().substring(0, panel.toString().length() - 1);
    }

    /** Hears all that is said from now on; of a part of what is true, all of it as it is now. */
    public Tablet hearing(Consumer<ToPage> other) {
        ear = other;
        return this;
    }

    String host() {
        return panel.getHost();
    }

    public int port() {
        return panel.getPort();
    }

    /** What the browser keeps. */
    public String cookie() {
        return http.cookieHandler()
                .filter(CookieManager.class::isInstance)
                .map(CookieManager.class::cast)
                .map(known -> known.getCookieStore().getCookies().stream()
                        .map(one -> one.getName() + "=" + one.getValue())
                        .collect(Collectors.joining("; ")))
                .orElse("");
    }

    public ToPage.Welcome welcome() {
        return welcome.join();
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, PATIENCE);
    }

    /** @param longest then it gives up, and the connection with it */
    public HttpResponse<String> post(String path, String body, Duration longest)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(panel.resolve(path))
                .header("Origin", origin())
                .timeout(longest)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(panel.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The words of the show, as they were when this page came. */
    public ToPage.Looks looks(Duration longest) throws IOException, InterruptedException {
        try {
            return looks.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the words of the show were never told", e);
        }
    }

    /** How much has been said to it in words, with what the socket puts before each message. */
    public long bytes() {
        return bytes.get();
    }

    public ToPage.@Nullable State state() {
        return state.look();
    }

    /** Waits until the desk says something that fits; null when it did not in time. */
    public ToPage.@Nullable State await(Predicate<ToPage.State> fits, Duration longest) throws InterruptedException {
        var deadline = watch.now().steady().plus(longest);
        for (var now = state.look(); watch.now().steady().compareTo(deadline) < 0; now = state.look()) {
            if (now != null && fits.test(now)) return now;
            state.take(Duration.ofMillis(20));
        }
        return null;
    }

    public @Nullable Picture awaitPicture(Predicate<Picture> fits, Duration longest) throws InterruptedException {
        var deadline = watch.now().steady().plus(longest);
        while (watch.now().steady().compareTo(deadline) < 0) {
            var picture = pictures.poll(20, TimeUnit.MILLISECONDS);
            if (picture != null && fits.test(picture)) return picture;
        }
        return null;
    }

    /** Presses, seeing the newest state. */
    public CompletableFuture<ToPage.Answer> press(Wish wish) {
        return send(new Command(sight(), wish));
    }

    public CompletableFuture<ToPage.Answer> send(Command command) {
        return asked(number -> new FromPage.Wish(number, command));
    }

    /** What this page sees now. */
    public Sight sight() {
        var seen = state.look();
        if (seen == null) throw new IllegalStateException("nothing was seen yet");
        return new Sight(UUID.randomUUID().toString(), "", seen.epoch(), seen.seen(), seen.rev(), now());
    }

    /** Desk time, as a page reckons it. */
    public Instant now() {
        var known = echoed;
        if (known == null) throw new IllegalStateException("no echo yet");
        var passed = watch.now().steady().minus(known.steady());
        return known.now().plusNanos((long) (passed.toNanos() * known.speed()));
    }

    public CompletableFuture<ToPage.Answer> asked(Function<Long, FromPage> message) {
        long number = numbers.incrementAndGet();
        var answer = new CompletableFuture<ToPage.Answer>();
        open.put(number, answer);
        say(message.apply(number));
        return answer;
    }

    public void say(FromPage message) {
        words(new String(Notation.write(message), StandardCharsets.UTF_8));
    }

    /** Says it as it stands. */
    public void words(String json) {
        var wire = socket;
        if (wire == null) throw new IllegalStateException("not entered");
        var nonce = welcome.isDone() ? welcome.join().nonce() : null;
        var signature =
                nonce == null ? "" : signed(signed(code, "sign"), nonce + ":" + said.incrementAndGet() + ":" + json);
        synchronized (this) {
            try {
                wire.sendText(signature + json, true).join();
            } catch (CompletionException e) {
                throw new IllegalStateException("not sent: " + (gone == null ? "the wire is closed" : gone), e);
            }
        }
    }

    public boolean isGone() {
        return gone != null;
    }

    /** HMAC-SHA256, as the pages reckon it. */
    static String signed(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream picture = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket wire, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                var json = text.toString().getBytes(StandardCharsets.UTF_8);
                bytes.addAndGet(json.length + (json.length < 126 ? 2 : json.length < 65_536 ? 4 : 10));
                heard(Notation.read(json, ToPage.class));
                text.setLength(0);
            }
            wire.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket wire, ByteBuffer part, boolean last) {
            var copy = new byte[part.remaining()];
            part.get(copy);
            picture.writeBytes(copy);
            if (last) {
                var all = ByteBuffer.wrap(picture.toByteArray());
                var header = new byte[all.getShort()];
                all.get(header);
                if (pictures.remainingCapacity() == 0) pictures.poll();
                var _ = pictures.offer(new Picture(Notation.read(header, ToPage.class), all.slice()));
                picture.reset();
            }
            wire.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket wire, int status, String reason) {
            gone = "the panel closed it: " + status + " " + reason;
            return null;
        }

        @Override
        public void onError(WebSocket wire, Throwable problem) {
            gone = problem.toString();
        }
    }

    private void heard(ToPage message) {
        var part = model.hear(message);
        switch (part) {
            case ToPage.State one -> state.put(one);
            case ToPage.Looks one -> looks.complete(one);
            case ToPage.Part _ -> {}
            case null -> {}
        }
        switch (message) {
            case ToPage.Welcome one -> welcome.complete(one);
            case ToPage.Echo(double sent, var now, double speed, double age) ->
                echoed = new Echoed(watch.now().steady(), now, speed);
            // A rehearsal's clock that was put forward is told with what changes, before the next echo.
            case ToPage.Change change -> {
                var known = echoed;
                if (known != null) echoed = new Echoed(watch.now().steady(), change.now(), known.speed());
            }
            case ToPage.Answer one -> {
                var asked = open.remove(one.number());
                if (asked != null) asked.complete(one);
            }
            case ToPage.Now ignored -> {}
            case ToPage.Levels ignored -> {}
            case ToPage.All ignored -> {}
            case ToPage.State ignored -> {}
            case ToPage.After ignored -> {}
            case ToPage.Tried ignored -> {}
            case ToPage.Reckoned ignored -> {}
            case ToPage.Suggested ignored -> {}
            case ToPage.Foreseen ignored -> {}
            case ToPage.Glimpse ignored -> {}
            case ToPage.Looks ignored -> {}
            case ToPage.Outputs ignored -> {}
            case ToPage.Code ignored -> {}
            case ToPage.Stage ignored -> {}
            case ToPage.Speaker ignored -> {}
            case ToPage.Sheet ignored -> {}
            case ToPage.Backstage ignored -> {}
            case ToPage.Board ignored -> {}
            case ToPage.Access ignored -> {}
        }
        ear.accept(part == null ? message : part);
    }

    /** As a tablet that is switched off: nobody is told. */
    public void vanish() {
        var wire = socket;
        if (wire != null) wire.abort();
    }

    /** What is open on it. */
    public List<Long> unanswered() {
        return List.copyOf(open.keySet());
    }

    @Override
    public void close() {
        vanish();
        http.shutdownNow();
    }
}
