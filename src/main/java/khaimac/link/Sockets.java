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
        return secret -> went(desk, cable -> new Pipe(cable, written(desk)));
    }

    /** The way to a desk of another machine. */
    public static Way sealed(InetSocketAddress desk) {
        return secret -> went(desk, cable -> Seal.ofGuest(secret).guest(cable, desk.getHostString(), desk.getPort()));
    }

    private interface Plug {
        Connection into(Socket cable) throws IOException;
    }

    private static Connection went(InetSocketAddress desk, Plug plug) throws IOException {
        var cable = new Socket();
        try {
            // Looked up each time: a name may lead elsewhere by now.
            var now = new InetSocketAddress(desk.getHostString(), desk.getPort());
            cable.connect(now, Math.toIntExact(Link.GREETING.toMillis()));
            return plug.into(cable);
        } catch (IOException e) {
            cable.close();
            throw e;
        }
    }

    private static String written(InetSocketAddress desk) {
        return desk.getHostString() + ":" + desk.getPort();
    }

    /** As people write it, "HOST:PORT"; null where it is none. */
    public static @Nullable InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        var port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}")) return null;
        int number = Integer.parseInt(port);
        return number < 1 || number > 65_535 ? null : new InetSocketAddress(text.substring(0, colon), number);
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public Connection next() throws IOException {
        var cable = server.accept();
        try {
            var other = cable.getInetAddress().getHostAddress();
            return seal == null ? new Pipe(cable, other) : seal.desk(cable, other);
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
