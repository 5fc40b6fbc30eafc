package khaimac.trial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Listens to universes of sACN as a receiver does, for the longest time that one of them was not heard. Only what was
 * watched counts: where this machine let the listener itself wait, and packets had come meanwhile, nobody was silent.
 */
public final class Hush implements AutoCloseable {
    private static final int PORT = 5_568;
    private static final int UNIVERSE_AT = 113;
    private static final long POLL_NANOS = 2_000_000;

    private final DatagramChannel channel;
    private final Thread thread;
    private final long[] heard;
    private long longest;
    private boolean all;

    /** @param universes from 1 on */
    public Hush(String address, int universes) throws IOException {
        heard = new long[universes];
        channel = DatagramChannel.open(StandardProtocolFamily.INET).bind(new InetSocketAddress(address, PORT));
        channel.configureBlocking(false);
        thread = Thread.ofPlatform().daemon().name("hush").start(this::listen);
    }

    private void listen() {
        var packet = ByteBuffer.allocateDirect(1_500);
        try {
            while (true) {
                long now = System.nanoTime();
                while (channel.receive(packet.clear()) != null) hear(packet.flip(), now);
                watched(now);
                LockSupport.parkNanos(POLL_NANOS);
            }
        } catch (IOException e) {
            // Closed: the end of it.
        }
    }

    private synchronized void hear(ByteBuffer packet, long now) {
        if (packet.remaining() < UNIVERSE_AT + 2) return;
        int universe = packet.getShort(UNIVERSE_AT) - 1;
        if (universe >= 0 && universe < heard.length) heard[universe] = now;
    }

    /** Nothing more had come until then. */
    private synchronized void watched(long now) {
        all = Arrays.stream(heard).allMatch(at -> at != 0);
        if (all) for (long at : heard) longest = Math.max(longest, now - at);
    }

    /** Whether every universe was heard. */
    public synchronized boolean hears() {
        return all;
    }

    /** The longest time since this was asked last that one of the universes was not heard. */
    public synchronized Duration longest() {
        var longestYet = Duration.ofNanos(longest);
        longest = 0;
        return longestYet;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
