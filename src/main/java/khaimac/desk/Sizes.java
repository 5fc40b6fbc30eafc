package khaimac.desk;

import khaimac.engine.Command;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/** A bound on what one command may make the journal hold. */
final class Sizes {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_NAME = 200;

    private Sizes() {}

    static @Nullable Sentence check(Command command) {
        var sight = command.sight();
        if (sight.id().length() > MOST_NAME || sight.who().length() > MOST_NAME) return Denials.TOO_LARGE;
        boolean hasText = command instanceof Command.Retitle || command instanceof Command.Message || command instanceof Command.Fit;
        return hasText && Notation.write(command).length > MOST_BYTES ? Denials.TOO_LARGE : null;
    }
}
