package khaimac.media.sound;

import java.util.Arrays;

/** How loud a sound is, as EBU R 128 measures it, and how high its highest peak. It is fed frame by frame. */
final class Loudness {
    /** What all sounds are brought to, in LUFS. */
    static final double TARGET = -23;

    private static final double ABSOLUTE = -70;
    private static final double RELATIVE = -10;

    /** A tenth of a second; a block of the standard is four of them. */
    private static final int STEP = Samples.RATE / 10;

    private static final int STEPS = 4;

    private final Weighting weighting = new Weighting();
    private final double[] steps = new double[STEPS];
    private double[] blocks = new double[256];
    private int many;
    private long full;
    private int inStep;
    private double sum;
    private float peak;
    private long frames;

    void feed(float[] piece) {
        for (int at = 0; at + 1 < piece.length; at += Samples.SIDES) {
            double energy = 0;
            for (int side = 0; side < Samples.SIDES; side++) {
                float value = piece[at + side];
                peak = Math.max(peak, Math.abs(value));
                energy += weighting.energy(side, value);
            }
            sum += energy;
            if (++inStep == STEP) step();
        }
        frames += piece.length / Samples.SIDES;
    }

    private void step() {
        steps[(int) (full++ % STEPS)] = sum / STEP;
        sum = 0;
        inStep = 0;
        if (full < STEPS) return;
        if (many == blocks.length) blocks = Arrays.copyOf(blocks, many * 2);
        double all = 0;
        for (double one : steps) all += one;
        blocks[many++] = all / STEPS;
    }

    long frames() {
        return frames;
    }

    float peak() {
        return peak;
    }

    /** In LUFS; what is silent, or shorter than a block, is as low as it gets. */
    double loudness() {
        double first = mean(ABSOLUTE);
        return first <= 0
                ? ABSOLUTE
                : Math.max(ABSOLUTE, Weighting.lufs(mean(Math.max(ABSOLUTE, Weighting.lufs(first) + RELATIVE))));
    }

    private double mean(double gate) {
        double all = 0;
        int counted = 0;
        for (int at = 0; at < many; at++) {
            if (blocks[at] <= 0 || Weighting.lufs(blocks[at]) <= gate) continue;
            all += blocks[at];
            counted++;
        }
        return counted == 0 ? 0 : all / counted;
    }
}
