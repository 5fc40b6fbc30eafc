package khaimac.render.grounds;

import io.github.humbleui.skija.Path;
import java.util.List;
import khaimac.render.Tint;

/** The face of a bronze drum in relief: the star, the rings, the birds that fly around it. */
final class BronzeDrum implements Drawing {
    private final int metal;

    /** @param metal 0: the drum is of the colour of the ground, as if it were pressed into it */
    BronzeDrum(int metal) {
        this.metal = metal;
    }

    private record Face(double x, double y, double radius) {}

    private int bronze(Site site) {
        return metal == 0 ? Tint.mix(site.middle(), Tint.WHITE, 0.32) : metal;
    }

    private static List<Face> faces(Site site) {
        double w = site.box().width();
        double h = site.box().height();
        if (site.isTall()) return List.of(new Face(site.x(0.5), site.y(1.0), w * 0.78));
        double left = site.words().x() + site.words().width() * 0.012;
        double right = site.words().right() - site.words().width() * 0.012;
        double radius = Math.min(h * 0.74, w * 0.34);
        return List.of(new Face(left, site.y(0.58), radius), new Face(right, site.y(0.58), radius));
    }

    @Override
    public void light(Brush brush, Site site) {
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double h = (y - site.box().y()) / site.unit();
            double u = (x - site.box().x()) / site.unit();
            out.times(1 + 0.05 * Math.sin(u * 2.3 + h * 3.1) * Math.sin(u * 1.1 - h * 1.7));
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        for (var face : faces(site)) {
            brush.glow(face.x(), face.y(), face.radius() * 1.35, bronze(site), metal == 0 ? 0.16 : 0.22);
            drum(brush, site, face);
        }
    }

    private void drum(Brush brush, Site site, Face face) {
        double r = face.radius();
        int bronze = bronze(site);
        double strength = metal == 0 ? 0.55 : 0.85;
        // The plate itself: a disc that catches the light on its upper side.
        var disc = brush.circle(face.x(), face.y(), r);
        brush.shifted(r * 0.012, r * 0.02, () -> brush.soft(disc, Tint.faint(Tint.BLACK, 0.5), r * 0.03));
        brush.fill(
                disc,
                brush.linear(
                        face.x() - r * 0.6,
                        face.y() - r,
                        face.x() + r * 0.5,
                        face.y() + r,
                        Tint.faint(Tint.mix(bronze, site.edge(), 0.35), 0.42 * strength),
                        Tint.faint(Tint.mix(bronze, site.edge(), 0.80), 0.62 * strength),
                        Tint.faint(Tint.mix(bronze, site.edge(), 0.55), 0.48 * strength)));
        var relief = new Relief(brush, site, face, bronze, strength);
        relief.sun();
        for (double ring :
                new double[] {0.235, 0.252, 0.330, 0.412, 0.425, 0.600, 0.614, 0.700, 0.800, 0.812, 0.905, 0.975, 0.992
                }) relief.ring(ring, ring == 0.992 ? 0.014 : 0.0055);
        relief.circles(0.291, 44, 0.016);
        relief.teeth(0.338, 0.402, 72);
        relief.birds(0.513, 14);
        relief.circles(0.657, 96, 0.015);
        relief.teeth(0.708, 0.790, 120);
        relief.hatch(0.822, 0.896, 200);
        relief.circles(0.940, 140, 0.013);
    }

    /** What stands out of the plate: its light falls from above left. */
    private record Relief(Brush brush, Site site, Face face, int bronze, double strength) {
        private void raised(Path path, double depth) {
            double d = Math.max(0.7, face.radius() * depth);
            double r = face.radius();
            var body = brush.linear(
                    face.x() - r,
                    face.y() - r,
                    face.x() + r,
                    face.y() + r,
                    Tint.faint(Tint.mix(bronze, Tint.WHITE, 0.30), 0.80 * strength),
                    Tint.faint(bronze, 0.62 * strength),
                    Tint.faint(Tint.mix(bronze, site.edge(), 0.45), 0.70 * strength));
            brush.relief(path, body, Tint.lit(bronze), strength * 0.55, d);
        }

        void sun() {
            double r = face.radius();
            var sun = brush.trace();
            for (int i = 0; i < 28; i++)
                sun.polar(
                        i == 0,
                        face.x(),
                        face.y(),
                        i % 2 == 0 ? r * 0.215 : r * 0.075,
                        Curve.TAU * i / 28 - Curve.TAU / 4);
            raised(sun.close().done(), 0.006);
            raised(brush.circle(face.x(), face.y(), r * 0.062), 0.005);
        }

        void ring(double at, double thick) {
            double r = face.radius();
            double width = Math.max(0.8, r * thick);
            var line = brush.circle(face.x(), face.y(), r * at);
            brush.shifted(
                    width * 0.6, width * 0.6, () -> brush.stroke(line, Tint.faint(Tint.BLACK, 0.40 * strength), width));
            brush.shifted(
                    -width * 0.3,
                    -width * 0.3,
                    () -> brush.stroke(line, Tint.faint(Tint.lit(bronze), 0.40 * strength), width));
            brush.stroke(
                    line,
                    brush.linear(
                            face.x() - r,
                            face.y() - r,
                            face.x() + r,
                            face.y() + r,
                            Tint.faint(Tint.lit(bronze), 0.85 * strength),
                            Tint.faint(Tint.mix(bronze, site.edge(), 0.4), 0.75 * strength)),
                    width);
        }

        void circles(double at, int many, double size) {
            double r = face.radius();
            var all = brush.trace();
            for (int i = 0; i < many; i++) {
                double angle = Curve.TAU * i / many;
                all.circle(
                        face.x() + r * at * Math.cos(angle),
                        face.y() + r * at * Math.sin(angle),
                        Math.max(0.7, r * size * 0.72));
            }
            raised(all.done(), 0.0028);
        }

        void teeth(double inner, double outer, int many) {
            var all = brush.trace();
            double r = face.radius();
            for (int i = 0; i < many; i++) {
                double middle = Curve.TAU * i / many;
                double half = Curve.TAU / many * 0.40;
                all.polar(true, face.x(), face.y(), r * inner, middle - half)
                        .polar(false, face.x(), face.y(), r * outer, middle)
                        .polar(false, face.x(), face.y(), r * inner, middle + half)
                        .close();
            }
            raised(all.done(), 0.0028);
        }

        void hatch(double inner, double outer, int many) {
            var all = brush.trace();
            double r = face.radius();
            for (int i = 0; i < many; i++) {
                double angle = Curve.TAU * i / many;
                all.polar(true, face.x(), face.y(), r * inner, angle)
                        .polar(false, face.x(), face.y(), r * outer, angle + 0.022);
            }
            brush.stroke(all.done(), Tint.faint(Tint.mix(bronze, Tint.WHITE, 0.2), 0.45 * strength), r * 0.004);
        }

        /** With long beaks and spread wings, against the clock as on every drum. */
        void birds(double at, int many) {
            double r = face.radius();
            double size = r * 0.108;
            for (int i = 0; i < many; i++) {
                double angle = Curve.TAU * (i + 0.5) / many;
                brush.placed(
                        face.x() + r * at * Math.cos(angle),
                        face.y() + r * at * Math.sin(angle),
                        size,
                        Math.toDegrees(angle) + 90,
                        () -> {
                            var bird = bird();
                            brush.relief(
                                    bird,
                                    brush.linear(
                                            -1,
                                            -1,
                                            1,
                                            1,
                                            Tint.faint(Tint.mix(bronze, Tint.WHITE, 0.3), 0.9 * strength),
                                            Tint.faint(Tint.mix(bronze, site.edge(), 0.2), 0.75 * strength)),
                                    Tint.lit(bronze),
                                    strength * 0.55,
                                    0.035);
                        });
            }
        }

        private Path bird() {
            return brush.trace()
                    .move(-1.25, 0.02)
                    .line(-0.62, -0.16)
                    .quad(-0.52, -0.30, -0.22, -0.40)
                    .quad(-0.38, -0.22, -0.34, -0.12)
                    .quad(-0.18, -0.06, -0.06, -0.10)
                    .quad(0.02, -0.48, 0.40, -0.72)
                    .quad(0.36, -0.36, 0.42, -0.10)
                    .quad(0.78, -0.20, 1.18, -0.16)
                    .line(1.05, 0.02)
                    .line(1.20, 0.18)
                    .quad(0.72, 0.16, 0.44, 0.12)
                    .quad(0.40, 0.36, 0.46, 0.62)
                    .quad(0.08, 0.42, -0.02, 0.12)
                    .quad(-0.30, 0.14, -0.58, -0.02)
                    .close()
                    .done();
        }
    }

    @Override
    public double calm() {
        return 0.58;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.sheen(site, 0.12), Flock.dust(site, Tint.lit(bronze(site))));
    }
}
