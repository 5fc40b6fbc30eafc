package khaimac.media.film;

import java.nio.file.Path;
import java.time.Duration;
import khaimac.clock.Watch;
import khaimac.media.Unplayable;
import khaimac.scene.Look;

/** How fast this machine makes the pictures of a film. */
public final class Pace {
    private Pace() {}

    /**
     * Unwinds a film as fast as it goes, in the size it is shown in.
     *
     * @param width and height of the box that it is shown in
     * @param longest so much time is taken at most
     * @return how often it could run in the time it takes; 1 is just fast enough
     */
    public static double of(Path file, double width, double height, Look.Fit fit, Duration longest, Watch watch)
            throws Unplayable {
        try (var spool = new Spool(file);
                var scaler = new Scaler()) {
            var slot = Slot.of(spool.clip(), width, height, fit);
            var begin = watch.now().steady();
            var until = Duration.ZERO;
            var run = Duration.ZERO;
            while (until.compareTo(longest) < 0 && spool.next()) {
                scaler.scale(spool.frame(), slot);
                run = run.plus(spool.each());
                until = watch.now().steady().minus(begin);
            }
            return until.isZero() ? 0 : (double) run.toNanos() / until.toNanos();
        }
    }
}
