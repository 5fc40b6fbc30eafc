package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.GradientStyle;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Mark;
import khaimac.scene.Style;

/** Words under a picture, on a shade in the colour that the style outlines its letters with: read on any picture. */
public final class Captions {
    /** Above the letters the shade grows out of nothing. */
    private static final double SHADE_ABOVE = 0.3;

    private static final double SHADE = 0.78;
    private static final double LARGEST = 0.36;

    private Captions() {}

    /** Its words as they are set. */
    public static List<Placed> lines(Typing typing, Mark.Words words, Box box) {
        var style = words.style();
        var face = typing.face(style.font(), Weight.BOLD);
        double side = Math.max(box.width() * 0.035, 2);
        var room = new Box(
                box.x() + side, box.y() + box.height() * SHADE_ABOVE, box.width() - 2 * side, box.height() * 0.58);
        return typing.centred(face, words.text(), room, box.height() * LARGEST, Tint.of(style.text()));
    }

    static Still of(Typing typing, Mark.Words words, Box box) {
        var lines = lines(typing, words, box);
        int shade = Tint.of(words.style().outline());
        return Still.of(box, canvas -> {
            shade(canvas, words.style(), box);
            Lettering.paint(canvas, lines, shade);
        });
    }

    static void shade(Canvas canvas, Style style, Box box) {
        int shade = Tint.of(style.outline());
        var stops = new float[] {0, (float) SHADE_ABOVE, 1};
        var colours = new int[] {Tint.faint(shade, 0), Tint.faint(shade, SHADE * 0.8), Tint.faint(shade, SHADE)};
        try (var shader = Shader.makeLinearGradient(
                        0,
                        (float) box.y(),
                        0,
                        (float) box.bottom(),
                        colours,
                        stops,
                        new GradientStyle(FilterTileMode.CLAMP, true, Matrix33.IDENTITY));
                var paint = new Paint()) {
            canvas.drawRect(box.rect(), paint.setShader(shader).setDither(true));
        }
    }
}
