package khaimac.render;

import java.time.Duration;

/** How pages take turns that cannot be read all at once. */
public final class Turning {
    /** Long enough to read a full page twice. */
    public static final Duration EACH = Duration.ofSeconds(6);

    private Turning() {}

    public static int turn(Duration shown, int pages) {
        return (int) (shown.toMillis() / EACH.toMillis() % pages);
    }
}
