package khaimac.render.grounds;

import java.util.List;
import khaimac.render.Tint;

/** Rays of light from a star that is cut like a stone. */
final class StarRays implements Drawing {
    private static final int RAYS = 24;

    @Override
    public void light(Brush brush, Site site) {
        double unit = site.unit();
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double dx = x - site.cx();
            double dy = y - site.cy();
            double away = Math.hypot(dx, dy) / unit;
            double angle = Math.atan2(dy, dx) + Math.PI / 2;
            double ray = Light.ray(angle + 0.03 * Math.sin(away * 3), RAYS);
            double seen = Curve.smooth(0.18, 1.1, away) * (1 - 0.45 * Curve.smooth(1.2, 2.6, away));
            out.mix(Tint.mix(site.middle(), site.accent(), 0.3), 0.30 * ray * seen);
            // A second, wider fan lies beneath: the light is not of one make.
            out.mix(site.edge(), 0.22 * (1 - Light.ray(angle - 0.11, RAYS / 2)) * seen);
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        double radius = site.unit() * 0.45;
        brush.glow(site.cx(), site.cy(), radius * 2.1, Tint.mix(site.middle(), Tint.WHITE, 0.25), 0.14);
        star(brush, site.cx(), site.cy(), radius, site.accent(), 0.13);
    }

    /** Each point has a side in the light and one in the shade. */
    static void star(Brush brush, double cx, double cy, double radius, int gold, double strength) {
        var whole = brush.trace();
        for (int i = 0; i < 10; i++)
            whole.polar(i == 0, cx, cy, i % 2 == 0 ? radius : radius * 0.382, Curve.TAU * (i / 10.0 - 0.25));
        var outline = whole.close().done();
        brush.shifted(
                radius * 0.03,
                radius * 0.05,
                () -> brush.soft(outline, Tint.faint(Tint.BLACK, strength), radius * 0.06));
        for (int i = 0; i < 10; i++) {
            double point = Curve.TAU * (Math.floorDiv(i, 2) / 5.0 - 0.25);
            double valley = point + (i % 2 == 0 ? -1 : 1) * Curve.TAU / 10;
            double faces = Math.cos((point + valley) / 2 + (i % 2 == 0 ? -1 : 1) * 1.3 + 2.2);
            var facet = brush.trace()
                    .move(cx, cy)
                    .polar(false, cx, cy, radius, point)
                    .polar(false, cx, cy, radius * 0.382, valley)
                    .close()
                    .done();
            int colour =
                    faces > 0 ? Tint.mix(gold, Tint.WHITE, 0.35 * faces) : Tint.mix(gold, Tint.BLACK, -0.75 * faces);
            brush.fill(facet, Tint.faint(colour, strength * (0.75 + 0.45 * faces)));
        }
        brush.stroke(outline, Tint.faint(Tint.lit(gold), strength * 0.55), Math.max(1, radius * 0.006));
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.sheen(site, 0.10), Flock.dust(site, Tint.lit(site.accent())));
    }
}
