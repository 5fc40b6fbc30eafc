package khaimac.bench;

import java.io.IOException;
import khaimac.evenings.Evenings;

/** How many steps of a simulated evening, with all its faults and all its invariants, one thread takes in a second. */
public final class EveningsBench {
    private static final int ROUNDS = 9;
    private static final int SEEDS = 40;

    private EveningsBench() {}

    public static void run(Figures told) throws Exception {
        var seconds = Samples.millis(3, ROUNDS, EveningsBench::round);
        var steps = seconds.each(millis -> SEEDS * Evenings.STEPS / (millis / 1_000));
        told.accept(
                new Figure("simulated evenings, one thread", steps.median(), "steps/s", steps.spread(), 500_000, true));
    }

    private static void round() throws IOException {
        var evenings = new Evenings();
        evenings.run(1, SEEDS, Evenings.STEPS, evening -> {});
        if (!evenings.violations().isEmpty())
            throw new IOException(evenings.violations().getFirst().text());
    }
}
