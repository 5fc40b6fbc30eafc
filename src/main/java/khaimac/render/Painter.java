package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import java.time.Duration;
import khaimac.scene.Mark;
import khaimac.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Puts the marks of a scene onto a canvas, from parts that are ready. One paint thread owns it. */
final class Painter implements AutoCloseable {
    private final Supply supply;
    private final Paint paint = new Paint();

    Painter(Supply supply) {
        this.supply = supply;
    }

    /** Whether all of a scene can be painted now; what is missing is being made from now on. */
    boolean isReady(Scene scene, Wall wall) {
        return isReady(scene, wall.whole(), wall.room(), wall);
    }

    private boolean isReady(Scene scene, Box whole, Box free, Wall wall) {
        boolean ready = true;
        var areas = new Areas(scene, whole, free);
        for (int i = 0; i < scene.marks().size(); i++) {
            var mark = scene.marks().get(i);
            ready &= isReady(mark, areas.of(i), rows(whole), wall, scene.shown());
        }
        return ready;
    }

    private boolean isReady(Mark mark, Box box, double rows, Wall wall, Duration shown) {
        return switch (mark) {
            case Mark.Fill ignored -> true;
            case Mark.Halves(var left, var right) -> {
                // Both are asked for, so that both are made at the same time.
                boolean first = isReady(left, left(box), left(box), wall);
                boolean second = isReady(right, right(box), right(box), wall);
                yield first && second;
            }
            default -> {
                var part = supply.part(Order.of(mark, box, rows, wall.leastCap()));
                if (part instanceof Strips strips && mark instanceof Mark.Strip strip)
                    yield strips.isReady(supply, Strips.travelled(shown, strip.speed(), wall.fps()));
                yield part != null;
            }
        };
    }

    /** Whether a scene looks different in the next frame although its marks stay the same. */
    boolean moves(Scene scene, Wall wall) {
        return moves(scene, wall.whole(), wall.room(), wall);
    }

    private boolean moves(Scene scene, Box whole, Box free, Wall wall) {
        var areas = new Areas(scene, whole, free);
        for (int i = 0; i < scene.marks().size(); i++) {
            var box = areas.of(i);
            switch (scene.marks().get(i)) {
                case Mark.Fill ignored -> {}
                case Mark.Halves(var left, var right) -> {
                    if (moves(left, left(box), left(box), wall) || moves(right, right(box), right(box), wall)) return true;
                }
                case Mark mark -> {
                    var part = supply.part(Order.of(mark, box, rows(whole), wall.leastCap()));
                    if (part == null || part.moves()) return true;
                }
            }
        }
        return false;
    }

    /** Where two scenes differ, if it is only in lines of a title; null where that cannot be said. */
    @Nullable Box changed(Scene before, Scene after, Wall wall) {
        if (before.marks().size() != after.marks().size()) return null;
        Box changed = null;
        var areas = new Areas(after, wall.whole(), wall.room());
        for (int i = 0; i < after.marks().size(); i++) {
            var one = before.marks().get(i);
            var other = after.marks().get(i);
            if (one.equals(other)) continue;
            var box = areas.of(i);
            var was = supply.part(Order.of(one, box, rows(wall.whole()), wall.leastCap()));
            var is = supply.part(Order.of(other, box, rows(wall.whole()), wall.leastCap()));
            if (!(was instanceof Titles first && is instanceof Titles second)) return null;
            var lines = first.changed(second);
            if (lines == null) return null;
            changed = changed == null ? lines : changed.and(lines);
        }
        return changed;
    }

    void draw(Canvas canvas, Scene scene, Wall wall) {
        draw(canvas, scene, wall.whole(), wall.room(), wall);
    }

    private void draw(Canvas canvas, Scene scene, Box whole, Box free, Wall wall) {
        var areas = new Areas(scene, whole, free);
        for (int i = 0; i < scene.marks().size(); i++)
            draw(canvas, scene.marks().get(i), areas.of(i), rows(whole), wall, scene.shown());
    }

    private void draw(Canvas canvas, Mark mark, Box box, double rows, Wall wall, Duration shown) {
        switch (mark) {
            case Mark.Fill(var colour) -> fill(canvas, Tint.of(colour), box);
            case Mark.Halves(var left, var right) -> {
                half(canvas, left, left(box), wall);
                half(canvas, right, right(box), wall);
            }
            default -> {
                var part = supply.part(Order.of(mark, box, rows, wall.leastCap()));
                if (part instanceof Strips strips && mark instanceof Mark.Strip strip)
                    strips.draw(canvas, supply, Strips.travelled(shown, strip.speed(), wall.fps()));
                else if (part != null) part.draw(canvas, mark, shown);
            }
        }
    }

    private void half(Canvas canvas, Scene scene, Box box, Wall wall) {
        canvas.save();
        canvas.clipRect(box.rect());
        draw(canvas, scene, box, box, wall);
        canvas.restore();
    }

    private static Box left(Box box) {
        return new Box(box.x(), box.y(), Math.round(box.width() / 2), box.height());
    }

    private static Box right(Box box) {
        double middle = Math.round(box.width() / 2);
        return new Box(box.x() + middle, box.y(), box.width() - middle, box.height());
    }

    /** Two halves inside of a scene have fewer columns than their whole. */
    private static double rows(Box whole) {
        return Math.min(whole.width(), whole.height());
    }

    private void fill(Canvas canvas, int colour, Box box) {
        canvas.drawRect(box.rect(), paint.setColor(colour));
    }

    @Override
    public void close() {
        paint.close();
    }
}
