package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.Moment;

/**
 * The run's own time line: where the wall clock stood when the steady clock stood at zero. It runs on evenly whatever
 * somebody does to the wall clock; when the two part, the run stays, marks it and asks.
 *
 * @param jump how far the wall clock is ahead of the line, once that has been noticed; zero while they agree
 */
record Timeline(Instant origin, Duration jump) {
    /** Less than this is the wall clock being kept right. */
    static final Duration TOLERANCE = Duration.ofSeconds(1);

    static final Timeline UNSET = new Timeline(Instant.EPOCH, Duration.ZERO);

    static Timeline from(Moment moment) {
        return new Timeline(moment.wall().minus(moment.steady()), Duration.ZERO);
    }

    Instant at(Moment moment) {
        return origin.plus(moment.steady());
    }

    /** How far the wall clock is ahead of the line at a moment. */
    Duration ahead(Moment moment) {
        return Duration.between(at(moment), moment.wall());
    }

    boolean agrees() {
        return jump.isZero();
    }
}
