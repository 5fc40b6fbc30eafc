package khaimac.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import khaimac.clock.Watch;
import khaimac.output.window.Desktop;

/**
 * Whether a process has been told to end, or its guard is gone without a word. The first thread of the process waits
 * here, and looks after the windows meanwhile: no other may.
 */
final class Latch {
    private static final Duration TURN = Duration.ofMillis(500);

    private final Desktop desktop;
    private final Watch watch;
    private final Runnable turned;
    private volatile boolean over;
    private volatile boolean lost;

    /** @param turned told several times a second that the first thread still comes round */
    Latch(Desktop desktop, Watch watch, Runnable turned) {
        this.desktop = desktop;
        this.watch = watch;
        this.turned = turned;
    }

    void over() {
        over = true;
        desktop.wake();
    }

    void lost() {
        lost = true;
        desktop.wake();
    }

    boolean isOver() {
        return over || lost;
    }

    boolean isLost() {
        return lost && !over;
    }

    void await(Duration longest) throws InterruptedException {
        turn(longest, TURN, this::isOver);
    }

    /** Looks quickly whether something else has come true. */
    void await(Duration longest, Duration quickly, BooleanSupplier until) throws InterruptedException {
        turn(longest, quickly, () -> isOver() || until.getAsBoolean());
    }

    /** Stays although the guard is gone. */
    void stay(Duration longest) throws InterruptedException {
        turn(longest, TURN, () -> over);
    }

    private void turn(Duration longest, Duration each, BooleanSupplier until) throws InterruptedException {
        var end = watch.now().steady().plus(longest);
        while (!until.getAsBoolean() && watch.now().steady().compareTo(end) < 0) {
            desktop.turn(each);
            turned.run();
        }
    }
}
