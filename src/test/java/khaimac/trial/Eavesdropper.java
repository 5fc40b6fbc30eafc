package khaimac.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands on the way between two machines: passes everything on, and remembers it. */
public final class Eavesdropper implements AutoCloseable {
    private final ServerSocket server = new ServerSocket();
    private final InetSocketAddress desk;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    public Eavesdropper(InetSocketAddress at, InetSocketAddress desk) throws IOException {
        this.desk = desk;
        server.bind(at);
        Thread.ofVirtual().start(this::pass);
    }

    public int port() {
        return server.getLocalPort();
    }

    public byte[] bytes() {
        return heard.toByteArray();
    }

    public String heard() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    private void pass() {
        while (!server.isClosed()) {
            try {
                var near = server.accept();
                Thread.ofVirtual().start(() -> pass(near));
            } catch (IOException e) {
                // The next one.
            }
        }
    }

    private void pass(Socket near) {
        try (near;
                var far = new Socket(desk.getAddress(), desk.getPort())) {
            var back = Thread.ofVirtual().start(() -> pass(far, near));
            pass(near, far);
            back.join();
        } catch (IOException | InterruptedException e) {
            // The desk is not there; whoever came sees it.
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            var some = new byte[1 << 13];
            for (int many = read(from, some); many >= 0; many = read(from, some)) {
                heard.write(some, 0, many);
                to.getOutputStream().write(some, 0, many);
            }
        } catch (IOException e) {
            // One of them has gone.
        }
    }

    private static int read(Socket from, byte[] into) throws IOException {
        return from.getInputStream().read(into);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
