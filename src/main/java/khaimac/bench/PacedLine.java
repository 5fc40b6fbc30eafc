package khaimac.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import khaimac.hall.Found;
import khaimac.hall.Wire;
import khaimac.output.serial.Line;
import khaimac.output.serial.Ports;

/**
 * A serial port as slow as a real cable: a byte is ten bits on it, and a small buffer takes what is written until then.
 * It knows when each picture began and ended on the cable.
 */
final class PacedLine implements Line, Ports {
    private static final int BUFFER = 4_096;
    private static final double NANOS = 1e9;

    /** What became of a picture. */
    interface Seen {
        void on(byte[] picture, long began, long ended);
    }

    private final double nanosAByte;
    private final Seen seen;
    private double free;

    PacedLine(int baud, Seen seen) {
        nanosAByte = 10 * NANOS / baud;
        this.seen = seen;
    }

    @Override
    public Line open(String output, Wire.Serial wire, Runnable wake) {
        return this;
    }

    @Override
    public void write(byte[] bytes) {
        long now = System.nanoTime();
        double began = Math.max((double) now, free);
        free = began + bytes.length * nanosAByte;
        seen.on(bytes, (long) began, (long) free);
        // What has no room in the buffer keeps the writer waiting, as a port does.
        while (free - System.nanoTime() > BUFFER * nanosAByte) LockSupport.parkNanos(100_000);
    }

    @Override
    public void look() {}

    @Override
    public List<Found> found() {
        return List.of();
    }

    @Override
    public void close() {}
}
