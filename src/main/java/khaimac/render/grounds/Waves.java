package khaimac.render.grounds;

import java.util.ArrayList;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Tint;

/** The sea at first light: islands on the far line, a lighthouse, waves that come nearer and darker. */
final class Waves implements Drawing {
    private static final int LAYERS = 5;

    private static double line(Site site) {
        return site.isTall() ? 0.80 : 0.68;
    }

    @Override
    public void light(Brush brush, Site site) {
        double line = line(site);
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double v = (y - site.box().y()) / site.box().height();
            double u = (x - site.cx()) / site.box().height();
            double sunX = u - 0.36 * site.box().width() / site.box().height();
            double glow = Math.exp(-(sunX * sunX * 2.2 + Math.pow((v - line) * 3.4, 2)));
            int pale = Tint.mix(site.middle(), 0xFFFFE2B0, 0.60);
            if (v < line) {
                out.mix(Tint.mix(site.middle(), Tint.WHITE, 0.30), 0.40 * Math.pow(v / line, 3));
                out.mix(pale, 0.55 * glow);
                double cloud = Math.sin(u * 2.3 + 3 * Math.sin(v * 9)) * 0.5 + Math.sin(u * 5.1 - v * 24) * 0.5;
                out.mix(
                        Tint.mix(site.middle(), Tint.WHITE, 0.5),
                        0.10
                                * Curve.smooth(0.1, 1, cloud)
                                * Curve.smooth(0.1, 0.6, v)
                                * (1 - Curve.smooth(0.6, 0.68, v)));
                return;
            }
            double near = (v - line) / (1 - line);
            out.set(Tint.mix(Tint.mix(site.middle(), Tint.WHITE, 0.16), site.edge(), Curve.smooth(0, 0.9, near)), 1);
            double ripple = Math.sin(Math.log(0.03 + near) * 34 + 1.2 * Math.sin(u * 5 / (0.15 + near)));
            out.mix(Tint.mix(site.middle(), Tint.WHITE, 0.6), 0.12 * Curve.smooth(0.3, 1, ripple) * (1 - near));
            out.mix(pale, 0.50 * glow * (0.55 + 0.45 * ripple) * (1 - near));
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        double y = site.y(line(site));
        double s = site.isTall() ? site.box().width() * 0.5 : site.unit() * 0.5;
        island(brush, site, site.box().x() + s * 0.62, y, s * 1.15, s * 0.20, 0.55, 3);
        island(brush, site, site.box().x() + s * 0.22, y + s * 0.012, s * 0.95, s * 0.30, 0.80, 5);
        lighthouse(brush, site, site.box().x() + s * 0.36, y - s * 0.19, s * 0.30);
        island(brush, site, site.box().right() - s * 0.34, y, s * 0.85, s * 0.13, 0.50, 9);
        for (int i = 0; i < LAYERS; i++) wave(brush, site, i);
    }

    private static void island(
            Brush brush, Site site, double x, double foot, double wide, double tall, double near, int seed) {
        var shape = brush.trace().move(x - wide / 2, foot);
        int points = 24;
        for (int i = 1; i < points; i++) {
            double t = i / (double) points;
            double hump = Math.pow(Math.sin(Math.PI * t), 1.4) * (0.55 + 0.45 * Math.sin(t * 6 + seed))
                    + 0.06 * Curve.scatter(i, seed);
            shape.line(x - wide / 2 + wide * t, foot - tall * Math.max(0.02, hump));
        }
        var path = shape.line(x + wide / 2, foot).close().done();
        int far = Tint.mix(site.middle(), Tint.WHITE, 0.15);
        brush.fill(
                path,
                brush.linear(
                        0,
                        foot - tall,
                        0,
                        foot,
                        Tint.mix(far, site.edge(), near),
                        Tint.mix(far, site.edge(), near * 0.75)));
        brush.soft(
                brush.trace()
                        .oval(x - wide * 0.52, foot - tall * 0.05, wide * 1.04, tall * 0.10)
                        .done(),
                Tint.faint(Tint.WHITE, 0.20),
                tall * 0.05);
    }

    private static void lighthouse(Brush brush, Site site, double x, double foot, double tall) {
        int pale = Tint.mix(site.middle(), Tint.WHITE, 0.72);
        double w = tall * 0.10;
        brush.glow(x, foot - tall * 0.93, tall * 0.9, 0xFFFFF0C0, 0.45);
        var tower = brush.trace()
                .move(x - w, foot)
                .line(x - w * 0.62, foot - tall * 0.84)
                .line(x + w * 0.62, foot - tall * 0.84)
                .line(x + w, foot)
                .close()
                .done();
        brush.fill(tower, brush.linear(x - w, 0, x + w, 0, pale, Tint.mix(pale, site.edge(), 0.55)));
        brush.fill(
                brush.trace()
                        .box(x - w * 0.9, foot - tall * 0.87, w * 1.8, tall * 0.03)
                        .done(),
                Tint.mix(pale, site.edge(), 0.7));
        brush.fill(
                brush.trace()
                        .box(x - w * 0.45, foot - tall * 0.96, w * 0.9, tall * 0.09)
                        .done(),
                0xFFFFF3CC);
        brush.fill(
                brush.trace()
                        .move(x - w * 0.7, foot - tall * 0.955)
                        .line(x, foot - tall * 1.06)
                        .line(x + w * 0.7, foot - tall * 0.955)
                        .close()
                        .done(),
                0xFFB3201C);
        brush.fill(
                brush.trace()
                        .box(x - w * 0.86, foot - tall * 0.42, w * 1.72, tall * 0.10)
                        .done(),
                Tint.faint(0xFFB3201C, 0.75));
    }

    private static double crest(int layer, double along, double many) {
        return Math.sin(Curve.TAU * many * along + layer * 1.9)
                + 0.35 * Math.sin(Curve.TAU * many * 2 * along + layer * 0.7)
                + 0.18 * Math.sin(Curve.TAU * many * 3 * along + layer);
    }

    private static double many(Site site, int layer) {
        return Math.max(1, Math.round(site.box().width() / site.unit() * (2.1 - 0.3 * layer)));
    }

    private static void wave(Brush brush, Site site, int layer) {
        double near = (layer + 1) / (double) LAYERS;
        double h = site.box().height() * (1 - line(site));
        double base = site.y(line(site)) + h * (0.10 + 0.80 * Math.pow(near, 1.35));
        double tall = h * 0.055 * (0.5 + near);
        double many = many(site, layer);
        var top = brush.trace();
        var body = brush.trace();
        int steps = 160;
        for (int i = 0; i <= steps; i++) {
            double at = i / (double) steps;
            double y = base - tall * crest(layer, at, many);
            if (i == 0) body.move(site.x(at), y);
            else body.line(site.x(at), y);
            if (i == 0) top.move(site.x(at), y);
            else top.line(site.x(at), y);
        }
        var shape = body.line(site.box().right(), site.box().bottom())
                .line(site.box().x(), site.box().bottom())
                .close()
                .done();
        int lit = Tint.mix(Tint.mix(site.middle(), Tint.WHITE, 0.20), site.edge(), near * 0.70);
        int deep = Tint.mix(site.middle(), site.edge(), 0.45 + near * 0.55);
        var line = top.done();
        brush.soft(line, Tint.faint(Tint.BLACK, 0), 1);
        brush.fill(
                shape,
                brush.linear(0, base - tall * 1.4, 0, base + tall * 5, Tint.faint(lit, 0.95), Tint.faint(deep, 0.95)));
        brush.stroke(
                line,
                Tint.faint(Tint.mix(site.middle(), Tint.WHITE, 0.72), 0.34),
                Math.max(1, h * 0.009 * (0.4 + near)));
    }

    @Override
    public double calm() {
        return 0.40;
    }

    /** The sea itself comes and goes: gleams on two layers of it, one against the other. */
    @Override
    public List<Mover> movers(Site site) {
        var all = new ArrayList<Mover>();
        double top = site.y(line(site));
        var sea = new Box(
                site.box().x(),
                Math.floor(top),
                site.box().width(),
                Math.ceil(site.box().bottom() - Math.floor(top)));
        all.add(swell(site, sea, 2, 2));
        all.add(swell(site, sea, 5, -1));
        all.add(Drift.sheen(site, 0.07));
        return all;
    }

    private static Drift swell(Site site, Box sea, double many, int rounds) {
        double waves = Math.max(1, Math.round(many * sea.width() / sea.height() / 6));
        double width = Math.ceil(sea.width());
        return Drift.of(sea, rounds, (x, y, out) -> {
            double near = (y - sea.y()) / sea.height();
            double along = Curve.TAU * (x - sea.x()) / width;
            double wave = Math.sin(along * waves + 5 * near)
                    + 0.5 * Math.sin(along * waves * 2 - 9 * near)
                    + 0.8 * Math.sin(Math.log(0.06 + near) * 22 + Math.sin(along * waves));
            if (wave > 0)
                out.set(
                        Tint.mix(site.middle(), Tint.WHITE, 0.65),
                        0.11 * Curve.smooth(0.4, 2.0, wave) * Curve.smooth(0, 0.08, near));
            else out.set(site.edge(), 0.22 * Curve.smooth(0.3, 2.0, -wave) * Curve.smooth(0, 0.1, near));
        });
    }
}
