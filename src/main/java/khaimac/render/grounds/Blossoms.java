package khaimac.render.grounds;

import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.render.Tint;

/** Branches in flower, as every house has them for Tết: from an upper corner, and from the lower one across. */
final class Blossoms implements Drawing {
    private static final int BARK = 0xFF3A1D12;

    private final int petal;
    private final int heart;
    private final int leaf;

    /** Whether petals are round, as those of mai, or come to a point. */
    private final boolean round;

    Blossoms(int petal, int heart, int leaf, boolean round) {
        this.petal = petal;
        this.heart = heart;
        this.leaf = leaf;
        this.round = round;
    }

    private record Twig(double x, double y, double angle, double length, double thick, int depth, int seed) {}

    /** A flower that is drawn when all branches are. */
    private record Flower(double x, double y, double size, double turned, int kind) {}

    @Override
    public void light(Brush brush, Site site) {
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            Light.deepening(site, x, y, out);
            double u = (x - site.box().x()) / site.unit();
            double v = (y - site.box().y()) / site.unit();
            double veil = Math.sin(u * 2.2 + 1.4 * Math.sin(v * 1.6)) * 0.5 + Math.sin(u * 0.9 - v * 2.1) * 0.5;
            out.mix(Tint.mix(site.middle(), 0xFFFFC27A, 0.35), 0.12 * Curve.smooth(0, 1, veil));
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        bokeh(brush, site);
        double s = site.isTall()
                ? site.box().width() * 0.60
                : Math.min(site.unit() * 0.68, site.box().width() * 0.34);
        double left = site.box().x() - s * 0.03;
        double right = site.box().right() + s * 0.03;
        double top = site.box().y() - s * 0.04;
        double foot = site.box().bottom() + s * 0.04;
        branch(brush, site, new Twig(left, top + s * 0.05, 12, s * 0.56, s * 0.026, 1, 23), 1);
        branch(brush, site, new Twig(left - s * 0.02, top + s * 0.06, 64, s * 1.05, s * 0.044, 2, 12), 1);
        branch(brush, site, new Twig(right, foot - s * 0.05, 192, s * 0.56, s * 0.026, 1, 43), 1);
        branch(brush, site, new Twig(right + s * 0.02, foot - s * 0.06, 250, s * 1.05, s * 0.044, 2, 38), 1);
    }

    /** Flowers far away, out of focus. */
    private void bokeh(Brush brush, Site site) {
        int many = (int) Math.clamp(12 * site.box().width() / site.box().height(), 9, 34);
        for (int i = 0; i < many; i++) {
            double x = site.x(Curve.scatter(i, 61));
            double y = site.y(Curve.scatter(i, 62));
            double beside = 1 - 0.85 * site.calm(x, y);
            double radius = site.unit() * (0.018 + 0.05 * Curve.scatter(i, 63));
            brush.soft(
                    brush.circle(x, y, radius),
                    Tint.faint(Tint.mix(petal, site.middle(), 0.35), (0.10 + 0.14 * Curve.scatter(i, 64)) * beside),
                    radius * 0.32);
        }
    }

    private void branch(Brush brush, Site site, Twig root, double near) {
        var flowers = new ArrayList<Flower>();
        grow(brush, site, root, root.length(), flowers);
        for (var one : flowers) if (one.kind() == 0) leafAt(brush, one);
        for (var one : flowers) if (one.kind() == 1) bud(brush, one);
        for (var one : flowers) if (one.kind() > 1) flower(brush, one, near);
    }

    private void grow(Brush brush, Site site, Twig twig, double whole, List<Flower> flowers) {
        double x = twig.x();
        double y = twig.y();
        double angle = twig.angle();
        int parts = twig.depth() == 2 ? 7 : 4;
        for (int i = 0; i < parts; i++) {
            double jitter = Curve.scatter(twig.seed() * 31 + i, 7) - 0.5;
            angle += jitter * (twig.depth() == 2 ? 16 : 28);
            double step = twig.length() / parts;
            double nx = x + step * Math.cos(Math.toRadians(angle));
            double ny = y + step * Math.sin(Math.toRadians(angle));
            double a = twig.thick() * (1 - i / (double) parts * 0.7);
            double b = twig.thick() * (1 - (i + 1) / (double) parts * 0.7);
            piece(brush, x, y, nx, ny, a, b, angle);
            int seed = twig.seed() * 17 + i * 5;
            if (twig.depth() > 0 && i > 0 && i < parts - 1 && (twig.depth() == 2 || i % 2 == 1)) {
                double turn = ((i + twig.seed()) % 2 == 0 ? 1 : -1) * (34 + 26 * Curve.scatter(seed, 3));
                double length = twig.length() * (0.26 + 0.20 * Curve.scatter(seed, 4));
                grow(
                        brush,
                        site,
                        new Twig(
                                nx,
                                ny,
                                angle + turn,
                                site.calm(nx, ny) > 0.2 ? length * 0.5 : length,
                                b * 0.66,
                                twig.depth() - 1,
                                seed),
                        whole,
                        flowers);
            }
            x = nx;
            y = ny;
            boolean atEnd = i == parts - 1;
            if (!atEnd && Curve.scatter(seed, 12) > (twig.depth() == 2 ? 0.55 : 0.80)) continue;
            double size = whole * (0.046 + 0.034 * Curve.scatter(seed, 5));
            double fx = x + size * 1.3 * (Curve.scatter(seed, 8) - 0.5);
            double fy = y + size * 1.3 * (Curve.scatter(seed, 9) - 0.5);
            double which = Curve.scatter(seed, 6);
            int kind = twig.depth() == 0 && atEnd && which < 0.5
                    ? 1
                    : which < 0.14 ? 0 : which < 0.30 ? 1 : which < 0.46 ? 2 : 3;
            // Nothing stands among the words; a bud may look over.
            if (site.calm(fx, fy) > (kind > 1 ? 0.10 : 0.30)) continue;
            flowers.add(new Flower(fx, fy, kind == 1 ? size * 0.42 : size, 360 * Curve.scatter(seed, 10), kind));
        }
    }

    private static void piece(Brush brush, double x, double y, double nx, double ny, double a, double b, double angle) {
        double sin = Math.sin(Math.toRadians(angle));
        double cos = Math.cos(Math.toRadians(angle));
        var shape = brush.trace()
                .move(x - sin * a / 2, y + cos * a / 2)
                .line(nx - sin * b / 2, ny + cos * b / 2)
                .line(nx + sin * b / 2, ny - cos * b / 2)
                .line(x + sin * a / 2, y - cos * a / 2)
                .close()
                .done();
        brush.shifted(a * 0.25, a * 0.5, () -> brush.soft(shape, Tint.faint(Tint.BLACK, 0.35), a * 0.35));
        brush.fill(
                shape,
                brush.linear(
                        x + sin * a / 2,
                        y - cos * a / 2,
                        x - sin * a / 2,
                        y + cos * a / 2,
                        Tint.mix(BARK, 0xFFB98A5E, 0.50),
                        BARK,
                        Tint.mix(BARK, Tint.BLACK, 0.45)));
        brush.fill(brush.circle(nx, ny, b / 2), BARK);
    }

    private void leafAt(Brush brush, Flower at) {
        for (int i = 0; i < 2; i++) {
            double turned = at.turned() + i * 55;
            brush.placed(at.x(), at.y(), at.size() * 1.25, turned, () -> {
                var shape = brush.trace()
                        .move(0, 0)
                        .quad(0.45, -0.34, 1, 0)
                        .quad(0.45, 0.30, 0, 0)
                        .close()
                        .done();
                brush.fill(
                        shape,
                        brush.linear(
                                0, -0.3, 0, 0.3, Tint.mix(leaf, Tint.WHITE, 0.25), Tint.mix(leaf, Tint.BLACK, 0.35)));
            });
        }
    }

    private void bud(Brush brush, Flower at) {
        double r = at.size();
        brush.fill(
                brush.circle(at.x(), at.y(), r),
                brush.radial(
                        at.x() - r * 0.3,
                        at.y() - r * 0.4,
                        r * 1.5,
                        Tint.mix(petal, Tint.WHITE, 0.35),
                        petal,
                        Tint.mix(petal, heart, 0.6)));
        brush.placed(at.x(), at.y(), r, at.turned(), () -> {
            var cup = brush.trace()
                    .move(-0.9, 0.2)
                    .quad(0, 0.75, 0.9, 0.2)
                    .quad(0.6, 1.15, 0, 1.2)
                    .quad(-0.6, 1.15, -0.9, 0.2)
                    .close()
                    .done();
            brush.fill(cup, Tint.mix(leaf, BARK, 0.35));
        });
    }

    private void flower(Brush brush, Flower at, double near) {
        double s = at.size() * (at.kind() == 2 ? 0.82 : 1.08);
        double squash = at.kind() == 2 ? 0.66 : 0.94;
        var shade = brush.circle(at.x() + s * 0.10, at.y() + s * 0.22, s * 0.80);
        brush.soft(shade, Tint.faint(Tint.BLACK, 0.34), s * 0.28);
        brush.placed(at.x(), at.y(), s, s * squash, at.turned() * (at.kind() == 2 ? 0.15 : 1), () -> open(brush, near));
    }

    /** One unit large. */
    private void open(Brush brush, double near) {
        int tip = Tint.mix(petal, Tint.WHITE, 0.30);
        for (int ring = 0; ring < (round ? 1 : 2); ring++) {
            double scale = ring == 0 ? 1 : 0.70;
            for (int i = 0; i < 5; i++) {
                brush.placed(0, 0, scale, 72 * i + 36 * ring, () -> {
                    var shape = petalShape(brush);
                    brush.shifted(
                            0.02,
                            0.05,
                            () -> brush.soft(shape, Tint.faint(Tint.mix(heart, Tint.BLACK, 0.55), 0.5), 0.06));
                    brush.fill(
                            shape,
                            brush.radial(
                                    0,
                                    0,
                                    1.02,
                                    new int[] {heart, Tint.mix(heart, petal, 0.80), petal, tip},
                                    new float[] {0, 0.22f, 0.50f, 1}));
                    brush.fill(
                            shape,
                            brush.linear(
                                    -0.5,
                                    0,
                                    0.5,
                                    0,
                                    Tint.faint(Tint.WHITE, 0.20),
                                    Tint.faint(Tint.WHITE, 0),
                                    Tint.faint(heart, 0.36)));
                    brush.stroke(shape, Tint.faint(Tint.mix(petal, Tint.WHITE, 0.75), 0.5 * near), 0.022);
                });
            }
        }
        var threads = brush.trace();
        for (int i = 0; i < 16; i++)
            threads.move(0, 0).polar(false, 0, 0, 0.15 + 0.17 * Curve.scatter(i, 71), Curve.TAU * i / 16);
        brush.stroke(threads.done(), round ? 0xFFD97A10 : Tint.mix(heart, Tint.BLACK, 0.1), 0.018);
        for (int i = 0; i < 16; i++) {
            double away = 0.15 + 0.17 * Curve.scatter(i, 71);
            double angle = Curve.TAU * i / 16;
            brush.fill(
                    brush.circle(away * Math.cos(angle), away * Math.sin(angle), 0.036),
                    round ? 0xFFB54708 : 0xFFFFDf8A);
        }
    }

    private Path petalShape(Brush brush) {
        return round
                ? brush.trace()
                        .move(0, 0)
                        .cubic(-0.22, -0.20, -0.66, -0.62, -0.36, -0.92)
                        .cubic(-0.22, -1.05, 0.20, -1.08, 0.36, -0.92)
                        .cubic(0.66, -0.62, 0.22, -0.20, 0, 0)
                        .close()
                        .done()
                : brush.trace()
                        .move(0, 0)
                        .cubic(-0.30, -0.22, -0.66, -0.70, -0.20, -0.96)
                        .quad(-0.07, -0.98, 0, -0.90)
                        .quad(0.07, -0.98, 0.18, -0.95)
                        .cubic(0.66, -0.70, 0.30, -0.22, 0, 0)
                        .close()
                        .done();
    }

    @Override
    public double calm() {
        return 0.38;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.sheen(site, 0.08), petals(site));
    }

    /** Petals that fall beside the words and turn as they do. */
    private Flock petals(Site site) {
        var pictures = new ArrayList<Image>();
        double size = Math.max(5, site.unit() * 0.030);
        for (int i = 0; i < 12; i++) {
            double turned = 30 * i;
            double thin = 0.35 + 0.65 * Math.abs(Math.cos(Math.toRadians(turned * 1.5)));
            pictures.add(Flock.picture(
                    size * 2.2,
                    brush -> brush.placed(0, size * 0.2, size * 0.8, size * 0.8 * thin, turned, () -> {
                        brush.shifted(
                                0,
                                0.5,
                                () -> brush.soft(
                                        petalShape(brush),
                                        brush.linear(
                                                0,
                                                0,
                                                0,
                                                -1,
                                                Tint.mix(petal, heart, 0.4),
                                                Tint.mix(petal, Tint.WHITE, 0.25)),
                                        0.05));
                    })));
        }
        var ways = new ArrayList<Flock.Way>();
        int many = Math.clamp(Math.round(16 * site.box().width() / site.box().height()), 10, 40);
        for (int i = 0; i < many; i++) ways.add(falling(site, i));
        return Flock.of(pictures, ways);
    }

    private static Flock.Way falling(Site site, int i) {
        double column = Curve.scatter(i, 81);
        double begun = Curve.scatter(i, 82);
        int rounds = 4 + (int) (Curve.scatter(i, 83) * 4);
        double sway = site.unit() * (0.04 + 0.05 * Curve.scatter(i, 84));
        return (turn, where) -> {
            double way = turn * rounds + begun;
            way -= Math.floor(way);
            where.x = site.x(column) + sway * Math.sin(Curve.TAU * (way * 2 + begun)) + site.unit() * 0.12 * way;
            where.y = site.y(-0.06 + 1.12 * way);
            where.seen = (0.55 + 0.45 * Curve.scatter(i, 85)) * (1 - 0.93 * site.calm(where.x, where.y));
            where.picture = Math.floorMod((int) Math.floor(way * 26 + i), 12);
        };
    }
}
