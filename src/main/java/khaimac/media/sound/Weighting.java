package khaimac.media.sound;

/** How much of a sound a head hears: the two filters of the standard at our rate, for each side. */
final class Weighting {
    private static final double OFFSET = -0.691;

    /** A shelf for the head, and what bass counts less by. */
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

    /** The energy of a side's next value. */
    double energy(int side, float value) {
        double heard = high[side].pass(shelf[side].pass(value));
        return heard * heard;
    }

    /** What so much energy, on the average, is in LUFS. */
    static double lufs(double energy) {
        return energy <= 0 ? Double.NEGATIVE_INFINITY : OFFSET + 10 * Math.log10(energy);
    }
}
