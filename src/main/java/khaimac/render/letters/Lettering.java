package khaimac.render.letters;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeJoin;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.skija.TextLine;
import java.util.List;
import khaimac.render.Natives;
import khaimac.render.Tint;
import khaimac.scene.Style;

/** How letters get their body: a shadow that lifts them off the ground, a dark outline, a fill that catches light. */
public final class Lettering {
    /** Below this height of a capital, in pixels, an outline fills the counters and a shadow only smears. */
    private static final double RICH = 11;

    /** How far an outline reaches, in ems. */
    static final double OUTLINE = 0.034;

    /** How far the shadow reaches below a letter, in ems. */
    static final double SHADOW = 0.15;

    private Lettering() {}

    /** Letters of less than this cap height, in pixels, have no room for two rims. */
    private static final double CAST = 18;

    /** How deep cast letters stand off their ground, and how wide their rims are, in ems. */
    private static final double DEPTH = 0.05;

    private static final double RIM = 0.02;

    /** Lines as a style has them: what is in its own colour is cast in it, if it casts letters; paler ones are not. */
    public static void paint(Canvas canvas, List<Placed> lines, Style style) {
        paint(canvas, lines, Tint.of(style.outline()), style.isRelief() ? Tint.of(style.text()) : 0);
    }

    public static void paint(Canvas canvas, List<Placed> lines, int outline) {
        paint(canvas, lines, outline, 0);
    }

    /**
     * Lines that stand in one another's shadow: all shadows come first, then all outlines, then all fills.
     *
     * @param cast the colour whose letters are cast; 0: none are
     */
    private static void paint(Canvas canvas, List<Placed> lines, int outline, int cast) {
        try (var natives = new Natives()) {
            var shaped = lines.stream()
                    .map(line -> natives.keep(line.face().shaped(line.text(), line.size())))
                    .toList();
            for (int i = 0; i < shaped.size(); i++)
                if (isRich(lines.get(i))) shadow(canvas, lines.get(i), shaped.get(i), natives);
            for (int i = 0; i < shaped.size(); i++)
                if (isRich(lines.get(i))) outline(canvas, lines.get(i), shaped.get(i), outline, natives);
            for (int i = 0; i < shaped.size(); i++) {
                if (isCast(lines.get(i), cast)) cast(canvas, lines.get(i), shaped.get(i), outline, natives);
                else fill(canvas, lines.get(i), shaped.get(i), natives);
            }
        }
    }

    /** Letters in one flat colour. */
    public static void plain(Canvas canvas, Placed line) {
        try (var shaped = line.face().shaped(line.text(), line.size());
                var paint = new Paint()) {
            paint.setColor(line.colour()).setAntiAlias(true);
            draw(canvas, line, shaped, 0, 0, paint);
        }
    }

    private static boolean isRich(Placed line) {
        return line.size() * line.face().capHeight() >= RICH;
    }

    private static boolean isCast(Placed line, int cast) {
        return line.colour() == cast && line.size() * line.face().capHeight() >= CAST;
    }

    /** Their side below, then metal that mirrors a horizon, then a bright rim above and a dark one below. */
    private static void cast(Canvas canvas, Placed line, TextLine shaped, int outline, Natives natives) {
        double size = line.size();
        int deep = Math.max(1, (int) Math.round(DEPTH * size));
        int side = Tint.mix(Tint.deep(line.colour()), outline, 0.45);
        var edge = natives.keep(new Paint())
                .setMode(PaintMode.STROKE)
                .setStrokeWidth((float) Math.max(1.2, 2 * OUTLINE * size))
                .setStrokeJoin(PaintStrokeJoin.ROUND)
                .setColor(outline)
                .setAntiAlias(true);
        draw(canvas, line, shaped, 0, deep, edge);
        var body = natives.keep(new Paint()).setAntiAlias(true);
        for (int down = deep; down > 0; down--)
            draw(canvas, line, shaped, 0, down, body.setColor(Tint.mix(side, outline, 0.6 * down / deep)));
        metal(canvas, line, shaped, natives);
        double rim = Math.max(1, RIM * size);
        rim(canvas, line, shaped, Tint.faint(Tint.WHITE, 0.85), rim, natives);
        rim(canvas, line, shaped, Tint.faint(side, 0.6), -rim, natives);
    }

    private static void metal(Canvas canvas, Placed line, TextLine shaped, Natives natives) {
        int colour = line.colour();
        float top = (float) (line.baseline() - line.face().capHeight() * line.size());
        var horizon = natives.keep(Shader.makeLinearGradient(
                0,
                top,
                0,
                (float) line.baseline(),
                new int[] {
                    Tint.mix(colour, Tint.WHITE, 0.8),
                    Tint.lit(colour),
                    colour,
                    Tint.deep(colour),
                    colour,
                    Tint.mix(colour, Tint.WHITE, 0.4)
                },
                new float[] {0, 0.24f, 0.46f, 0.56f, 0.8f, 1}));
        draw(canvas, line, shaped, 0, 0, natives.keep(new Paint()).setShader(horizon).setAntiAlias(true));
    }

    /** What of the letters is left when they are moved away from themselves by so much: an edge of even width. */
    private static void rim(
            Canvas canvas, Placed line, TextLine shaped, int colour, double down, Natives natives) {
        double size = line.size();
        double wide = line.face().advance(line.text()) * size * line.stretch();
        int layer = canvas.saveLayer(
                (float) (line.x() - 0.4 * size),
                (float) (line.baseline() - 1.8 * size),
                (float) (line.x() + wide + 0.4 * size),
                (float) (line.baseline() + 0.9 * size),
                null);
        draw(canvas, line, shaped, 0, 0, natives.keep(new Paint()).setColor(colour).setAntiAlias(true));
        var away = natives.keep(new Paint()).setBlendMode(BlendMode.DST_OUT).setAntiAlias(true);
        draw(canvas, line, shaped, 0, down, away);
        canvas.restoreToCount(layer);
    }

    private static void shadow(Canvas canvas, Placed line, TextLine shaped, Natives natives) {
        double size = line.size();
        var blur = natives.keep(MaskFilter.makeBlur(FilterBlurMode.NORMAL, (float) Math.max(0.6, size * 0.03)));
        var paint = natives.keep(new Paint())
                .setMode(PaintMode.STROKE_AND_FILL)
                .setStrokeWidth((float) (2 * OUTLINE * size))
                .setStrokeJoin(PaintStrokeJoin.ROUND)
                .setColor(0x8C000000)
                .setMaskFilter(blur)
                .setAntiAlias(true);
        draw(canvas, line, shaped, 0.012 * size, 0.04 * size, paint);
    }

    private static void outline(Canvas canvas, Placed line, TextLine shaped, int colour, Natives natives) {
        var paint = natives.keep(new Paint())
                .setMode(PaintMode.STROKE)
                .setStrokeWidth((float) Math.max(1.2, 2 * OUTLINE * line.size()))
                .setStrokeJoin(PaintStrokeJoin.ROUND)
                .setColor(colour)
                .setAntiAlias(true);
        draw(canvas, line, shaped, 0, 0, paint);
    }

    private static void fill(Canvas canvas, Placed line, TextLine shaped, Natives natives) {
        var paint = natives.keep(new Paint()).setColor(line.colour()).setAntiAlias(true);
        if (isRich(line)) {
            // Over cap height, not over the box: accents above and tails below keep the colour of the nearest edge.
            float top = (float) (line.baseline() - line.face().capHeight() * line.size());
            paint.setShader(natives.keep(Shader.makeLinearGradient(
                    0,
                    top,
                    0,
                    (float) line.baseline(),
                    new int[] {Tint.lit(line.colour()), line.colour(), Tint.deep(line.colour())},
                    new float[] {0, 0.52f, 1})));
        }
        draw(canvas, line, shaped, 0, 0, paint);
    }

    private static void draw(Canvas canvas, Placed line, TextLine shaped, double right, double down, Paint paint) {
        float x = (float) (line.x() + right);
        float y = (float) (line.baseline() + down);
        if (line.stretch() == 1) {
            canvas.drawTextLine(shaped, x, y, paint);
            return;
        }
        // A font that is narrowed shapes its advances twice as narrow; a narrowed canvas does not.
        canvas.save();
        canvas.translate(x, 0);
        canvas.scale((float) line.stretch(), 1);
        canvas.drawTextLine(shaped, 0, y, paint);
        canvas.restore();
    }
}
