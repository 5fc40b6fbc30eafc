package khaimac.bench.hands;

/**
 * One thing that an operator wants done.
 *
 * @param seconds within which it is to be done by a person
 * @param before how the hall comes to be so that it is wanted; not counted
 * @param does what the hand does, until it is so
 */
record Task(String name, double seconds, Doing before, Doing does) {
    private static final double USUAL = 5;

    interface Doing {
        void go(Hall hall) throws Exception;
    }

    static Task of(String name, Doing before, Doing does) {
        return new Task(name, USUAL, before, does);
    }
}
