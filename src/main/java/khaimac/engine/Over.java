package khaimac.engine;

import java.time.Instant;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/**
 * What lies over a surface by explicit wish, beside the tracked picture and never mixed with it.
 *
 * @param held the picture that is kept, for {@link Kind#HOLD}
 */
public record Over(Kind kind, Instant since, @Nullable Showing held) {
    public enum Kind {
        /** The picture stays while the run moves on. */
        HOLD,
        /** Black. */
        BLANK,
        /** The idle look. */
        SAFE
    }
}
