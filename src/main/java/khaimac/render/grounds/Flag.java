package khaimac.render.grounds;

import java.util.List;

/** A flag of silk in a light wind, its star woven into the folds. */
final class Flag implements Drawing {
    private static final int GOLD = 0xFFF2C230;

    @Override
    public void light(Brush brush, Site site) {
        double unit = site.unit();
        double radius = site.isLow() ? 0 : unit * (site.isTall() ? 0.40 : 0.38);
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            double u = (x - site.box().x()) / unit;
            double v = (y - site.box().y()) / unit;
            double slope = slope(u, v);
            // The folds pull the star along with them.
            double pulled = unit * 0.022 * Math.sin(phase(u, v) + 0.9);
            double star = radius == 0 ? 0 : star(x - site.cx() + pulled, y - site.cy() + pulled * 0.5, radius);
            out.set(site.middle(), 1);
            out.mix(site.edge(), 0.55 * Curve.smooth(0.30, 1.30, site.away(x, y)));
            double calm = site.calm(x, y);
            out.mix(GOLD, Curve.between(0.55, 0.17, calm) * star);
            Light.cloth(out, slope, Curve.between(0.60, 0.42, calm));
        });
    }

    private static double phase(double u, double v) {
        return Curve.TAU * (u + 0.34 * v + 0.06 * Math.sin(2.3 * v + 0.8 * u)) / 0.74
                + 0.8 * Math.sin(0.9 * u - 0.7 * v);
    }

    /** Broad folds from the staff, narrower ones across them, and a breath of the smallest. */
    private static double slope(double u, double v) {
        double wide = phase(u, v);
        double across =
                Curve.TAU * (u * 0.9 - 0.42 * v + 0.05 * Math.sin(3 * v)) / 0.61 + 1.1 * Math.sin(1.1 * u + 1.6 * v);
        double small = Curve.TAU * (u + 0.55 * v) / 0.27 + 1.7 * Math.sin(0.7 * u + 2.2 * v);
        double ridge = Math.sin(wide) + 0.40 * Math.sin(2 * wide + 0.9) + 0.14 * Math.sin(3 * wide + 1.9);
        double all =
                0.72 * ridge + 0.34 * Math.sin(across) + 0.17 * Math.sin(small) * (0.5 + 0.5 * Math.sin(across * 0.5));
        return Math.tanh(all);
    }

    /** 1 inside of a five-pointed star around the origin, 0 outside, smooth at its edge. */
    static double star(double x, double y, double radius) {
        double angle = Math.atan2(x, -y);
        double sector = Curve.TAU / 5;
        double turned = Math.abs(angle - sector * Math.round(angle / sector));
        double away = Math.hypot(x, y);
        double px = away * Math.cos(turned);
        double py = away * Math.sin(turned);
        // The edge from the point (radius, 0) to the valley between two points.
        double vx = radius * 0.382 * Math.cos(sector / 2);
        double vy = radius * 0.382 * Math.sin(sector / 2);
        double distance = ((px - radius) * -vy - py * (radius - vx)) / Math.hypot(radius - vx, vy);
        return Curve.smooth(-radius * 0.012, radius * 0.012, distance);
    }

    @Override
    public void things(Brush brush, Site site) {}

    @Override
    public double calm() {
        return 0.34;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.folds(site, 0.95, 0.30, 0.20, 1), Drift.sheen(site, 0.08));
    }
}
