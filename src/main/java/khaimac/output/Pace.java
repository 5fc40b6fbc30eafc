package khaimac.output;

import java.time.Duration;

/**
 * How fast a device takes pictures.
 *
 * @param picture from the beginning of one to the beginning of the next, at least; zero where sending itself waits for
 *     the device
 * @param spread over how long the packets of a picture are sent; zero: one right after the other
 * @param keepAlive a picture that does not change is sent again after so long: what hears nothing goes dark, or its own
 *     way
 * @param restless whether a picture that does not change is sent as often as possible: its last bit of light is made of
 *     time
 */
public record Pace(Duration picture, Duration spread, Duration keepAlive, boolean restless) {
    /** LED receivers drop their source after 2.5 s, and some show garbage after 1 s. */
    public static final Duration KEEP_ALIVE = Duration.ofMillis(800);

    /** A stream of so long a picture each. */
    public static Pace of(Duration picture) {
        return new Pace(picture, Duration.ZERO, KEEP_ALIVE, false);
    }

    public Pace spread(Duration over) {
        return new Pace(picture, over, keepAlive, restless);
    }

    /** For a device that likes to be told more often than it must be. */
    public Pace keepAlive(Duration sooner) {
        return new Pace(picture, spread, sooner.compareTo(keepAlive) < 0 ? sooner : keepAlive, restless);
    }

    public Pace restless(boolean is) {
        return new Pace(picture, spread, keepAlive, is);
    }
}
