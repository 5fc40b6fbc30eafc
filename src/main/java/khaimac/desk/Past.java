package khaimac.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.journal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A run as it was found in its folder.
 *
 * @param run after all its facts, but for those that are left out
 * @param away how long nobody was at the desk
 * @param told what the operator should know about the state that it was found in
 * @param leftOut what a careful desk comes up without, since one may have died of it
 */
public record Past(ShowCopy show, Reading journal, Run run, Duration away, List<Sentence> told, List<Fact> leftOut) {
    /** When it was known last that somebody was at the desk, on the run's time line. */
    public Instant lived() {
        var life = journal.lastLife();
        var known = journal.facts().getLast().stamp().at();
        return life == null || life.isBefore(known) ? known : life;
    }

    /** The numbers of those, as the journal keeps them; null where there are none. */
    @Nullable
    List<Long> leftOutNumbers() {
        return leftOut.isEmpty()
                ? null
                : leftOut.stream().map(fact -> fact.stamp().seq()).toList();
    }
}
