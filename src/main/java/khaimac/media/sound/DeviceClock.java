package khaimac.media.sound;

/**
 * When each frame of a device is heard, by the steady clock of this machine. What a device says of itself jumps about;
 * what it does is even.
 */
final class DeviceClock {
    /** It is forgotten in so many seconds what was said once. */
    private static final double SMOOTH = 0.5;

    /** Beyond this it has stood still meanwhile, or was begun anew. */
    private static final double BROKEN = 0.040;

    private double begun = Double.NaN;
    private double last;
    private int said;

    /**
     * The device says how far it is.
     *
     * @param now in seconds
     * @param heard frames, since it was opened
     */
    void says(double now, double heard) {
        double would = now - heard / Samples.RATE;
        double off = would - begun;
        if (Double.isNaN(begun) || Math.abs(off) > BROKEN) {
            begun = would;
            said = 1;
        } else {
            // The first few count alike, or the very first would count for long.
            said++;
            begun += off * Math.clamp(Math.max((now - last) / SMOOTH, 1.0 / said), 0, 1);
        }
        last = now;
    }

    /** The device stood still for who knows how long. */
    void anew() {
        begun = Double.NaN;
        said = 0;
    }

    /** When a frame is heard, in seconds. */
    double heard(long frame) {
        return begun + (double) frame / Samples.RATE;
    }
}
