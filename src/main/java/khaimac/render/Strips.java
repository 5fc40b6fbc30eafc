package khaimac.render;

import io.github.humbleui.skija.Canvas;
import java.util.List;
import khaimac.scene.Mark;

/** A text that runs through, a whole number of pixels at a time. */
final class Strips {
    /** What stands between the end of the text and its next beginning, in ems. */
    private static final double GAP = 3;

    private Strips() {}

    static void paint(Canvas canvas, Typing typing, Mark.Strip strip, Box box) {
        var text = Typing.line(strip.text());
        if (text.isEmpty()) return;
        var face = typing.face(strip.style().font(), Weight.BOLD);
        var ink = face.extent(text);
        double size = Math.min(box.height() * 0.86 / (ink.above() + ink.below()), box.height() * 0.66 / face.capHeight());
        // A gap of whole pixels too: each repetition then falls on the same fractions of a pixel.
        long period = Math.max(1, (long) Math.ceil((ink.advance() + GAP) * size));
        double baseline = Math.round(box.y() + (box.height() + (ink.above() - ink.below()) * size) / 2);
        int colour = Tint.of(strip.style().text());
        canvas.save();
        canvas.clipRect(box.rect());
        // It comes in from the right edge, as it does on every wall that people know.
        long first = Math.round(box.right()) - strip.travelled();
        if (first < box.x()) first += (Math.round(box.x()) - first) / period * period;
        for (long x = first; x < box.right(); x += period) {
            if (x + period < box.x()) continue;
            var line = new Placed(text, face, size, 1, x, baseline, colour);
            if (box.height() > 40) Lettering.paint(canvas, List.of(line), Tint.of(strip.style().outline()));
            else Lettering.plain(canvas, line);
        }
        canvas.restore();
    }
}
