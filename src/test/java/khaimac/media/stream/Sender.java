package khaimac.media.stream;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import khaimac.media.Unplayable;
import khaimac.media.film.Clips;

/** A camera on the network: sends pictures that carry their number, and knows when each was sent. */
public final class Sender implements AutoCloseable {
    private static final int FPS = 30;
    private static final int MOST = 1 << Clips.BITS;

    private final AtomicLongArray sentAt = new AtomicLongArray(MOST);
    private final Thread thread;
    private volatile int newest;
    private volatile boolean closed;

    public Sender(String to, int width, int height) {
        this(to, width, height, 1);
    }

    /** @param first the number that the first picture has */
    public Sender(String to, int width, int height, int first) {
        thread = Thread.ofPlatform().daemon().name("camera").start(() -> send(to, width, height, first));
    }

    /** A port of this machine that nobody else has just now. */
    public static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As a camera does: where nobody listens yet, it begins again. */
    private void send(String to, int width, int height, int first) {
        var pixels = ByteBuffer.allocateDirect(width * height * 4);
        long began = System.nanoTime();
        int number = first;
        while (!closed) {
            try (var encoder = new Encoder(to, width, height, FPS, 4_000_000, false, () -> false)) {
                for (; number < MOST && !closed; number++) {
                    long due = (number - first) * 1_000_000_000L / FPS;
                    long left = began + due - System.nanoTime();
                    if (left > 0) LockSupport.parkNanos(left);
                    Clips.paint(pixels, width, height, number);
                    sentAt.set(number, System.nanoTime());
                    encoder.write(pixels, Duration.ofNanos(due));
                    newest = number;
                }
            } catch (Unplayable e) {
                number++;
            }
        }
    }

    public int newest() {
        return newest;
    }

    /** How long ago a picture was handed to the encoder. */
    public Duration ago(int number) {
        return Duration.ofNanos(System.nanoTime() - sentAt.get(number));
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
