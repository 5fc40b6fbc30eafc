package khaimac.render.grounds;

import java.util.List;
import khaimac.render.Tint;

/** Ribbons of silk that sweep through the surface above and below the words. */
final class Ribbons implements Drawing {
    private static final int THREADS = 34;
    private static final int STEPS = 72;

    @Override
    public void light(Brush brush, Site site) {
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double u = (x - site.box().x()) / site.box().width();
            double v = (y - site.box().y()) / site.box().height();
            double corner = Math.exp(-(Math.pow(u - 0.08, 2) * 5 + Math.pow(v - 0.05, 2) * 3));
            out.mix(Tint.mix(site.middle(), Tint.WHITE, 0.28), 0.35 * corner);
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        int pale = Tint.mix(site.middle(), Tint.WHITE, 0.45);
        ribbon(
                brush,
                site,
                new double[] {0.98, 0.62, 1.02, 0.66},
                new double[] {1.10, 0.86, 0.90, 0.98},
                pale,
                0.5,
                1.1);
        ribbon(
                brush,
                site,
                new double[] {0.70, 0.98, 0.80, 1.04},
                new double[] {0.92, 1.16, 0.94, 0.80},
                site.accent(),
                0.6,
                0.2);
        ribbon(
                brush,
                site,
                new double[] {0.30, -0.06, 0.16, -0.06},
                new double[] {0.12, -0.14, 0.02, 0.16},
                pale,
                0.42,
                2.0);
        ribbon(
                brush,
                site,
                new double[] {0.02, 0.14, -0.08, 0.22},
                new double[] {-0.10, 0.05, 0.02, 0.08},
                site.accent(),
                0.45,
                3.1);
    }

    /** From edge to edge between two lines, each given by its heights at four places; threads shine where it turns. */
    private static void ribbon(
            Brush brush, Site site, double[] one, double[] other, int colour, double strength, double turned) {
        var body = brush.trace();
        for (int i = 0; i <= STEPS; i++) {
            double at = i / (double) STEPS;
            double x = site.x(-0.02 + 1.04 * at);
            if (i == 0) body.move(x, site.y(spline(one, at)));
            else body.line(x, site.y(spline(one, at)));
        }
        for (int i = STEPS; i >= 0; i--) {
            double at = i / (double) STEPS;
            body.line(site.x(-0.02 + 1.04 * at), site.y(spline(other, at)));
        }
        var shape = body.close().done();
        double w = site.box().width();
        brush.shifted(
                0,
                site.unit() * 0.02,
                () -> brush.soft(shape, Tint.faint(Tint.BLACK, 0.34 * strength), site.unit() * 0.03));
        int faint = Tint.faint(colour, 0.05 * strength);
        int strong = Tint.faint(colour, 0.55 * strength);
        brush.fill(
                shape,
                brush.linear(
                        site.x(0),
                        0,
                        site.x(0) + w,
                        w * 0.12,
                        new int[] {strong, faint, Tint.faint(colour, 0.26 * strength), strong, faint, strong},
                        new float[] {0, 0.22f, 0.42f, 0.60f, 0.80f, 1}));
        for (int t = 0; t <= THREADS; t++) {
            double share = t / (double) THREADS;
            var thread = brush.trace();
            for (int i = 0; i <= STEPS; i++) {
                double at = i / (double) STEPS;
                double bent = share + 0.16 * Math.sin(Curve.TAU * (at * 0.9 + share * 0.4) + turned);
                double y = Curve.between(spline(one, at), spline(other, at), Math.clamp(bent, 0, 1));
                double x = site.x(-0.02 + 1.04 * at);
                if (i == 0) thread.move(x, site.y(y));
                else thread.line(x, site.y(y));
            }
            double shine = 0.5 + 0.5 * Math.sin(Curve.TAU * share * 1.5 + turned);
            double edge = t == 0 || t == THREADS ? 1 : 0.28 + 0.5 * shine * shine;
            int lit = Tint.mix(colour, Tint.WHITE, 0.35 * shine);
            brush.stroke(
                    thread.done(),
                    brush.linear(
                            site.x(0),
                            0,
                            site.x(1),
                            0,
                            new int[] {
                                Tint.faint(lit, 0.75 * edge * strength),
                                Tint.faint(lit, 0.15 * edge * strength),
                                Tint.faint(lit, 0.08 * edge * strength),
                                Tint.faint(lit, 0.22 * edge * strength),
                                Tint.faint(lit, 0.75 * edge * strength)
                            },
                            new float[] {0, 0.26f, 0.5f, 0.74f, 1}),
                    site.unit() * 0.0016);
        }
    }

    /** Through four heights, evenly apart, without a corner. */
    private static double spline(double[] heights, double at) {
        double place = Math.clamp(at, 0, 1) * 3;
        int from = Math.min(2, (int) place);
        double t = place - from;
        double before = heights[Math.max(0, from - 1)];
        double a = heights[from];
        double b = heights[from + 1];
        double after = heights[Math.min(3, from + 2)];
        return 0.5
                * (2 * a
                        + (b - before) * t
                        + (2 * before - 5 * a + 4 * b - after) * t * t
                        + (3 * a - before - 3 * b + after) * t * t * t);
    }

    @Override
    public double calm() {
        return 0.42;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.sheen(site, 0.13), Flock.dust(site, Tint.mix(site.accent(), Tint.WHITE, 0.4)));
    }
}
