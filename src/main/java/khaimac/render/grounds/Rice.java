package khaimac.render.grounds;

import java.util.List;
import khaimac.render.Tint;

/** A field in the morning: rows of young green to a far line of hills, ripe ears that bend at both sides. */
final class Rice implements Drawing {
    private static final int GRAIN = 0xFFF6C544;
    private static final int STALK = 0xFF8FA83A;

    @Override
    public void light(Brush brush, Site site) {
        double line = site.isTall() ? 0.80 : 0.70;
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double v = (y - site.box().y()) / site.box().height();
            double u = (x - site.cx()) / site.box().height();
            double glow = Math.exp(-(u * u * 0.55 + Math.pow((v - line) * 2.6, 2)));
            out.mix(0xFFE8D27A, 0.42 * glow);
            double beam =
                    Math.sin(Math.atan2(v - line, u) * 22) * 0.5 + Math.sin(Math.atan2(v - line, u) * 37 + 2) * 0.5;
            if (v < line)
                out.mix(0xFFE8D27A, 0.10 * Curve.smooth(0, 1, beam) * Math.exp(-Math.hypot(u * 0.6, v - line) * 1.5));
            double hills =
                    line - 0.045 - 0.022 * Math.sin(u * 2.1 + 1) - 0.016 * Math.sin(u * 5.3) - 0.008 * Math.sin(u * 11);
            double far = line - 0.018 - 0.016 * Math.sin(u * 3.1 + 4) - 0.010 * Math.sin(u * 7.7 + 1);
            out.mix(Tint.mix(site.middle(), site.edge(), 0.55), 0.55 * Curve.smooth(hills - 0.004, hills + 0.004, v));
            out.mix(Tint.mix(site.middle(), site.edge(), 0.8), 0.65 * Curve.smooth(far - 0.004, far + 0.004, v));
            if (v < line) return;
            double near = (v - line) / (1 - line);
            double depth = 1 / (0.12 + near);
            double row = Math.sin(u * depth * 13);
            double tuft = Math.sin(Math.log(0.05 + near) * 26 + 0.5 * Math.sin(u * 9 * depth));
            out.set(
                    Tint.mix(Tint.mix(site.middle(), 0xFFB9C94C, 0.30), site.edge(), Curve.smooth(0, 1, near) * 0.75),
                    1);
            out.times(1 + 0.20 * Curve.smooth(0, 1, row) * (1 - near * 0.4) + 0.10 * tuft * near);
            out.mix(0xFFE8D27A, 0.34 * Math.exp(-near * 5) * Math.exp(-u * u * 0.5));
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        double size = Math.min(site.box().height() * 0.66, site.box().width() * (site.isTall() ? 0.62 : 0.30));
        for (int side = 1; side >= -1; side -= 2) {
            double x = side > 0 ? site.box().x() : site.box().right();
            for (int i = 0; i < 9; i++)
                grass(
                        brush,
                        site,
                        x + side * size * (0.02 + 0.075 * i),
                        size * (0.36 + 0.10 * Curve.scatter(i, 21)),
                        side,
                        i);
            ear(brush, site, x + side * size * 0.40, size * 0.52, side, 2.0, 0.62, 3);
            ear(brush, site, x + side * size * 0.04, size * 0.86, side, 1.5, 0.80, 5);
            ear(brush, site, x + side * size * 0.20, size * 0.74, side, 1.9, 0.92, 7);
            ear(brush, site, x - side * size * 0.06, size * 0.62, side, 2.1, 1, 9);
        }
    }

    private static void grass(Brush brush, Site site, double x, double tall, int side, int i) {
        double foot = site.box().bottom() + tall * 0.03;
        double lean = side * tall * (0.10 + 0.38 * Curve.scatter(i, 22));
        double wide = tall * 0.035;
        var blade = brush.trace()
                .move(x - wide, foot)
                .quad(x - wide * 0.4 + lean * 0.1, foot - tall * 0.7, x + lean, foot - tall)
                .quad(x + wide * 0.9 + lean * 0.1, foot - tall * 0.62, x + wide, foot)
                .close()
                .done();
        brush.fill(
                blade,
                brush.linear(
                        x,
                        foot,
                        x + lean,
                        foot - tall,
                        Tint.mix(STALK, site.edge(), 0.75),
                        Tint.mix(STALK, site.middle(), 0.35)));
    }

    /** A stalk that bends under its grains. */
    private static void ear(
            Brush brush, Site site, double x, double tall, int side, double bend, double near, int seed) {
        double foot = site.box().bottom() + tall * 0.04;
        double topX = x + side * tall * 0.20;
        double topY = foot - tall;
        double tipX = topX + side * tall * 0.30;
        double tipY = topY + tall * 0.14 * bend;
        int stalk = Tint.mix(STALK, site.edge(), 1 - near);
        var line = brush.trace()
                .move(x, foot)
                .cubic(
                        x + side * tall * 0.02,
                        foot - tall * 0.55,
                        x + side * tall * 0.10,
                        topY + tall * 0.02,
                        topX,
                        topY)
                .cubic(
                        topX + side * tall * 0.10,
                        topY - tall * 0.02,
                        tipX - side * tall * 0.05,
                        topY + tall * 0.02,
                        tipX,
                        tipY)
                .done();
        brush.shifted(tall * 0.008, tall * 0.012, () -> brush.stroke(line, Tint.faint(Tint.BLACK, 0.3), tall * 0.012));
        brush.stroke(
                line,
                brush.linear(x, foot, topX, topY, Tint.mix(stalk, site.edge(), 0.5), Tint.mix(stalk, GRAIN, 0.4)),
                tall * 0.010);
        // A leaf at the stalk.
        var leaf = brush.trace()
                .move(x + side * tall * 0.02, foot - tall * 0.32)
                .cubic(
                        x + side * tall * 0.16,
                        foot - tall * 0.66,
                        x + side * tall * 0.34,
                        foot - tall * 0.66,
                        x + side * tall * 0.52,
                        foot - tall * 0.42)
                .cubic(
                        x + side * tall * 0.34,
                        foot - tall * 0.60,
                        x + side * tall * 0.17,
                        foot - tall * 0.58,
                        x + side * tall * 0.02,
                        foot - tall * 0.32)
                .close()
                .done();
        brush.fill(
                leaf,
                brush.linear(
                        x,
                        foot - tall * 0.3,
                        x + side * tall * 0.5,
                        foot - tall * 0.5,
                        Tint.mix(stalk, site.edge(), 0.45),
                        Tint.mix(stalk, Tint.WHITE, 0.15)));
        int grains = 19;
        for (int strand = 0; strand < 3; strand++) {
            for (int i = 0; i < grains - strand * 3; i++) {
                double t = 0.18 + 0.82 * i / grains;
                double px = cubic(topX, topX + side * tall * 0.10, tipX - side * tall * 0.05, tipX, t);
                double py = cubic(topY, topY - tall * 0.02, topY + tall * 0.02, tipY, t);
                double hang = strand * tall * 0.028 * (0.4 + t) + tall * 0.006 * Curve.scatter(i + strand * 40, seed);
                double angle =
                        Math.toDegrees(Math.atan2(0.25 + 0.9 * t * bend * 0.6, side)) + (i % 2 == 0 ? -22 : 20) * side;
                double size = tall * (0.034 + 0.007 * Curve.scatter(i + strand * 40, seed + 1));
                int lit = Tint.mix(Tint.mix(GRAIN, Tint.WHITE, 0.25), site.edge(), (1 - near) * 0.9);
                int deep = Tint.mix(Tint.mix(GRAIN, 0xFF7A4A08, 0.6), site.edge(), (1 - near) * 0.9);
                brush.placed(px + side * hang * 0.35, py + hang, size, angle, () -> {
                    var grain = brush.trace()
                            .move(-0.9, 0)
                            .quad(-0.1, -0.62, 1.15, 0)
                            .quad(-0.1, 0.62, -0.9, 0)
                            .close()
                            .done();
                    brush.shifted(0.10, 0.22, () -> brush.fill(grain, Tint.faint(0xFF2A1800, 0.35)));
                    brush.fill(grain, brush.linear(0, -0.45, 0, 0.45, lit, Tint.mix(lit, deep, 0.4), deep));
                });
            }
        }
    }

    private static double cubic(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    @Override
    public double calm() {
        return 0.42;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.sheen(site, 0.10), Flock.dust(site, 0xFFFFE9A0));
    }
}
