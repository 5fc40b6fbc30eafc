package khaimac.render.letters;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;

/** A line of pixel letters where it stands: the left column and the top row of its cells. */
public record PixelLine(String text, PixelFace face, int x, int y, int colour) {
    public void paint(Canvas canvas) {
        try (var paint = new Paint()) {
            paint.setColor(colour).setAntiAlias(false);
            face.each(text, (column, row) -> canvas.drawRect(Rect.makeXYWH(x + column, y + row, 1, 1), paint));
        }
    }
}
