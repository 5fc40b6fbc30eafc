package khaimac.trial.attack;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import khaimac.link.ToPeer;
import khaimac.notation.Notation;

/** A bare connection to the house, over which anything can be said: what no browser and no player would. */
final class Wire implements AutoCloseable {
    static final int TEXT = 1;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int MOST_READ = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What came by then is the reply: half a request gets none. */
    private static final Duration REPLY = Duration.ofMillis(400);

    /** What came back of a request; a status of 0 where nothing did. */
    record Reply(int status, String body) {}

    private final Socket socket = new Socket();

    Wire(int port) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** A byte now and a byte then, as far as it gets in so long. */
    void slowly(byte[] bytes, Duration each, int most) throws IOException, InterruptedException {
        for (int at = 0; at < Math.min(most, bytes.length); at++) {
            socket.getOutputStream().write(bytes[at]);
            Thread.sleep(each);
        }
    }

    /** All that comes until the other end closes it, as a reply. */
    Reply reply() {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout((int) REPLY.toMillis());
            var piece = new byte[8_192];
            for (int read = in(piece); read >= 0 && bytes.size() < MOST_READ; read = in(piece))
                bytes.write(piece, 0, read);
        } catch (IOException e) {
            // What came until then is what there is.
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        var first = text.split("[ \r]", 3);
        int status = first.length > 1 && first[0].startsWith("HTTP/") && first[1].matches("[0-9]{3}")
                ? Integer.parseInt(first[1])
                : 0;
        return new Reply(status, end < 0 ? "" : text.substring(end + 4));
    }

    private int in(byte[] piece) throws IOException {
        return socket.getInputStream().read(piece);
    }

    /** Asks for a WebSocket; true where the panel opens one. */
    boolean upgrade(String origin, String cookie) throws IOException {
        var host = origin.replaceFirst("^.*//", "");
        var lines = "GET /ws HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                + (cookie.isEmpty() ? "" : "\r\nCookie: " + cookie)
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        say(lines.getBytes(StandardCharsets.ISO_8859_1));
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n") && head.length() < 8_192) {
            int next = socket.getInputStream().read();
            if (next < 0) return false;
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT).startsWith("http/1.1 101");
    }

    /** A message as a browser sends it: with a mask; that of zeros changes nothing. */
    static byte[] frame(int kind, byte[] words) {
        var frame = ByteBuffer.allocate(words.length + 14);
        frame.put((byte) (FINAL | kind));
        if (words.length < SHORT) frame.put((byte) (MASKED | words.length));
        else if (words.length < 1 << 16) frame.put((byte) (MASKED | SHORT)).putShort((short) words.length);
        else frame.put((byte) (MASKED | SHORT + 1)).putLong(words.length);
        frame.putInt(0).put(words);
        return Arrays.copyOf(frame.array(), frame.position());
    }

    /** A record as the link carries it: how long all of it is, how long its line, the line, and the bytes in it. */
    static byte[] record(byte[] line, byte[] beside) {
        return ByteBuffer.allocate(8 + line.length + beside.length)
                .putInt(line.length + beside.length)
                .putInt(line.length)
                .put(line)
                .put(beside)
                .array();
    }

    /** Reads all that the desk says over the link, on a thread of its own, until one of them closes it. */
    void hear(Consumer<ToPeer> ear) {
        Thread.ofVirtual().start(() -> {
            try (this) {
                socket.setSoTimeout(0);
                var in = new DataInputStream(socket.getInputStream());
                while (true) {
                    var bytes = new byte[in.readInt()];
                    int line = in.readInt();
                    in.readFully(bytes);
                    ear.accept(Notation.unpack(bytes, line, ToPeer.class));
                }
            } catch (IOException e) {
                // It is over.
            }
        });
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
