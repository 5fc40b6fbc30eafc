package khaimac.media.sound;

/** What a sound is between two of its frames: eight on either side, weighed by a windowed sine. */
final class Kernel {
    /** Frames before and behind the place that it looks at. */
    static final int REACH = 8;

    private static final int TAPS = 2 * REACH;
    private static final int PHASES = 512;
    private static final float[] TABLE = table();

    private Kernel() {}

    private static float[] table() {
        var table = new float[(PHASES + 1) * TAPS];
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            var taps = new double[TAPS];
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - (REACH - 1) - (double) phase / PHASES;
                taps[tap] = sine(x) * window(x / REACH);
                sum += taps[tap];
            }
            for (int tap = 0; tap < TAPS; tap++) table[phase * TAPS + tap] = (float) (taps[tap] / sum);
        }
        return table;
    }

    private static double sine(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
    }

    /**
     * @param frames stereo; {@code first} is the frame that lies {@link #REACH} - 1 before the place
     * @param part how far behind that frame the place is, 0 to 1
     */
    static float at(float[] frames, int first, int side, double part) {
        double phase = part * PHASES;
        int whole = (int) phase;
        float rest = (float) (phase - whole);
        int row = whole * TAPS;
        int next = rest == 0 ? row : row + TAPS;
        float sum = 0;
        for (int tap = 0, at = first * Samples.SIDES + side; tap < TAPS; tap++, at += Samples.SIDES)
            sum += frames[at] * (TABLE[row + tap] + rest * (TABLE[next + tap] - TABLE[row + tap]));
        return sum;
    }
}
