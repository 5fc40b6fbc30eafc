package khaimac.clock;

import java.time.Duration;
import java.time.Instant;

/** A clock that moves only when told: for simulation, rehearsal, replay and tests. */
public final class VirtualClock implements Watch {
    private Moment now;

    public VirtualClock(Instant start) {
        now = new Moment(start, Duration.ZERO);
    }

    @Override
    public Moment now() {
        return now;
    }

    public void advance(Duration passed) {
        if (passed.isNegative()) throw new IllegalArgumentException("time does not run back: " + passed);
        now = now.plus(passed);
    }

    /** The laptop sleeps: time passes, but the steady clock stands still meanwhile. */
    public void sleep(Duration asleep) {
        now = now.wallSetBy(asleep);
    }

    /** The program starts anew: its steady clock begins at zero again. */
    public void restart() {
        now = new Moment(now.wall(), Duration.ZERO);
    }

    /** Somebody sets the wall clock; the steady one does not notice. */
    public void setWallBy(Duration step) {
        now = now.wallSetBy(step);
    }
}
