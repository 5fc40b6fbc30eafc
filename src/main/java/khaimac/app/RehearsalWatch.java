package khaimac.app;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.Moment;
import khaimac.clock.Watch;

/**
 * Rehearsal time, a function of real time: what it is now follows from when the rehearsal began, so every process of the
 * house computes the same, also one that starts later. Within a process it runs with the steady clock.
 */
public final class RehearsalWatch implements Watch {
    private final Watch real;
    private final Setting setting;
    private final Instant wall;
    private final Duration steady;

    /**
     * @param began on the real clock
     */
    public record Setting(Instant began, double speed) {
        String written() {
            return began + "," + speed;
        }

        static Setting read(String text) {
            var parts = text.split(",", 2);
            return new Setting(Instant.parse(parts[0]), Double.parseDouble(parts[1]));
        }
    }

    /** @param start what the rehearsal's clock said when it began */
    RehearsalWatch(Setting setting, Instant start, Watch real) {
        this.setting = setting;
        this.real = real;
        var now = real.now();
        steady = now.steady();
        wall = start.plus(faster(Duration.between(setting.began(), now.wall())));
    }

    @Override
    public Moment now() {
        var passed = faster(real.now().steady().minus(steady));
        return new Moment(wall.plus(passed), passed);
    }

    @Override
    public Duration really(Duration passed) {
        return Duration.ofNanos((long) (passed.toNanos() / setting.speed()));
    }

    private Duration faster(Duration passed) {
        return Duration.ofNanos((long) (passed.toNanos() * setting.speed()));
    }
}
