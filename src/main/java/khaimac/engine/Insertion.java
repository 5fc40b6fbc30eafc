package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import khaimac.scene.Entrance;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * What nobody planned, over a surface. What lies under it goes on as if it were not there.
 *
 * @param fade how it comes in, and how the picture under it comes back
 * @param gone when it was taken away; null: it is up
 */
public record Insertion(Inset what, Style style, Instant since, Duration fade, @Nullable Instant gone) {
    Entrance entrance() {
        return fade.isPositive() ? Entrance.fade(fade) : Entrance.CUT;
    }

    boolean isUp() {
        return gone == null;
    }

    Insertion goneAt(Instant now) {
        return new Insertion(what, style, since, fade, now);
    }

    Insertion shifted(Duration by) {
        return new Insertion(what, style, since.plus(by), fade, gone == null ? null : gone.plus(by));
    }
}
