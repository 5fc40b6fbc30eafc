package khaimac.trial.attack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lamps of a wall, as a receiver of sACN drives them: what the audience sees, whatever anybody says of it. Only
 * whether it is dark is looked at.
 */
public final class Wall implements AutoCloseable {
    private static final int PORT = 5_568;
    private static final int UNIVERSE_AT = 113;
    private static final int LAMPS_AT = 126;
    private static final int ROOM = 1 << 20;

    private final DatagramChannel channel;
    private final boolean[] heard;
    private final boolean[] lit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean dark;
    private long since;
    private final Thread thread;

    /** @param universes it has, from 1 on */
    public Wall(String address, int universes) throws IOException {
        heard = new boolean[universes];
        lit = new boolean[universes];
        channel = DatagramChannel.open(StandardProtocolFamily.INET)
                .setOption(StandardSocketOptions.SO_RCVBUF, ROOM)
                .bind(new InetSocketAddress(address, PORT));
        thread = Thread.ofPlatform().daemon().name("wall").start(this::hearAndHear);
    }

    private void hearAndHear() {
        var packet = ByteBuffer.allocateDirect(1_500);
        try {
            while (true) {
                channel.receive(packet.clear());
                hear(packet.flip());
            }
        } catch (IOException e) {
            // Closed: the end of it.
        }
    }

    private void hear(ByteBuffer packet) {
        if (packet.limit() <= LAMPS_AT) return;
        int universe = packet.getShort(UNIVERSE_AT) - 1;
        if (universe < 0 || universe >= lit.length) return;
        boolean any = false;
        for (int at = LAMPS_AT; at < packet.limit(); at++) any |= packet.get(at) != 0;
        lock.lock();
        try {
            heard[universe] = true;
            lit[universe] = any;
            boolean is = all(heard) && none(lit);
            if (is != dark || since == 0) since = System.nanoTime();
            dark = is;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static boolean all(boolean[] of) {
        for (boolean one : of) if (!one) return false;
        return true;
    }

    private static boolean none(boolean[] of) {
        for (boolean one : of) if (one) return false;
        return true;
    }

    /**
     * Waits until no lamp is lit, or until one is.
     *
     * @return since when, by {@link System#nanoTime}; 0 where it did not come so far in time
     */
    public long await(boolean toBeDark, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (left > 0 && (!all(heard) || dark != toBeDark)) left = changed.awaitNanos(left);
            return all(heard) && dark == toBeDark ? since : 0;
        } finally {
            lock.unlock();
        }
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
