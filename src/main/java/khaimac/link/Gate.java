package khaimac.link;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The desk's end: lets in who knows the secret of what he is there for, tells each the newest state, hears what they
 * say. Each has two threads of his own, so nobody who is slow, stopped or hostile keeps the desk or another waiting;
 * and who is in has a place that nobody before the gate can take.
 */
public final class Gate implements AutoCloseable {
    static final int MOST_PEERS = 32;
    private static final int MOST_GREETING = 4_096;

    /** What a desk proves that it is. */
    static final String DESK = "DESK";

    /** The desk behind the gate. */
    public interface House {
        ToPeer.Welcome welcome();

        /** Somebody is in: he has to be told how things stand. */
        void joined(Peer peer);

        void left(Peer peer);

        void heard(Peer peer, ToDesk message);

        /** Something was too large for a record, and is not told; the connection stays. */
        void untold(Peer peer, Object message);

        /** The beat of a peer, with the time of the desk. */
        ToPeer.Echo echo(ToDesk.Beat beat);
    }

    private final Doorway doorway;
    private final Map<Part, Secret> secrets;
    private final House house;
    private final Watch watch;
    private final Threshold<Connection> threshold;
    private final Closer closer = new Closer();
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();

    private Gate(Doorway doorway, Map<Part, Secret> secrets, House house, Watch watch, int mostOfOne) {
        this.doorway = doorway;
        this.secrets = Map.copyOf(secrets);
        this.house = house;
        this.watch = watch;
        this.threshold = new Threshold<>(Threshold.MOST, mostOfOne);
    }

    /**
     * For whom is on the desk's own machine.
     *
     * @param doorway closed with it
     * @param secrets one for each part; nobody comes in as what has none
     */
    public static Gate inner(Doorway doorway, Map<Part, Secret> secrets, House house, Watch watch) {
        return new Gate(doorway, secrets, house, watch, Threshold.MOST).opened();
    }

    /** For players on other machines. */
    public static Gate outer(Doorway doorway, Secret players, House house, Watch watch) {
        return new Gate(doorway, Map.of(Part.PLAYER, players), house, watch, Threshold.MOST_OF_ONE).opened();
    }

    private Gate opened() {
        Thread.ofPlatform().daemon().name("gate").start(this::letIn);
        return this;
    }

    public List<Peer> peers() {
        return List.copyOf(peers);
    }

    public void tell(Part part, ToPeer state) {
        for (var peer : peers) if (peer.part() == part) peer.tell(state);
    }

    private void letIn() {
        while (doorway.isOpen()) {
            try {
                var connection = doorway.next();
                var goes = threshold.comes(connection, connection.other());
                if (goes != null) goes.close();
                Thread.ofPlatform().daemon().name("link").start(() -> talk(connection));
            } catch (IOException e) {
                // Closed: the loop ends. A connection that broke while it was made: the next one is waited for.
            }
        }
    }

    private void talk(Connection connection) {
        try (connection) {
            connections.add(connection);
            // Who came in while the gate was being closed would else be served by a desk that is gone, for ever.
            if (doorway.isOpen()) greet(connection);
        } catch (IOException e) {
            // Gone. It comes back by itself, and gets everything anew.
        } finally {
            threshold.leaves(connection);
            connections.remove(connection);
        }
    }

    private void greet(Connection connection) throws IOException {
        var limit = closer.greets(connection);
        var hello = known(connection);
        limit.cancel(false);
        if (hello == null) return;
        threshold.letIn(connection);
        try {
            if (inside.incrementAndGet() > MOST_PEERS) connection.send(new ToPeer.Refused(Refusals.FULL));
            else serve(connection, hello);
        } finally {
            inside.decrementAndGet();
        }
    }

    /** Who it is, after he has shown that he belongs here; null: he is no concern of ours. */
    private ToDesk.@Nullable Hello known(Connection connection) throws IOException {
        var binding = connection.binding();
        if (!(connection.receive(ToDesk.class, Link.GREETING, MOST_GREETING) instanceof ToDesk.Hello hello))
            return null;
        var secret = secrets.get(hello.part());
        // A stranger is not even told the version.
        if (secret == null || !secret.isProof(hello.proof(), hello.part().name(), binding)) {
            connection.send(new ToPeer.Refused(Sentence.NONE));
            return null;
        }
        connection.send(new ToPeer.Known(secret.proof(DESK, binding)));
        if (hello.version() == Link.VERSION) return hello;
        connection.send(new ToPeer.Refused(Refusals.version(hello.version())));
        return null;
    }

    private void serve(Connection connection, ToDesk.Hello hello) throws IOException {
        var peer = new Peer(hello, watch.now().steady(), connection::close);
        connection.send(house.welcome());
        peers.add(peer);
        var writer = Thread.ofPlatform().daemon().name("link " + hello.name()).start(() -> write(connection, peer));
        try {
            house.joined(peer);
            listen(connection, peer);
        } finally {
            peers.remove(peer);
            house.left(peer);
            writer.interrupt();
        }
    }

    private void listen(Connection connection, Peer peer) throws IOException {
        while (true) {
            var message = connection.receive(ToDesk.class, Link.GONE, Link.MOST_BYTES);
            peer.heard(watch.now().steady(), message);
            if (message instanceof ToDesk.Beat beat) peer.tell(house.echo(beat));
            else house.heard(peer, message);
        }
    }

    private void write(Connection connection, Peer peer) {
        try {
            while (true) {
                for (var message : peer.backlog().take(Duration.ofHours(1))) tell(connection, peer, message);
            }
        } catch (IOException | InterruptedException e) {
            // It is over; who reads notices too.
        } finally {
            // Also after a mistake of our own: he comes back by himself, and gets everything anew.
            connection.close();
        }
    }

    private void tell(Connection connection, Peer peer, Object message) throws IOException {
        try {
            connection.send(message);
        } catch (Connection.TooLarge e) {
            house.untold(peer, message);
        }
    }

    @Override
    public void close() {
        doorway.close();
        connections.forEach(Connection::close);
        closer.close();
    }
}
