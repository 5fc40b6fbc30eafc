package khaimac.machine;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.Moment;
import khaimac.clock.Watch;

/** The clocks of this machine. The steady one counts from when it was made: a new process, a new beginning. */
public final class SystemWatch implements Watch {
    private final long origin = System.nanoTime();

    @Override
    public Moment now() {
        return new Moment(Instant.now(), Duration.ofNanos(System.nanoTime() - origin));
    }
}
