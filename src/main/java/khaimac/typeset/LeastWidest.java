package khaimac.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How narrow the widest line of a text can be, for one line, two, and so on: exact, each count found from the one
 * before in one walk over the text.
 *
 * <p>The last line starts where the lines before it are as wide as it is: the more words they take the wider they are,
 * and the narrower it is. That place only moves forward as the text grows, so it need not be searched for.
 */
final class LeastWidest {
    private final Measured text;
    private final List<Double> widest = new ArrayList<>();

    /** What no count of lines goes below. */
    private final double widestAtom;

    /** Of the first so many atoms, in as many lines as were asked for so far. */
    private double[] lines;

    LeastWidest(Measured text) {
        this.text = text;
        lines = new double[text.atoms() + 1];
        Arrays.fill(lines, Double.POSITIVE_INFINITY);
        lines[0] = 0;
        double widestSoFar = 0;
        for (int atom = 0; atom < text.atoms(); atom++) widestSoFar = Math.max(widestSoFar, text.width(atom, atom + 1));
        widestAtom = widestSoFar;
    }

    /** What no count of lines goes below, at size 1. */
    double widestAtom() {
        return widestAtom;
    }

    /** At size 1, in at most so many lines; infinite where the writer's own lines are more. */
    double in(int count) {
        while (widest.size() < count) {
            lines = oneMoreLine();
            widest.add(lines[text.atoms()]);
        }
        return widest.get(count - 1);
    }

    private double[] oneMoreLine() {
        text.goesOn();
        var more = new double[lines.length];
        int from = 0;
        for (int to = 1; to < lines.length; to++) {
            while (from < to - 1 && lines[from] < text.width(from, to)) from++;
            more[to] = Math.max(lines[from], text.width(from, to));
            if (from > 0) more[to] = Math.min(more[to], Math.max(lines[from - 1], text.width(from - 1, to)));
        }
        return more;
    }

    /** The next count that is narrower than this one; 0 where no count is. */
    int narrowerThan(int count) {
        double now = in(count);
        if (now <= widestAtom) return 0;
        for (int more = count + 1; more <= text.atoms(); more++) if (in(more) < now) return more;
        return 0;
    }

    /** The fewest lines that are none wider than this, looked for up to a count that is known to do. */
    int fewest(double limit, int known) {
        for (int count = 1; count < known; count++) if (in(count) <= limit) return count;
        return known;
    }
}
