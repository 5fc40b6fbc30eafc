package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import java.util.List;
import khaimac.render.Turning;
import khaimac.scene.Mark;

/** Pages that take turns: words that cannot be read from the last row all at once. */
record Turns(List<Still> pages) implements Part {
    Turns {
        pages = List.copyOf(pages);
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        pages.get(Turning.turn(shown, pages.size())).draw(canvas, mark, shown);
    }

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public long bytes() {
        return pages.stream().mapToLong(Still::bytes).sum();
    }

    @Override
    public void close() {
        pages.forEach(Still::close);
    }
}
