package khaimac.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** TCP sockets, a desk at an address: plain within one machine, sealed between two. */
public final class Sockets implements Doorway {
    private static final int MOST_WAITING = 128;

    private final ServerSocket server;
    private final @Nullable Seal seal;

    private Sockets(ServerSocket server, @Nullable Seal seal) {
        this.server = server;
        this.seal = seal;
    }

    /**
     * Where nobody comes in but from this machine.
     *
     * @param where port 0 takes any that is free
     */
    public static Sockets listen(InetSocketAddress where) throws IOException {
        return new Sockets(bound(where), null);
    }

    /** Where others come in too. */
    public static Sockets listen(InetSocketAddress where, Seal seal) throws IOException {
        return new Sockets(bound(where), seal);
    }

    private static ServerSocket bound(InetSocketAddress where) throws IOException {
        var server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            // Looked up each time: a name may lead elsewhere by now.
            server.bind(new InetSocketAddress(where.getHostString(), where.getPort()), MOST_WAITING);
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** The way to a desk of this machine. */
    public static Way to(InetSocketAddress desk) {
        return () -> went(desk, null);
    }

    /** The way to a desk of another machine. */
    public static Way sealed(InetSocketAddress desk) {
        var seal = Seal.ofNobody();
        return () -> went(desk, seal);
    }

    private static Connection went(InetSocketAddress desk, @Nullable Seal seal) throws IOException {
        var cable = new Socket();
        try {
            // Looked up each time: a name may lead elsewhere by now.
            var now = new InetSocketAddress(desk.getHostString(), desk.getPort());
            cable.connect(now, Math.toIntExact(Link.GREETING.toMillis()));
            var socket = seal == null ? cable : seal.guest(cable, desk.getHostString(), desk.getPort());
            return new Pipe(cable, socket, desk.getHostString() + ":" + desk.getPort());
        } catch (IOException e) {
            cable.close();
            throw e;
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public Connection next() throws IOException {
        var cable = server.accept();
        try {
            var socket = seal == null ? cable : seal.desk(cable);
            return new Pipe(cable, socket, cable.getInetAddress().getHostAddress());
        } catch (IOException e) {
            cable.close();
            throw e;
        }
    }

    @Override
    public boolean isOpen() {
        return !server.isClosed();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // The port goes with the process.
        }
    }
}
