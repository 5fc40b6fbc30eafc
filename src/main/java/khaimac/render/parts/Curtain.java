package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.GradientStyle;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import java.time.Duration;
import khaimac.render.Box;
import khaimac.render.Natives;
import khaimac.scene.Entrance;
import khaimac.scene.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A red curtain that parts to both sides. Its folds are one picture, put beside itself at whole pixels: while it opens
 * they come closer together, the outer under the inner ones, and leave.
 *
 * @param many folds of each side
 * @param valance what hangs above, which goes up; null on a low sign
 */
record Curtain(Box box, Still fold, int many, @Nullable Still valance) implements Part {
    /** So long it stays closed; then it opens. */
    private static final Duration CLOSED = Duration.ofMillis(1_100);

    private static final Duration OPENS = Duration.ofMillis(2_900);

    private static final int[] VELVET = {
        0xFF3E0205, 0xFF8E0C12, 0xFFC51B22, 0xFF9A0F15, 0xFF5E0509, 0xFFA41219, 0xFFD42A2E, 0xFF7C090E, 0xFF340103
    };

    static Curtain of(Box box, boolean quiet) {
        double wanted = quiet ? Math.max(6, box.height() * 0.35) : box.height() * 0.17;
        int many = Math.clamp(Math.round(box.width() / 2 / Math.max(1, wanted)), 3, 24);
        double wide = Math.ceil(box.width() / 2 / many);
        var fold = Still.opaque(new Box(0, 0, wide, box.height()), canvas -> fold(canvas, wide, box.height(), quiet));
        return new Curtain(box, fold, many, quiet ? null : valance(box));
    }

    private static void fold(Canvas canvas, double wide, double high, boolean quiet) {
        var all = new Box(0, 0, wide, high).rect();
        try (var natives = new Natives()) {
            if (quiet) {
                canvas.clear(0xFF6A060A);
                canvas.drawRect(
                        new Box(1, 0, Math.max(1, wide - 2), high).rect(),
                        natives.keep(new Paint()).setColor(0xFF8E0C12));
                return;
            }
            var velvet = natives.keep(Shader.makeLinearGradient(0, 0, (float) wide, 0, VELVET));
            canvas.drawRect(all, natives.keep(new Paint()).setShader(velvet).setDither(true));
            // The light of the hall comes from above, and the floor is dark.
            var light = natives.keep(Shader.makeLinearGradient(
                    0,
                    0,
                    0,
                    (float) high,
                    new int[] {0x66000000, 0x10000000, 0x00000000, 0x70000000},
                    new float[] {0, 0.2f, 0.6f, 1}));
            canvas.drawRect(all, natives.keep(new Paint()).setShader(light));
            var gold = natives.keep(Shader.makeLinearGradient(
                    0, 0, (float) wide, 0, new int[] {0xFF6B4308, 0xFFE9B93B, 0xFFFFF0AE, 0xFFC98F1E, 0xFF5A3606}));
            var hem = natives.keep(new Paint()).setShader(gold);
            canvas.drawRect(new Box(0, high * 0.915, wide, high * 0.014).rect(), hem);
            double thread = Math.max(1, Math.round(high * 0.004));
            for (double x = 0; x < wide; x += 2 * thread)
                canvas.drawRect(new Box(Math.round(x), high * 0.935, thread, high * 0.05).rect(), hem);
        }
    }

    /** Swags with a gold edge, from side to side. */
    private static Still valance(Box box) {
        double high = Math.ceil(box.height() * 0.17);
        int swags = Math.max(3, (int) Math.round(box.width() / (box.height() * 0.42)));
        double wide = box.width() / swags;
        return Still.of(new Box(box.x(), box.y(), box.width(), high), canvas -> {
            try (var natives = new Natives()) {
                for (int i = 0; i < swags; i++) {
                    double middle = box.x() + (i + 0.5) * wide;
                    swag(canvas, natives, middle, box.y(), wide * 0.56, high * 0.98, 0xFFFFE9A0, 0xFF8A5A0E);
                    swag(canvas, natives, middle, box.y(), wide * 0.56, high * 0.9, 0xFFD42A2E, 0xFF4A0306);
                    swag(canvas, natives, middle, box.y(), wide * 0.5, high * 0.62, 0xFFB5161C, 0xFF5E0509);
                    swag(canvas, natives, middle, box.y(), wide * 0.44, high * 0.34, 0xFF9A0F15, 0xFF3E0205);
                }
            }
        });
    }

    private static void swag(
            Canvas canvas, Natives natives, double x, double top, double across, double down, int light, int dark) {
        var round = Matrix33.makeTranslate((float) x, (float) top)
                .makeConcat(Matrix33.makeScale((float) across, (float) down));
        var shader = natives.keep(Shader.makeRadialGradient(
                0,
                0,
                1,
                new int[] {dark, light, dark},
                new float[] {0.2f, 0.72f, 1},
                new GradientStyle(FilterTileMode.CLAMP, true, round)));
        canvas.drawOval(
                new Box(x - across, top - down, 2 * across, 2 * down).rect(),
                natives.keep(new Paint()).setShader(shader).setAntiAlias(true));
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        if (!(mark instanceof Mark.Flourish played)) return;
        double open = Entrance.progress(played.run().minus(CLOSED), OPENS);
        double wide = fold.image().getImageInfo().getWidth();
        // The last of it leaves when the folds lie on one another.
        double out = Math.pow(open, 4) * wide * 1.2;
        long left = Math.round(box.x());
        long right = Math.round(box.right());
        long top = Math.round(box.y());
        for (int i = 0; i < many; i++) {
            long at = Math.round(i * wide * (1 - open) - out);
            fold.draw(canvas, left + at, top);
            fold.draw(canvas, Math.round(right - wide) - at, top);
        }
        if (valance != null) {
            double up = open * valance.image().getImageInfo().getHeight();
            valance.draw(canvas, valance.x(), Math.round(valance.y() - up));
        }
    }

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public long bytes() {
        return fold.bytes() + (valance == null ? 0 : valance.bytes());
    }

    @Override
    public void close() {
        fold.close();
        if (valance != null) valance.close();
    }
}
