package khaimac.prepare;

import java.util.List;
import khaimac.finding.Sentence;

/** What came of a wish to change something. */
public sealed interface Answer {
    /**
     * It is on the disk.
     *
     * @param told what a person should know all the same; mostly nothing
     */
    record Done(long revision, Sentence told) implements Answer {}

    record Refused(Sentence because) implements Answer {}

    /** Somebody else changed the same thing, unseen by who asks; nothing was done. */
    record Overtaken(List<Step> by) implements Answer {}
}
