package khaimac.media.sound;

/** Measures what goes to a device. One thread feeds it, another reads. */
final class Meter {
    /** A tenth of a second; what is told is the loudness of four. */
    private static final int STEP = Samples.RATE / 10;

    private static final int STEPS = 4;

    /**
     * What was measured.
     *
     * @param fed whether anything went out since it was read last
     */
    record Reading(double peak, double loudness, boolean limited, boolean fed) {}

    /** Blocks; whom nobody has read for so long, nobody looks at. */
    private static final int UNREAD = 100;

    private final Weighting weighting = new Weighting();
    private final double[] steps = new double[STEPS];
    private double sum;
    private int inStep;
    private int full;
    private float peak;
    private boolean limited;
    private boolean fed;
    private int unread = UNREAD;

    synchronized void feed(float[] block, boolean held) {
        if (unread == UNREAD) return;
        unread++;
        fed = true;
        limited |= held;
        for (int at = 0; at + 1 < block.length; at += Samples.SIDES) {
            for (int side = 0; side < Samples.SIDES; side++) {
                float value = block[at + side];
                peak = Math.max(peak, Math.abs(value));
                sum += weighting.energy(side, value);
            }
            if (++inStep < STEP) continue;
            steps[full++ % STEPS] = sum / STEP;
            sum = 0;
            inStep = 0;
        }
    }

    /** Since it was read last. */
    synchronized Reading read() {
        double all = 0;
        for (double one : steps) all += one;
        var reading = fed
                ? new Reading(decibels(peak), Math.max(Level.SILENCE, Weighting.lufs(all / STEPS)), limited, true)
                : new Reading(Level.SILENCE, Level.SILENCE, false, false);
        peak = 0;
        limited = false;
        fed = false;
        unread = 0;
        return reading;
    }

    private static double decibels(double value) {
        return value <= 0 ? Level.SILENCE : Math.max(Level.SILENCE, 20 * Math.log10(value));
    }
}
