package khaimac.clock;

import java.time.Duration;

/** What one looks at to know both times. The real one lives at the edge of the house; all others are told. */
public interface Watch {
    Moment now();

    /** How long one really waits while so much of this time passes: just as long, except where time runs faster. */
    default Duration really(Duration passed) {
        return passed;
    }

    /** How long one has really lived at a moment: what patience is measured by, however fast this time runs. */
    default Duration lived(Moment moment) {
        return moment.steady();
    }

    /**
     * When something that is read now may have come at the earliest, on the steady clock: just now, except right after
     * the whole process stood still.
     */
    default Duration arrived() {
        return now().steady();
    }

    /**
     * Whether whatever fell due between two looks was lived through, moment by moment: a rehearsal's clock runs so
     * fast, or is put forward, that much falls due at once, and none of it was missed.
     */
    default boolean skipsNothing() {
        return false;
    }

    /** How fast this time runs; 0 while it stands still. */
    default double speed() {
        return 1;
    }
}
