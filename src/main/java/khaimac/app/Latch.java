package khaimac.app;

/** Whether the guard of a process has told it to end, or is gone without a word. */
final class Latch {
    private volatile boolean over;
    private volatile boolean lost;

    void over() {
        over = true;
    }

    void lost() {
        lost = true;
    }

    boolean isOver() {
        return over || lost;
    }

    boolean isLost() {
        return lost && !over;
    }
}
