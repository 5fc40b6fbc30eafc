package khaimac.desk;

import java.util.List;
import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.Wish;

/**
 * Decides as the engine does, but starts nothing by itself: a desk that died again and again may have died of what
 * comes next. What falls due is listed as missed after a few seconds, as after any absence, and the operator is asked.
 * It trusts the show again when the operator does.
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
        var wish = command.wish();
        boolean byItself = wish instanceof Wish.Tick || wish instanceof Wish.Recover;
        if (trusts || !byItself || !(decision instanceof Decision.Accepted(var facts, boolean again))) return decision;
        return new Decision.Accepted(untilSomethingStarts(facts), again);
    }

    /** The beginning of a decision is a decision too: what follows from time alone stands at its end. */
    private static List<Fact> untilSomethingStarts(List<Fact> facts) {
        for (int at = 0; at < facts.size(); at++) {
            var deed = facts.get(at).deed();
            if (deed instanceof Deed.CueStarted || deed instanceof Deed.SegmentStarted) return facts.subList(0, at);
        }
        return facts;
    }
}
