package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A BLANK over something solemn is asked about. Whoever presses it once more soon after means it. This is not kept: a
 * desk that starts anew asks again.
 */
public final class Insistence {
    private static final Duration SOON = Duration.ofSeconds(5);

    private @Nullable Sight asked;

    /** The command as it is meant, to be heard by this run now. */
    public Command meant(Run run, Command command, Instant now) {
        if (!(command.wish() instanceof Wish.Cover(var surfaces, var kind))
                || kind != Over.Kind.BLANK
                || run.solemn(now) == null) return command;
        var first = asked;
        asked = command.sight();
        boolean again = first != null
                && first.who().equals(command.sight().who())
                && !first.id().equals(command.sight().id())
                && Duration.between(first.sent(), command.sight().sent()).abs().compareTo(SOON) <= 0;
        return again ? new Command(command.sight(), new Wish.BlankAnyway(surfaces)) : command;
    }
}
