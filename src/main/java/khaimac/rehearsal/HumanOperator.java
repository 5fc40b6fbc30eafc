package khaimac.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import khaimac.engine.Next;
import khaimac.engine.Run;
import khaimac.engine.Seen;
import org.jspecify.annotations.Nullable;

/** Presses when the ideal one would, give or take: fingers are late, speakers run over. One seed, one evening. */
public final class HumanOperator implements Operator {
    private final IdealOperator ideal = new IdealOperator();
    private final Random random;
    private Seen seen = new Seen(-1, 0);
    private Duration lag = Duration.ZERO;

    public HumanOperator(long seed) {
        random = new Random(seed);
    }

    @Override
    public @Nullable Instant nextPress(Run run, Instant now) {
        if (!run.seen().equals(seen)) {
            seen = run.seen();
            lag = lag(run);
        }
        var at = ideal.nextPress(run, now.minus(lag));
        return at == null ? null : at.plus(lag);
    }

    /**
     * A finger takes up to four seconds; every third part of the programme overruns, by up to a quarter of its time.
     */
    private Duration lag(Run run) {
        var finger = Duration.ofMillis(300 + random.nextInt(3_700));
        var live = run.live();
        boolean overruns = random.nextInt(3) == 0;
        double share = random.nextDouble() / 4;
        boolean begins = run.next() instanceof Next.StartSegment || run.next() instanceof Next.Close;
        if (live == null || !overruns || !begins) return finger;
        return finger.plus(Duration.ofMillis((long) (live.length().toMillis() * share)));
    }
}
