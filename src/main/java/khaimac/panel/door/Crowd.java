package khaimac.panel.door;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Connection;

/** Counts connections: from one address only so many, and in all only so many, whatever is sent on them. */
final class Crowd implements Connection.Listener {
    private final int mostFromOne;
    private final int most;
    private final Map<InetAddress, Integer> open = new HashMap<>();
    private int all;

    Crowd(int mostFromOne, int most) {
        this.mostFromOne = mostFromOne;
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        if (!enters(address(connection))) connection.getEndPoint().close(null);
    }

    @Override
    public void onClosed(Connection connection) {
        leaves(address(connection));
    }

    private synchronized boolean enters(InetAddress from) {
        all++;
        return open.merge(from, 1, Integer::sum) <= mostFromOne && all <= most;
    }

    private synchronized void leaves(InetAddress from) {
        all--;
        open.computeIfPresent(from, (address, count) -> count == 1 ? null : count - 1);
    }

    private static InetAddress address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress from && from.getAddress() != null
                ? from.getAddress()
                : InetAddress.getLoopbackAddress();
    }
}
