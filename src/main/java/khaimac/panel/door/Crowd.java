package khaimac.panel.door;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.jspecify.annotations.Nullable;

/**
 * Counts who is connected: from one address only so many, and in all only so many, whatever is sent. Where there is no
 * place left the oldest of those goes who have not been known to anybody: who sends a letter of a request now and then
 * from a hundred addresses keeps no tablet out.
 */
final class Crowd implements Connection.Listener {
    private final int mostFromOne;
    private final int most;

    /**
     * Where each came from, as it was when it came, oldest first: a wire that is closed does not know it any more. What
     * is spoken on a wire may change (HTTP becomes a WebSocket); the wire is the same.
     */
    private final Map<EndPoint, InetAddress> open = new LinkedHashMap<>();

    /** Whose wire is a WebSocket's: nobody gets one who was not let in. */
    private final Set<EndPoint> known = new HashSet<>();

    private final Map<InetAddress, Integer> counts = new HashMap<>();

    Crowd(int mostFromOne, int most) {
        this.mostFromOne = mostFromOne;
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        var wire = beneath(connection.getEndPoint());
        var goes = enters(wire, connection instanceof WebSocketConnection);
        if (goes != null) goes.close();
    }

    @Override
    public void onClosed(Connection connection) {
        leaves(beneath(connection.getEndPoint()));
    }

    /** What TLS has unwrapped goes over the wire that it came by. */
    private static EndPoint beneath(EndPoint wire) {
        return wire instanceof SslConnection.SslEndPoint inside
                ? inside.getSslConnection().getEndPoint()
                : wire;
    }

    /** @return who has to go for it; null: nobody */
    private synchronized @Nullable EndPoint enters(EndPoint wire, boolean isKnown) {
        var from = address(wire);
        if (open.put(wire, from) == null) counts.merge(from, 1, Integer::sum);
        if (isKnown) known.add(wire);
        if (counts.getOrDefault(from, 0) > mostFromOne) return wire;
        if (open.size() <= most) return null;
        for (var other : open.keySet()) if (!known.contains(other)) return other;
        return wire;
    }

    private synchronized void leaves(EndPoint wire) {
        known.remove(wire);
        var from = open.remove(wire);
        if (from != null) counts.computeIfPresent(from, (address, count) -> count == 1 ? null : count - 1);
    }

    private static InetAddress address(EndPoint wire) {
        return wire.getRemoteSocketAddress() instanceof InetSocketAddress from && from.getAddress() != null
                ? from.getAddress()
                : InetAddress.getLoopbackAddress();
    }
}
