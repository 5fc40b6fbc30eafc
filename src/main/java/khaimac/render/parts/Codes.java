package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import khaimac.qr.QrCode;
import khaimac.render.Box;
import khaimac.render.Tint;

/** A square that phones read: whole pixels for each of its squares, and a quiet white edge. */
public final class Codes {
    private Codes() {}

    /** How many pixels each of its squares has; 0: it has no room, or cannot be made. */
    public static int pixels(String text, Box box) {
        var code = QrCode.of(text);
        return code == null ? 0 : (int) (Math.min(box.width(), box.height()) / code.side());
    }

    static void paint(Canvas canvas, String text, Box box) {
        var code = QrCode.of(text);
        int each = code == null ? 0 : pixels(text, box);
        if (code == null || each == 0) return;
        int side = each * code.side();
        int left = (int) Math.round(box.middle() - side / 2.0);
        int top = (int) Math.round(box.y() + (box.height() - side) / 2);
        try (var paint = new Paint()) {
            canvas.drawRect(new Box(left, top, side, side).rect(), paint.setColor(Tint.WHITE));
            paint.setColor(Tint.BLACK);
            for (int y = 0; y < code.side(); y++)
                for (int x = 0; x < code.side(); x++)
                    if (code.isBlack(x, y))
                        canvas.drawRect(new Box(left + x * each, top + y * each, each, each).rect(), paint);
        }
    }
}
