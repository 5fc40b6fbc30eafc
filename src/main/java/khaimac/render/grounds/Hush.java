package khaimac.render.grounds;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
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

    /** The longer side of the small picture, in pixels. */
    private static final double SMALL = 240;

    private Hush() {}

    /** @param lines the ink of each */
    public static void under(Canvas canvas, Style style, List<Box> lines, Around place) {
        if (lines.isEmpty() || !style.image().isEmpty() || Drawings.isPlain(style.motif())) return;
        if (Site.isLow(place.whole())) return;
        var site = Site.of(style, place.whole(), place.words());
        int shade = Tint.mix(site.edge(), Tint.BLACK, 0.25);
        try (var things = Things.of(Drawings.of(style.motif()), site)) {
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
    }

    /** How much stands where: the things of a ground, without its light, drawn small. */
    private record Things(Bitmap bitmap, Site site, double scale) implements AutoCloseable {
        static Things of(Drawing drawing, Site site) {
            var box = site.box();
            double scale = SMALL / Math.max(box.width(), box.height());
            int across = (int) Math.ceil(box.width() * scale);
            int down = (int) Math.ceil(box.height() * scale);
            var bitmap = new Bitmap();
            bitmap.allocPixels(ImageInfo.makeN32Premul(across, down));
            try (var surface = Surface.makeRaster(ImageInfo.makeN32Premul(across, down))) {
                var canvas = surface.getCanvas();
                canvas.clear(0);
                canvas.scale((float) scale, (float) scale);
                canvas.translate((float) -box.x(), (float) -box.y());
                try (var brush = new Brush(canvas)) {
                    drawing.things(brush, site);
                }
                surface.readPixels(bitmap, 0, 0);
            }
            return new Things(bitmap, site, scale);
        }

        /** From 0 to 1: what is opaque and brighter than the words' own light would allow. */
        double at(double x, double y) {
            double column = (x - site.box().x()) * scale;
            double row = (y - site.box().y()) * scale;
            // Softly: the small picture is coarse, and what stands beside a letter is in its way too.
            double most = 0;
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) most += here((int) column + dx, (int) row + dy);
            return most / 9;
        }

        private double here(int column, int row) {
            if (column < 0 || row < 0 || column >= bitmap.getWidth() || row >= bitmap.getHeight()) return 0;
            int colour = bitmap.getColor(column, row);
            double alpha = (colour >>> 24) / 255.0;
            double light = Math.max(colour >> 16 & 0xFF, colour >> 8 & 0xFF) / 255.0;
            return Curve.smooth(0.10, 0.40, alpha * light);
        }

        boolean stand(Box around) {
            double step = 1 / scale;
            for (double y = around.y(); y <= around.bottom(); y += step)
                for (double x = around.x(); x <= around.right(); x += step) if (at(x, y) > 0.03) return true;
            return false;
        }

        @Override
        public void close() {
            bitmap.close();
        }
    }
}
