package khaimac.output.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import khaimac.output.Lost;

/**
 * An open port of this machine. A peer that takes nothing would block a write for ever, whatever time-out is set: a
 * watchdog then throws away what is in the port, which frees the writer, and also where the port takes what is written
 * but nothing leaves it. A pulled cable is noticed by an event, by a short write, or by a count below zero. Whoever
 * notices it only says so: the thread that writes is the one that closes, because a port that is closed under the hands
 * of another takes the whole program down.
 */
final class SerialLine implements Line {
    /** A piece takes a quarter of this on its cable, so that a slow cable is not taken for a stuck one. */
    private static final long LONGEST_WRITE_MILLIS = 300;

    /** So long a writer has to notice that the port was emptied. */
    private static final long FREED_MILLIS = 50;

    private static final long LONGEST_SHUT_SECONDS = 2;
    private static final int BITS = 10;
    private static final int LEAST_PIECE = 64;
    private static final int MOST_READ = 4_096;

    private final SerialPort port;
    private final String output;
    private final String named;
    private final Runnable wake;
    private final ScheduledThreadPoolExecutor watchdog;
    private final int piece;
    private final Flow flow;
    private final byte[] heard = new byte[MOST_READ];
    private final AtomicBoolean shutting = new AtomicBoolean();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch shut = new CountDownLatch(1);
    private volatile boolean gone;
    private volatile boolean stalled;
    private volatile boolean writing;

    /** @param named what the hall file calls the port */
    SerialLine(SerialPort port, String output, String named, Runnable wake) {
        this.port = port;
        this.output = output;
        this.named = named;
        this.wake = wake;
        piece = Math.max(LEAST_PIECE, Math.toIntExact(port.getBaudRate() / BITS * LONGEST_WRITE_MILLIS / 4 / 1_000));
        flow = new Flow(port.getBaudRate());
        watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("watch " + named).factory());
        watchdog.setRemoveOnCancelPolicy(true);
        watchdog.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        var _ = watchdog.scheduleWithFixedDelay(this::watch, Flow.LOOK_MILLIS, Flow.LOOK_MILLIS, TimeUnit.MILLISECONDS);
        port.addDataListener(new Ear());
    }

    private final class Ear implements SerialPortDataListener {
        @Override
        public int getListeningEvents() {
            return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
        }

        @Override
        public void serialEvent(SerialPortEvent event) {
            if (event.getEventType() != SerialPort.LISTENING_EVENT_PORT_DISCONNECTED) return;
            gone = true;
            wake.run();
            try {
                // The event comes a million times a second until the port is closed.
                ending.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void write(byte[] bytes) throws Lost {
        for (int at = 0; at < bytes.length; at += piece) writePiece(bytes, at, Math.min(piece, bytes.length - at));
    }

    private void writePiece(byte[] bytes, int from, int length) throws Lost {
        if (gone || stalled) throw lost();
        var bark = watchdog.schedule(this::bark, LONGEST_WRITE_MILLIS, TimeUnit.MILLISECONDS);
        int written;
        writing = true;
        try {
            written = port.writeBytes(bytes, length, from);
        } finally {
            writing = false;
            bark.cancel(false);
        }
        if (written != length || stalled) throw lost();
        flow.wrote(length);
    }

    private void bark() {
        stalled = true;
        port.flushIOBuffers();
        wake.run();
        var _ = watchdog.schedule(this::force, FREED_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Where emptying the port has not freed the writer, only closing it does; he looks at nothing in it when he comes
     * back.
     */
    private void force() {
        if (writing) shut();
    }

    private void watch() {
        if (gone || stalled) return;
        int waiting;
        synchronized (shut) {
            if (shutting.get()) return;
            waiting = port.bytesAwaitingWrite();
        }
        if (flow.isStuck(waiting)) bark();
    }

    @Override
    public void look() throws Lost {
        if (gone || stalled) throw lost();
        int waiting = port.bytesAvailable();
        if (waiting < 0) throw lost();
        if (waiting > 0) port.readBytes(heard, Math.min(waiting, heard.length));
    }

    private Lost lost() {
        return stalled ? new Lost(Complaints.stalled(output, named)) : Lost.absent(Complaints.gone(output, named));
    }

    private void shut() {
        synchronized (shut) {
            if (!shutting.compareAndSet(false, true)) return;
        }
        // The library waits for its ear while it closes.
        ending.countDown();
        port.closePort();
        shut.countDown();
    }

    @Override
    public void close() {
        watchdog.shutdown();
        shut();
        try {
            // Where the watchdog is at it, the port can be opened again only when it is done.
            shut.await(LONGEST_SHUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
