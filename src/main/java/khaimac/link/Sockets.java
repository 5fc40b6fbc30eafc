package khaimac.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Plain TCP sockets, a desk at an address. */
public final class Sockets implements Doorway {
    private final ServerSocket server;

    private Sockets(ServerSocket server) {
        this.server = server;
    }

    /** @param where port 0 takes any that is free */
    public static Sockets listen(InetSocketAddress where) throws IOException {
        var server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(where, Gate.MOST_PEERS);
        return new Sockets(server);
    }

    public static Way to(InetSocketAddress desk) {
        return () -> {
            var socket = new Socket();
            try {
                // Looked up each time: a name may lead elsewhere by now.
                var now = new InetSocketAddress(desk.getHostString(), desk.getPort());
                socket.connect(now, Math.toIntExact(Link.GREETING.toMillis()));
                return new Pipe(socket);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        };
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public Connection next() throws IOException {
        return new Pipe(server.accept());
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
