package khaimac.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * One reading of both clocks: what the wall says, and how far the steady clock has come since some arbitrary origin.
 *
 * <p>The wall clock can be set, step back, or be corrected by the network; the steady one only ever runs forward.
 * A run measures its intervals on the steady clock, so that nobody who sets the laptop's time moves a countdown.
 */
public record Moment(Instant wall, Duration steady) {
    /** The same moment a while later on both clocks: time simply passed. */
    public Moment plus(Duration passed) {
        return new Moment(wall.plus(passed), steady.plus(passed));
    }

    /** The wall clock was set, no time passed. */
    public Moment wallSetBy(Duration step) {
        return new Moment(wall.plus(step), steady);
    }
}
