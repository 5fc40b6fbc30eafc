package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;
import khaimac.render.Box;
import khaimac.render.Natives;
import khaimac.render.Tint;
import khaimac.scene.Style;

/** Drawings that belong to a ceremony, at a contrast that no letter has to fight. */
final class Motifs {
    private static final double TAU = 2 * Math.PI;

    private final Canvas canvas;
    private final Box box;
    private final int colour;
    private final Natives natives;

    private Motifs(Canvas canvas, Box box, int colour, Natives natives) {
        this.canvas = canvas;
        this.box = box;
        this.colour = colour;
        this.natives = natives;
    }

    static void paint(Canvas canvas, Style style, Box box) {
        try (var natives = new Natives()) {
            canvas.save();
            canvas.clipRect(box.rect());
            var motifs = new Motifs(canvas, box, Tint.of(style.text()), natives);
            switch (style.motif()) {
                case "star-rays" -> motifs.starAndRays();
                case "drum-rings" -> motifs.drum();
                case "lotus" -> motifs.lotuses();
                default -> {}
            }
            canvas.restore();
        }
    }

    private void starAndRays() {
        double cx = box.middle();
        double cy = box.y() + box.height() * 0.47;
        double reach = Math.hypot(box.width(), box.height());
        var rays = builder();
        int many = 40;
        for (int i = 0; i < many; i++) {
            double from = TAU * (i - 0.25) / many;
            double to = TAU * (i + 0.25) / many;
            rays.moveTo((float) cx, (float) cy)
                    .lineTo(x(cx, reach, from), y(cy, reach, from))
                    .lineTo(x(cx, reach, to), y(cy, reach, to))
                    .closePath();
        }
        // Nothing behind the words in the middle, a breath of light at the edges.
        var glow = natives.keep(Shader.makeRadialGradient(
                (float) cx,
                (float) cy,
                (float) (reach / 2),
                new int[] {Tint.faint(colour, 0), Tint.faint(colour, 0.02), Tint.faint(colour, 0.085)},
                new float[] {0.12f, 0.45f, 1}));
        canvas.drawPath(path(rays), natives.keep(new Paint()).setShader(glow).setAntiAlias(true));
        star(cx, cy, Math.min(box.height(), box.width()) * 0.47);
    }

    /** A five-pointed star cut like a stone: each point has a lighter and a darker side. */
    private void star(double cx, double cy, double radius) {
        double inner = radius * 0.382;
        for (int i = 0; i < 10; i++) {
            double point = TAU * Math.floorDiv(i, 2) / 5 - TAU / 4;
            double valley = point + (i % 2 == 0 ? -1 : 1) * TAU / 10;
            var facet = builder()
                    .moveTo((float) cx, (float) cy)
                    .lineTo(x(cx, radius, point), y(cy, radius, point))
                    .lineTo(x(cx, inner, valley), y(cy, inner, valley))
                    .closePath();
            canvas.drawPath(path(facet), filled(i % 2 == 0 ? 0.052 : 0.028));
        }
    }

    /** The face of a bronze drum: a star of fourteen points in the middle of rings. */
    private void drum() {
        double cx = box.middle();
        double cy = box.y() + box.height() * 0.47;
        double radius = Math.hypot(box.width(), box.height()) * 0.5;
        double unit = radius / 24;
        var sun = builder();
        for (int i = 0; i < 28; i++) {
            double angle = TAU * i / 28 - TAU / 4;
            double away = i % 2 == 0 ? unit * 4.2 : unit * 1.5;
            if (i == 0) sun.moveTo(x(cx, away, angle), y(cy, away, angle));
            else sun.lineTo(x(cx, away, angle), y(cy, away, angle));
        }
        canvas.drawPath(path(sun.closePath()), filled(0.05));
        for (double ring : new double[] {4.8, 5.1, 6.6, 8.6, 8.9, 11.4, 11.7, 13.4, 16.2, 16.5, 18.6, 21.6, 21.9})
            canvas.drawCircle((float) cx, (float) cy, (float) (ring * unit), stroked(unit * 0.10, 0.10));
        dots(cx, cy, unit * 5.85, 36, unit * 0.34);
        teeth(cx, cy, unit * 6.9, unit * 8.3, 60);
        hatch(cx, cy, unit * 9.2, unit * 11.1, 72);
        dots(cx, cy, unit * 12.55, 72, unit * 0.42);
        teeth(cx, cy, unit * 13.8, unit * 15.8, 90);
        hatch(cx, cy, unit * 16.9, unit * 18.2, 144);
        teeth(cx, cy, unit * 19.0, unit * 21.2, 120);
        dots(cx, cy, unit * 22.8, 132, unit * 0.4);
    }

    private void dots(double cx, double cy, double away, int many, double radius) {
        for (int i = 0; i < many; i++) {
            double angle = TAU * i / many;
            canvas.drawCircle(x(cx, away, angle), y(cy, away, angle), (float) radius, stroked(radius * 0.4, 0.10));
        }
    }

    private void teeth(double cx, double cy, double inner, double outer, int many) {
        var ring = builder();
        for (int i = 0; i < many; i++) {
            double middle = TAU * i / many;
            double half = TAU / many * 0.42;
            ring.moveTo(x(cx, inner, middle - half), y(cy, inner, middle - half))
                    .lineTo(x(cx, outer, middle), y(cy, outer, middle))
                    .lineTo(x(cx, inner, middle + half), y(cy, inner, middle + half))
                    .closePath();
        }
        canvas.drawPath(path(ring), filled(0.055));
    }

    private void hatch(double cx, double cy, double inner, double outer, int many) {
        var ring = builder();
        for (int i = 0; i < many; i++) {
            double angle = TAU * i / many;
            ring.moveTo(x(cx, inner, angle), y(cy, inner, angle))
                    .lineTo(x(cx, outer, angle + 0.02), y(cy, outer, angle + 0.02));
        }
        canvas.drawPath(path(ring), stroked(inner * 0.006, 0.09));
    }

    /** A large lotus rises from the lower edge, and two smaller ones grow from the lower corners. */
    private void lotuses() {
        double height = box.height();
        lotus(box.middle(), box.bottom() + height * 0.06, Math.min(height * 0.85, box.width() * 0.36), 0.030, 0.085);
        double side = Math.min(height * 0.5, box.width() * 0.18);
        lotus(box.x() + side * 0.45, box.bottom() + side * 0.05, side, 0.05, 0.13);
        lotus(box.right() - side * 0.45, box.bottom() + side * 0.05, side, 0.05, 0.13);
    }

    private void lotus(double cx, double foot, double tall, double fill, double line) {
        double[] leans = {78, -78, 56, -56, 34, -34, 15, -15, 0};
        double[] lengths = {0.78, 0.78, 0.88, 0.88, 0.95, 0.95, 0.99, 0.99, 1.0};
        for (int i = 0; i < leans.length; i++) {
            var petal = petal(tall * lengths[i], tall * 0.19);
            canvas.save();
            canvas.translate((float) cx, (float) foot);
            canvas.rotate((float) leans[i]);
            canvas.drawPath(petal, filled(fill));
            canvas.drawPath(petal, stroked(Math.max(1, tall * 0.006), line));
            canvas.restore();
        }
    }

    private Path petal(double tall, double half) {
        float h = (float) half;
        float t = (float) -tall;
        return path(builder()
                .moveTo(0, 0)
                .cubicTo(-h * 0.7f, t * 0.2f, -h * 1.9f, t * 0.62f, 0, t)
                .cubicTo(h * 1.9f, t * 0.62f, h * 0.7f, t * 0.2f, 0, 0)
                .closePath());
    }

    private PathBuilder builder() {
        return natives.keep(new PathBuilder());
    }

    private Path path(PathBuilder builder) {
        return natives.keep(builder.build());
    }

    private Paint filled(double alpha) {
        return natives.keep(new Paint()).setColor(Tint.faint(colour, alpha)).setAntiAlias(true);
    }

    private Paint stroked(double width, double alpha) {
        return filled(alpha).setMode(PaintMode.STROKE).setStrokeWidth((float) width);
    }

    private static float x(double cx, double away, double angle) {
        return (float) (cx + away * Math.cos(angle));
    }

    private static float y(double cy, double away, double angle) {
        return (float) (cy + away * Math.sin(angle));
    }
}
