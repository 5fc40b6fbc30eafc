package khaimac.desk;

import java.util.List;
import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Fact;
import khaimac.engine.Run;

/**
 * Decides as the engine does, but starts nothing by itself: a desk that died again and again may have died of what comes
 * next. What falls due is listed as missed after a few seconds, as after any absence, and the operator is asked. It trusts
 * the show again when the operator does.
 */
public final class CarefulJudge implements Judge {
    private volatile boolean trusts;

    /** The operator says that the show may run by itself again. */
    public void trust() {
        trusts = true;
    }

    public boolean isCareful() {
        return !trusts;
    }

    @Override
    public Decision decide(Run run, Command command, Moment moment) {
        var decision = run.decide(command, moment);
        boolean byItself = command instanceof Command.Tick || command instanceof Command.Recover;
        if (trusts || !byItself || !(decision instanceof Decision.Accepted(var facts, boolean again))) return decision;
        return new Decision.Accepted(untilSomethingStarts(facts), again);
    }

    /** The beginning of a decision is a decision too: what follows from time alone stands at its end. */
    private static List<Fact> untilSomethingStarts(List<Fact> facts) {
        for (int at = 0; at < facts.size(); at++) {
            if (facts.get(at) instanceof Fact.CueStarted || facts.get(at) instanceof Fact.SegmentStarted) return facts.subList(0, at);
        }
        return facts;
    }
}
