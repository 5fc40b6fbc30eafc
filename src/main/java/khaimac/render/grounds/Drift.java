package khaimac.render.grounds;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import khaimac.render.Box;
import khaimac.render.Tint;

/**
 * Light and shade as wide as their surface, drawn once and then moved sideways: what leaves at one edge comes in at the
 * other, so that no seam is ever seen. What does not lie still is never sharp.
 *
 * @param rounds how often it passes in a round
 */
record Drift(Image image, Box box, int rounds) implements Mover {
    /** @param shade the same at both ends of the box */
    static Drift of(Box box, int rounds, Field.Shade shade) {
        int width = Math.max(1, (int) Math.ceil(box.width()));
        int height = Math.max(1, (int) Math.ceil(box.height()));
        var own = new Box(Math.floor(box.x()), Math.floor(box.y()), width, height);
        try (var surface = Surface.makeRaster(new ImageInfo(width, height, ColorType.N32, ColorAlphaType.PREMUL))) {
            var canvas = surface.getCanvas();
            canvas.clear(0);
            canvas.translate((float) -own.x(), (float) -own.y());
            Field.paint(canvas, own, shade);
            return new Drift(surface.makeImageSnapshot(), own, rounds);
        }
    }

    /** Folds that run through cloth: where they meet those that lie still, it waves. */
    static Drift folds(Site site, double period, double slant, double strength, int rounds) {
        double width = Math.ceil(site.box().width());
        double many = Math.max(1, Math.round(width / site.unit() / period));
        return of(site.box(), rounds, (x, y, out) -> {
            double along = Curve.TAU * many * (x - site.box().x()) / width;
            double down = (y - site.box().y()) / site.unit();
            double phase = along + Curve.TAU * slant * down / period + 0.5 * Math.sin(down * 2.3);
            double slow = Curve.TAU
                            * Math.max(1, Math.round(many / 3))
                            * (x - site.box().x())
                            / width
                    + down;
            double slope = Math.sin(phase) * (0.7 + 0.3 * Math.sin(slow)) + 0.3 * Math.sin(2 * phase + 1);
            if (slope < 0) out.set(Tint.mix(Tint.BLACK, site.edge(), 0.25), -slope * strength);
            else out.set(Tint.mix(site.middle(), 0xFFFFF0D8, 0.45), slope * strength * 0.28);
        });
    }

    /** One broad gleam that passes over everything now and then. */
    static Drift sheen(Site site, double strength) {
        double width = Math.ceil(site.box().width());
        return of(site.box(), 3, (x, y, out) -> {
            double down = (y - site.box().y()) / width;
            double at = (x - site.box().x()) / width + 0.35 * down;
            double away = Math.abs(at - Math.floor(at) - 0.5) * 2;
            double light = Math.exp(-away * away * 16);
            out.set(Tint.mix(site.middle(), Tint.WHITE, 0.6), light * strength);
        });
    }

    @Override
    public void draw(Canvas canvas, double turn) {
        int width = (int) box.width();
        int gone = Math.floorMod((int) Math.floor(turn * rounds * width), width);
        canvas.drawImage(image, (float) box.x() + gone, (float) box.y());
        if (gone > 0) canvas.drawImage(image, (float) box.x() + gone - width, (float) box.y());
    }

    @Override
    public boolean drifts() {
        return true;
    }

    @Override
    public long bytes() {
        return 4L * (long) box.width() * (long) box.height();
    }

    @Override
    public void close() {
        image.close();
    }
}
