package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.GradientStyle;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import java.util.ArrayList;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.letters.Face;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Mark;
import khaimac.scene.Style;

/** A name and an office on a plate in the colours of the style, that fades out to the right. */
public final class Thirds {
    /** Of the height of the plate. */
    private static final double SIDE = 0.32;
    private static final double PLATE = 0.9;

    private Thirds() {}

    /** Its words as they are set: the name above the office, both from the left. */
    public static List<Placed> lines(Typing typing, Mark.Third third, Box box) {
        var style = third.style();
        var lines = new ArrayList<Placed>();
        double x = box.x() + box.height() * SIDE;
        double wide = Math.max(1, box.right() - x - Math.min(box.height() * SIDE, box.width() * 0.06));
        int text = Tint.of(style.text());
        var heavy = typing.face(style.font(), Weight.HEAVY);
        var medium = typing.face(style.font(), Weight.MEDIUM);
        if (third.office().isBlank()) {
            lines.addAll(set(typing, heavy, third.name(), x, wide, box.slice(0.2, 0.8), text));
        } else {
            int pale = Tint.pale(text);
            lines.addAll(set(typing, heavy, third.name(), x, wide, box.slice(0.1, 0.53), text));
            lines.addAll(set(typing, medium, third.office(), x, wide, box.slice(0.6, 0.9), pale));
        }
        return List.copyOf(lines);
    }

    /** From the left, as tall as its room; on several lines where it is too long for one that is read. */
    private static List<Placed> set(
            Typing typing, Face face, String text, double x, double wide, Box room, int colour) {
        var line = Typing.line(text);
        if (line.isEmpty()) return List.of();
        double most = room.height() / Math.max(0.1, face.ink("Ậ").above());
        return typing.centred(face, line, new Box(x, room.y(), wide, room.height()), most, colour).stream()
                .map(one -> one.at(x, one.baseline()))
                .toList();
    }

    static Still of(Typing typing, Mark.Third third, Box box) {
        var lines = lines(typing, third, box);
        double ends = lines.stream()
                .mapToDouble(line -> line.x() + line.face().advance(line.text()) * line.size())
                .max()
                .orElse(box.right());
        return Still.of(box, canvas -> {
            plate(canvas, third.style(), box, ends);
            Lettering.paint(canvas, lines, Tint.of(third.style().outline()));
        });
    }

    /** As wide as its words, and a little more; a bar in the colour of the words begins it. */
    static void plate(Canvas canvas, Style style, Box box, double ends) {
        int ground = style.background().isEmpty()
                ? Tint.BLACK
                : Tint.of(style.background().getLast());
        int lit = style.background().isEmpty()
                ? Tint.BLACK
                : Tint.of(style.background().getFirst());
        double wide = Math.min(box.width(), ends - box.x() + box.height() * 0.9);
        float full = (float) Math.clamp((ends - box.x()) / wide, 0.3, 0.98);
        var colours = new int[] {
            Tint.faint(Tint.mix(lit, ground, 0.35), PLATE), Tint.faint(ground, PLATE), Tint.faint(ground, 0)
        };
        try (var shader = Shader.makeLinearGradient(
                        (float) box.x(),
                        0,
                        (float) (box.x() + wide),
                        0,
                        colours,
                        new float[] {0, full, 1},
                        new GradientStyle(FilterTileMode.CLAMP, true, Matrix33.IDENTITY));
                var paint = new Paint()) {
            canvas.drawRect(
                    new Box(box.x(), box.y(), wide, box.height()).rect(),
                    paint.setShader(shader).setDither(true));
            double bar = Math.max(2, Math.round(box.height() * 0.055));
            paint.setShader(null).setColor(Tint.of(style.text()));
            canvas.drawRect(new Box(box.x(), box.y(), bar, box.height()).rect(), paint);
        }
    }
}
