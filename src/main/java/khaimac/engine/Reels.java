package khaimac.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import khaimac.scene.Look;
import khaimac.scene.Looks;

/** What is seen of a draw by lot, on a look that was put up after so many of them. */
final class Reels {
    /** A seed that decides nothing: for what is only asked or painted beforehand. */
    static final String TRIED = "0".repeat(16);

    private Reels() {}

    /** How many have been drawn out of each list that a look draws from. */
    static Map<String, Integer> before(Look look, Function<String, Drawn> drawn) {
        if (Looks.first(look, Look.Draw.class) == null) return Map.of();
        var many = new TreeMap<String, Integer>();
        for (var draw : Looks.all(look, Look.Draw.class))
            many.put(draw.file(), drawn.apply(draw.file()).many());
        return Collections.unmodifiableSortedMap(many);
    }

    /**
     * The same look with how far its draw is.
     *
     * @param before how many had been drawn when it was put up: until there is one more its heading is read
     */
    static Look filled(Look look, Map<String, Integer> before, Function<String, Drawn> drawn) {
        if (before.isEmpty()) return look;
        return Looks.each(look, one -> {
            if (!(one instanceof Look.Draw draw)) return one;
            var now = drawn.apply(draw.file());
            return now.many() > before.getOrDefault(draw.file(), 0) ? draw.with(now.spin()) : draw;
        });
    }
}
