package khaimac.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;

/**
 * The desk's end: lets in who knows the token, tells each the newest state, hears what they say. Each has two threads
 * of his own, so nobody who is slow, stopped or hostile keeps the desk or another waiting.
 */
public final class Gate implements AutoCloseable {
    static final int MOST_PEERS = 32;
    private static final int MOST_GREETING = 4_096;

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
    private final String token;
    private final House house;
    private final Watch watch;
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    private Gate(Doorway doorway, String token, House house, Watch watch) {
        this.doorway = doorway;
        this.token = token;
        this.house = house;
        this.watch = watch;
    }

    /** @param doorway closed with it */
    public static Gate open(Doorway doorway, String token, House house, Watch watch) {
        var gate = new Gate(doorway, token, house, watch);
        Thread.ofPlatform().daemon().name("gate").start(gate::letIn);
        return gate;
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
                if (open.incrementAndGet() > MOST_PEERS) {
                    open.decrementAndGet();
                    connection.close();
                    continue;
                }
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
            connections.remove(connection);
            open.decrementAndGet();
        }
    }

    private void greet(Connection connection) throws IOException {
        if (!(connection.receive(ToDesk.class, Link.GREETING, MOST_GREETING) instanceof ToDesk.Hello hello)) return;
        var refusal = refusal(hello);
        if (refusal != null) {
            connection.send(new ToPeer.Refused(refusal));
            return;
        }
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

    @org.jspecify.annotations.Nullable
    private Sentence refusal(ToDesk.Hello hello) {
        // The token first: a stranger is not even told the version.
        var given = hello.token().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))) return Refusals.TOKEN;
        return hello.version() == Link.VERSION ? null : Refusals.version(hello.version());
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
    }
}
