package khaimac.output.light;

/**
 * Light to the number that makes a lamp give it, for a lamp of some gamma. Lamps' numbers have 16 more bits here than
 * the lamps themselves: what is left over is dithered.
 */
final class Codes {
    /** Whoever painted the picture meant so much light by a number. */
    static final double SCREEN = 2.2;

    /** Light is counted in so many steps; a float holds all of them. */
    static final int FULL_LIGHT = 1 << 24;

    static final int FULL_CODE = 255 << 16;

    /** Of the mantissa of a float so many bits are looked at: as exact near black as near white. */
    private static final int SHIFT = 23 - 11;

    private static final int LEAST = Float.floatToRawIntBits(1) >>> SHIFT;

    private final double exponent;
    private final int[] table;

    /**
     * @param gamma what the lamp does not do itself: 1 for a lamp that behaves as a screen, 2.2 for one that gives
     * light as told
     */
    Codes(double gamma) {
        exponent = gamma / SCREEN;
        table = new int[(Float.floatToRawIntBits(FULL_LIGHT) >>> SHIFT) - LEAST + 2];
        for (int i = 1; i < table.length; i++) {
            // The middle of the steps that share a place, but full light is exactly that.
            double light = Float.intBitsToFloat((LEAST + i - 1) << SHIFT) * (1 + 0.5 / (1 << 11));
            table[i] = (int) Math.round(of(Math.min(1, light / FULL_LIGHT)));
        }
        table[table.length - 1] = FULL_CODE;
    }

    /** @param light 0 to 1 */
    double of(double light) {
        return Math.pow(light, exponent) * FULL_CODE;
    }

    /** @param light 0 to {@link #FULL_LIGHT} */
    int quick(int light) {
        return light <= 0 ? 0 : table[(Float.floatToRawIntBits(light) >>> SHIFT) - LEAST + 1];
    }
}
