package khaimac.panel.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The cable between a tablet and the desk, in a hand that pulls it: bytes go through, wait, or the connection is torn.
 */
final class Cut implements AutoCloseable {
    private final ServerSocket server;
    private final int desk;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean toTabletStands;
    private volatile boolean toDeskStands;

    Cut(int desk) throws IOException {
        this.desk = desk;
        server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::takeIn);
    }

    int port() {
        return server.getLocalPort();
    }

    /**
     * Nothing is heard of the desk any more, and nothing comes there; no connection is torn, as when somebody walks out
     * of the Wi-Fi.
     */
    void silent(boolean is) {
        toTabletStands = is;
        toDeskStands = is;
    }

    /** The tablet is heard at the desk, but hears nothing of it. */
    void deaf(boolean is) {
        toTabletStands = is;
    }

    void tear() {
        ends.forEach(Cut::shut);
        ends.clear();
    }

    private void takeIn() {
        while (!server.isClosed()) {
            try {
                var tablet = server.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), desk);
                ends.add(tablet);
                ends.add(far);
                Thread.ofVirtual().start(() -> carry(tablet, far, true));
                Thread.ofVirtual().start(() -> carry(far, tablet, false));
            } catch (IOException e) {
                // The desk is not there, or the test is over: whoever called is left alone.
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private void carry(Socket from, Socket to, boolean toDesk) {
        var bytes = new byte[1 << 14];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                while ((toDesk ? toDeskStands : toTabletStands) && !from.isClosed()) LockSupport.parkNanos(1_000_000);
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException e) {
            // Torn at one end is torn at the other.
            shut(to);
        } finally {
            shut(from);
            shut(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        silent(false);
        tear();
    }
}
