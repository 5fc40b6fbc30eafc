package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.scene.Look;

/** A soft darkening or lightening behind words: strong where they stand, nothing a little beyond. */
final class Shades {
    private Shades() {}

    static int colour(Look.Tone tone) {
        return switch (tone) {
            case DARK -> Tint.BLACK;
            case LIGHT -> Tint.WHITE;
        };
    }

    /** How far it reaches beyond what it lies behind. */
    static double reach(Box behind) {
        return Math.clamp(Math.min(behind.width(), behind.height()) * 0.2, 6, 100);
    }

    /** What it lies behind, where this is all that it may touch. */
    static Box inside(Box all) {
        double reach = Math.clamp(Math.min(all.width(), all.height()) * 0.2, 2, 150);
        return all.inset(reach);
    }

    static void paint(Canvas canvas, Look.Tone tone, double strength, Box behind) {
        double reach = reach(behind);
        try (var blur = MaskFilter.makeBlur(FilterBlurMode.NORMAL, (float) (reach * 0.4));
                var paint = new Paint()) {
            paint.setAntiAlias(true).setMaskFilter(blur).setColor(Tint.faint(colour(tone), strength));
            // Nearly full strength reaches to the last letter.
            canvas.drawRRect(behind.inset(-reach * 0.9).rect().withRadii((float) (reach * 0.6)), paint);
        }
    }
}
