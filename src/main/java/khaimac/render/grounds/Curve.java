package khaimac.render.grounds;

/** Numbers that curves and scattered things are made of; the same on every machine. */
final class Curve {
    static final double TAU = 2 * Math.PI;

    private Curve() {}

    /** From 0 at {@code from} to 1 at {@code to}, without a corner. */
    static double smooth(double from, double to, double value) {
        double t = Math.clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    static double between(double a, double b, double share) {
        return a + (b - a) * share;
    }

    /** Scattered, but always alike: a number from 0 to 1 for each two. */
    static double scatter(int which, int of) {
        int h = which * 0x9E3779B1 + of * 0x85EBCA77;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        h ^= h >>> 15;
        return (h >>> 8) / (double) (1 << 24);
    }
}
