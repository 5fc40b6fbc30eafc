package khaimac.render;

import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.Function;
import khaimac.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Finished pictures of scenes, painted without a screen. One thread owns it; what it draws it remembers, so that the
 * second frame of a title costs little.
 */
public final class Frames implements AutoCloseable {
    private final Painter painter;
    private @Nullable Surface surface;

    /** @param files what is in a file that a scene names; null where there is none */
    public Frames(Function<String, byte @Nullable []> files) {
        painter = new Painter(files);
    }

    public byte[] png(Scene scene, int width, int height) {
        return png(scene, width, height, Free.NONE);
    }

    public byte[] png(Scene scene, int width, int height, Free free) {
        var drawn = drawn(scene, width, height, free);
        try (var image = drawn.makeImageSnapshot();
                var data = EncoderPNG.encode(image)) {
            if (data == null) throw new IllegalStateException("a picture of " + width + "×" + height + " could not be encoded");
            return data.getBytes();
        }
    }

    /**
     * Paints into pixels that somebody else owns.
     *
     * @param pixels a direct buffer of 4 bytes a pixel, blue, green, red and alpha on the machines that we know
     */
    public void paint(Scene scene, int width, int height, Free free, ByteBuffer pixels) {
        try (var pixmap = Pixmap.make(ImageInfo.makeN32Premul(width, height), pixels, width * 4);
                var direct = Surface.wrapPixels(pixmap)) {
            direct.getCanvas().clear(Tint.BLACK);
            painter.draw(direct.getCanvas(), scene, width, height, free);
        }
    }

    /** The letters of a text that no bundled face of a style's family can show. */
    public Set<String> missing(String text, String family) {
        return painter.faces().missing(text, family);
    }

    private Surface drawn(Scene scene, int width, int height, Free free) {
        var drawing = surface;
        if (drawing == null || drawing.getWidth() != width || drawing.getHeight() != height) {
            if (drawing != null) drawing.close();
            drawing = Surface.makeRaster(ImageInfo.makeN32Premul(width, height));
            surface = drawing;
        }
        drawing.getCanvas().clear(Tint.BLACK);
        painter.draw(drawing.getCanvas(), scene, width, height, free);
        return drawing;
    }

    @Override
    public void close() {
        if (surface != null) surface.close();
        surface = null;
        painter.close();
    }
}
