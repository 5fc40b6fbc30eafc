package khaimac.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Times of the same work, done again and again after a warm-up. */
final class Samples {
    interface Work {
        void once() throws Exception;
    }

    private final double[] sorted;

    private Samples(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    static Samples of(double[] values) {
        return new Samples(values);
    }

    /** Milliseconds of each round; the warm-up rounds are not counted. */
    static Samples millis(int warmUp, int rounds, Work work) throws Exception {
        for (int i = 0; i < warmUp; i++) work.once();
        var millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.once();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Samples(millis);
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    Map<String, Double> spread() {
        var spread = new LinkedHashMap<String, Double>();
        spread.put("min", sorted[0]);
        spread.put("median", median());
        spread.put("p99", at(0.99));
        spread.put("max", sorted[sorted.length - 1]);
        return spread;
    }

    Samples each(DoubleUnaryOperator change) {
        return new Samples(Arrays.stream(sorted).map(change).toArray());
    }

    private double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }
}
