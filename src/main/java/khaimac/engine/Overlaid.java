package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import khaimac.scene.LookRef;
import org.jspecify.annotations.Nullable;

/**
 * What lies over all pictures of a surface, until a cue says otherwise.
 *
 * @param up what is there; null: nothing
 * @param leaving what was there before, and fades while the other comes; null: nothing was
 * @param since when the one became the other
 */
record Overlaid(
        @Nullable Placed up,
        @Nullable Placed leaving,
        Instant since,
        Duration fade) {
    /** What is there is there already: it stays, and does not come in anew. */
    static Overlaid after(@Nullable Overlaid before, @Nullable Placed wanted, Duration fade, Instant now) {
        var up = before == null ? null : before.up;
        if (before != null && same(up, wanted)) return before;
        return new Overlaid(wanted, up, now, fade);
    }

    @Nullable
    LookRef ref() {
        return up == null ? null : up.ref();
    }

    boolean isSame(@Nullable Overlaid other) {
        return same(up, other == null ? null : other.up);
    }

    private static boolean same(@Nullable Placed one, @Nullable Placed other) {
        return one == null ? other == null : other != null && one.samePicture(other);
    }

    Overlaid corrected(UnaryOperator<Placed> change) {
        return up == null ? this : new Overlaid(change.apply(up), leaving, since, fade);
    }

    Overlaid shifted(Duration by) {
        return new Overlaid(
                up == null ? null : up.shifted(by),
                leaving == null ? null : leaving.shifted(by),
                since.plus(by),
                fade);
    }

    /** Both that may be seen, the one that goes below the one that comes. */
    List<Placed> seen() {
        var seen = new ArrayList<Placed>();
        if (leaving != null) seen.add(leaving);
        if (up != null) seen.add(up);
        return List.copyOf(seen);
    }

    boolean goes(Placed one) {
        return Objects.equals(one, leaving) && !Objects.equals(one, up);
    }
}
