package khaimac.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/** A whole ceremony from the opening of the doors to its end, as fast as it can be reckoned. */
public final class Ceremony {
    /** The doors open this long before the first part. */
    private static final Duration DOORS = Duration.ofMinutes(15);

    /** Whatever is planned is over by then. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private Ceremony() {}

    /**
     * Runs it.
     *
     * @param script what is done besides; null: nothing
     * @return the run as it stands at the end
     */
    public static Run hold(
            Show show, String hash, Operator operator, @Nullable Script script, Consumer<Happening> tell) {
        var evening = Evening.open(show, hash, Mode.REHEARSAL, doors(show, script), operator, tell);
        if (script != null) {
            for (var line : script.lines()) {
                evening.until(line.at());
                line.wish().happen(evening);
            }
        }
        evening.toTheEnd(evening.now().plus(LONGEST));
        return evening.run();
    }

    /** A while before the first part, or before the script begins if that is earlier. */
    public static Instant doors(Show show, @Nullable Script script) {
        int first = show.nextAfter(-1);
        var start = first < 0
                ? show.date().day().atTime(8, 0).atZone(show.zone()).toInstant()
                : show.plan().slot(first).start();
        var doors = start.minus(DOORS);
        if (script == null || script.lines().isEmpty()) return doors;
        var earliest = script.lines().getFirst().at();
        return earliest.isBefore(doors) ? earliest : doors;
    }
}
