package khaimac.render.grounds;

import java.util.List;
import khaimac.render.Tint;

/** A red curtain in stage light, with swags of the same cloth and a golden fringe above. */
final class CurtainFolds implements Drawing {
    private static final int GOLD = 0xFFE0AE45;

    @Override
    public void light(Brush brush, Site site) {
        double unit = site.unit();
        boolean swagged = !site.isLow();
        double deep = unit * (site.isTall() ? 0.26 : 0.30);
        int swags = 2 * Math.max(1, (int) Math.round(site.box().width() / (deep * 3.0))) + 1;
        double wide = site.box().width() / swags;
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            double u = (x - site.box().x()) / unit;
            double v = (y - site.box().y()) / unit;
            double calm = site.calm(x, y);
            out.set(site.middle(), 1);
            out.mix(site.edge(), 0.80 * Curve.smooth(0.30, 1.25, site.away(x, y)));
            double pleat = pleat(u, v);
            Light.cloth(out, pleat, Curve.between(0.74, 0.36, calm));
            // Footlights: the foot of a curtain is a little warmer, the floor before it dark.
            out.times(1
                    - 0.35
                            * Curve.smooth(
                                    0.86, 1, (y - site.box().y()) / site.box().height()));
            if (swagged) swag(site, x, y, deep, wide, out);
        });
    }

    private static double pleat(double u, double v) {
        double phase = Curve.TAU * u / 0.155 + 0.9 * Math.sin(u * 5.3) + 0.35 * Math.sin(u * 2.1 + v * 0.9);
        double round = Math.sin(phase);
        double cut = Math.pow(0.5 - 0.5 * Math.sin(phase + 0.55), 6);
        return 0.75 * round - 0.55 * cut + 0.20 * Math.sin(phase * 0.31 + 1);
    }

    /** A drape that hangs from two points: its folds follow its lower edge. */
    private static void swag(Site site, double x, double y, double most, double wide, Field.Glint out) {
        double at = (x - site.box().x()) / wide;
        double across = 2 * (at - Math.floor(at)) - 1;
        // Over the words they are drawn up, and hang low at the sides.
        double side = Math.min(1, Math.abs(x - site.cx()) / (site.box().width() * 0.44));
        double low = Math.pow(side, 5);
        double deep = (site.isTall() ? 0.20 : 0.07 + 0.93 * low) * most;
        double hang = deep * (0.34 + 0.66 * (1 - Math.pow(Math.abs(across), 2.2)));
        double top = y - site.box().y();
        double share = top / hang;
        if (share > 1) {
            // The shadow that it throws on the curtain, and the fringe at its edge.
            double below = (top - hang) / deep;
            double fringe = 0.16;
            if (below < fringe) {
                double thread = 0.5 + 0.5 * Math.sin(x / deep * 90);
                out.set(Tint.mix(0xFF4A2A06, GOLD, 0.35 + 0.45 * thread - 0.2 * below / fringe), 1);
                out.times(0.95 - 0.35 * Curve.smooth(0.4, 1, Math.abs(across)));
                if (below < 0.035) out.mix(0xFFFFE9A8, 0.55);
            } else out.times(1 - 0.62 * (1 - Curve.smooth(fringe, 0.62, below)));
            return;
        }
        out.set(site.middle(), 1);
        out.mix(
                site.edge(),
                0.25
                        + 0.35
                                * Curve.smooth(
                                        0.2,
                                        1.1,
                                        Math.abs(x - site.cx()) / site.box().width() * 1.8));
        double fold = Math.sin(Curve.TAU * (share * 3.1 - 0.25 * across * across) + 0.6);
        double turned = Math.sin(across * 2.2 + 0.5);
        Light.cloth(out, 0.72 * fold + 0.25 * turned, 0.58);
        out.times(0.62 + 0.55 * Curve.smooth(0, 0.8, share) * (1 - 0.5 * Math.abs(across)));
    }

    @Override
    public void things(Brush brush, Site site) {
        double radius = Math.max(site.box().width(), site.box().height()) * 0.30;
        for (int side = -1; side <= 1; side += 2)
            brush.glow(
                    site.cx() + side * site.words().width() * 0.46, site.box().y(), radius, 0xFFFFD9A0, 0.10);
    }

    @Override
    public double calm() {
        return 0.28;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.folds(site, 0.62, 0.02, 0.17, 1), Flock.dust(site, 0xFFFFE3A0));
    }
}
