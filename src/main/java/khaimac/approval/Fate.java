package khaimac.approval;

import org.jspecify.annotations.Nullable;

/**
 * What has become of a look since it was signed.
 *
 * @param was what it said then; null: it is new
 * @param now null: it is gone
 * @param page of the signed maket on which it is seen; 0: on none
 */
public record Fate(
        State state,
        Spot spot,
        @Nullable Wording was,
        @Nullable Wording now,
        int page) {
    public enum State {
        SIGNED,
        CHANGED,
        NEW,
        GONE
    }
}
