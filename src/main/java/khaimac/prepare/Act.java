package khaimac.prepare;

import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.show.ShowEdit;
import khaimac.show.Thing;
import org.jspecify.annotations.Nullable;

/** What somebody did to a show. */
public sealed interface Act {
    /**
     * The files as they were found.
     *
     * @param texts whole, packed: a file may be damaged
     */
    record Opened(Map<String, String> texts) implements Act {}

    /** @param back what takes it back, as the show was */
    record Edited(ShowEdit edit, ShowEdit back) implements Act {}

    /** An older step was taken back. */
    record TakenBack(long step) implements Act {}

    /** One that was taken back was made again. */
    record Again(long step) implements Act {}

    /**
     * Another program wrote the files.
     *
     * @param seen the revision that it had before it
     * @param texts what it wrote, packed; the leaves of the step put back what was done here meanwhile
     * @param clashes where both said something of the same thing
     */
    record Outside(long seen, Map<String, String> texts, List<Clash> clashes) implements Act {}

    /**
     * @param ours the step that was done here
     * @param stands whether ours is what the file says now; else it found no place any more
     * @param theirs what makes the file say what the other program wrote; null where no edit can
     */
    record Clash(
            Thing thing,
            long ours,
            boolean stands,
            @Nullable ShowEdit theirs) {}

    /** Somebody looked at a clash and leaves it as it is, or took the other words by an edit. */
    record Settled(long outside, int clash) implements Act {}

    /** This revision has a name from now on. */
    record Named(String name) implements Act {}

    /** The one right mend of a finding was taken; the words of the step say which. */
    record Mended(Sentence cure) implements Act {}

    /** The files are again as they were then. */
    record Returned(long to) implements Act {}
}
