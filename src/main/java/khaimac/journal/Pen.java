package khaimac.journal;

import java.time.Instant;
import java.util.List;
import khaimac.engine.Fact;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** Writes down. One group at a time; it blocks for as long as the disk takes, so it has a thread of its own. */
public interface Pen {
    /**
     * Everything that waits, to be written with one fsync.
     *
     * @param life somebody is at the desk, for when there is nothing else to say; null otherwise
     */
    record Batch(List<Fact> facts, @Nullable Instant life) {}

    /**
     * What came of it.
     *
     * @param kept whether every fact so far is on the disk for good
     * @param wrong why not; where it is kept all the same, what happened that a person should know
     */
    record Outcome(boolean kept, Sentence wrong) {}

    Outcome write(Batch batch);
}
