package khaimac.plan.again;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.showfile.shows.Slug;

/** Which part of one agenda is which of another: by its name, then by its time and its place in the order. */
final class Likeness {
    /** From here on two names are taken for the same thing. */
    private static final double ENOUGH = 0.5;

    private Likeness() {}

    /** For the parts of the first agenda those of the second, by their places. */
    static Map<Integer, Integer> of(Show one, Show other) {
        var first = one.segments();
        var second = other.segments();
        double[][] best = new double[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--)
            for (int j = second.size() - 1; j >= 0; j--) {
                double alike = alike(one, i, other, j);
                double pair = alike < ENOUGH ? 0 : alike + best[i + 1][j + 1];
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        var pairs = new HashMap<Integer, Integer>();
        int i = 0;
        int j = 0;
        while (i < first.size() && j < second.size()) {
            double alike = alike(one, i, other, j);
            if (alike >= ENOUGH && best[i][j] == alike + best[i + 1][j + 1]) pairs.put(i++, j++);
            else if (best[i][j] == best[i + 1][j]) i++;
            else j++;
        }
        moved(one, other, pairs);
        return pairs;
    }

    /** What is left and still alike stands elsewhere in the order. */
    private static void moved(Show one, Show other, Map<Integer, Integer> pairs) {
        var taken = new HashSet<>(pairs.values());
        for (int i = 0; i < one.segments().size(); i++) {
            if (pairs.containsKey(i)) continue;
            int best = -1;
            double most = ENOUGH;
            for (int j = 0; j < other.segments().size(); j++) {
                double alike = taken.contains(j)
                        ? 0
                        : words(one.segments().get(i), other.segments().get(j));
                if (alike > most) {
                    most = alike;
                    best = j;
                }
            }
            if (best >= 0) {
                pairs.put(i, best);
                taken.add(best);
            }
        }
    }

    private static double alike(Show one, int i, Show other, int j) {
        var first = one.segments().get(i);
        var second = other.segments().get(j);
        double words = words(first, second);
        // Another name at the same time, held by the same body, is the same part.
        boolean timed = first.start() != null && first.start().equals(second.start());
        boolean sameBody = !first.by().isEmpty() && first.by().equals(second.by());
        return words + (words < 1 && timed ? 0.2 : 0) + (words < 1 && sameBody ? 0.15 : 0);
    }

    private static double words(Segment one, Segment other) {
        var first = words(one.name());
        var second = words(other.name());
        var both = new HashSet<>(first);
        both.retainAll(second);
        var all = new HashSet<>(first);
        all.addAll(second);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> words(String name) {
        var all = new HashSet<String>();
        for (var part : name.split("\\s+", -1)) all.add(Slug.of(part));
        return all;
    }
}
