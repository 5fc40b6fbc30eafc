package khaimac.desk;

import java.time.Instant;
import java.util.List;
import khaimac.cue.Change;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.finding.Sentence;

/**
 * What is true now, for whoever shows it: the newest state, complete in itself.
 *
 * @param effects the latest ones; whoever carries them out remembers the number of the last, and lets old ones be
 * @param latest the latest facts, oldest first
 * @param told what the operator should know about how the journal was found, and what became of its folder since
 */
public record OnAir(Run run, Protection protection, List<Effect> effects, List<Fact> latest, List<Sentence> told) {
    /** A message to be sent once. It is numbered within its fact. */
    public record Effect(long seq, int part, Instant at, Change.Send send) {}

    public long seq() {
        return run.seq();
    }
}
