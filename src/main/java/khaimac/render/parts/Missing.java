package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import khaimac.scene.Mark;

/** Stands for a part that is not there; what lies behind it is seen. */
public final class Missing implements Part {
    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {}

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close() {}
}
