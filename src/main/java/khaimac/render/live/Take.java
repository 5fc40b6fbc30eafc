package khaimac.render.live;

import java.time.Duration;
import java.time.Instant;
import khaimac.scene.Entrance;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/** A showing on its surface: when it really came in, and what it comes in over until it is all there. */
final class Take {
    private final Instant cameIn;
    private Showing showing;
    private Painter.Ready ready;
    private @Nullable Take before;
    private boolean behind;

    Take(Showing showing, Painter.Ready ready, Instant cameIn, @Nullable Take before) {
        this.showing = showing;
        this.ready = ready;
        this.cameIn = cameIn;
        this.before = before;
    }

    Showing showing() {
        return showing;
    }

    /** The same picture, with other anchors or another brightness. */
    void goesOnAs(Showing other) {
        showing = other;
    }

    /** A picture that was put up again is another take; one whose timer was set is the same. */
    boolean isSameAs(Showing other) {
        return showing.look().equals(other.look())
                && showing.since().equals(other.since())
                && showing.page() == other.page();
    }

    /** The last scene of which everything was ready, with its parts. */
    Painter.Ready ready() {
        return ready;
    }

    /** Takes the scene of a moment, if all of it can be painted; else the last one stays. */
    void turn(Instant now, Painter painter) {
        var next = painter.ready(showing.at(now));
        behind = next == null;
        if (next == null) next = painter.ready(ready.scene());
        if (next != null) ready = next;
        if (before != null) before.turn(now, painter);
    }

    /** Whether what it should show is still being made. */
    boolean isBehind() {
        return behind;
    }

    @Nullable
    Take before() {
        return before;
    }

    /**
     * Lets go of what cannot be seen any more, and of what nobody could tell apart from a dissolve between the rest.
     */
    void forget(Instant now, int depth) {
        if (before == null) return;
        if (progress(now) >= 1 || depth == 0) before = null;
        else before.forget(now, depth - 1);
    }

    Entrance entrance() {
        return showing.entrance();
    }

    /** How much of it is there, from 0 to 1: slow, fast, slow. */
    double progress(Instant now) {
        var length = entrance().kind() == Entrance.Kind.CUT
                ? Duration.ZERO
                : entrance().length();
        return Entrance.progress(Duration.between(cameIn, now), length);
    }
}
