package khaimac.cue;

import java.util.List;
import khaimac.finding.Sentence;

/**
 * One thing that can be started: one trigger, some changes.
 *
 * @param id what another cue's {@code after} calls it by; may be empty
 * @param name what GO says it will do; may be empty
 * @param broken why it cannot do all that was written; said when it is reached. Empty for a cue that is whole.
 */
public record Cue(String id, String name, Trigger trigger, List<Change> changes, Sentence broken) {
    public boolean isBroken() {
        return !broken.isEmpty();
    }
}
