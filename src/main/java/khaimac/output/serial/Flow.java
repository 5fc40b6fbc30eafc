package khaimac.output.serial;

/**
 * Whether what was written to a port leaves it. It is looked at again and again, always after the same while: a port
 * where nothing has left at many looks in a row, though something waits, is stuck. One that cannot tell says that
 * nothing waits, and one that says something else for ever has never been seen empty: neither is doubted.
 */
final class Flow {
    static final int LOOK_MILLIS = 100;

    /** Longer than a write may take that goes on all the while. */
    private static final int PATIENCE_MILLIS = 400;

    /** An adapter takes bytes from the machine in pieces, of which this is a large one. */
    private static final int PIECE = 1_024;

    private static final int BITS = 10;

    private final int mostLooks;
    private long written;
    private long left;
    private boolean wasEmpty;
    private int looks;

    Flow(int baud) {
        mostLooks = Math.ceilDiv(PATIENCE_MILLIS + PIECE * BITS * 1_000 / baud, LOOK_MILLIS);
    }

    /** So many bytes more were handed to the port. */
    synchronized void wrote(int bytes) {
        written += bytes;
    }

    /** @param waiting how many bytes the port says it still has to send */
    synchronized boolean isStuck(int waiting) {
        long gone = written - waiting;
        wasEmpty |= waiting == 0;
        if (waiting > 0 && gone <= left && wasEmpty) return ++looks > mostLooks;
        left = Math.max(left, gone);
        looks = 0;
        return false;
    }
}
