package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * A pane of glass that a picture is painted on before it goes somewhere else: over another one, or smaller into a
 * preview. The pixels are shared between the surface that is painted and the image that is drawn: a snapshot of each
 * frame, or a layer of the canvas, would be copied.
 */
public final class Glass implements AutoCloseable {
    private final Natives natives = new Natives();
    private final Paint paint = natives.keep(new Paint());

    /**
     * Held for as long as the natives below point into it: they do not keep it themselves, and collected memory is
     * written into.
     */
    private final ByteBuffer pixels;

    private final Surface surface;
    private final Image image;

    public Glass(int width, int height) {
        pixels = ByteBuffer.allocateDirect(Math.multiplyExact(width, Math.multiplyExact(height, 4)));
        // Without transparency, so that it is laid over as cheaply as may be.
        var info = new ImageInfo(width, height, ColorType.N32, ColorAlphaType.OPAQUE);
        var pixmap = natives.keep(Pixmap.make(info, pixels, width * 4));
        surface = natives.keep(Surface.wrapPixels(pixmap));
        image = natives.keep(Image.makeRasterFromPixmap(pixmap));
    }

    public Canvas canvas() {
        return surface.getCanvas();
    }

    /** What is painted on it now, always. */
    public Image image() {
        return image;
    }

    public ByteBuffer pixels() {
        return pixels;
    }

    public boolean isOf(int width, int height) {
        return surface.getWidth() == width && surface.getHeight() == height;
    }

    /** @param thickness from 0, which is not seen, to 1, which hides what is below */
    public void layOver(Canvas canvas, double thickness) {
        canvas.drawImage(image, 0, 0, paint.setColor(Tint.faint(Tint.BLACK, thickness)));
    }

    @Override
    public void close() {
        try {
            natives.close();
        } finally {
            Reference.reachabilityFence(pixels);
        }
    }
}
