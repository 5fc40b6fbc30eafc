package khaimac.render.grounds;

import java.util.List;
import khaimac.render.Tint;

/** Floodlights from above and the lines of a track that curves away: an evening of sport. */
final class Streaks implements Drawing {
    @Override
    public void light(Brush brush, Site site) {
        double ratio = site.box().width() / site.box().height();
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double u = (x - site.box().x()) / site.box().width();
            double v = (y - site.box().y()) / site.box().height();
            double light = 0;
            for (int i = 0; i < 4; i++) {
                double from = i < 2 ? 0.03 + 0.09 * i : 0.88 + 0.09 * (i - 2);
                double lean = (i < 2 ? 1 : -1) * (0.30 + 0.22 * (i % 2));
                double dx = (u - from) * ratio - lean * (v + 0.06);
                double wide = 0.03 + 0.16 * (v + 0.06);
                light += Math.exp(-dx * dx / (wide * wide)) * (1 - Curve.smooth(0.2, 1.05, v));
            }
            out.mix(Tint.mix(site.middle(), Tint.WHITE, 0.65), 0.26 * Math.min(1.4, light));
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        double h = site.box().height();
        for (int side = -1; side <= 1; side += 2)
            for (int i = 0; i < 2; i++) {
                double x = site.x(side < 0 ? 0.03 + 0.09 * i : 0.97 - 0.09 * i);
                brush.glow(x, site.box().y() - h * 0.02, h * 0.20, 0xFFEAF0FF, 0.55);
            }
        // Lanes: ellipses around one middle, far below the surface.
        double cx = site.cx();
        for (int i = 0; i < 9; i++) {
            double rx = site.box().width() * (0.40 + 0.085 * i);
            double ry = h * (0.20 + 0.105 * i);
            double top = site.y(1.06 + 0.012 * i);
            var lane =
                    brush.trace().oval(cx - rx, top - ry * 0.62, 2 * rx, 2 * ry).done();
            double near = 1 - i / 11.0;
            int colour = i % 3 == 1 ? site.accent() : Tint.mix(site.middle(), Tint.WHITE, 0.6);
            var fading = brush.linear(
                    site.x(0),
                    0,
                    site.x(1),
                    0,
                    new int[] {
                        Tint.faint(colour, 0.62 * near),
                        Tint.faint(colour, 0.20 * near),
                        Tint.faint(colour, 0.03),
                        Tint.faint(colour, 0.20 * near),
                        Tint.faint(colour, 0.62 * near)
                    },
                    new float[] {0, 0.24f, 0.5f, 0.76f, 1});
            brush.canvas().save();
            brush.stroke(lane, fading, h * (i % 3 == 1 ? 0.007 : 0.0035));
            brush.canvas().restore();
        }
    }

    @Override
    public double calm() {
        return 0.42;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.sheen(site, 0.12), Flock.dust(site, Tint.mix(site.accent(), Tint.WHITE, 0.5)));
    }
}
