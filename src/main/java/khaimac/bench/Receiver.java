package khaimac.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;

/** Listens to sACN as a controller does, with the memory that the machine gives to everybody, and looks at the time. */
final class Receiver implements AutoCloseable {
    private static final int MOST = 2_000_000;
    private static final long PICTURE_NANOS = 25_000_000;

    private final DatagramChannel channel;
    private final Thread thread;
    private final long[] heardAt;
    private final int[] sequence;
    private final int[] jitter = new int[MOST];
    private int jitters;
    private long packets;
    private long lost;
    private long longest;
    private boolean open;

    /** @param universes from 1 on */
    Receiver(String address, int universes) throws IOException {
        heardAt = new long[universes + 1];
        sequence = new int[universes + 1];
        channel = DatagramChannel.open(StandardProtocolFamily.INET).bind(new InetSocketAddress(address, 5_568));
        thread = Thread.ofPlatform().daemon().name("receiver").start(this::listen);
    }

    private void listen() {
        var packet = ByteBuffer.allocateDirect(1_500);
        try {
            while (true) {
                channel.receive(packet.clear());
                hear(packet.getShort(113), packet.get(111) & 0xFF, System.nanoTime());
            }
        } catch (IOException e) {
            // Closed: the end of it.
        }
    }

    private synchronized void hear(int universe, int number, long now) {
        if (!open || universe < 1 || universe >= heardAt.length) return;
        packets++;
        if (heardAt[universe] != 0) {
            lost += Math.floorMod(number - sequence[universe] - 1, 256);
            long since = now - heardAt[universe];
            longest = Math.max(longest, since);
            if (jitters < MOST) jitter[jitters++] = (int) Math.min(Integer.MAX_VALUE, Math.abs(since - PICTURE_NANOS));
        }
        heardAt[universe] = now;
        sequence[universe] = number;
    }

    synchronized void begin() {
        Arrays.fill(heardAt, 0);
        packets = 0;
        lost = 0;
        longest = 0;
        jitters = 0;
        open = true;
    }

    synchronized Heard end() {
        open = false;
        var sorted = Arrays.copyOf(jitter, jitters);
        Arrays.sort(sorted);
        return new Heard(packets, lost, longest / 1e6, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1));
    }

    private static double millis(int[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (part * sorted.length))] / 1e6;
    }

    /** What came; the times in milliseconds, the jitter as far as each universe was from its 25. */
    record Heard(
            long packets, long lost, double longestSilence, double jitterMedian, double jitterP99, double jitterMax) {}

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
