package khaimac.evenings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Evening after evening, each from its seed. */
public final class Evenings {
    /** So many steps are an evening that has seen most of what it can. */
    public static final long STEPS = 20_000;

    /**
     * What came of one.
     *
     * @param digest of everything that happened: the same seed and steps give the same number everywhere
     */
    public record Evening(long seed, long steps, List<Violation> violations, long digest) {}

    private final Parts parts;
    private final Mixes mixes = new Mixes();
    private final List<Violation> violations = new ArrayList<>();
    private long steps;

    public Evenings() {
        this(new Parts());
    }

    Evenings(Parts parts) {
        this.parts = parts;
    }

    public void run(long from, long to, long each, Consumer<Evening> told) {
        for (long seed = from; seed <= to; seed++) {
            var outcome = new SimulatedEvening(seed, parts, mixes).run(each);
            steps += outcome.steps();
            violations.addAll(outcome.violations());
            told.accept(new Evening(seed, outcome.steps(), outcome.violations(), outcome.digest()));
        }
    }

    /** Takes in what another thread's evenings came to. */
    public void add(Evenings more) {
        mixes.add(more.mixes);
        violations.addAll(more.violations);
        steps += more.steps;
    }

    public long steps() {
        return steps;
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public Mixes mixes() {
        return mixes;
    }
}
