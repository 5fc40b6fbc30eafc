package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import java.time.Duration;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.scene.Mark;

/** A bar that runs across and one that runs down: whoever hangs a wall sees torn, repeated and late frames by it. */
record MovingBar(Box box, Paint paint) implements Part {
    private static final double SPEED = 120;
    private static final int BORDER = 0xFF404040;

    static MovingBar of(Box box) {
        return new MovingBar(box, new Paint());
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        double travelled = shown.toNanos() * 1e-9 * SPEED;
        double thick = Math.max(1, Math.floor(Math.min(box.width(), box.height()) / 24));
        fill(canvas, box, Tint.BLACK);
        fill(canvas, new Box(box.x() + Math.floor(travelled % box.width()), box.y(), thick, box.height()), Tint.WHITE);
        fill(canvas, new Box(box.x(), box.y() + Math.floor(travelled % box.height()), box.width(), thick), 0xFF00C0C0);
        fill(canvas, new Box(box.x(), box.y(), box.width(), 1), BORDER);
        fill(canvas, new Box(box.x(), box.bottom() - 1, box.width(), 1), BORDER);
        fill(canvas, new Box(box.x(), box.y(), 1, box.height()), BORDER);
        fill(canvas, new Box(box.right() - 1, box.y(), 1, box.height()), BORDER);
    }

    private void fill(Canvas canvas, Box where, int colour) {
        canvas.drawRect(where.rect(), paint.setColor(colour));
    }

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close() {
        paint.close();
    }
}
