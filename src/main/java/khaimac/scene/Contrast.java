package khaimac.scene;

/** How well one colour is told from another: WCAG's ratio, from 1, not at all, to 21. */
public final class Contrast {
    /** For letters of ordinary size, and for large ones: WCAG's AA. */
    public static final double SMALL = 4.5;

    public static final double LARGE = 3;

    /** Capitals of large letters: 24 pixels of type. */
    private static final double LARGE_CAP = 17;

    private static final double[] LIGHT = light();

    private Contrast() {}

    public static double ratio(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** What letters need, by how tall their capitals are, in pixels, and what is just read from the last row. */
    public static double needed(double cap, double leastCap) {
        return cap >= Math.max(LARGE_CAP, 1.5 * leastCap) ? LARGE : SMALL;
    }

    /** How light it is, from 0, black, to 1. */
    public static double luminance(int colour) {
        return 0.2126 * LIGHT[colour >> 16 & 0xFF] + 0.7152 * LIGHT[colour >> 8 & 0xFF] + 0.0722 * LIGHT[colour & 0xFF];
    }

    private static double[] light() {
        var light = new double[256];
        for (int i = 0; i < 256; i++) {
            double share = i / 255.0;
            light[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return light;
    }
}
