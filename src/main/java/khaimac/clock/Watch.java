package khaimac.clock;

import java.time.Duration;

/** What one looks at to know both times. The real one lives at the edge of the house; all others are told. */
public interface Watch {
    Moment now();

    /** How long one really waits while so much of this time passes: just as long, except where time runs faster. */
    default Duration really(Duration passed) {
        return passed;
    }
}
