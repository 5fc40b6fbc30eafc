package khaimac.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Keeps desk and player alive, and ends them together. It holds no picture and decides nothing: there is little in it
 * to die of.
 */
public final class Guard implements AutoCloseable {
    /** A line of a player that is for the guard. */
    public static final String UP = "\tup";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How the two are started. */
    public interface Orders {
        /** @param again whether it is started in the place of one that ran */
        ProcessBuilder desk(int port, boolean again, boolean careful);

        /** @param again whether it is started in the place of one that ran: then what that one showed is to be shown */
        ProcessBuilder player(boolean again, boolean careful);

        /** Whether a line that somebody types does nothing but cover surfaces: that may be done late. */
        boolean covers(String line);
    }

    /** Who started the guard. */
    public interface Owner {
        void say(Sentence words);

        /** What the desk draws. */
        void draw(byte[] bytes, int length);

        /** Every surface shows its first picture. */
        void up();
    }

    /** What becomes of a line that somebody typed. */
    public enum Heard {
        /** The desk has it, or gets it as soon as it listens. */
        DESK,
        /** The desk does not answer; whichever answers next gets it. */
        KEPT,
        /** There is no desk to hear it, and none gets it later. */
        NOBODY
    }

    private final Orders orders;
    private final Owner owner;
    private final Watch watch;
    private final Presses presses = new Presses();
    private final Ward desk;
    private final Ward player;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile int port;
    private volatile boolean ranOnce;
    private volatile boolean playerHasNews;

    public Guard(Rules rules, Watch watch, Orders orders, Owner owner) throws IOException {
        this.port = freePort();
        this.orders = orders;
        this.owner = owner;
        this.watch = watch;
        this.desk = new Ward("desk", rules, watch, new OfDesk());
        this.player = new Ward("player", rules, watch, new OfPlayer());
    }

    public void start() {
        desk.start();
        player.start();
    }

    /** Where the desk and those of its own machine meet. */
    public int port() {
        return port;
    }

    public @Nullable Process desk() {
        return desk.process();
    }

    public @Nullable Process player() {
        return player.process();
    }

    /** Somebody typed a line. */
    public Heard typed(String line) {
        var press = presses.typed(watch.arrived(), line, orders.covers(line));
        synchronized (presses) {
            if (press.covers()) presses.keep(press);
            boolean told = pass(press);
            if (told && desk.listens()) return Heard.DESK;
            if (press.covers()) return Heard.KEPT;
            if (!desk.isStarting()) return Heard.NOBODY;
            presses.keep(press);
            return Heard.DESK;
        }
    }

    /** What does not cover is not said to a desk that is silent: by the time that it hears, it is too late. */
    private boolean pass(Presses.Press press) {
        var at = desk.there(press.at());
        boolean hears = press.covers() ? at != null : desk.listens();
        return hears && at != null && desk.tell(new Line.Pressed(press.number(), at, press.text()));
    }

    /** Waits until it is over, and says how: 0 is well. */
    public int await() throws InterruptedException {
        try {
            return ended.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever asked for the end. */
    public void end(int code) {
        ended.complete(code);
    }

    /** A port that nobody has; another may take it before the desk does, and then the next one is tried. */
    private static int freePort() throws IOException {
        try (var server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return server.getLocalPort();
        }
    }

    private void say(Sentence words) {
        // The desk draws the operator's screen; what is printed beside it would be drawn over.
        if (!desk.listens() || !desk.tell(new Line.Say(words))) owner.say(words);
    }

    private final class OfDesk implements Ward.Parent {
        private @Nullable Sentence lastWords;

        @Override
        public ProcessBuilder order(boolean careful) {
            return orders.desk(port, ranOnce, careful);
        }

        @Override
        public void runs() {
            player.tell(new Line.Desk(port));
            if (lastWords != null) desk.tell(new Line.Say(lastWords));
        }

        @Override
        public void listen(InputStream out) throws IOException {
            var bytes = new byte[1 << 13];
            for (int length = out.read(bytes); length >= 0; length = out.read(bytes)) owner.draw(bytes, length);
        }

        @Override
        public void begins() {
            synchronized (presses) {
                presses.kept().forEach(Guard.this::pass);
                presses.keepCovers();
            }
        }

        @Override
        public void hear(String line) {
            var words = Line.read(line);
            for (var said : words) if (said instanceof Line.Done(long number)) presses.done(number);
            var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            if (words.isEmpty()) owner.draw(bytes, bytes.length);
        }

        @Override
        public void silent(boolean is) {
            Guard.this.say(is ? Deaths.DESK_SILENT : Deaths.DESK_BACK);
        }

        @Override
        public boolean died(int code, int lately, boolean hung) {
            presses.keepCovers();
            switch (code) {
                case Code.NEVER, Code.ASK, Code.LINK, Code.INTERRUPTED -> {
                    end(code);
                    return false;
                }
                case Code.PORT -> movePort();
                case Code.FOLDER -> {
                    // A desk that is ending lets go within seconds; one that runs does not.
                    if (!ranOnce && lately > 3) {
                        end(code);
                        return false;
                    }
                }
                default -> {
                    ranOnce = true;
                    lastWords = hung ? Deaths.DESK_HUNG : Deaths.DESK;
                    owner.say(lastWords);
                }
            }
            return true;
        }

        private void movePort() {
            try {
                port = freePort();
            } catch (IOException e) {
                owner.say(Deaths.cannotStart(e));
            }
        }

        @Override
        public void careful() {
            lastWords = Deaths.CAREFUL_DESK;
            owner.say(Deaths.CAREFUL_DESK);
        }

        @Override
        public void cannotStart(IOException why) {
            owner.say(Deaths.cannotStart(why));
        }
    }

    private final class OfPlayer implements Ward.Parent {
        @Override
        public ProcessBuilder order(boolean careful) {
            return orders.player(playerHasNews, careful);
        }

        @Override
        public void runs() {
            player.tell(new Line.Desk(port));
        }

        @Override
        public void listen(InputStream out) throws IOException {
            var lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(UP)) {
                    if (playerHasNews) say(Deaths.PICTURE_BACK);
                    owner.up();
                } else for (var said : Line.read(line)) hear(said, line);
            }
        }

        private void hear(Line said, String line) {
            switch (said) {
                case Line.Say(var words) -> say(words);
                case Line.Typed(var text) -> {
                    var _ = typed(text);
                }
                case Line.End _, Line.Desk _, Line.Pressed _, Line.Done _, Line.Beat _ ->
                    owner.say(Sentence.same(line));
            }
        }

        @Override
        public void begins() {
            // It paints whether or not anybody types.
        }

        @Override
        public void hear(String line) {
            // What libraries of the machine complain about is nothing an operator could do something about.
        }

        @Override
        public void silent(boolean is) {
            say(is ? Deaths.PLAYER_SILENT : Deaths.PLAYER_BACK);
        }

        @Override
        public boolean died(int code, int lately, boolean hung) {
            if (code == Code.NEVER || code == Code.UNPAINTED || code == Code.INTERRUPTED) {
                end(code);
                return false;
            }
            playerHasNews = true;
            say(hung ? Deaths.PLAYER_HUNG : Deaths.PLAYER);
            return true;
        }

        @Override
        public void careful() {
            say(Deaths.CAREFUL_PLAYER);
        }

        @Override
        public void cannotStart(IOException why) {
            say(Deaths.cannotStart(why));
        }
    }

    @Override
    public void close() {
        end(Code.WELL);
        try {
            // The desk first: it writes what waits. The picture stays until it has.
            desk.end(PATIENCE);
            player.end(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
