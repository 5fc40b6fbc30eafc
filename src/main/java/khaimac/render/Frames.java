package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.time.Instant;
import khaimac.asset.Asset;
import khaimac.asset.Assets;
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
    private @Nullable Glass pane;
    private final Preview preview = new Preview();

    /** Whether it is not too large to be painted. */
    public static boolean canPaint(Asset asset) {
        var pixels = asset.pixels();
        return pixels == null || (pixels.count() <= Photos.MOST_PIXELS && asset.size() <= Photos.MOST_BYTES);
    }

    /** @param files the files that a scene names */
    public Frames(Assets files) {
        this(files, MOST_BYTES);
    }

    /** @param mostBytes of what it remembers */
    public Frames(Assets files, long mostBytes) {
        atelier = new Atelier(files);
        supply = new AtOnce(atelier, mostBytes);
    }

    public byte[] png(Scene scene, Wall wall) {
        return Encoding.png(drawn(scene, wall).image());
    }

    /** The picture of a moment at which something may still be coming in over what was there before. */
    public byte[] png(@Nullable Showing before, Showing showing, Instant at, Wall wall) {
        var drawing = pane(wall);
        try (var easel = new Easel(wall, supply, supply::tidy)) {
            if (before != null) {
                easel.show(before);
                easel.paint(drawing.canvas(), showing.since());
            }
            easel.show(showing);
            if (at.isAfter(showing.since())) easel.paint(drawing.canvas(), showing.since());
            easel.paint(drawing.canvas(), at);
        }
        return Encoding.png(drawing.image());
    }

    /** A small picture of the same: laid out in the surface's own pixels and then made smaller, so that lines end alike. */
    public byte[] jpeg(Scene scene, Wall wall, int width, int height) {
        return preview.jpeg(drawn(scene, wall).image(), width, height);
    }

    /**
     * Paints into pixels that somebody else owns.
     *
     * @param pixels a direct buffer of 4 bytes a pixel, blue, green, red and alpha on the machines that we know
     */
    public void paint(Scene scene, Wall wall, ByteBuffer pixels) {
        try (var pixmap = Pixmap.make(ImageInfo.makeN32Premul(wall.width(), wall.height()), pixels, wall.width() * 4);
                var direct = Surface.wrapPixels(pixmap)) {
            draw(direct.getCanvas(), scene, wall);
        } finally {
            // Skija does not hold the buffer that it writes into.
            Reference.reachabilityFence(pixels);
        }
    }

    /** How a scene would be set, without painting it. */
    public Proof proof(Scene scene, Wall wall) {
        return Proofs.of(scene, wall, atelier.typing(), atelier.files());
    }

    private Glass drawn(Scene scene, Wall wall) {
        var drawing = pane(wall);
        draw(drawing.canvas(), scene, wall);
        return drawing;
    }

    private void draw(Canvas canvas, Scene scene, Wall wall) {
        canvas.clear(Tint.BLACK);
        try (var painter = new Painter(supply, wall)) {
            var ready = painter.ready(scene);
            if (ready != null) painter.draw(canvas, ready);
        }
        supply.tidy();
    }

    private Glass pane(Wall wall) {
        var drawing = pane;
        if (drawing == null || !drawing.isOf(wall.width(), wall.height())) {
            if (drawing != null) drawing.close();
            drawing = new Glass(wall.width(), wall.height());
            pane = drawing;
        }
        return drawing;
    }

    @Override
    public void close() {
        if (pane != null) pane.close();
        pane = null;
        preview.close();
        supply.close();
        atelier.close();
    }
}
