package khaimac.showfile.cues;

import java.util.List;
import java.util.function.Function;
import khaimac.cue.Change;
import khaimac.scene.Entrance;
import khaimac.showfile.language.Part;
import org.jspecify.annotations.Nullable;

/**
 * One thing a cue may do, as it is written.
 *
 * @param part the part of the cue that says it
 * @param changes what it comes to
 * @param written how changes of this kind are written; null when there are none
 * @param example a complete cue that does it, for the reference and the contract tests
 */
public record CueKind<V>(
        Part<V> part, Changes<V> changes, Function<List<Change>, @Nullable V> written, String example) {

    /** From what was read to changes; pictures come in as the cue says. */
    public interface Changes<V> {
        List<Change> of(V value, Entrance entrance);
    }

    public String word() {
        return part.name();
    }
}
