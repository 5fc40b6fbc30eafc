package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import java.time.Duration;
import khaimac.media.live.Eye;
import khaimac.render.Box;
import khaimac.scene.Mark;

/** What an input sees, in its place: the newest picture, drawn from where it lies. */
public final class Live implements Part {
    private final Eye eye;
    private final Box box;

    Live(Eye eye, Box box) {
        this.eye = eye;
        this.box = box;
    }

    /** Whether a picture of just now is there. */
    public boolean isThere() {
        return eye.isThere();
    }

    /**
     * Whether something else should be seen in its place.
     *
     * @param patient whether it may still be waited for, as what is up can stay
     */
    public boolean isLost(boolean patient) {
        return eye.isLost() || (!patient && !eye.isThere());
    }

    /** Which picture would be drawn: the same number is the same picture. */
    public long picture() {
        var slot = eye.newest();
        return slot == null ? -1 : slot.number();
    }

    /** Nobody draws it yet, and it may be wanted at any moment. */
    void keep() {
        eye.keep();
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        var slot = eye.newest();
        if (slot == null) return;
        Film.draw(canvas, slot, ColorAlphaType.OPAQUE, 0, box);
        eye.drawn(slot);
    }

    @Override
    public long bytes() {
        // As films: counted, not weighed.
        return 0;
    }

    @Override
    public void close() {
        eye.close();
    }
}
