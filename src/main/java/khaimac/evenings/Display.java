package khaimac.evenings;

import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/** One surface's device: what it really shows, and what the player takes it to show. */
final class Display {
    final int surface;
    boolean plugged = true;

    @Nullable
    Feed shown;

    @Nullable
    Feed believed;

    Display(int surface) {
        this.surface = surface;
    }

    @Nullable
    Showing showing() {
        return shown == null ? null : shown.showings().get(surface);
    }

    /** Unplugged or dead: nothing is known of it any more, so everything will be sent. */
    void forget() {
        believed = null;
    }
}
