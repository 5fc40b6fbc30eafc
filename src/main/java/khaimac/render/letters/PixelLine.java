package khaimac.render.letters;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import khaimac.render.Box;

/** A line of pixel letters where it stands: the left column and the top row of its cells. */
public record PixelLine(String text, PixelFace face, int x, int y, int colour) {
    /** Where its ink is. */
    public Box ink() {
        int above = face.above(text);
        return new Box(
                x, y + face.ascent() - above, Math.max(1, face.width(text)), Math.max(1, above + face.below(text)));
    }

    public PixelLine moved(int across) {
        return new PixelLine(text, face, x + across, y, colour);
    }

    public void paint(Canvas canvas) {
        try (var paint = new Paint()) {
            paint.setColor(colour).setAntiAlias(false);
            face.each(text, (column, row) -> canvas.drawRect(Rect.makeXYWH(x + column, y + row, 1, 1), paint));
        }
    }
}
