package khaimac.evenings;

import java.util.Locale;

/**
 * Something the audience would have suffered.
 *
 * @param invariant the name of the method that noticed
 */
public record Violation(long seed, long step, String invariant, String detail) {
    public String text() {
        return String.format(Locale.ROOT, "seed %d, step %d: %s: %s", seed, step, invariant, detail);
    }
}
