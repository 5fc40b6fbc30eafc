package khaimac.bench.hands;

/**
 * One thing that an operator wants done.
 *
 * @param <H> where it is done
 * @param seconds within which it is to be done by a person
 * @param before how the hall comes to be so that it is wanted; not counted
 * @param does what the hand does, until it is so
 */
record Task<H extends Task.Place>(String name, double seconds, Doing<H> before, Doing<H> does) {
    private static final double USUAL = 5;

    /** Where there is a page, and a finger on it. */
    interface Place {
        Finger finger();
    }

    interface Doing<H> {
        void go(H hall) throws Exception;
    }

    static <H extends Place> Task<H> of(String name, Doing<H> before, Doing<H> does) {
        return new Task<>(name, USUAL, before, does);
    }
}
