package khaimac.output.window;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import khaimac.hall.Measure;
import org.jspecify.annotations.Nullable;

/**
 * When a window's pictures appeared: each instant is that of the return from the swap, which is the monitor's own beat
 * where its driver waits for it. One thread writes, any reads.
 */
final class FrameLog {
    private static final int KEPT = 600;

    /**
     * Pictures further apart than this many beats do not belong to one movement: a countdown turns its second, a title
     * comes.
     */
    private static final long MOVEMENT = 8;

    private final long beat;
    private final long[] intervals = new long[KEPT];
    private int count;
    private @Nullable Duration last;
    private long steps = Long.MAX_VALUE;
    private long frames;
    private long late;
    private long repeated;

    /** How long the picture stood before the one that came late last. */
    private long latest;

    private long uploadNanos;
    private long swapNanos;

    /** @param perSecond how many pictures the monitor shows a second, or the hall wants, whichever is fewer */
    FrameLog(double perSecond) {
        beat = Math.round(1e9 / perSecond);
    }

    /** Another picture is on the window. */
    synchronized void appeared(Duration at, Duration upload, Duration swap) {
        frames++;
        uploadNanos = upload.toNanos();
        swapNanos = swap.toNanos();
        if (last != null) {
            long interval = at.minus(last).toNanos();
            long now = Math.max(1, Math.round(interval / (double) beat));
            boolean moves = now <= MOVEMENT && steps <= MOVEMENT;
            if (moves) {
                intervals[count++ % KEPT] = interval;
                if (now > 1) {
                    late++;
                    latest = interval;
                }
                repeated += now - 1;
            }
            steps = now;
        }
        last = at;
    }

    /** Every figure of it: what an operator would ask, and what a person needs who looks for the reason of a jerk. */
    synchronized List<Measure> measures() {
        var sorted = Arrays.copyOf(intervals, Math.min(count, KEPT));
        Arrays.sort(sorted);
        return List.of(
                new Measure("frames", frames, ""),
                new Measure("late", late, ""),
                new Measure("repeated", repeated, ""),
                new Measure("latest late", latest / 1e6, "ms"),
                new Measure("interval median", share(sorted, 0.5), "ms"),
                new Measure("interval p99", share(sorted, 0.99), "ms"),
                new Measure("upload", uploadNanos / 1e6, "ms"),
                new Measure("swap", swapNanos / 1e6, "ms"));
    }

    private static double share(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }
}
