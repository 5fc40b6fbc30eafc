package khaimac.player;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import khaimac.link.ToDesk;
import org.jspecify.annotations.Nullable;

/**
 * What a player tells its desk about outputs: a change at once, figures once a second, what the machine has now and
 * then.
 */
final class Reports {
    /** How often it is looked at. */
    static final Duration OFTEN = Duration.ofMillis(250);

    private static final Duration FIGURES = Duration.ofSeconds(1);

    /** To look for ports and monitors costs a little. */
    private static final Duration FOUND = Duration.ofSeconds(5);

    private final Predicate<ToDesk> say;
    private List<Object> last = List.of();
    private @Nullable Duration saidOutputs;
    private @Nullable Duration saidFound;

    /** @param say false where nobody hears it */
    Reports(Predicate<ToDesk> say) {
        this.say = say;
    }

    void look(ToDesk.Outputs outputs, Duration now) {
        var matters = matters(outputs);
        if ((!matters.equals(last) || isDue(saidOutputs, FIGURES, now)) && say.test(outputs)) {
            last = matters;
            saidOutputs = now;
        }
        if (isDue(saidFound, FOUND, now) && say.test(new ToDesk.Found(Families.found()))) saidFound = now;
    }

    private static boolean isDue(@Nullable Duration said, Duration after, Duration now) {
        return said == null || now.minus(said).compareTo(after) >= 0;
    }

    /** All but the figures. */
    private static List<Object> matters(ToDesk.Outputs outputs) {
        return List.of(
                outputs.armed(),
                outputs.outputs().stream()
                        .map(one -> List.of(
                                one.name(), one.state(), one.words(), one.brightness(), String.valueOf(one.pattern())))
                        .toList());
    }
}
