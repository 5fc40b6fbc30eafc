package khaimac.output.serial;

import java.time.Duration;
import java.util.List;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Wire;
import khaimac.output.Driver;
import khaimac.output.Lost;
import khaimac.output.Pace;
import khaimac.output.Picture;
import khaimac.output.light.Lamps;
import org.jspecify.annotations.Nullable;

/** A controller on an open line: every picture is one packet, and takes as long as the cable needs for it. */
final class SerialDriver implements Driver<byte[], byte[]> {
    /** A byte has a start and a stop on the cable. */
    private static final long BITS = 10;

    private static final long SECOND = 1_000_000_000;

    /** Nobody sees more, whatever the cable could carry. */
    private static final long MOST_PICTURES = 125;

    private final Line line;
    private final Encoding encoding;
    private final Lamps lamps;
    private final Pace pace;

    SerialDriver(Hall hall, Output output, Wire.Serial wire, Line line) {
        this.line = line;
        encoding = Encoding.of(wire.speaks());
        int channels = output.light().order().channels();
        int bytes = encoding.frame(new byte[Math.toIntExact(hall.pixels(output) * channels)], channels).length;
        long picture = wire.speaks() == Wire.Speaks.USB_PRO
                ? SECOND / UsbPro.MOST_PICTURES
                : Math.max(bytes * BITS * SECOND / wire.baud(), SECOND / MOST_PICTURES);
        lamps = new Lamps(hall, output, picture * 1e-6);
        // A picture that stands still leaves the cable free for as long as it took.
        pace = Pace.of(Duration.ofNanos(picture))
                .keepAlive(Duration.ofNanos(2 * picture))
                .restless(lamps.isRestless());
    }

    @Override
    public byte[] want(Picture picture) {
        return encoding.frame(lamps.of(picture), lamps.channels());
    }

    /**
     * All of it, whatever the controller has: it knows no part of a picture, it may have been disturbed, and only what
     * is written tells whether it still takes anything.
     */
    @Override
    public List<byte[]> difference(byte @Nullable [] have, byte[] want) {
        return List.of(want);
    }

    @Override
    public void send(byte[] packet) throws Lost {
        line.write(packet);
    }

    @Override
    public void look() throws Lost {
        line.look();
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public void close() {
        line.close();
    }
}
