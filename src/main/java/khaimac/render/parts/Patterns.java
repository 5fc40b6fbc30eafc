package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.Rect;
import java.util.Locale;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Look;

/** Pictures that show whoever hangs a wall what is wrong with it. Every edge falls on a whole pixel. */
final class Patterns {
    private static final int[] BARS = {
        0xFFC0C0C0, 0xFFC0C000, 0xFF00C0C0, 0xFF00C000, 0xFFC000C0, 0xFFC00000, 0xFF0000C0, 0xFF101010
    };
    /** Smaller letters are only a smear. */
    private static final double LEAST_LETTERS = 9;

    private static final int[] LIGHTS = {0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF};

    private final Canvas canvas;
    private final Typing typing;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final Paint paint;

    private Patterns(Canvas canvas, Typing typing, Box box, Paint paint) {
        this.canvas = canvas;
        this.typing = typing;
        this.left = (int) box.x();
        this.top = (int) box.y();
        this.width = (int) box.width();
        this.height = (int) box.height();
        this.paint = paint;
    }

    static void paint(Canvas canvas, Typing typing, Look.Pattern pattern, Box box) {
        try (var paint = new Paint()) {
            var patterns = new Patterns(canvas, typing, box, paint);
            patterns.fill(0, 0, patterns.width, patterns.height, Tint.BLACK);
            switch (pattern) {
                case GRID -> patterns.grid();
                case BARS -> patterns.bars();
                case RAMP -> patterns.ramp();
                case CHECKER -> patterns.checker();
                case CORNERS -> patterns.corners();
                case WIRING -> patterns.wiring();
                case MOVING_BAR -> throw new IllegalStateException("it moves: it is painted frame by frame");
            }
        }
    }

    private void grid() {
        int step = step();
        for (int x = 0; x < width; x += step) fill(x, 0, 1, height, x % (4 * step) == 0 ? 0xFF9A9A9A : 0xFF3A3A3A);
        for (int y = 0; y < height; y += step) fill(0, y, width, 1, y % (4 * step) == 0 ? 0xFF9A9A9A : 0xFF3A3A3A);
        border(0xFFFFFFFF);
        if (step < 16) return;
        for (int y = 0; y < height; y += 4 * step)
            for (int x = 0; x < width; x += 4 * step) say(x + "," + y, x + 3, y + 3, step * 0.62, 0xFFFFD75E);
    }

    private void bars() {
        for (int i = 0; i < BARS.length; i++) {
            int from = width * i / BARS.length;
            fill(from, 0, width * (i + 1) / BARS.length - from, height, BARS[i]);
        }
    }

    private void ramp() {
        for (int row = 0; row < LIGHTS.length; row++) {
            int y = height * row / LIGHTS.length;
            int tall = height * (row + 1) / LIGHTS.length - y;
            for (int x = 0; x < width; x++) {
                double light = width == 1 ? 1 : x / (double) (width - 1);
                fill(x, y, 1, tall, Tint.mix(Tint.BLACK, 0xFF000000 | LIGHTS[row], light));
            }
        }
    }

    /**
     * Every other pixel: from afar an even grey; where anything on the way scales, it swims in stripes. White begins at
     * the top left.
     */
    private void checker() {
        byte on = (byte) 0xFF;
        byte[] four = {on, on, on, on, 0, 0, 0, on, 0, 0, 0, on, on, on, on, on};
        try (var tile = Image.makeRasterFromBytes(ImageInfo.makeN32Premul(2, 2), four, 8);
                var shader = tile.makeShader(
                        FilterTileMode.REPEAT,
                        FilterTileMode.REPEAT,
                        SamplingMode.DEFAULT,
                        Matrix33.makeTranslate(left, top));
                var tiled = new Paint().setShader(shader)) {
            canvas.drawRect(Rect.makeXYWH(left, top, width, height), tiled);
        }
    }

    private void corners() {
        border(0xFF606060);
        int arm = Math.max(2, Math.min(width, height) / 4);
        int thick = Math.max(1, arm / 8);
        int[] colours = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF};
        for (int corner = 0; corner < 4; corner++) {
            boolean right = corner % 2 == 1;
            boolean low = corner / 2 == 1;
            fill(right ? width - arm : 0, low ? height - thick : 0, arm, thick, colours[corner]);
            fill(right ? width - thick : 0, low ? height - arm : 0, thick, arm, colours[corner]);
        }
        if (height < 48) return;
        double size = arm * 0.28;
        double near = thick * 2.0;
        var far = (width - 1) + "," + (height - 1);
        double wide = typing.face("sans", Weight.MEDIUM).advance(far) * size;
        say("0,0", near, near, size, Tint.WHITE);
        say(far, width - wide - near, height - size * 1.1 - near, size, Tint.WHITE);
    }

    /** The order in which cabinets are usually chained: a snake, numbered, each brighter than the one before. */
    private void wiring() {
        int columns = Math.clamp(Math.round(width / 128f), 2, 16);
        int rows = Math.clamp(Math.round(height / 128f), 1, 16);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int number = row * columns + (row % 2 == 0 ? column : columns - 1 - column);
                int x = width * column / columns;
                int y = height * row / rows;
                int wide = width * (column + 1) / columns - x;
                int tall = height * (row + 1) / rows - y;
                int hue = Tint.mix(0xFF0A2A66, 0xFF2FA36B, number / (double) Math.max(1, rows * columns - 1));
                fill(x, y, wide, tall, 0xFF000000);
                fill(x + 1, y + 1, wide - 2, tall - 2, hue);
                double size = Math.min(wide, tall) * 0.4;
                if (size < LEAST_LETTERS) continue;
                var text = String.format(Locale.ROOT, "%d", number + 1);
                var face = typing.face("sans", Weight.MEDIUM);
                double long_ = face.advance(text) * size;
                say(text, x + (wide - long_) / 2, y + (tall - face.capHeight() * size) / 2, size, Tint.WHITE);
            }
        }
    }

    private int step() {
        return Math.min(width, height) >= 256 ? 32 : Math.min(width, height) >= 64 ? 16 : 8;
    }

    private void border(int colour) {
        fill(0, 0, width, 1, colour);
        fill(0, height - 1, width, 1, colour);
        fill(0, 0, 1, height, colour);
        fill(width - 1, 0, 1, height, colour);
    }

    private void say(String text, double x, double y, double size, int colour) {
        var face = typing.face("sans", Weight.MEDIUM);
        Lettering.plain(canvas, new Placed(text, face, size, 1, left + x, top + y + face.capHeight() * size, colour));
    }

    private void fill(int x, int y, int wide, int tall, int colour) {
        if (wide <= 0 || tall <= 0) return;
        canvas.drawRect(Rect.makeXYWH(left + x, top + y, wide, tall), paint.setColor(colour));
    }
}
