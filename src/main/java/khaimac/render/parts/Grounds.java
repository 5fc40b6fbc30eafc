package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.GradientStyle;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import khaimac.asset.Assets;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.scene.Style;

/** The whole area dressed in a style: colours that deepen to the edges, and a drawing that stays in the background. */
final class Grounds {
    /** On fewer rows a drawing is noise behind the letters. */
    private static final int LEAST_FOR_MOTIF = 128;

    private Grounds() {}

    static void paint(Canvas canvas, Style style, Assets files, Box box) {
        var colours = style.background().stream().mapToInt(Tint::of).toArray();
        if (colours.length == 0) colours = new int[] {Tint.BLACK};
        if (colours.length == 1) flat(canvas, colours[0], box);
        else deepening(canvas, colours, box);
        if (hasRoomForMotif(box)) Motifs.paint(canvas, style, box);
        // A picture that cannot be shown leaves the colours, which no audience takes for a fault.
        if (!style.image().isEmpty()) Pictures.cover(canvas, style.image(), files, box);
    }

    private static boolean hasRoomForMotif(Box box) {
        double shorter = Math.min(box.width(), box.height());
        return shorter >= LEAST_FOR_MOTIF && Math.max(box.width(), box.height()) <= 6 * shorter;
    }

    private static void flat(Canvas canvas, int colour, Box box) {
        try (var paint = new Paint()) {
            canvas.drawRect(box.rect(), paint.setColor(colour));
        }
    }

    private static void deepening(Canvas canvas, int[] colours, Box box) {
        // A circle stretched with the surface: the corners of a wide wall are as deep as its upper edge.
        var stretched = Matrix33.makeTranslate((float) box.middle(), (float) (box.y() + box.height() * 0.45))
                .makeConcat(Matrix33.makeScale((float) (box.width() * 0.66), (float) (box.height() * 0.92)));
        try (var shader = Shader.makeRadialGradient(
                        0, 0, 1, colours, null, new GradientStyle(FilterTileMode.CLAMP, true, stretched));
                var paint = new Paint()) {
            // Without dither a slow gradient shows as rings on a large wall.
            canvas.drawRect(box.rect(), paint.setShader(shader).setDither(true));
        }
    }
}
