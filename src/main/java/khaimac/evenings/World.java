package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import khaimac.clock.Moment;

/** What time it really is, what the laptop's two clocks make of it, and the dice of this seed. In microseconds. */
final class World {
    static final long SECOND = 1_000_000;
    static final long MILLI = 1_000;

    final SplittableRandom dice;
    private final Instant start;
    private long now;
    private long wallSet;
    private long stoodStill;
    private long booted;
    private Moment moment;

    World(long seed, Instant start) {
        this.dice = new SplittableRandom(seed);
        this.start = start;
        this.moment = new Moment(start, Duration.ZERO);
    }

    /** How much time has really passed. */
    long now() {
        return now;
    }

    /** The same without the times the laptop slept: nobody in it waited meanwhile. */
    long awake() {
        return now - stoodStill;
    }

    void advance(long to) {
        if (to <= now) return;
        now = to;
        moment = read();
    }

    /** The laptop sleeps: the steady clock stands still meanwhile. */
    void sleep(long asleep) {
        now += asleep;
        stoodStill += asleep;
        moment = read();
    }

    void setWallBy(long step) {
        wallSet += step;
        moment = read();
    }

    /** A new process: its steady clock begins at zero. */
    void boot() {
        booted = now - stoodStill;
        moment = read();
    }

    Moment moment() {
        return moment;
    }

    private Moment read() {
        return new Moment(
                start.plusNanos((now + wallSet) * 1_000), Duration.ofNanos((now - stoodStill - booted) * 1_000));
    }

    boolean oneIn(int many) {
        return dice.nextInt(many) == 0;
    }

    /** A while between two lengths; short ones are as likely as long ones. */
    long between(long least, long most) {
        return least + dice.nextLong(most - least + 1);
    }
}
