package khaimac.evenings;

import java.util.ArrayList;
import java.util.List;
import khaimac.engine.Fact;
import khaimac.engine.Run;

/**
 * What came of one decision. All who judge it look at the same runs: whether those follow from the facts alone is
 * judged where they are published.
 *
 * @param before the run that was decided on
 * @param runs after each of the facts
 */
record Came(Run before, List<Fact> facts, List<Run> runs) {
    static Came of(Run before, List<Fact> facts) {
        var runs = new ArrayList<Run>(facts.size());
        var run = before;
        for (var fact : facts) {
            run = run.after(fact);
            runs.add(run);
        }
        return new Came(before, facts, runs);
    }

    Run before(int fact) {
        return fact == 0 ? before : runs.get(fact - 1);
    }

    Run after() {
        return before(facts.size());
    }
}
