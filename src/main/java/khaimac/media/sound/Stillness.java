package khaimac.media.sound;

/**
 * Whether a device takes nothing any more. A machine that stands still for a moment stops device and program alike:
 * only time in which we could look counts.
 */
final class Stillness {
    /** In seconds; a device takes a block every hundredth. */
    private static final double STUCK = 1;

    /** A look that comes later than that was held up itself. */
    private static final double LOOK = 0.020;

    private long before = -1;
    private double looked;
    private double still;

    /**
     * @param now in seconds
     * @param queued how many frames it was given by now
     */
    boolean isStuck(double now, long queued) {
        still = queued == before ? still + Math.min(now - looked, LOOK) : 0;
        before = queued;
        looked = now;
        return still > STUCK;
    }
}
