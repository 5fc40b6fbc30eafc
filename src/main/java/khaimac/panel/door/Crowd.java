package khaimac.panel.door;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;

/** Counts who is connected: from one address only so many, and in all only so many, whatever is sent. */
final class Crowd implements Connection.Listener {
    private final int mostFromOne;
    private final int most;

    /**
     * Where each came from, as it was when it came: a wire that is closed does not know it any more. What is spoken on
     * a wire may change (HTTP becomes a WebSocket); the wire is the same.
     */
    private final Map<EndPoint, InetAddress> open = new HashMap<>();

    private final Map<InetAddress, Integer> counts = new HashMap<>();

    Crowd(int mostFromOne, int most) {
        this.mostFromOne = mostFromOne;
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        var wire = connection.getEndPoint();
        if (!isInsideAnother(wire) && !enters(wire)) wire.close(null);
    }

    @Override
    public void onClosed(Connection connection) {
        leaves(connection.getEndPoint());
    }

    /** What TLS has unwrapped goes over the wire that it came by. */
    private static boolean isInsideAnother(EndPoint wire) {
        return wire instanceof SslConnection.SslEndPoint;
    }

    private synchronized boolean enters(EndPoint wire) {
        var from = address(wire);
        if (open.put(wire, from) == null) counts.merge(from, 1, Integer::sum);
        return counts.getOrDefault(from, 0) <= mostFromOne && open.size() <= most;
    }

    private synchronized void leaves(EndPoint wire) {
        var from = open.remove(wire);
        if (from != null) counts.computeIfPresent(from, (address, count) -> count == 1 ? null : count - 1);
    }

    private static InetAddress address(EndPoint wire) {
        return wire.getRemoteSocketAddress() instanceof InetSocketAddress from && from.getAddress() != null
                ? from.getAddress()
                : InetAddress.getLoopbackAddress();
    }
}
