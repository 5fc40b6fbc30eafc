package khaimac.player;

import java.time.Instant;
import khaimac.render.live.LivePicture;

/** Where a surface's pictures go. It is told of each new one on the paint thread, and must not keep it waiting. */
public interface Output extends AutoCloseable {
    void show(LivePicture picture, Instant at);

    /** Something else is shown from now on. */
    default void begins() {}

    /** Whether it would take the picture of a moment, where only time has passed: what nobody takes is not painted. */
    default boolean takes(Instant at) {
        return true;
    }

    /** Whether a picture it was told of was not taken: it wants the newest one with the next turn. */
    default boolean owes() {
        return false;
    }

    @Override
    void close();
}
