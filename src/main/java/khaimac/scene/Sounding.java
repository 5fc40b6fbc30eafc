package khaimac.scene;

import java.time.Duration;
import java.time.Instant;

/**
 * A sound that is on, and since when. Where in it one is at a moment follows from the time alone, so whoever plays it
 * goes on at the right place, also after a death.
 *
 * @param level how loud, 0 to 1
 */
public record Sounding(String file, boolean loop, double level, Instant since) {
    public Sounding shifted(Duration by) {
        return new Sounding(file, loop, level, since.plus(by));
    }
}
