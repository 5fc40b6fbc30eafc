package khaimac.media.film;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import khaimac.media.Library;
import khaimac.scene.Look;
import org.bytedeco.javacpp.BytePointer;

/** A picture of a film, in memory that is used again and again. */
public final class Slot {
    static {
        Library.first();
    }

    /** Lines begin where the machine likes them to, and may be written a little beyond their end. */
    private static final int ALIGNED = 64;

    private static final AtomicLong PICTURES = new AtomicLong();

    private final ByteBuffer pixels;
    private final BytePointer memory;
    private final int width;
    private final int height;
    private final int stride;
    private Duration run = Duration.ZERO;
    private long number;

    public Slot(int width, int height) {
        this.width = width;
        this.height = height;
        stride = Math.ceilDiv(width * 4, ALIGNED) * ALIGNED;
        int bytes = Math.addExact(Math.multiplyExact(stride, height), 2 * ALIGNED);
        pixels = ByteBuffer.allocateDirect(bytes).alignedSlice(ALIGNED);
        memory = new BytePointer(pixels);
    }

    /** One for the pictures of a film as they lie in its file, in the size that they are shown in. */
    static Slot of(Clip clip, double width, double height, Look.Fit fit) {
        var size = Size.of(clip, width, height, fit);
        boolean upright = clip.quarters() % 2 == 0;
        return new Slot(upright ? size.width() : size.height(), upright ? size.height() : size.width());
    }

    /** Four bytes a pixel: blue, green, red and how opaque it is; colours are not multiplied with that. */
    public ByteBuffer pixels() {
        return pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Bytes from one line to the next. */
    public int stride() {
        return stride;
    }

    /** From when on it is shown, of what is shown of the film. */
    public Duration run() {
        return run;
    }

    /** Another for each picture of any film. */
    public long number() {
        return number;
    }

    BytePointer memory() {
        return memory;
    }

    public void holds(Duration from) {
        run = from;
        number = PICTURES.incrementAndGet();
    }
}
