package khaimac.engine;

import java.util.List;
import khaimac.finding.Sentence;

/** Either the facts that follow from a command, or a sentence for the operator. */
public sealed interface Decision {
    /** The facts; {@code again}: those of an earlier answer to the same command, and nothing happens now. */
    record Accepted(List<Fact> facts, boolean again) implements Decision {}

    record Refused(Sentence because) implements Decision {}
}
