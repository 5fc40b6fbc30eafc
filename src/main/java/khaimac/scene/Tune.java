package khaimac.scene;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A sound as a cue plays it.
 *
 * @param name what it is stopped by
 * @param to a speaker of the hall; empty: the one of the machine
 * @param level how loud, 0 to 1
 * @param fade how long it takes to come in
 * @param length when it is over; null: when its file is
 * @param solemn while it is heard, other cues wait
 * @param ducks goes down under films and under what does not, and comes back
 * @param levelled brought to the loudness that all sounds have
 */
public record Tune(
        String name,
        String file,
        String to,
        double level,
        Duration fade,
        boolean loop,
        @Nullable Duration length,
        boolean solemn,
        boolean ducks,
        boolean levelled) {
    /** The same, as loud and coming in as slowly as that. */
    public Tune at(double loud, Duration slow) {
        return new Tune(name, file, to, loud, slow, loop, length, solemn, ducks, levelled);
    }

    /** A file as it is, once. */
    public static Tune of(String file) {
        return new Tune(file, file, "", 1, Duration.ZERO, false, null, false, false, true);
    }
}
