package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.scene.Counting;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** The numbers that climb on the surfaces, from fact to fact, judged by what people wished to see there. */
final class CountsSeen {
    private final OnCount invariants;
    private final Mixes mixes;

    /** A number as an audience has it before its eyes. */
    private record Seen(Look.Count look, Instant up) {
        static @Nullable Seen of(Showing showing) {
            var look = Looks.first(showing.look(), Look.Count.class);
            return look == null ? null : new Seen(look, showing.since());
        }

        long at(Instant now) {
            return Counting.at(look, up, now);
        }
    }

    CountsSeen(Invariants invariants, Mixes mixes) {
        this.invariants = invariants.count();
        this.mixes = mixes;
    }

    void follow(Run before, Fact fact, Command command, Run after) {
        for (var surface : Programme.SURFACES) {
            var was = Seen.of(before.showing(surface));
            var is = Seen.of(after.showing(surface));
            // What was held comes back as the run has it by then.
            if (is == null || !Alike.isBare(before, surface)) continue;
            // A line that is set is the same moment under another name.
            var set = fact.deed() instanceof Deed.ClockSettled settled ? settled.by() : Duration.ZERO;
            if (was != null && !leadsBack(fact.deed()) && !hasSlept(fact.deed()))
                invariants.aNumberNeverJumps(surface, was.at(fact.at().minus(set)), is.at(fact.at()), fact);
            if (was != null && !was.look().heading().equals(is.look().heading()))
                mixes.happened(Mix.NUMBER_CLIMBS_ON);
            // What its sender wished, whatever became a fact.
            if (!(command.wish() instanceof Wish.Retitle(var _, Look.Count said, long _, boolean onAir)) || !onAir)
                continue;
            if (was == null || !said.heading().equals(was.look().heading())) continue;
            mixes.happened(Mix.NUMBER_CORRECTED_ON_AIR);
            var comes = is.at(fact.at().plus(said.over()));
            invariants.aNumberComesToWhatWasSaid(surface, said.to(), comes, fact);
        }
    }

    /** Nobody was awake to see it: it has gone on meanwhile. */
    private static boolean hasSlept(Deed deed) {
        return deed instanceof Deed.ClockSettled settled && settled.slept();
    }

    /** What is taken back is as it was, at once. */
    private static boolean leadsBack(Deed deed) {
        return deed instanceof Deed.Undone || deed instanceof Deed.SteppedBack || deed instanceof Deed.SteppedAgain;
    }
}
