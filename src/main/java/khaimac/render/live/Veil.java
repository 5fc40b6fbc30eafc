package khaimac.render.live;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import khaimac.render.Natives;
import khaimac.render.Tint;
import khaimac.render.Wall;

/**
 * A colour laid over everything, thin or thick. It is drawn as tiles of a picture, since the CPU blends pictures eight
 * times as fast as it fills a rectangle with a colour that is not opaque.
 */
final class Veil implements AutoCloseable {
    private static final int TILE = 512;

    private final Natives natives = new Natives();
    private final Paint paint = natives.keep(new Paint());
    private final Image tile;

    Veil(int colour) {
        try (var surface = Surface.makeRaster(new ImageInfo(TILE, TILE, ColorType.N32, ColorAlphaType.OPAQUE))) {
            surface.getCanvas().clear(colour);
            tile = natives.keep(surface.makeImageSnapshot());
        }
    }

    /** @param thickness from 0, which is not seen, to 1, which hides everything */
    void draw(Canvas canvas, Wall wall, double thickness) {
        paint.setColor(Tint.faint(Tint.BLACK, thickness));
        for (int y = 0; y < wall.height(); y += TILE)
            for (int x = 0; x < wall.width(); x += TILE) canvas.drawImage(tile, x, y, paint);
    }

    @Override
    public void close() {
        natives.close();
    }
}
