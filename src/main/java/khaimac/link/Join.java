package khaimac.link;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.mail.Latest;
import org.jspecify.annotations.Nullable;

/**
 * The other end: joins the desk, and joins it again whenever the connection breaks. What is said while there is none is
 * not kept; the state that comes with the next one is whole.
 */
public final class Join implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int MOST_ANSWER = 4_096;

    /** Who joins. */
    public interface Guest {
        /** What there is to say but for the proof. */
        ToDesk.Hello hello();

        /** On the link's own thread; it must not wait. */
        void heard(ToPeer message);

        /** The connection is gone. What was shown stays. */
        void alone();

        /** Something was too large for a record, and is not said; the connection stays. */
        void untold();

        /** The desk does not want us. It is tried again, since the desk may be another one by then. */
        void refused(Sentence because);

        /** Whoever answers there does not take our secret: it is wrong, or that is no desk of ours. Tried again too. */
        void unknown(Secret secret, Sentence words);
    }

    private record Desk(Way way, Secret secret) {}

    private final Latest<Desk> where = new Latest<>();
    private final Guest guest;
    private final Watch watch;
    private final Supplier<@Nullable ToDesk> state;
    private volatile @Nullable Backlog backlog;
    private volatile @Nullable Connection open;
    private volatile boolean closed;
    private final Closer closer = new Closer();
    private final Thread thread = Thread.ofPlatform().daemon().name("join").unstarted(this::joinAndJoin);

    /** @param state what the desk should know with each beat; null: nothing */
    public Join(Guest guest, Watch watch, Supplier<@Nullable ToDesk> state) {
        this.guest = guest;
        this.watch = watch;
        this.state = state;
    }

    /**
     * Where the desk is from now on.
     *
     * @param secret that we and the desk know, and nobody in its place does
     */
    public void at(Way way, Secret secret) {
        where.put(new Desk(way, secret));
        if (thread.getState() == Thread.State.NEW) thread.start();
    }

    /** @return false where there is no connection, or nobody reads at its end */
    public boolean say(ToDesk message) {
        var out = backlog;
        return out != null && out.inOrder(message);
    }

    /** What is said in a hurry is a beat: right after a new state, since the desk's time may have been set by it. */
    public void beat() {
        var out = backlog;
        if (out != null) out.newest(new ToDesk.Beat(watch.now().steady()));
    }

    /** How loud it is; what was not sent yet gives way to it. */
    public void levels(ToDesk.Levels levels) {
        var out = backlog;
        if (out != null) out.newest(ToDesk.Levels.class, levels);
    }

    /** A picture of a surface; one that was not sent yet gives way to it. */
    public void glance(ToDesk.Glance glance) {
        var out = backlog;
        if (out != null) out.newest(glance.surface(), glance);
    }

    private void joinAndJoin() {
        var pause = FIRST_PAUSE;
        try {
            while (!closed) {
                boolean wasIn = talk();
                pause = wasIn ? FIRST_PAUSE : pause.multipliedBy(2);
                if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
                // A new address ends the pause at once.
                if (!closed && where.take(pause) != null) pause = FIRST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether we were let in */
    private boolean talk() {
        var desk = where.look();
        if (desk == null) return false;
        boolean in = false;
        try (var connection = desk.way().go(desk.secret())) {
            open = connection;
            // Who was told to stop meanwhile would else wait for whoever answers.
            var limit = closer.greets(connection);
            boolean proved = !closed && isOurs(connection, desk.secret());
            limit.cancel(false);
            if (!proved) return false;
            var first = connection.receive(ToPeer.class, Link.GREETING, Link.MOST_BYTES);
            if (first instanceof ToPeer.Refused(var because)) {
                guest.refused(because);
                return false;
            }
            in = true;
            guest.heard(first);
            converse(connection);
        } catch (IOException e) {
            // The desk is not there, or not any more: it is tried again.
        } finally {
            open = null;
            backlog = null;
            if (in) guest.alone();
        }
        return in;
    }

    /** Nothing more is said, and nothing believed, before whoever answers has shown that he is our desk. */
    private boolean isOurs(Connection connection, Secret secret) throws IOException {
        try {
            return isOurs(connection, secret, connection.binding());
        } catch (Connection.Unknown e) {
            guest.unknown(secret, Refusals.unknown(connection.other()));
            return false;
        }
    }

    private boolean isOurs(Connection connection, Secret secret, byte[] binding) throws IOException {
        var hello = guest.hello();
        connection.send(hello.with(secret.proof(hello.part().name(), binding)));
        var first = connection.receive(ToPeer.class, Link.GREETING, MOST_ANSWER);
        if (first instanceof ToPeer.Known(var proof) && secret.isProof(proof, Gate.DESK, binding)) return true;
        // What a stranger says of the reason is not passed on.
        if (first instanceof ToPeer.Refused) throw new Connection.Unknown();
        guest.refused(Refusals.impostor(connection.other()));
        return false;
    }

    private void converse(Connection connection) throws IOException {
        var out = new Backlog();
        backlog = out;
        var writer = Thread.ofPlatform().daemon().name("join-writer").start(() -> write(connection, out));
        try {
            while (true) guest.heard(connection.receive(ToPeer.class, Link.GONE, Link.MOST_BYTES));
        } finally {
            writer.interrupt();
        }
    }

    private void write(Connection connection, Backlog out) {
        ToDesk said = null;
        try {
            while (true) {
                connection.send(new ToDesk.Beat(watch.now().steady()));
                var now = state.get();
                if (now != null && !now.equals(said)) tell(connection, now);
                said = now;
                for (var message : out.take(Link.BEAT)) tell(connection, message);
            }
        } catch (IOException | InterruptedException e) {
            // It is over; who reads notices too.
        } finally {
            connection.close();
        }
    }

    private void tell(Connection connection, Object message) throws IOException {
        try {
            connection.send(message);
        } catch (Connection.TooLarge e) {
            guest.untold();
        }
    }

    @Override
    public void close() {
        closed = true;
        var now = open;
        if (now != null) now.close();
        closer.close();
        thread.interrupt();
    }
}
