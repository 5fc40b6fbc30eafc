package khaimac.panel.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import khaimac.approval.Known;
import khaimac.asset.PageCount;
import khaimac.desk.Desk;
import khaimac.desk.ShowCopy;
import khaimac.engine.Inset;
import khaimac.engine.Mode;
import khaimac.engine.Rewritten;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.journal.MemoryDisk;
import khaimac.link.ToPeer;
import khaimac.machine.SystemWatch;
import khaimac.notation.Notation;
import khaimac.panel.Beginning;
import khaimac.panel.BroughtIn;
import khaimac.panel.Devices;
import khaimac.panel.House;
import khaimac.panel.Players;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Beside;
import khaimac.trial.PageModel;
import org.jspecify.annotations.Nullable;

/** A real desk with a real panel in this process, and nobody who paints. Browsers come to it as bare clients. */
final class Hut implements AutoCloseable {
    static final String CODE = "0123456789abcdef0123456789abcdef";
    private static final Duration LONG = Duration.ofSeconds(20);

    final ConcurrentLinkedQueue<Throwable> mistakes = new ConcurrentLinkedQueue<>();
    final MemoryDisk disk = new MemoryDisk();
    final Beginning beginning = new Beginning(Sentence.NONE, List.of(), false, Duration.ZERO);
    final Lobby lobby;
    /** The networks that the machine is on; null: those that it truly is on. */
    volatile @Nullable List<ToPage.Address> networks;

    /** The show file as it lies there now. */
    volatile @Nullable Rewritten rewritten;
    /** What was signed of the show. */
    volatile Known approval = Known.NOTHING;

    /** Who takes pictures in. */
    volatile BroughtIn taking = BroughtIn.NONE;

    private final BroughtIn brought = new BroughtIn() {
        @Override
        public boolean has(Inset.Photo photo) {
            return taking.has(photo);
        }

        @Override
        public Brought take(InputStream content, String hash) throws IOException {
            return taking.take(content, hash);
        }
    };
    /** Who paints what is only thought of: nobody, until a test says otherwise. */
    volatile BiFunction<SurfaceName, Showing, CompletionStage<Players.Painted>> paints =
            (surface, showing) -> CompletableFuture.completedStage(
                    new Players.Painted(null, Sentence.same("nobody paints")));

    final Desk desk;
    private final HttpClient http;

    Hut(Path folder) {
        this(folder, null, "", HttpClient.newHttpClient());
    }

    /** On a machine that is on these networks from the beginning. */
    Hut(Path folder, List<ToPage.Address> networks) {
        this(folder, null, "", HttpClient.newHttpClient(), SHOW, Map.of(), new NoDevices(), networks);
    }

    /**
     * @param certificate for networks; null: none
     * @param http a browser, as it trusts
     */
    Hut(Path folder, @Nullable Path certificate, String password, HttpClient http) {
        this(folder, certificate, password, http, SHOW, Map.of(), new NoDevices(), null);
    }

    /** With another show, with files beside it and something that it lights. */
    Hut(Path folder, String showText, Map<String, String> files, Devices devices) {
        this(folder, null, "", HttpClient.newHttpClient(), showText, files, devices, null);
    }

    private Hut(
            Path folder,
            @Nullable Path certificate,
            String password,
            HttpClient http,
            String showText,
            Map<String, String> files,
            Devices devices,
            @Nullable List<ToPage.Address> networks) {
        this.http = http;
        this.networks = networks;
        var watch = new SystemWatch();
        var show = ShowCopy.of("show.json", showText.getBytes(StandardCharsets.UTF_8), new Files(files));
        desk = Desk.open(disk, show, Mode.REHEARSAL, watch, mistakes::add);
        var house = new House(
                desk,
                show.reading().show(),
                Hall.EMPTY,
                watch,
                watch,
                new NoPlayers(),
                devices,
                List.of(),
                null,
                null,
                null,
                () -> rewritten,
                () -> approval,
                brought,
                beginning,
                "test");
        lobby = Lobby.open(
                new Porch.Setting(0, CODE, folder.resolve("panel.json"), certificate, password, true),
                () -> Objects.requireNonNullElseGet(this.networks, Networks.OF_THIS_MACHINE::now),
                house,
                (as, english) -> new AsRun.Made(
                        "report".getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", "", "/runs/le"),
                mistakes::add);
    }

    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ thử", "date": "2026-11-26", "surfaces": ["backdrop", "stage"],
         "looks": {"t": {"title": [{"name": "Xin chào"}]}},
         "segments": [{"id": "a", "name": "Mở đầu", "length": "10m", "cues": [{"at": "start",
           "put": {"backdrop": "t"}}]},
                      {"id": "b", "name": "Bế mạc", "length": "10m"}]}
        """;

    private record Files(Map<String, String> all) implements Beside {
        @Override
        public byte @Nullable [] content(String path) {
            var text = all.get(path);
            return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean exists(String path) {
            return all.containsKey(path);
        }

        @Override
        public PageCount pages(String name) {
            return PageCount.UNKNOWN;
        }
    }

    private final class NoPlayers implements Players {
        @Override
        public List<ToPeer.Painting> all() {
            return List.of();
        }

        @Override
        public void watch(List<SurfaceName> surfaces, int width, int height) {}

        @Override
        public void glances(BiConsumer<SurfaceName, ByteBuffer> eye) {}

        @Override
        public void levels(BiConsumer<String, khaimac.link.ToDesk.Levels> ear) {}

        @Override
        public CompletionStage<Painted> paint(SurfaceName surface, Showing showing, int width, int height) {
            return paints.apply(surface, showing);
        }

        @Override
        public CompletionStage<Painted> whole(SurfaceName surface) {
            return CompletableFuture.completedStage(new Painted(null, Sentence.same("nobody paints")));
        }
    }

    record NoDevices() implements Devices {
        @Override
        public List<ToPage.OfPlayer> all() {
            return List.of();
        }

        @Override
        public @Nullable Instant numbers() {
            return null;
        }

        @Override
        public void identify() {}

        @Override
        public void pattern(String output, Look.@Nullable Pattern pattern) {}

        @Override
        public void brightness(String output, double of) {}

        @Override
        public String askToArm() {
            return "";
        }

        @Override
        public boolean arm(String code) {
            return false;
        }

        @Override
        public void rest() {}
    }

    /** The address without the secret. */
    String address() {
        return lobby.link().substring(0, lobby.link().indexOf('#'));
    }

    int port() {
        return URI.create(address()).getPort();
    }

    record Reply(int status, String body, String cookie, Map<String, List<String>> headers) {}

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return sendTo(address(), method, path, body, headers);
    }

    Reply sendTo(String address, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LONG)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        var reply = sent(request.build());
        var cookie = reply.headers()
                .firstValue("Set-Cookie")
                .map(one -> one.split(";", 2)[0])
                .orElse("");
        return new Reply(
                reply.statusCode(), reply.body(), cookie, reply.headers().map());
    }

    /**
     * The door closes a connection on which something was wrong; this client may have taken it for the next request
     * already.
     */
    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    String origin() {
        return address().substring(0, address().length() - 1);
    }

    /** Somebody at the desk's own machine. */
    String admin() throws Exception {
        var reply = send("POST", "pair", knock("proof", Secrets.signed(CODE, "pair")), "Origin", origin());
        if (reply.status() != 200) throw new IOException("not let in: " + reply);
        return reply.cookie();
    }

    static String knock(String with, String what) {
        return new String(Notation.write(Map.of(with, what, "name", "máy thử")), StandardCharsets.UTF_8);
    }

    /** Somebody with that right, who typed the PIN. */
    String visitor(Right right) throws Exception {
        if (right == Right.ADMIN) return admin();
        lobby.admit(new FromPage.Admission.Pair(right));
        var reply = send("POST", "pair", knock("pin", pin()), "Origin", origin());
        if (reply.status() != 200) throw new IOException("not let in: " + reply);
        return reply.cookie();
    }

    String pin() {
        var window = lobby.access("", "").window();
        if (window == null) throw new IllegalStateException("nobody may pair");
        return window.pin();
    }

    /** Bytes as they stand, for what no client library would send; the answer as far as it came. */
    String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(read(socket.getInputStream()), StandardCharsets.UTF_8);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        return in.readAllBytes();
    }

    /** A page that is open. */
    final class Tab implements WebSocket.Listener, AutoCloseable {
        private final LinkedBlockingQueue<ToPage> heard = new LinkedBlockingQueue<>();
        /** What came before the message that was waited for last. */
        private final List<ToPage> passed = new ArrayList<>();

        private final StringBuilder text = new StringBuilder();
        private final PageModel model = new PageModel();
        private final AtomicLong bytes = new AtomicLong();
        private final CompletableFuture<Void> gone = new CompletableFuture<>();
        private final WebSocket socket;

        Tab(String address, String cookie, @Nullable String origin) {
            var builder = http.newWebSocketBuilder().header("Cookie", cookie);
            if (origin != null) builder.header("Origin", origin);
            socket = builder.buildAsync(URI.create(address.replace("http", "ws") + "ws"), this)
                    .join();
        }

        void say(FromPage message) {
            words(new String(Notation.write(message), StandardCharsets.UTF_8));
        }

        void words(String words) {
            try {
                socket.sendText(words, true).join();
            } catch (CompletionException e) {
                gone.complete(null);
            }
        }

        /** How much has been said to it in words, with what the socket puts before each message. */
        long bytes() {
            return bytes.get();
        }

        /** What was said and not looked at yet. */
        List<ToPage> heard() {
            var all = new ArrayList<ToPage>();
            heard.drainTo(all);
            return all;
        }

        /** The same, also where it came before the one that was waited for last: who is first is nobody's promise. */
        <T extends ToPage> T hasHeard(Class<T> kind, Predicate<T> fits) throws InterruptedException {
            for (var one : passed) if (kind.isInstance(one) && fits.test(kind.cast(one))) return kind.cast(one);
            return hears(kind, fits);
        }

        /** The next message of a kind that fits. */
        <T extends ToPage> T hears(Class<T> kind, Predicate<T> fits) throws InterruptedException {
            passed.clear();
            for (var one = heard.poll(LONG.toSeconds(), TimeUnit.SECONDS);
                    one != null;
                    one = heard.poll(LONG.toSeconds(), TimeUnit.SECONDS)) {
                if (kind.isInstance(one) && fits.test(kind.cast(one))) return kind.cast(one);
                passed.add(one);
            }
            throw new AssertionError("it was never said");
        }

        /**
         * Waits until the connection is cut. This client does not always notice before it says something itself; a ping
         * is heard by nobody.
         */
        boolean isCut() {
            long end = System.nanoTime() + LONG.toNanos();
            while (!gone.isDone() && System.nanoTime() < end) {
                LockSupport.parkNanos(20_000_000);
                var _ = socket.sendPing(ByteBuffer.allocate(0)).whenComplete((sent, problem) -> {
                    if (problem != null && !(problem instanceof IllegalStateException)) gone.complete(null);
                });
            }
            return gone.isDone();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket wire, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                var json = text.toString().getBytes(StandardCharsets.UTF_8);
                bytes.addAndGet(json.length + (json.length < 126 ? 2 : json.length < 65_536 ? 4 : 10));
                var message = Notation.read(json, ToPage.class);
                var known = model.hear(message);
                heard.add(known == null ? message : known);
                text.setLength(0);
            }
            wire.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket wire, int status, String reason) {
            gone.complete(null);
            return null;
        }

        @Override
        public void onError(WebSocket wire, Throwable problem) {
            gone.complete(null);
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    Tab tab(String cookie) {
        return new Tab(address(), cookie, origin());
    }

    @Override
    public void close() {
        lobby.close();
        desk.close();
        http.shutdownNow();
    }
}
