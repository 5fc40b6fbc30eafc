package khaimac.media.sound;

/**
 * How fast a sound is played to stay where it should be: nobody hears a thousandth. It lets small errors be, which are
 * mostly errors of the measure, and takes a grown one out whole.
 */
final class Pace {
    /** Beyond this it is another place, and is jumped to. */
    static final double JUMP = 0.080;

    static final double MOST = 0.001;

    private static final double SMOOTH = 0.5;
    private static final double GROWN = 0.003;
    private static final double GONE = 0.0003;

    /** An error of five milliseconds is as fast as it gets. */
    private static final double STRENGTH = MOST / 0.005;

    private double error;
    private boolean corrects;

    /**
     * @param behind by how many seconds it is behind; negative: ahead
     * @param block how long it will be played so, in seconds
     */
    double rate(double behind, double block) {
        error += (behind - error) * Math.min(1, block / SMOOTH);
        if (Math.abs(error) > GROWN) corrects = true;
        if (Math.abs(error) < GONE) corrects = false;
        return corrects ? 1 + Math.clamp(error * STRENGTH, -MOST, MOST) : 1;
    }

    /** It was put where it should be. */
    void anew() {
        error = 0;
        corrects = false;
    }
}
