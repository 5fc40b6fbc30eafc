package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import khaimac.scene.Mark;

/** What stands still, and words beside it that may take turns. */
record Together(Still still, Part words) implements Part {
    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        still.draw(canvas, mark, shown);
        words.draw(canvas, mark, shown);
    }

    @Override
    public boolean moves() {
        return words.moves();
    }

    @Override
    public long bytes() {
        return still.bytes() + words.bytes();
    }

    @Override
    public void close() {
        still.close();
        words.close();
    }
}
