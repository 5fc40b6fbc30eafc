package khaimac.phrase;

import java.time.Duration;
import khaimac.engine.Command;

/** An evening in virtual time: nobody is looking, so anything may go wrong. */
public interface Simulated extends Controls {
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
