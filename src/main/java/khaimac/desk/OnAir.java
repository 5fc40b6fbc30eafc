package khaimac.desk;

import java.util.List;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.Underway;
import khaimac.finding.Sentence;

/**
 * What is true now, for whoever shows it: the newest state, complete in itself.
 *
 * @param effects what this desk has decided to send, until somebody says what became of it; whoever carries them out
 *     remembers the number of the last, and lets old ones be
 * @param latest the latest facts, oldest first
 * @param told what the operator should know about how the journal was found, and what became of its folder since
 */
public record OnAir(
        Run run, Protection protection, List<Underway.One> effects, List<Fact> latest, List<Sentence> told) {
    public long seq() {
        return run.seq();
    }
}
