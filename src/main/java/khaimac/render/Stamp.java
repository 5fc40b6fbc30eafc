package khaimac.render;

import static io.github.humbleui.skija.impl.Native.getPtr;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import java.lang.ref.Reference;

/**
 * A small picture that is put down hundreds of times in a frame. Skija's own way makes two rectangles and two colours
 * of each; this one says the same to the native side and leaves nothing for the collector.
 */
public record Stamp(Image image, int width, int height) implements AutoCloseable {
    private static final long SAMPLING = SamplingMode.DEFAULT._pack();

    public static Stamp of(Image image) {
        return new Stamp(image, image.getWidth(), image.getHeight());
    }

    /**
     * At whole pixels.
     *
     * @param opaque from 0 to 255
     * @param how what it is put down with; of its colour nothing is seen
     */
    public void put(Canvas canvas, float x, float y, int opaque, Paint how) {
        // To set how opaque it is alone, Skija would make two colours.
        how.setColor(opaque << 24);
        try {
            Canvas._nDrawImageRect(
                    getPtr(canvas),
                    getPtr(image),
                    0,
                    0,
                    width,
                    height,
                    x,
                    y,
                    x + width,
                    y + height,
                    SAMPLING,
                    getPtr(how),
                    true);
        } finally {
            Reference.reachabilityFence(canvas);
            Reference.reachabilityFence(image);
            Reference.reachabilityFence(how);
        }
    }

    public long bytes() {
        return 4L * width * height;
    }

    @Override
    public void close() {
        image.close();
    }
}
