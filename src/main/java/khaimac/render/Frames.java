package khaimac.render;

import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Function;
import khaimac.scene.Scene;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/**
 * Finished pictures, painted without a screen and without haste. One thread owns it; what it draws it remembers, so
 * that the second frame of a title costs little.
 */
public final class Frames implements AutoCloseable {
    /** Sixteen backdrops of 1920 by 1080. */
    private static final long MOST_BYTES = 16L * 1920 * 1080 * 4;

    private final Atelier atelier;
    private final AtOnce supply;
    private @Nullable Surface surface;

    /** @param files what is in a file that a scene names; null where there is none */
    public Frames(Function<String, byte @Nullable []> files) {
        atelier = new Atelier(files);
        supply = new AtOnce(atelier, MOST_BYTES);
    }

    public byte[] png(Scene scene, Wall wall) {
        return Encoding.png(drawn(scene, wall));
    }

    /** The picture of a moment at which something may still be coming in over what was there before. */
    public byte[] png(@Nullable Showing before, Showing showing, Instant at, Wall wall) {
        var drawing = surface(wall);
        try (var easel = new Easel(wall, supply, supply::tidy)) {
            if (before != null) {
                easel.show(before);
                easel.paint(drawing.getCanvas(), showing.since());
            }
            easel.show(showing);
            if (at.isAfter(showing.since())) easel.paint(drawing.getCanvas(), showing.since());
            easel.paint(drawing.getCanvas(), at);
        }
        return Encoding.png(drawing);
    }

    /** A small picture of the same: laid out in the surface's own pixels and then made smaller, so that lines end alike. */
    public byte[] jpeg(Scene scene, Wall wall, int width, int height) {
        return Encoding.jpeg(drawn(scene, wall), width, height);
    }

    /**
     * Paints into pixels that somebody else owns.
     *
     * @param pixels a direct buffer of 4 bytes a pixel, blue, green, red and alpha on the machines that we know
     */
    public void paint(Scene scene, Wall wall, ByteBuffer pixels) {
        try (var pixmap = Pixmap.make(ImageInfo.makeN32Premul(wall.width(), wall.height()), pixels, wall.width() * 4);
                var direct = Surface.wrapPixels(pixmap)) {
            draw(direct, scene, wall);
        }
    }

    /** How a scene would be set, without painting it. */
    public Proof proof(Scene scene, Wall wall) {
        return Proofs.of(scene, wall, atelier.typing(), atelier.files());
    }

    private Surface drawn(Scene scene, Wall wall) {
        var drawing = surface(wall);
        draw(drawing, scene, wall);
        return drawing;
    }

    private void draw(Surface drawing, Scene scene, Wall wall) {
        drawing.getCanvas().clear(Tint.BLACK);
        try (var painter = new Painter(supply, wall)) {
            var ready = painter.ready(scene);
            if (ready != null) painter.draw(drawing.getCanvas(), ready);
        }
        supply.tidy();
    }

    private Surface surface(Wall wall) {
        var drawing = surface;
        if (drawing == null || drawing.getWidth() != wall.width() || drawing.getHeight() != wall.height()) {
            if (drawing != null) drawing.close();
            drawing = Surface.makeRaster(ImageInfo.makeN32Premul(wall.width(), wall.height()));
            surface = drawing;
        }
        return drawing;
    }

    @Override
    public void close() {
        if (surface != null) surface.close();
        surface = null;
        supply.close();
        atelier.close();
    }
}
