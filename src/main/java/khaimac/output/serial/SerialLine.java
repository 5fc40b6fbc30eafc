package khaimac.output.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Sentence;
import khaimac.output.Lost;

/**
 * An open port of this machine. A peer that takes nothing would block a write for ever, whatever time-out is set: a watchdog then
 * closes the port, which is all that frees it. A pulled cable is noticed by an event, by a short write, or by a count below zero.
 */
final class SerialLine implements Line {
    /** A piece takes a quarter of this on its cable, so that a slow cable is not taken for a stuck one. */
    private static final long LONGEST_WRITE_MILLIS = 300;

    private static final int BITS = 10;
    private static final int LEAST_PIECE = 64;
    private static final int MOST_READ = 4_096;

    private final SerialPort port;
    private final String output;
    private final String named;
    private final Runnable wake;
    private final ScheduledThreadPoolExecutor watchdog;
    private final int piece;
    private final byte[] heard = new byte[MOST_READ];
    private volatile boolean gone;
    private volatile boolean stalled;

    /** @param named what the hall file calls the port */
    SerialLine(SerialPort port, String output, String named, Runnable wake) {
        this.port = port;
        this.output = output;
        this.named = named;
        this.wake = wake;
        piece = Math.max(LEAST_PIECE, Math.toIntExact(port.getBaudRate() / BITS * LONGEST_WRITE_MILLIS / 4 / 1_000));
        watchdog = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("watch " + named).factory());
        watchdog.setRemoveOnCancelPolicy(true);
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
            // Here and now: the event comes a million times a second until the port is closed.
            port.closePort();
            wake.run();
        }
    }

    @Override
    public void write(byte[] bytes) throws Lost {
        for (int at = 0; at < bytes.length; at += piece) writePiece(bytes, at, Math.min(piece, bytes.length - at));
    }

    private void writePiece(byte[] bytes, int from, int length) throws Lost {
        var bark = watchdog.schedule(this::bark, LONGEST_WRITE_MILLIS, TimeUnit.MILLISECONDS);
        int written;
        try {
            written = port.writeBytes(bytes, length, from);
        } finally {
            bark.cancel(false);
        }
        if (written != length) throw new Lost(why());
    }

    private void bark() {
        stalled = true;
        port.closePort();
    }

    @Override
    public void look() throws Lost {
        if (gone || stalled) throw new Lost(why());
        int waiting = port.bytesAvailable();
        if (waiting < 0) throw new Lost(why());
        if (waiting > 0) port.readBytes(heard, Math.min(waiting, heard.length));
    }

    private Sentence why() {
        return stalled ? Complaints.stalled(output, named) : Complaints.gone(output, named);
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        port.removeDataListener();
        port.closePort();
    }
}
