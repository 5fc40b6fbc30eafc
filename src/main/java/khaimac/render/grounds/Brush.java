package khaimac.render.grounds;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.Shader;
import khaimac.render.Natives;
import khaimac.render.Tint;

/** What a decorator has in hand: shapes, gradients, soft edges. Everything native that it makes goes with it. */
final class Brush implements AutoCloseable {
    private final Canvas canvas;
    private final Natives natives = new Natives();
    private final Paint paint = natives.keep(new Paint());

    Brush(Canvas canvas) {
        this.canvas = canvas;
    }

    Canvas canvas() {
        return canvas;
    }

    Trace trace() {
        return new Trace(natives);
    }

    Path circle(double x, double y, double radius) {
        return trace().circle(x, y, radius).done();
    }

    private Paint fresh() {
        return paint.reset().setAntiAlias(true).setDither(true);
    }

    void fill(Path path, int colour) {
        canvas.drawPath(path, fresh().setColor(colour));
    }

    void fill(Path path, Shader shader) {
        canvas.drawPath(path, fresh().setShader(shader));
    }

    /** With an edge that is as soft as {@code soft} pixels. */
    void soft(Path path, int colour, double soft) {
        try (var blur = MaskFilter.makeBlur(FilterBlurMode.NORMAL, (float) Math.max(0.3, soft))) {
            canvas.drawPath(path, fresh().setColor(colour).setMaskFilter(blur));
        }
    }

    void soft(Path path, Shader shader, double soft) {
        try (var blur = MaskFilter.makeBlur(FilterBlurMode.NORMAL, (float) Math.max(0.3, soft))) {
            canvas.drawPath(path, fresh().setShader(shader).setMaskFilter(blur));
        }
    }

    void stroke(Path path, int colour, double width) {
        canvas.drawPath(path, line(width).setColor(colour));
    }

    void stroke(Path path, Shader shader, double width) {
        canvas.drawPath(path, line(width).setShader(shader));
    }

    private Paint line(double width) {
        return fresh().setMode(PaintMode.STROKE).setStrokeWidth((float) width).setStrokeCap(PaintStrokeCap.ROUND);
    }

    /** Raised from its ground: light from above on its upper edge, a shadow under it. */
    void relief(Path path, Shader body, int light, double strength, double depth) {
        shifted(depth, depth, () -> soft(path, Tint.faint(Tint.BLACK, 0.75 * strength), depth * 0.7));
        shifted(-depth * 0.55, -depth * 0.55, () -> fill(path, Tint.faint(light, 0.8 * strength)));
        fill(path, body);
    }

    Shader linear(double x, double y, double toX, double toY, int... colours) {
        return natives.keep(Shader.makeLinearGradient((float) x, (float) y, (float) toX, (float) toY, colours));
    }

    Shader linear(double x, double y, double toX, double toY, int[] colours, float[] at) {
        return natives.keep(Shader.makeLinearGradient((float) x, (float) y, (float) toX, (float) toY, colours, at));
    }

    Shader radial(double x, double y, double radius, int... colours) {
        return natives.keep(Shader.makeRadialGradient((float) x, (float) y, (float) radius, colours));
    }

    Shader radial(double x, double y, double radius, int[] colours, float[] at) {
        return natives.keep(Shader.makeRadialGradient((float) x, (float) y, (float) radius, colours, at));
    }

    /** A circle of light that ends in nothing. */
    void glow(double x, double y, double radius, int colour, double strength) {
        fill(
                circle(x, y, radius),
                radial(
                        x,
                        y,
                        radius,
                        new int[] {
                            Tint.faint(colour, strength),
                            Tint.faint(colour, strength * 0.42),
                            Tint.faint(colour, strength * 0.12),
                            Tint.faint(colour, 0)
                        },
                        new float[] {0, 0.3f, 0.65f, 1}));
    }

    void shifted(double x, double y, Runnable drawing) {
        canvas.save();
        canvas.translate((float) x, (float) y);
        drawing.run();
        canvas.restore();
    }

    /** With its own middle, size and direction. */
    void placed(double x, double y, double scale, double degrees, Runnable drawing) {
        placed(x, y, scale, scale, degrees, drawing);
    }

    void placed(double x, double y, double across, double down, double degrees, Runnable drawing) {
        canvas.save();
        canvas.translate((float) x, (float) y);
        canvas.rotate((float) degrees);
        canvas.scale((float) across, (float) down);
        drawing.run();
        canvas.restore();
    }

    @Override
    public void close() {
        natives.close();
    }
}
