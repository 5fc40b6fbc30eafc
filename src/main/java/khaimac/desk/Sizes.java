package khaimac.desk;

import khaimac.engine.Command;
import khaimac.engine.Wish;
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
        var wish = command.wish();
        boolean hasText = wish instanceof Wish.Retitle
                || wish instanceof Wish.CorrectList
                || wish instanceof Wish.Message
                || wish instanceof Wish.Note
                || wish instanceof Wish.Fit;
        return hasText && Notation.write(command).length > MOST_BYTES ? Denials.TOO_LARGE : null;
    }
}
