package khaimac.render.grounds;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Around;
import khaimac.render.Tint;
import khaimac.scene.Style;

/**
 * Shade behind a line that reaches over a flower or a bird, there and nowhere else: no letter is to fight with what
 * stands on its ground. Where things stand is known from a small picture of them.
 */
public final class Hush {
    /** Of the shade where something stands wholly behind a letter. */
    private static final double DEEP = 0.74;

    /** How far it reaches beyond a line, of the line's height. */
    private static final double REACH = 0.7;

    /** Below this a thing is light on the ground, which no letter fights with; above the other it is one that does. */
    private static final double FAINT = 0.22;

    private static final double CLEAR = 0.5;

    /** The longer side of the small picture, in pixels. */
    private static final double SMALL = 240;

    private Hush() {}

    /** @param lines the ink of each */
    public static void under(Canvas canvas, Style style, List<Box> lines, Around place) {
        if (lines.isEmpty() || !style.image().isEmpty() || Drawings.isPlain(style.motif())) return;
        if (Site.isLow(place.whole())) return;
        var site = Site.of(style, place.whole(), place.words());
        int shade = Tint.mix(site.edge(), Tint.BLACK, 0.25);
        var things = Things.of(Drawings.of(style.motif()), site);
        for (var line : lines) {
            double reach = line.height() * REACH;
            var around = new Box(
                            line.x() - reach, line.y() - reach, line.width() + 2 * reach, line.height() + 2 * reach)
                    .outward();
            if (!things.stand(around)) continue;
            Field.paint(canvas, around, (x, y, out) -> {
                double beside = Math.max(0, Math.max(line.x() - x, x - line.right()));
                double beyond = Math.max(0, Math.max(line.y() - y, y - line.bottom()));
                double near = 1 - Curve.smooth(0.02, 1, Math.hypot(beside, beyond) / reach);
                out.set(shade, DEEP * near * Curve.smooth(0, 0.5, things.at(x, y)));
            });
        }
    }

    /**
     * How much stands where, from 0 to 1: the things of a ground, without its light, drawn small.
     */
    private static final class Things {
        /** Row by row, softly: the small picture is coarse, and what stands beside a letter is in its way too. */
        private final float[] there;

        private final int across;
        private final int down;
        private final Site site;
        private final double scale;

        private Things(float[] there, int across, int down, Site site, double scale) {
            this.there = there;
            this.across = across;
            this.down = down;
            this.site = site;
            this.scale = scale;
        }

        static Things of(Drawing drawing, Site site) {
            var box = site.box();
            double scale = SMALL / Math.max(box.width(), box.height());
            int across = (int) Math.ceil(box.width() * scale);
            int down = (int) Math.ceil(box.height() * scale);
            var size = ImageInfo.makeN32Premul(across, down);
            try (var bitmap = new Bitmap();
                    var surface = Surface.makeRaster(size)) {
                bitmap.allocPixels(size);
                var canvas = surface.getCanvas();
                canvas.clear(0);
                canvas.scale((float) scale, (float) scale);
                canvas.translate((float) -box.x(), (float) -box.y());
                try (var brush = new Brush(canvas)) {
                    drawing.things(brush, site);
                }
                surface.readPixels(bitmap, 0, 0);
                return new Things(soft(hard(bitmap, across * down), across, down), across, down, site, scale);
            }
        }

        /** What is opaque and brighter than the words' own light would allow. */
        private static float[] hard(Bitmap bitmap, int many) {
            var hard = new float[many];
            var bytes = bitmap.readPixels();
            if (bytes == null) return hard;
            var pixels = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            for (int at = 0; at < many; at++) {
                int colour = pixels.get(at);
                // Its colours are multiplied by what they cover already.
                double light = Math.max(colour >> 16 & 0xFF, colour >> 8 & 0xFF) / 255.0;
                hard[at] = (float) Curve.smooth(FAINT, CLEAR, light);
            }
            return hard;
        }

        private static float[] soft(float[] hard, int across, int down) {
            var soft = new float[hard.length];
            for (int row = 0; row < down; row++)
                for (int column = 0; column < across; column++) {
                    float all = 0;
                    for (int y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y++)
                        for (int x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++)
                            all += hard[y * across + x];
                    soft[row * across + column] = all / 9;
                }
            return soft;
        }

        /** Between the points of the small picture it is what lies between them: no step of it is ever seen. */
        double at(double x, double y) {
            double across = (x - site.box().x()) * scale - 0.5;
            double down = (y - site.box().y()) * scale - 0.5;
            int column = (int) Math.floor(across);
            int row = (int) Math.floor(down);
            double right = across - column;
            double below = down - row;
            return Curve.between(
                    Curve.between(here(column, row), here(column + 1, row), right),
                    Curve.between(here(column, row + 1), here(column + 1, row + 1), right),
                    below);
        }

        private double here(int column, int row) {
            return column < 0 || row < 0 || column >= across || row >= down ? 0 : there[row * across + column];
        }

        boolean stand(Box around) {
            double step = 1 / scale;
            for (double y = around.y(); y <= around.bottom(); y += step)
                for (double x = around.x(); x <= around.right(); x += step) if (at(x, y) > 0.03) return true;
            return false;
        }
    }
}
