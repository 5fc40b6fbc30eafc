package khaimac.output;

import java.time.Duration;

/** Counts what an output sent. */
final class Tally {
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private long sent;
    private long late;
    private Duration gap = Duration.ZERO;
    private Duration windowBegan = Duration.ZERO;
    private int inWindow;
    private double fps;

    void sent(Duration now, boolean tooLate) {
        sent++;
        if (tooLate) late++;
        count(now);
        inWindow++;
    }

    /** So long after the one before another picture began. */
    void gap(Duration since) {
        if (since.compareTo(gap) > 0) gap = since;
    }

    private void count(Duration now) {
        var passed = now.minus(windowBegan);
        if (passed.compareTo(WINDOW) < 0) return;
        // After a pause nobody knows what it would have been.
        fps = passed.compareTo(WINDOW.multipliedBy(3)) > 0 ? 0 : inWindow / (passed.toNanos() * 1e-9);
        windowBegan = now;
        inWindow = 0;
    }

    double fps(Duration now) {
        return now.minus(windowBegan).compareTo(WINDOW.multipliedBy(3)) > 0 ? 0 : fps;
    }

    long sent() {
        return sent;
    }

    long late() {
        return late;
    }

    Duration gap() {
        return gap;
    }
}
