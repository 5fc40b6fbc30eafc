package khaimac.wiring;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.Moment;
import khaimac.clock.Watch;

/**
 * Rehearsal time, a function of real time: what it is now follows from what it was when somebody last set it and how
 * fast it has run since, so every process of the house computes the same, also one that starts later. Within a process
 * it runs with the steady clock. It can be stopped, made faster and put forward; never back.
 */
public final class RehearsalWatch implements Watch {
    private final Watch real;
    private final Instant start;
    private Setting setting;

    /** What the real steady clock said when {@link #setting} held. */
    private Duration since;

    /**
     * How the clock was last set.
     *
     * @param at when that was, on the real clock
     * @param passed how far the rehearsal had come by then
     */
    public record Setting(Instant at, Duration passed, double speed) {
        /** A rehearsal that begins. */
        public static Setting beginning(Instant at, double speed) {
            return new Setting(at, Duration.ZERO, speed);
        }

        public String written() {
            return at + "," + passed + "," + speed;
        }

        static Setting read(String text) {
            var parts = text.strip().split(",", 3);
            return new Setting(Instant.parse(parts[0]), Duration.parse(parts[1]), Double.parseDouble(parts[2]));
        }

        private Duration passed(Duration really) {
            return passed.plusNanos((long) (really.toNanos() * speed));
        }
    }

    /** @param start what the rehearsal's clock said when it began */
    public RehearsalWatch(Setting setting, Instant start, Watch real) {
        this.real = real;
        this.start = start;
        this.setting = setting;
        var now = real.now();
        this.since = now.steady().minus(Duration.between(setting.at(), now.wall()));
    }

    @Override
    public synchronized Moment now() {
        var passed = setting.passed(real.now().steady().minus(since));
        return new Moment(start.plus(passed), passed);
    }

    /** From now on it runs so fast; 0 stops it. */
    synchronized Setting speed(double speed) {
        return set(Duration.ZERO, speed);
    }

    /** So much later at once. */
    synchronized Setting forward(Duration by) {
        return set(by, setting.speed());
    }

    private Setting set(Duration by, double speed) {
        var now = real.now();
        setting = new Setting(
                now.wall(), setting.passed(now.steady().minus(since)).plus(by), speed);
        since = now.steady();
        return setting;
    }

    @Override
    public synchronized double speed() {
        return setting.speed();
    }

    @Override
    public Duration really(Duration passed) {
        double speed = speed();
        return speed > 0 ? Duration.ofNanos((long) (passed.toNanos() / speed)) : passed;
    }

    @Override
    public Duration lived(Moment moment) {
        return real.now().steady();
    }

    @Override
    public boolean skipsNothing() {
        return true;
    }
}
