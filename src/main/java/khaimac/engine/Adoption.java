package khaimac.engine;

import java.util.List;
import java.util.Set;
import khaimac.finding.Sentence;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.Thing;
import org.jspecify.annotations.Nullable;

/**
 * What a run takes over of a show file that was changed while it is on, and what it leaves out. What is over or live
 * stays as it is, what was changed live stays changed, and no picture moves.
 *
 * @param file the hash of the show file
 * @param edits what is taken over, each made on what the one before left
 * @param left what stays as it is in the run, and why
 */
public record Adoption(String file, List<ShowEdit> edits, List<Left> left) {
    /**
     * Something that is not taken over.
     *
     * @param edit what the file says; null where it is not one edit
     */
    public record Left(Thing thing, @Nullable ShowEdit edit, Sentence why) {}

    /**
     * What there is to take over now.
     *
     * @param lacking files of pictures, films and sounds that the run does not have
     */
    public static Adoption of(Run run, String file, Show wanted, Set<String> lacking) {
        return new Adopting(run, file, wanted, lacking).adoption();
    }

    public Wish.Adopt wish() {
        return new Wish.Adopt(file, edits);
    }

    /** Whether nothing is different from what the run has taken over, or has seen and left out. */
    public boolean isNothing() {
        return edits.isEmpty() && left.isEmpty();
    }
}
