package khaimac.render;

/**
 * The patience of whoever waits for a search. It has no clock of its own: who loses patience interrupts the thread that
 * searches, and every search looks here now and then.
 */
public final class Patience {
    /** The search was given up. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost() {
            super("it took too long");
        }
    }

    private Patience() {}

    /** Once in each round of a search. */
    public static void ask() {
        if (Thread.currentThread().isInterrupted()) throw new Lost();
    }
}
