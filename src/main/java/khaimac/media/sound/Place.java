package khaimac.media.sound;

/** Where in a sound one is, block by block, beside where one should be. */
final class Place {
    private final Pace pace = new Pace();
    private double position = Double.NaN;
    private double rate = 1;

    /** How the next block is come to. */
    enum Step {
        BEGINS,
        GOES_ON,
        /** From {@link #position} one goes somewhere else. */
        JUMPS
    }

    /** Not a number before it has begun. */
    double position() {
        return position;
    }

    double rate() {
        return rate;
    }

    /** What is to be done to be at a wanted frame. */
    Step step(double wanted, int frames) {
        if (Double.isNaN(position)) return Step.BEGINS;
        double behind = (wanted - position) / Samples.RATE;
        if (Math.abs(behind) > Pace.JUMP) return Step.JUMPS;
        rate = pace.rate(behind, (double) frames / Samples.RATE);
        return Step.GOES_ON;
    }

    /** On a whole frame, where nothing has to be reckoned. */
    void put(double wanted) {
        position = Math.rint(wanted);
        rate = 1;
        pace.anew();
    }

    /** It is nowhere, until it begins again. */
    void leave() {
        position = Double.NaN;
    }

    void played(int frames) {
        position += frames * rate;
    }
}
