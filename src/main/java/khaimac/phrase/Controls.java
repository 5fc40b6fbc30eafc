package khaimac.phrase;

import java.time.Duration;
import java.time.Instant;
import khaimac.engine.Command;
import khaimac.engine.Rewritten;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import org.jspecify.annotations.Nullable;

/** What an operator's words act on: an evening in virtual time, or the desk of a hall. */
public interface Controls {
    Run run();

    /** Now, on the run's time line. */
    Instant now();

    /** The show file as it lies there now; null where nobody looks after one. */
    default @Nullable Rewritten rewritten() {
        return null;
    }

    /** Somebody wishes something now, seeing what is there to see; what came of it is told elsewhere. */
    void wish(String words, Wish wish);

    /** Something goes wrong on purpose: where an audience may be looking, it does not. */
    void trouble(String words, Trouble trouble);

    /** Something that goes wrong on purpose, to see what the hall makes of it. */
    interface Trouble {
        void happen(Simulated evening);
    }

    /** An evening in virtual time: nobody is looking, so anything may go wrong. */
    interface Simulated extends Controls {
        @Override
        default void trouble(String words, Trouble trouble) {
            trouble.happen(this);
        }

        /** A wish with whatever its sender saw. */
        void press(String words, Command command);

        /** Somebody sets the laptop's clock. */
        void setClock(Duration step);

        /** The laptop sleeps and wakes up. */
        void sleep(Duration asleep);

        /** The desk is gone for a while, and starts again. */
        void down(Duration away);
    }
}
