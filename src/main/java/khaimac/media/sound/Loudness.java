package khaimac.media.sound;

import java.util.Arrays;

/** How loud a sound is, as EBU R 128 measures it, and how high its highest peak. It is fed frame by frame. */
final class Loudness {
    /** What all sounds are brought to, in LUFS. */
    static final double TARGET = -23;

    private static final double ABSOLUTE = -70;
    private static final double RELATIVE = -10;
    private static final double OFFSET = -0.691;

    /** A tenth of a second; a block of the standard is four of them. */
    private static final int STEP = Samples.RATE / 10;

    private static final int STEPS = 4;

    /** The two filters of the standard at this rate: a shelf for the head, and what bass counts less by. */
    private static final double[] SHELF = {
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
    };

    private static final double[] HIGH = {1, -2, 1, -1.99004745483398, 0.99007225036621};

    private static final class Filter {
        private final double[] weights;
        private double one;
        private double two;

        Filter(double[] weights) {
            this.weights = weights;
        }

        double pass(double in) {
            double out = weights[0] * in + one;
            one = weights[1] * in - weights[3] * out + two;
            two = weights[2] * in - weights[4] * out;
            return out;
        }
    }

    private final Filter[] shelf = {new Filter(SHELF), new Filter(SHELF)};
    private final Filter[] high = {new Filter(HIGH), new Filter(HIGH)};
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
                double heard = high[side].pass(shelf[side].pass(value));
                energy += heard * heard;
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
        return first <= 0 ? ABSOLUTE : Math.max(ABSOLUTE, lufs(mean(Math.max(ABSOLUTE, lufs(first) + RELATIVE))));
    }

    private double mean(double gate) {
        double all = 0;
        int counted = 0;
        for (int at = 0; at < many; at++) {
            if (blocks[at] <= 0 || lufs(blocks[at]) <= gate) continue;
            all += blocks[at];
            counted++;
        }
        return counted == 0 ? 0 : all / counted;
    }

    private static double lufs(double energy) {
        return energy <= 0 ? Double.NEGATIVE_INFINITY : OFFSET + 10 * Math.log10(energy);
    }
}
