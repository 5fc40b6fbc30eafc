package khaimac.player;

import java.time.Instant;
import khaimac.render.LivePicture;

/** Where a surface's pictures go. It is told of each new one on the paint thread, and must not keep it waiting. */
public interface Output extends AutoCloseable {
    void show(LivePicture picture, Instant at);

    /** Whether a picture it was told of was not taken: it wants the newest one with the next turn. */
    default boolean owes() {
        return false;
    }

    @Override
    void close();
}
