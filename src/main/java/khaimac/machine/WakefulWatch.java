package khaimac.machine;

import java.time.Duration;
import khaimac.clock.Moment;
import khaimac.clock.Standstill;
import khaimac.clock.Watch;

/** The clocks of this machine, for a process that is pressed at: it knows when it stood still itself. */
public final class WakefulWatch implements Watch {
    private static final Duration OFTEN = Duration.ofMillis(100);

    private final Watch clocks = new SystemWatch();
    private final Standstill standstill = new Standstill(clocks.now().steady());

    public WakefulWatch() {
        Thread.ofPlatform().daemon().name("wakeful").start(this::lookAndLook);
    }

    private void lookAndLook() {
        try {
            for (; ; Thread.sleep(OFTEN)) standstill.look(now().steady());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Moment now() {
        return clocks.now();
    }

    @Override
    public Duration arrived() {
        return standstill.arrived(now().steady());
    }
}
