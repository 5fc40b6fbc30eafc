package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/**
 * What lies over a surface by explicit wish, beside the tracked picture and never mixed with it.
 *
 * @param held the picture that is kept, for {@link Kind#HOLD}
 * @param made what that picture was made of, so that a correction on air reaches it; null where it was black or a
 *     message
 */
public record Over(
        Kind kind,
        Instant since,
        @Nullable Showing held,
        @Nullable Placed made) {
    static Over of(Kind kind, Instant since) {
        return new Over(kind, since, null, null);
    }

    Over shifted(Duration by) {
        return new Over(
                kind, since.plus(by), held == null ? null : held.shifted(by), made == null ? null : made.shifted(by));
    }

    public enum Kind {
        /** The picture stays while the run moves on. */
        HOLD,
        /** Black. */
        BLANK,
        /** The idle look. */
        SAFE
    }
}
