package khaimac.engine;

import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What one step back would go back over.
 *
 * @param step the number of the fact that was that step; a press names it, so that it goes back over nothing else
 * @param words what it brings, as the button says it
 */
public record Stepback(long step, Sentence words) {
    /** Null where there is nothing to go back over. */
    public static @Nullable Stepback of(Run run) {
        var visit = run.progress().live();
        var last = visit == null ? null : visit.trail().last();
        return visit == null || last == null ? null : new Stepback(last.fact(), visit.trail().brings());
    }

    /** The number that a step back names; 0 where there is none. */
    public static long last(Run run) {
        var back = of(run);
        return back == null ? 0 : back.step();
    }
}
