package khaimac.render.parts;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ImageFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.PathOp;
import io.github.humbleui.skija.Shader;
import java.util.function.Consumer;
import khaimac.render.Box;
import khaimac.render.Natives;

/** Signs that the program draws, in a box of their own shape: flags are half as wide again as tall, others square. */
final class Signs {
    /** Of the national flag, as its law says them. */
    private static final int RED = 0xFFDA251D;

    private static final int YELLOW = 0xFFFFFF00;
    private static final int PALE_GOLD = 0xFFFFF0A8;
    private static final int GOLD = 0xFFFFD23A;
    private static final int DEEP_GOLD = 0xFFD9931A;

    private final Canvas canvas;
    private final Box box;
    private final Natives natives;

    private Signs(Canvas canvas, Box box, Natives natives) {
        this.canvas = canvas;
        this.box = box;
        this.natives = natives;
    }

    static double aspect(String sign) {
        return sign.equals("flag") || sign.equals("party-flag") ? 1.5 : 1;
    }

    /** A soft shadow lifts it off any ground. */
    static void paint(Canvas canvas, String sign, Box box) {
        try (var natives = new Natives()) {
            var lifted = natives.keep(new Paint());
            float away = (float) Math.max(0.6, box.height() * 0.018);
            lifted.setImageFilter(
                    natives.keep(ImageFilter.makeDropShadow(0, away, away * 1.4f, away * 1.4f, 0x80000000)));
            int layer = canvas.saveLayer(box.inset(-away * 6).rect(), lifted);
            var signs = new Signs(canvas, box, natives);
            switch (sign) {
                case "flag" -> signs.flag();
                case "party-flag" -> signs.partyFlag();
                case "hammer-sickle" -> signs.hammerAndSickle(box, signs.gold());
                case "star" ->
                    signs.star(box.middle(), box.y() + box.height() * 0.53, box.height() * 0.5, signs.gold());
                default -> throw new IllegalArgumentException("no sign is called " + sign);
            }
            canvas.restoreToCount(layer);
        }
    }

    private void flag() {
        canvas.drawRect(box.rect(), flat(RED));
        star(box.middle(), box.y() + box.height() / 2, box.width() / 5, flat(YELLOW));
    }

    private void partyFlag() {
        canvas.drawRect(box.rect(), flat(RED));
        double side = box.height() * 0.62;
        hammerAndSickle(
                new Box(box.middle() - side / 2, box.y() + (box.height() - side) / 2, side, side), flat(YELLOW));
    }

    private void star(double cx, double cy, double radius, Paint paint) {
        var builder = natives.keep(new PathBuilder());
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double away = i % 2 == 0 ? radius : radius * 0.382;
            float x = (float) (cx + away * Math.cos(angle));
            float y = (float) (cy + away * Math.sin(angle));
            if (i == 0) builder.moveTo(x, y);
            else builder.lineTo(x, y);
        }
        canvas.drawPath(natives.keep(builder.closePath().build()), paint);
    }

    /** In a square of a hundred; the handle of the sickle ends at its lower left, that of the hammer at its right. */
    private void hammerAndSickle(Box square, Paint paint) {
        canvas.save();
        canvas.translate((float) square.x(), (float) square.y());
        canvas.scale((float) (square.width() / 100), (float) (square.height() / 100));
        var sickle = sickle();
        var hammer = hammer();
        // Where the hammer crosses the blade a thin gap keeps the two apart.
        int layer = canvas.saveLayer(new Box(-5, -5, 110, 110).rect(), null);
        canvas.drawPath(sickle, unit(paint));
        var gap = natives.keep(new Paint())
                .setAntiAlias(true)
                .setBlendMode(BlendMode.CLEAR)
                .setMode(PaintMode.STROKE)
                .setStrokeWidth(4.2f);
        canvas.drawPath(hammer, gap);
        canvas.drawPath(hammer, unit(paint));
        canvas.restoreToCount(layer);
        canvas.restore();
    }

    /** The same colour in the units of the square. */
    private Paint unit(Paint paint) {
        if (paint.getShader() == null) return paint;
        return natives.keep(new Paint()).setAntiAlias(true).setShader(gold(0, 100));
    }

    private Path sickle() {
        var blade = path(builder -> builder.moveTo(47, 3)
                .cubicTo(78, 6, 97, 28, 95, 54)
                .cubicTo(93, 79, 73, 94, 51, 94)
                .cubicTo(39, 94, 29, 90, 22, 83)
                .lineTo(28.5f, 76)
                .cubicTo(35, 81.5f, 43, 83.5f, 51, 82)
                .cubicTo(69, 79, 79, 65, 79.5f, 49)
                .cubicTo(80, 29, 67, 12, 47, 3)
                .closePath());
        var grip = path(builder -> builder.moveTo(26.6f, 76.6f)
                .lineTo(31, 81)
                .lineTo(14.5f, 97.6f)
                .cubicTo(12.5f, 99.6f, 9.4f, 99.6f, 7.4f, 97.6f)
                .cubicTo(5.4f, 95.6f, 5.4f, 92.5f, 7.4f, 90.5f)
                .lineTo(24.2f, 73.7f)
                .closePath());
        return joined(blade, grip);
    }

    private Path hammer() {
        var handle = path(builder -> builder.moveTo(35.5f, 35.5f)
                .lineTo(42, 29)
                .lineTo(93, 84)
                .cubicTo(95.6f, 86.8f, 95.4f, 90.6f, 93, 93)
                .cubicTo(90.6f, 95.4f, 86.8f, 95.6f, 84, 93)
                .closePath());
        // The head lies across the handle; one of its ends is cut aslant.
        var head = path(builder -> builder.moveTo(10, 41)
                .lineTo(34, 17)
                .lineTo(43, 14)
                .lineTo(54, 25)
                .lineTo(31, 48)
                .lineTo(24, 41)
                .lineTo(17, 48)
                .closePath());
        return joined(handle, head);
    }

    private Path path(Consumer<PathBuilder> drawing) {
        var builder = natives.keep(new PathBuilder());
        drawing.accept(builder);
        return natives.keep(builder.build());
    }

    private Path joined(Path one, Path other) {
        return natives.keep(Path.makeCombining(one, other, PathOp.UNION));
    }

    private Paint flat(int colour) {
        return natives.keep(new Paint()).setColor(colour).setAntiAlias(true);
    }

    private Paint gold() {
        return natives.keep(new Paint()).setAntiAlias(true).setShader(gold(box.y(), box.bottom()));
    }

    private Shader gold(double from, double to) {
        return natives.keep(Shader.makeLinearGradient(
                0, (float) from, 0, (float) to, new int[] {PALE_GOLD, GOLD, DEEP_GOLD}, new float[] {0, 0.45f, 1}));
    }
}
