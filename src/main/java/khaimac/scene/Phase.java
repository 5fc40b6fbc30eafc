package khaimac.scene;

import java.time.Duration;

/** How a part stands with its time, as colours and words on a speaker's clock. */
public enum Phase {
    /** Nothing runs and nothing is going to start by itself. */
    IDLE,
    /** Nothing runs yet; the first part starts by itself at its time. */
    WAITING,
    NORMAL,
    WARNING,
    DANGER,
    OVERTIME;

    /** At exactly nothing left it is danger, one step later overtime. */
    public static Phase of(Duration remaining, Duration warn, Duration danger) {
        if (remaining.isNegative()) return OVERTIME;
        if (remaining.compareTo(danger) <= 0) return DANGER;
        return remaining.compareTo(warn) <= 0 ? WARNING : NORMAL;
    }
}
