package khaimac.desk;

import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** What a run's folder offers to whoever starts the desk. */
public sealed interface Resumable {
    /** No run has begun here. */
    record Nothing() implements Resumable {}

    /** It goes on where it was: the picture first, and nothing is run through. */
    record Ready(Past past) implements Resumable {}

    /** It can go on, but a person should say so: too long ago, another show, over already. */
    record Ask(Past past, Sentence why) implements Resumable {}

    /** It cannot go on, and nothing in the folder was touched. */
    record Never(Sentence why) implements Resumable {}

    /** The run that goes on or may go on; null where there is none. */
    default @Nullable Past past() {
        return switch (this) {
            case Nothing ignored -> null;
            case Ready(var past) -> past;
            case Ask(var past, var why) -> past;
            case Never ignored -> null;
        };
    }
}
