package khaimac.plan.read;

import java.time.Duration;
import khaimac.clock.Watch;

/** How long one document may take. Whoever loses it before interrupts the thread that reads. */
public final class Patience {
    private static final int LOOK_EVERY = 64;

    private final Watch watch;
    private final Duration end;
    private int asked;

    private Patience(Watch watch, Duration end) {
        this.watch = watch;
        this.end = end;
    }

    public static Patience of(Watch watch, Duration longest) {
        return new Patience(watch, watch.lived(watch.now()).plus(longest));
    }

    /** Asked at every step of a work that might not end. */
    void ask() throws Unreadable {
        if (asked++ % LOOK_EVERY != 0) return;
        if (Thread.currentThread().isInterrupted()) throw Unreadable.stopped();
        if (watch.lived(watch.now()).compareTo(end) > 0) throw Unreadable.tooLong();
    }

    /** What is left of it. */
    Duration left() {
        var left = end.minus(watch.lived(watch.now()));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
