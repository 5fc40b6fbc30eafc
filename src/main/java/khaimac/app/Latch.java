package khaimac.app;

import java.time.Duration;
import khaimac.mail.Latest;

/** Whether the guard of a process has told it to end, or is gone without a word. */
final class Latch {
    private final Latest<Boolean> turned = new Latest<>();
    private volatile boolean over;
    private volatile boolean lost;

    void over() {
        over = true;
        turned.put(true);
    }

    void lost() {
        lost = true;
        turned.put(true);
    }

    boolean isOver() {
        return over || lost;
    }

    boolean isLost() {
        return lost && !over;
    }

    void await(Duration longest) throws InterruptedException {
        if (!isOver()) turned.take(longest);
    }
}
