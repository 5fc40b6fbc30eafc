package khaimac.render.grounds;

import io.github.humbleui.skija.Image;
import java.util.ArrayList;
import java.util.List;
import khaimac.render.Tint;

/** A city by a river in the evening: towers, a bridge, a flag tower on its terraces, lights that come and go. */
final class Skyline implements Drawing {
    private static final int LAMP = 0xFFFFD98A;

    private static double line(Site site) {
        return site.isTall() ? 0.90 : 0.87;
    }

    private static double tall(Site site) {
        return Math.min(
                site.box().height() * (site.isTall() ? 0.26 : 0.40), site.box().width() * 0.5);
    }

    @Override
    public void light(Brush brush, Site site) {
        double line = line(site);
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> {
            double v = (y - site.box().y()) / site.box().height();
            double u = (x - site.cx()) / site.box().height();
            Light.deepening(site, x, y, out);
            double side = 0.55
                    + 0.45
                            * Curve.smooth(
                                    0.1,
                                    0.5,
                                    Math.abs(x - site.cx()) / site.box().width());
            double dusk = Math.exp(-Math.pow((v - line) * 2.7, 2));
            out.mix(
                    Tint.mix(site.middle(), 0xFFE0557A, 0.55),
                    0.55 * side * Math.exp(-Math.pow((v - line + 0.12) * 2.2, 2)));
            out.mix(Tint.mix(site.middle(), 0xFFFFA860, 0.75), 0.62 * side * dusk * dusk * dusk);
            double cloud = Math.sin(u * 1.9 + 2.5 * Math.sin(v * 7)) * 0.5 + Math.sin(u * 4.3 - v * 19) * 0.5;
            out.mix(
                    Tint.mix(site.middle(), Tint.WHITE, 0.4),
                    0.09 * Curve.smooth(0.1, 1, cloud) * Curve.smooth(0.05, 0.5, v));
            if (v > line) {
                double near = (v - line) / (1 - line);
                out.set(Tint.mix(Tint.mix(site.middle(), 0xFFFF9E58, 0.28), site.edge(), 0.35 + 0.65 * near), 1);
                double ripple = Math.sin(near * 46 + 2 * Math.sin(u * 9)) * Math.sin(u * 31 + near * 7);
                out.mix(LAMP, 0.16 * Curve.smooth(0.2, 1, ripple) * (1 - near));
            }
        });
    }

    @Override
    public void things(Brush brush, Site site) {
        double foot = site.y(line(site));
        double tall = tall(site);
        row(brush, site, foot, tall * 0.95, 0.30, 5, false);
        row(brush, site, foot, tall * 0.74, 0.58, 17, true);
        bridge(brush, site, foot, tall);
        flagTower(brush, site, site.isTall() ? site.x(0.74) : site.x(0.885), foot, tall * 0.92);
        pagoda(brush, site, site.isTall() ? site.x(0.24) : site.x(0.105), foot, tall * 0.66);
        row(brush, site, foot + 1, tall * 0.30, 0.86, 29, true);
        var bank = brush.trace()
                .box(site.box().x(), foot - tall * 0.012, site.box().width(), tall * 0.03)
                .done();
        brush.fill(bank, Tint.mix(site.edge(), Tint.BLACK, 0.45));
        brush.soft(bank, Tint.faint(LAMP, 0.22), tall * 0.012);
    }

    private static int dark(Site site, double near) {
        int air = Tint.mix(site.middle(), 0xFFFF9E58, 0.25);
        return Tint.mix(air, Tint.mix(site.edge(), Tint.BLACK, 0.35), near);
    }

    /** One row of houses; those before the words' feet stay low. */
    private static void row(Brush brush, Site site, double foot, double tall, double near, int seed, boolean lit) {
        double x = site.box().x() - tall * 0.1;
        int i = 0;
        var windows = brush.trace();
        while (x < site.box().right()) {
            double wide = tall * (0.10 + 0.16 * Curve.scatter(i, seed));
            double side = Math.abs(x + wide / 2 - site.cx()) / (site.box().width() * 0.5);
            double high = tall
                    * (0.22
                            + 0.50 * Curve.scatter(i, seed + 1) * Curve.scatter(i, seed + 2)
                            + 0.36 * Curve.smooth(0.35, 0.95, side) * Curve.scatter(i, seed + 3));
            var house = brush.trace().box(x, foot - high, wide * 0.97, high).done();
            brush.fill(house, brush.linear(0, foot - high, 0, foot, dark(site, near), dark(site, near * 0.72)));
            brush.fill(
                    brush.trace()
                            .box(x, foot - high, Math.max(1, wide * 0.05), high)
                            .done(),
                    Tint.faint(0xFFFFC890, 0.16));
            int roof = (int) (Curve.scatter(i, seed + 4) * 5);
            if (roof == 0)
                brush.fill(
                        brush.trace()
                                .box(x + wide * 0.47, foot - high - tall * 0.13, Math.max(1, wide * 0.03), tall * 0.13)
                                .done(),
                        dark(site, near));
            if (roof == 1)
                brush.fill(
                        brush.trace()
                                .move(x, foot - high)
                                .line(x + wide * 0.48, foot - high - wide * 0.45)
                                .line(x + wide * 0.97, foot - high)
                                .close()
                                .done(),
                        dark(site, near));
            if (roof == 2)
                brush.fill(
                        brush.trace()
                                .box(x + wide * 0.2, foot - high - wide * 0.22, wide * 0.55, wide * 0.24)
                                .done(),
                        dark(site, near));
            if (lit) windows(windows, x, foot - high, wide, high, tall * 0.028, i * 7 + seed);
            x += wide;
            i++;
        }
        if (lit) brush.fill(windows.done(), Tint.faint(LAMP, 0.30 + 0.28 * near));
    }

    private static void windows(Trace windows, double x, double top, double wide, double high, double cell, int seed) {
        int columns = (int) (wide * 0.8 / cell);
        int rows = (int) (high * 0.85 / (cell * 1.35));
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++)
                if (Curve.scatter(r * 31 + c, seed) > 0.66)
                    windows.box(
                            x + wide * 0.12 + c * cell, top + cell * 1.1 + r * cell * 1.35, cell * 0.42, cell * 0.62);
    }

    /** Cables from two pylons, on one side of the words. */
    private static void bridge(Brush brush, Site site, double foot, double tall) {
        double wide = tall * 2.6;
        double middle = site.isTall() ? site.x(0.5) : site.x(0.73);
        double deck = foot - tall * 0.11;
        int steel = Tint.mix(dark(site, 0.75), LAMP, 0.22);
        var cables = brush.trace();
        for (int side = -1; side <= 1; side += 2) {
            double x = middle + side * wide * 0.22;
            for (int i = 1; i <= 12; i++)
                for (int way = -1; way <= 1; way += 2)
                    cables.move(x, deck - tall * (0.56 - 0.02 * i)).line(x + way * wide * 0.018 * i, deck);
            brush.fill(
                    brush.trace()
                            .move(x - tall * 0.022, foot)
                            .line(x - tall * 0.010, deck - tall * 0.60)
                            .line(x + tall * 0.010, deck - tall * 0.60)
                            .line(x + tall * 0.022, foot)
                            .close()
                            .done(),
                    steel);
        }
        brush.stroke(cables.done(), Tint.faint(Tint.mix(LAMP, site.middle(), 0.3), 0.32), tall * 0.004);
        brush.fill(
                brush.trace().box(middle - wide * 0.5, deck, wide, tall * 0.026).done(), steel);
        brush.fill(
                brush.trace()
                        .box(middle - wide * 0.5, deck - tall * 0.006, wide, Math.max(1, tall * 0.008))
                        .done(),
                Tint.faint(LAMP, 0.55));
    }

    /** Three terraces, an eight-sided shaft, a flag. */
    private static void flagTower(Brush brush, Site site, double x, double foot, double tall) {
        int stone = Tint.mix(dark(site, 0.80), 0xFFD9A06A, 0.22);
        int side = Tint.mix(stone, Tint.BLACK, 0.35);
        brush.glow(x, foot - tall * 0.25, tall * 0.85, 0xFFFFB870, 0.26);
        double[][] steps = {{0.42, 0, 0.13}, {0.31, 0.13, 0.13}, {0.21, 0.26, 0.12}};
        for (var step : steps) {
            var block = brush.trace()
                    .move(x - tall * step[0], foot - tall * step[1])
                    .line(x - tall * (step[0] - 0.025), foot - tall * (step[1] + step[2]))
                    .line(x + tall * (step[0] - 0.025), foot - tall * (step[1] + step[2]))
                    .line(x + tall * step[0], foot - tall * step[1])
                    .close()
                    .done();
            brush.fill(
                    block,
                    brush.linear(
                            x - tall * step[0], 0, x + tall * step[0], 0, stone, Tint.mix(stone, LAMP, 0.25), side));
            brush.fill(
                    brush.trace()
                            .box(
                                    x - tall * (step[0] - 0.02),
                                    foot - tall * (step[1] + step[2]) - 1,
                                    tall * 2 * (step[0] - 0.02),
                                    Math.max(1, tall * 0.012))
                            .done(),
                    Tint.faint(LAMP, 0.35));
        }
        var shaft = brush.trace()
                .move(x - tall * 0.085, foot - tall * 0.38)
                .line(x - tall * 0.062, foot - tall * 0.76)
                .line(x + tall * 0.062, foot - tall * 0.76)
                .line(x + tall * 0.085, foot - tall * 0.38)
                .close()
                .done();
        brush.fill(
                shaft,
                brush.linear(x - tall * 0.085, 0, x + tall * 0.085, 0, stone, Tint.mix(stone, LAMP, 0.30), side));
        brush.fill(
                brush.trace()
                        .box(x - tall * 0.095, foot - tall * 0.79, tall * 0.19, tall * 0.035)
                        .done(),
                stone);
        brush.fill(
                brush.trace()
                        .box(x - tall * 0.006, foot - tall * 1.12, tall * 0.012, tall * 0.34)
                        .done(),
                Tint.mix(stone, LAMP, 0.5));
        var flag = brush.trace()
                .move(x, foot - tall * 1.11)
                .cubic(
                        x + tall * 0.08,
                        foot - tall * 1.15,
                        x + tall * 0.15,
                        foot - tall * 1.06,
                        x + tall * 0.24,
                        foot - tall * 1.10)
                .line(x + tall * 0.24, foot - tall * 0.95)
                .cubic(x + tall * 0.15, foot - tall * 0.91, x + tall * 0.08, foot - tall * 1.00, x, foot - tall * 0.96)
                .close()
                .done();
        brush.fill(flag, brush.linear(x, 0, x + tall * 0.24, 0, 0xFFC01018, 0xFFE8332E, 0xFFA00C12));
        StarRays.star(brush, x + tall * 0.12, foot - tall * 1.03, tall * 0.040, 0xFFFFE14A, 0.95);
    }

    /** Roofs over roofs, with raised eaves. */
    private static void pagoda(Brush brush, Site site, double x, double foot, double tall) {
        int wood = dark(site, 0.9);
        int roof = Tint.mix(wood, 0xFF9A4A2A, 0.30);
        brush.glow(x, foot - tall * 0.3, tall * 0.8, 0xFFFFB870, 0.20);
        for (int i = 0; i < 4; i++) {
            double half = tall * (0.36 - 0.065 * i);
            double y = foot - tall * (0.04 + 0.22 * i);
            brush.fill(
                    brush.trace()
                            .box(x - half * 0.66, y - tall * 0.13, half * 1.32, tall * 0.13)
                            .done(),
                    wood);
            brush.fill(
                    brush.trace()
                            .box(x - half * 0.18, y - tall * 0.10, half * 0.36, tall * 0.075)
                            .done(),
                    Tint.faint(LAMP, 0.75));
            var eaves = brush.trace()
                    .move(x - half * 1.12, y - tall * 0.155)
                    .quad(x - half * 0.75, y - tall * 0.105, x, y - tall * 0.115)
                    .quad(x + half * 0.75, y - tall * 0.105, x + half * 1.12, y - tall * 0.155)
                    .quad(x + half * 0.62, y - tall * 0.15, x + half * 0.45, y - tall * 0.225)
                    .line(x - half * 0.45, y - tall * 0.225)
                    .quad(x - half * 0.62, y - tall * 0.15, x - half * 1.12, y - tall * 0.155)
                    .close()
                    .done();
            brush.fill(eaves, brush.linear(0, y - tall * 0.23, 0, y - tall * 0.10, Tint.mix(roof, LAMP, 0.18), roof));
        }
        brush.fill(
                brush.trace()
                        .move(x - tall * 0.012, foot - tall * 0.90)
                        .line(x, foot - tall * 1.06)
                        .line(x + tall * 0.012, foot - tall * 0.90)
                        .close()
                        .done(),
                roof);
    }

    @Override
    public double calm() {
        return 0.40;
    }

    @Override
    public List<Mover> movers(Site site) {
        return List.of(Drift.sheen(site, 0.07), lamps(site));
    }

    /** Lamps along the river that breathe, each in its own time. */
    private static Flock lamps(Site site) {
        double radius = Math.max(2, site.unit() * 0.016);
        var pictures = new ArrayList<Image>();
        pictures.add(Flock.picture(radius * 2, brush -> brush.glow(0, 0, radius, LAMP, 0.9)));
        var ways = new ArrayList<Flock.Way>();
        double foot = site.y(line(site));
        int many = Math.clamp(Math.round(22 * site.box().width() / site.box().height()), 12, 60);
        for (int i = 0; i < many; i++) {
            double x = site.x((i + 0.5) / many);
            double begun = Curve.scatter(i, 51);
            int rounds = 9 + (int) (Curve.scatter(i, 52) * 14);
            ways.add((turn, where) -> {
                where.x = x;
                where.y = foot + radius * 0.2;
                where.seen = 0.35 + 0.45 * (0.5 + 0.5 * Math.sin(Curve.TAU * (turn * rounds + begun)));
                where.picture = 0;
            });
        }
        return Flock.of(pictures, ways);
    }
}
