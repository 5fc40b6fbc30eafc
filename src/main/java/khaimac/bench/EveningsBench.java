package khaimac.bench;

import java.io.IOException;
import khaimac.evenings.Evenings;

/**
 * How many steps of a simulated evening, with all its faults and all its invariants, one thread takes in a second. The
 * rounds go through other seeds each, more than ten million steps in all, and none may violate anything.
 */
public final class EveningsBench {
    private static final int ROUNDS = 9;
    private static final int SEEDS = 45;

    private EveningsBench() {}

    public static void run(Figures told) throws Exception {
        var from = new int[] {1};
        var seconds = Samples.millis(3, ROUNDS, () -> {
            round(from[0]);
            from[0] += SEEDS;
        });
        var steps = seconds.each(millis -> SEEDS * Evenings.STEPS / (millis / 1_000));
        told.accept(
                new Figure("simulated evenings, one thread", steps.median(), "steps/s", steps.spread(), 500_000, true));
    }

    private static void round(int from) throws IOException {
        var evenings = new Evenings();
        evenings.run(from, from + SEEDS - 1L, Evenings.STEPS, evening -> {});
        if (!evenings.violations().isEmpty())
            throw new IOException(evenings.violations().getFirst().text());
    }
}
