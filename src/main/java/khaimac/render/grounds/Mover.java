package khaimac.render.grounds;

import io.github.humbleui.skija.Canvas;

/**
 * Something on a ground that moves and comes round again: a picture, or a few small ones, put at whole pixels. Drawn
 * and closed by one paint thread.
 */
public interface Mover extends AutoCloseable {
    /** @param turn how much of a whole round has passed, from 0 to 1; at 1 it stands as at 0 */
    void draw(Canvas canvas, double turn);

    /** Whether it is so soft and slow that it may be painted some times a second, in bands; else it is sharp. */
    default boolean drifts() {
        return false;
    }

    /** How much memory it holds. */
    long bytes();

    @Override
    void close();
}
