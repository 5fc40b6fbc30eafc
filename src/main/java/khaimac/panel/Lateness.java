package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import khaimac.engine.Timing;
import khaimac.panel.words.ToPage;

/**
 * How late everything is, as anchors. What is expected either stands, or moves on with the clock because somebody is
 * over their time. Which of the two it is shows when the same is reckoned for a moment later.
 */
final class Lateness {
    static final Duration STEP = Duration.ofSeconds(1);

    private final Timing timing;
    private final Timing later;

    /** @param later the same run {@link #STEP} later */
    Lateness(Timing timing, Timing later) {
        this.timing = timing;
        this.later = later;
    }

    ToPage.Shift start(int row) {
        var here = timing.rows().get(row);
        return shift(
                here.plannedStart(), here.expectedStart(), later.rows().get(row).expectedStart());
    }

    ToPage.Shift end(int row) {
        var here = timing.rows().get(row);
        return shift(
                here.plannedEnd(), here.expectedEnd(), later.rows().get(row).expectedEnd());
    }

    /** Of the whole. */
    ToPage.Shift end() {
        return shift(timing.plannedEnd(), timing.expectedEnd(), later.expectedEnd());
    }

    private ToPage.Shift shift(Instant planned, Instant expected, Instant expectedLater) {
        var late = Duration.between(planned, expected);
        boolean moves = Duration.between(expected, expectedLater).equals(STEP);
        return moves ? new ToPage.Shift(null, timing.now().minus(late)) : new ToPage.Shift(late, null);
    }
}
