package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import khaimac.scene.Mark;

/**
 * A mark made ready: what is dear to draw is a picture already, and a frame only puts it in its place. Made by whoever
 * has the time, drawn and closed by one paint thread.
 */
public interface Part extends AutoCloseable {
    /**
     * Puts it on a canvas.
     *
     * @param mark as it is now; it differs from the one that was ordered in what changes by itself
     * @param shown how long the look has been up
     */
    void draw(Canvas canvas, Mark mark, Duration shown);

    /** Whether it looks different from frame to frame although its mark stays the same. */
    default boolean moves() {
        return false;
    }

    /** How much memory it holds. */
    long bytes();

    @Override
    void close();
}
