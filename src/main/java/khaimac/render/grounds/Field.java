package khaimac.render.grounds;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.Rect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import khaimac.render.Box;

/**
 * Light and cloth, reckoned point by point on a coarse net and drawn smoothly between its points. The net holds half
 * floats and is dithered as it is drawn: with bytes a slow shade would show as rings on a large wall.
 */
final class Field {
    private static final int BYTES = 8;

    /** What is seen at a point: red, green, blue and how opaque it is, each from 0 to 1. */
    interface Shade {
        void at(double x, double y, Glint out);
    }

    static final class Glint {
        double red;
        double green;
        double blue;
        double alpha;

        void set(int colour, double opaque) {
            red = (colour >> 16 & 0xFF) / 255.0;
            green = (colour >> 8 & 0xFF) / 255.0;
            blue = (colour & 0xFF) / 255.0;
            alpha = opaque;
        }

        /** So much of another colour. */
        void mix(int colour, double share) {
            red += ((colour >> 16 & 0xFF) / 255.0 - red) * share;
            green += ((colour >> 8 & 0xFF) / 255.0 - green) * share;
            blue += ((colour & 0xFF) / 255.0 - blue) * share;
        }

        /** Light on it, or less of it. */
        void times(double light) {
            red *= light;
            green *= light;
            blue *= light;
        }
    }

    private Field() {}

    static void paint(Canvas canvas, Box box, Shade shade) {
        double step = Math.clamp(Math.min(box.width(), box.height()) / 320, 1, 8);
        int across = (int) Math.ceil(box.width() / step) + 1;
        int down = (int) Math.ceil(box.height() / step) + 1;
        var info = new ImageInfo(across, down, ColorType.RGBA_F16, ColorAlphaType.PREMUL);
        try (var net = Image.makeRasterFromBytes(info, points(box, step, across, down, shade), (long) across * BYTES);
                var paint = new Paint()) {
            var from = Rect.makeWH((float) (box.width() / step), (float) (box.height() / step));
            canvas.drawImageRect(net, from, box.rect(), SamplingMode.LINEAR, paint.setDither(true), false);
        }
    }

    private static byte[] points(Box box, double step, int across, int down, Shade shade) {
        var bytes = new byte[across * down * BYTES];
        var out = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        var glint = new Glint();
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                glint.set(0, 1);
                shade.at(box.x() + (column + 0.5) * step, box.y() + (row + 0.5) * step, glint);
                put(out, glint.red * glint.alpha);
                put(out, glint.green * glint.alpha);
                put(out, glint.blue * glint.alpha);
                put(out, glint.alpha);
            }
        }
        return bytes;
    }

    private static void put(ByteBuffer out, double value) {
        out.putShort(Float.floatToFloat16((float) Math.clamp(value, 0, 1)));
    }
}
