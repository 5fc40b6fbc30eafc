package khaimac.render.grounds;

import io.github.humbleui.skija.Path;
import java.util.List;
import khaimac.render.Tint;

/** Lotus flowers, buds and leaves that grow from the foot at both sides, over still water. */
final class Lotus implements Drawing {
    private final int petal;
    private final int leaf;

    Lotus(int petal, int leaf) {
        this.petal = petal;
        this.leaf = leaf;
    }

    @Override
    public void light(Brush brush, Site site) {
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double foot = (y - site.box().y()) / site.box().height();
            double u = (x - site.box().x()) / site.unit();
            double v = (y - site.box().y()) / site.unit();
            // Water at the foot: broad lines of light that lie the closer the farther they are.
            double water = Curve.smooth(0.74, 1, foot);
            double line =
                    Math.sin(Math.pow(v * 3.2, 1.7) * 9 + 1.6 * Math.sin(u * 1.7) + 0.8 * Math.sin(u * 4.1 + v * 3));
            out.mix(Tint.mix(site.middle(), Tint.WHITE, 0.25), water * 0.16 * Curve.smooth(0.2, 1, line));
            // A haze of light from above.
            double beam = Math.sin(u * 2.6 + v * 1.1) * 0.5 + Math.sin(u * 4.3 + v * 1.9 + 1) * 0.5;
            out.mix(Tint.mix(site.middle(), Tint.WHITE, 0.35), 0.10 * Curve.smooth(0, 1, beam) * (1 - foot));
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        double size = Math.min(site.box().height() * 0.36, site.box().width() * (site.isTall() ? 0.42 : 0.17));
        double foot = site.box().bottom();
        cluster(brush, site, site.box().x(), foot, size, 1);
        cluster(brush, site, site.box().right(), foot, size * 0.92, -1);
    }

    /** @param side 1: it opens to the right */
    private void cluster(Brush brush, Site site, double x, double foot, double s, int side) {
        double soft = s * 0.02;
        leaf(brush, site, x + side * s * 1.45, foot + s * 0.02, s * 0.62, s * 0.15, soft, 0.55);
        leaf(brush, site, x + side * s * 0.15, foot - s * 0.34, s * 0.60, s * 0.19, 0, 0.85);
        leaf(brush, site, x + side * s * 0.92, foot - s * 0.03, s * 0.70, s * 0.19, 0, 1);
        bud(brush, site, x + side * s * 1.22, foot, s * 0.62, s * 0.26, side * 9);
        flower(brush, site, x + side * s * 0.52, foot - s * 0.34, s * 0.66, side * -4, 1);
        leaf(brush, site, x - side * s * 0.02, foot + s * 0.03, s * 0.58, s * 0.17, 0, 1);
        flower(brush, site, x + side * s * 1.02, foot - s * 0.05, s * 0.40, side * 8, 0.92);
    }

    private void leaf(Brush brush, Site site, double x, double y, double half, double tall, double soft, double near) {
        int dark = Tint.mix(Tint.mix(leaf, Tint.BLACK, 0.62), site.edge(), 1 - near);
        int lit = Tint.mix(Tint.mix(leaf, Tint.WHITE, 0.10), site.edge(), 1 - near);
        var shape = brush.trace().oval(x - half, y - tall, 2 * half, 2 * tall).done();
        brush.shifted(0, tall * 0.35, () -> brush.soft(shape, Tint.faint(Tint.BLACK, 0.4), half * 0.06));
        var body = brush.linear(x, y - tall, x, y + tall, lit, Tint.mix(leaf, dark, 0.55), dark);
        if (soft > 0) brush.soft(shape, body, soft);
        else brush.fill(shape, body);
        if (soft > 0) return;
        var veins = brush.trace();
        for (int i = 0; i < 15; i++) {
            double angle = Curve.TAU * (i + 0.5) / 15;
            veins.move(x, y - tall * 0.12)
                    .quad(
                            x + half * 0.5 * Math.cos(angle),
                            y - tall * 0.2 + tall * 0.5 * Math.sin(angle),
                            x + half * 0.95 * Math.cos(angle),
                            y + tall * 0.95 * Math.sin(angle));
        }
        brush.stroke(veins.done(), Tint.faint(Tint.mix(leaf, Tint.WHITE, 0.5), 0.20 * near), half * 0.008);
        brush.stroke(shape, Tint.faint(Tint.mix(leaf, Tint.WHITE, 0.55), 0.35 * near), half * 0.010);
    }

    private void bud(Brush brush, Site site, double x, double foot, double stem, double tall, double lean) {
        brush.placed(x, foot, 1, lean, () -> {
            var stalk = brush.trace()
                    .move(0, 0)
                    .quad(stem * 0.06, -stem * 0.5, 0, -stem)
                    .done();
            brush.stroke(stalk, Tint.mix(leaf, site.edge(), 0.35), tall * 0.07);
            for (int i = -1; i <= 1; i++) {
                int at = i;
                brush.placed(
                        0,
                        -stem,
                        1,
                        i * 9,
                        () -> petal(brush, site, tall * (at == 0 ? 1 : 0.93), tall * 0.26, at == 0 ? 1 : 0.75));
            }
        });
    }

    /** The far petals first, the one in the middle last. */
    private void flower(Brush brush, Site site, double x, double y, double tall, double lean, double near) {
        brush.glow(x, y - tall * 0.4, tall * 1.2, petal, 0.22 * near);
        double[] back = {-62, 62, -40, 40, -18, 18, 0};
        double[] front = {-84, 84, -60, 60, -33, 33, -12, 14};
        brush.placed(x, y, 1, lean, () -> {
            for (double angle : back)
                brush.placed(
                        0,
                        -tall * 0.06,
                        1,
                        angle,
                        () -> petal(brush, site, tall * (1 - Math.abs(angle) / 420), tall * 0.155, 0.66 * near));
            // The heart glows through.
            brush.glow(0, -tall * 0.28, tall * 0.34, 0xFFFFE08A, 0.55 * near);
            for (double angle : front) {
                double length =
                        tall * (0.82 - Math.abs(Math.abs(angle) - 40) / 330 - (Math.abs(angle) < 20 ? 0.10 : 0));
                brush.placed(0, 0, 1, angle, () -> petal(brush, site, length, tall * 0.165, near));
            }
        });
    }

    private void petal(Brush brush, Site site, double tall, double half, double near) {
        var shape = shape(brush, tall, half);
        int tip = Tint.mix(petal, site.edge(), (1 - near) * 0.8);
        int base = Tint.mix(Tint.mix(petal, Tint.WHITE, 0.72), site.edge(), (1 - near) * 0.8);
        int deep = Tint.mix(tip, Tint.BLACK, 0.28);
        brush.shifted(half * 0.10, half * 0.16, () -> brush.soft(shape, Tint.faint(deep, 0.45), half * 0.16));
        brush.fill(
                shape,
                brush.linear(0, 0, 0, -tall, new int[] {base, Tint.mix(base, tip, 0.35), tip, deep}, new float[] {
                    0, 0.45f, 0.85f, 1
                }));
        // One half of it turns away from the light.
        brush.fill(
                shape,
                brush.linear(
                        -half,
                        0,
                        half * 1.1,
                        0,
                        Tint.faint(Tint.WHITE, 0.22),
                        Tint.faint(Tint.WHITE, 0),
                        Tint.faint(deep, 0.38)));
        brush.stroke(shape, Tint.faint(Tint.mix(petal, Tint.WHITE, 0.75), 0.55 * near), half * 0.035);
    }

    private static Path shape(Brush brush, double tall, double half) {
        return brush.trace()
                .move(0, 0)
                .cubic(-half * 0.7, -tall * 0.16, -half * 1.75, -tall * 0.62, 0, -tall)
                .cubic(half * 1.75, -tall * 0.62, half * 0.7, -tall * 0.16, 0, 0)
                .close()
                .done();
    }

    @Override
    public double calm() {
        return 0.40;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.sheen(site, 0.09), Flock.dust(site, Tint.mix(petal, Tint.WHITE, 0.6)));
    }
}
