package khaimac.trial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A page that opened the panel and never reads what it is told, as a tablet that fell asleep in the middle of a word.
 */
public final class Silent implements AutoCloseable {
    private static final int SMALL = 4_096;

    private final Socket socket;

    private Silent(Socket socket) {
        this.socket = socket;
    }

    /** With the pairing of a tablet that is in already. */
    public static Silent at(Tablet tablet) throws IOException {
        var socket = new Socket();
        // Little is buffered for it here, so that what it does not read waits at the desk.
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress(tablet.host(), tablet.port()));
        socket.getOutputStream().write(Upgrade.request(tablet));
        return new Silent(socket);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
