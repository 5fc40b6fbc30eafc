package khaimac.bench;

import java.util.Map;

/**
 * One thing measured.
 *
 * @param spread min, median, p99 and max where there are many samples
 * @param atLeast whether more is better
 */
public record Figure(String name, double value, String unit, Map<String, Double> spread, double goal, boolean atLeast) {
    public boolean met() {
        return atLeast ? value >= goal : value <= goal;
    }
}
