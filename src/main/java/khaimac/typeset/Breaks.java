package khaimac.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Chooses where lines end when it is settled how wide they may be: evenly, and where the text lets go most easily. */
final class Breaks {
    /** A syllable alone on its line. */
    private static final double LONELY = 0.6;

    /** Where the writer ended a line and this one does not. */
    private static final double RUN_OVER = 0.12;

    private Breaks() {}

    /**
     * The first atom of each line.
     *
     * @param limit what no line is wider than, at size 1
     * @param fewest the least count of lines that can be within the limit
     * @param most the greatest count that there is room for
     */
    static List<Integer> best(Measured text, double limit, int fewest, int most) {
        int atoms = text.atoms();
        var froms = new int[most + 1][atoms + 1];
        var costs = new double[atoms + 1];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        costs[0] = 0;
        int best = fewest;
        double least = Double.POSITIVE_INFINITY;
        for (int line = 1; line <= most; line++) {
            var next = new double[atoms + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int to = line; to <= atoms; to++) {
                text.goesOn();
                for (int from = to - 1; from >= line - 1 && text.width(from, to) <= limit; from--) {
                    double cost = costs[from] + cost(text, limit, from, to);
                    if (cost < next[to]) {
                        next[to] = cost;
                        froms[line][to] = from;
                    }
                }
            }
            costs = next;
            if (line >= fewest && costs[atoms] < least) {
                least = costs[atoms];
                best = line;
            }
        }
        var starts = new ArrayList<Integer>();
        for (int line = best, to = atoms; line > 0; line--) {
            to = froms[line][to];
            starts.add(to);
        }
        Collections.reverse(starts);
        return starts;
    }

    /** Of a line, and of the line end before it. */
    static double cost(Measured text, double limit, int from, int to) {
        double slack = 1 - text.width(from, to) / limit;
        return slack * slack
                + RUN_OVER * text.runsOver(from, to)
                + (text.isLonely(from, to) ? LONELY : 0)
                + (from == 0 ? 0 : text.penaltyBefore(from));
    }
}
