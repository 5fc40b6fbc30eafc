package khaimac.render.grounds;

import io.github.humbleui.skija.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.render.Tint;

/** White doves in a wide sky that fly up beside the words. */
final class Doves implements Drawing {
    /** Where they are, of the surface; how large, of its shorter side; how they lean, in degrees. */
    private record Dove(double x, double y, double size, double lean, double near) {}

    private static final List<Dove> WIDE = List.of(
            new Dove(0.075, 0.30, 0.30, -8, 1),
            new Dove(0.165, 0.115, 0.15, -16, 0.7),
            new Dove(0.035, 0.66, 0.13, -4, 0.55),
            new Dove(0.925, 0.24, 0.24, -14, 0.95),
            new Dove(0.845, 0.10, 0.12, -20, 0.6),
            new Dove(0.968, 0.55, 0.16, -6, 0.65),
            new Dove(0.780, 0.055, 0.08, -12, 0.4),
            new Dove(0.225, 0.050, 0.08, -10, 0.4));
    private static final List<Dove> TALL = List.of(
            new Dove(0.27, 0.085, 0.40, -8, 1),
            new Dove(0.74, 0.060, 0.22, -14, 0.7),
            new Dove(0.60, 0.135, 0.15, -10, 0.5),
            new Dove(0.78, 0.925, 0.30, -10, 0.7),
            new Dove(0.30, 0.955, 0.20, -4, 0.5));

    @Override
    public void light(Brush brush, Site site) {
        double unit = site.unit();
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double u = (x - site.box().x()) / unit;
            double v = (y - site.box().y()) / unit;
            // Beams from above the left corner.
            double angle = Math.atan2(v + 0.25, u + 0.35);
            double beam = Math.sin(angle * 17) * 0.5 + Math.sin(angle * 29 + 1.3) * 0.3;
            double far = Math.hypot(u + 0.35, v + 0.25);
            int pale = Tint.mix(site.middle(), Tint.WHITE, 0.55);
            out.mix(pale, 0.20 * Curve.smooth(-0.1, 0.8, beam) * (1 - Curve.smooth(0.4, 2.6, far)));
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        clouds(brush, site);
        for (var dove : site.isTall() ? TALL : WIDE) {
            double size = dove.size() * site.unit();
            double x = site.x(dove.x());
            double y = site.y(dove.y());
            brush.glow(x, y, size * 0.95, Tint.WHITE, 0.16 * dove.near());
            boolean right = dove.x() > 0.5;
            brush.placed(
                    x,
                    y,
                    right ? -size / 2 : size / 2,
                    size / 2,
                    right ? -dove.lean() : dove.lean(),
                    () -> paint(brush, site, dove.near()));
        }
    }

    /** Banks of cloud at the foot, the near ones brighter. */
    private static void clouds(Brush brush, Site site) {
        double unit = site.unit();
        int many = (int) Math.ceil(site.box().width() / unit * 9);
        for (int row = 0; row < 3; row++) {
            int colour = Tint.mix(site.middle(), Tint.WHITE, 0.42 + 0.20 * row);
            for (int i = -1; i <= many; i++) {
                double side = Math.abs((i + 0.5) / many - 0.5) * 2;
                double radius = unit * (0.05 + 0.055 * Curve.scatter(i + 2, 90 + row)) * (0.55 + 0.75 * side);
                double x = site.x((i + Curve.scatter(i + 2, 94 + row)) / many);
                double y = site.box().bottom() + unit * (0.012 + 0.028 * row) - radius * 0.35 * side;
                var puff = brush.circle(x, y, radius);
                brush.soft(
                        puff,
                        brush.linear(
                                0,
                                y - radius,
                                0,
                                y + radius * 0.7,
                                Tint.faint(Tint.mix(colour, Tint.WHITE, 0.35), 0.34),
                                Tint.faint(colour, 0.10)),
                        radius * 0.22);
            }
        }
    }

    /** Flying to the right, its wings raised; one unit is half of its length. */
    private static void paint(Brush brush, Site site, double near) {
        int white = Tint.mix(site.middle(), Tint.WHITE, 0.40 + 0.55 * near);
        int shade = Tint.mix(site.middle(), Tint.WHITE, 0.22 + 0.40 * near);
        // The far wing.
        feathers(brush, 0.10, -0.06, 0.92, -112, 46, 7, shade, Tint.mix(shade, site.middle(), 0.35));
        // Tail, body, head.
        feathers(brush, -0.42, 0.10, 0.62, 158, 40, 5, white, shade);
        var body = brush.trace()
                .move(0.93, -0.13)
                .quad(0.84, -0.20, 0.78, -0.22)
                .cubic(0.66, -0.31, 0.50, -0.24, 0.42, -0.13)
                .cubic(0.18, -0.10, -0.20, -0.06, -0.56, 0.10)
                .cubic(-0.34, 0.26, 0.12, 0.34, 0.42, 0.12)
                .cubic(0.60, 0.02, 0.74, 0.00, 0.80, -0.10)
                .close()
                .done();
        brush.fill(body, brush.linear(0, -0.25, 0.05, 0.30, Tint.mix(white, Tint.WHITE, 0.5), white, shade));
        // The near wing, over the body.
        feathers(brush, 0.16, 0.02, 1.12, -142, 62, 9, Tint.mix(white, Tint.WHITE, 0.35), shade);
        brush.fill(brush.circle(0.70, -0.155, 0.022), Tint.faint(Tint.BLACK, 0.55 * near));
    }

    /** A fan of feathers from a shoulder, the longest first. */
    private static void feathers(
            Brush brush,
            double x,
            double y,
            double length,
            double from,
            double spread,
            int many,
            int light,
            int shade) {
        for (int i = many - 1; i >= 0; i--) {
            double share = i / (double) (many - 1);
            double angle = Math.toRadians(from + spread * (share - 0.5));
            double long_ = length * (1 - 0.42 * share * share);
            double half = length * 0.085 * (1 + 0.5 * share);
            brush.placed(x, y, 1, Math.toDegrees(angle), () -> {
                var feather = feather(brush, long_, half);
                brush.fill(feather, brush.linear(0, -half, 0, half * 1.2, light, Tint.mix(light, shade, 0.35), shade));
            });
        }
    }

    private static Path feather(Brush brush, double length, double half) {
        return brush.trace()
                .move(-0.05, 0)
                .cubic(length * 0.3, -half * 1.5, length * 0.8, -half * 1.2, length, half * 0.1)
                .cubic(length * 0.85, half * 0.9, length * 0.3, half * 1.3, -0.05, half * 0.7)
                .close()
                .done();
    }

    @Override
    public double calm() {
        return 0.34;
    }

    @Override
    public List<Mover> movers(Site site) {
        var all = new ArrayList<Mover>();
        all.add(Drift.sheen(site, 0.09));
        all.add(Flock.dust(site, Tint.WHITE));
        return all;
    }
}
