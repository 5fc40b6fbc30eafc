package khaimac.player;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.Watch;

/**
 * What time it is at the desk, by this machine's steady clock: a player on another machine, or one whose clock somebody
 * sets, counts down in step with the desk all the same. The quickest echo of late says how far the two are apart;
 * without a desk it runs on.
 */
final class DeskTime {
    /** Two good clocks part by less than this. */
    private static final double DRIFT = 1e-4;

    /** Beyond what the echoes can be wrong by, the desk's time line was laid anew. */
    private static final Duration STEP = Duration.ofMillis(3);

    private final Watch watch;
    private Duration steady;
    private Instant desk;
    private double speed = 1;
    private Duration error = Duration.ofSeconds(1);

    /** Until anybody says otherwise it is what this machine's wall clock says. */
    DeskTime(Watch watch) {
        this.watch = watch;
        var now = watch.now();
        steady = now.steady();
        desk = now.wall();
    }

    synchronized Instant now() {
        return at(watch.now().steady());
    }

    synchronized double speed() {
        return speed;
    }

    /** Nobody knows how long this was on its way. */
    synchronized void roughly(Instant now, double faster) {
        var here = watch.now().steady();
        if (faster == speed && Duration.between(at(here), now).abs().compareTo(Duration.ofMillis(500)) < 0) return;
        take(here, now, Duration.ofMillis(500), faster);
    }

    /** A beat went there and came back. */
    synchronized void echoed(Duration sent, Instant then, double faster) {
        var here = watch.now().steady();
        var half = here.minus(sent).dividedBy(2);
        var middle = sent.plus(half);
        var off = real(Duration.between(at(middle), then)).abs();
        var known = error.plus(nanos(here.minus(steady).toNanos() * DRIFT));
        boolean better = half.compareTo(known) <= 0;
        boolean laidAnew = off.compareTo(half.plus(known).plus(STEP)) > 0;
        if (better || laidAnew || faster != speed) take(middle, then, half, faster);
    }

    private void take(Duration here, Instant there, Duration wrongBy, double faster) {
        steady = here;
        desk = there;
        error = wrongBy;
        speed = faster;
    }

    private Instant at(Duration here) {
        return desk.plusNanos((long) (here.minus(steady).toNanos() * speed));
    }

    /** While the desk's time stands still, no real time makes up for a difference. */
    private Duration real(Duration there) {
        return speed > 0 ? nanos(there.toNanos() / speed) : there;
    }

    private static Duration nanos(double nanos) {
        return Duration.ofNanos((long) nanos);
    }
}
