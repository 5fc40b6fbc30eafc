package khaimac.rehearsal;

import java.time.Instant;
import khaimac.engine.Run;
import org.jspecify.annotations.Nullable;

/** Somebody with a finger over the GO button. */
public interface Operator {
    /** When GO is pressed next, as things stand; null: not before something else happens. */
    @Nullable
    Instant nextPress(Run run, Instant now);

    /** Nobody: only what happens by itself, and what a script says. */
    Operator NOBODY = (run, now) -> null;
}
