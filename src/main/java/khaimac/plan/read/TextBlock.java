package khaimac.plan.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the lines of a document begin and end.
 *
 * @param justified whether its full lines end all at one place
 * @param indents whether the first lines of paragraphs are indented
 * @param starts how many lines begin at a place
 */
record TextBlock(float left, float right, boolean justified, boolean indents, Map<Integer, Integer> starts) {
    private static final int FEW = 8;
    private static final float USUAL_MARGIN = 0.16f;
    private static final float EXACT = 2.5f;
    private static final float LEAST_INDENT = 14;
    private static final float LONG = 0.8f;
    private static final float MOST_INDENT = 60;

    static TextBlock of(List<Strip> lines, float width) {
        float left = width * USUAL_MARGIN;
        float right = width - left;
        var starts = new HashMap<Integer, Integer>();
        for (var line : lines) starts.merge(Math.round(line.x() / 2), 1, Integer::sum);
        if (lines.isEmpty()) return new TextBlock(left, right, false, false, starts);
        var lefts = lines.stream().map(Strip::x).sorted().toList();
        var rights = lines.stream().map(Strip::right).sorted().toList();
        float first = lefts.get(lefts.size() / 20);
        float last = rights.get(rights.size() - 1 - rights.size() / 20);
        // A document of few words does not tell; it is as wide as is usual.
        left = lines.size() < FEW ? Math.min(left, first) : first;
        right = lines.size() < FEW ? Math.max(right, last) : last;
        float end = right;
        long exact = lines.stream()
                .filter(line -> Math.abs(line.right() - end) < EXACT)
                .count();
        int inward = Math.round((left + MOST_INDENT) / 2);
        boolean indents = starts.entrySet().stream()
                .anyMatch(start -> start.getKey() > (first + LEAST_INDENT) / 2
                        && start.getKey() < inward
                        && start.getValue() * 6 > lines.size());
        return new TextBlock(left, right, exact * 10 >= lines.size() * 4L && exact > 2, indents, starts);
    }

    /** Where many lines begin, they are indented; what stands in the middle begins here and there. */
    boolean centred(Strip line) {
        int at = Math.round(line.x() / 2);
        int others = starts.getOrDefault(at - 1, 0) + starts.getOrDefault(at, 0) + starts.getOrDefault(at + 1, 0);
        return line.x() - left > line.size() * 2
                && Math.abs(line.middle() - (left + right) / 2) < line.size() * 1.2
                && others < 4;
    }

    boolean indented(Strip line) {
        return line.x() - left > line.size() * 0.8;
    }

    /** Whether a line ends because its place does: a word of that width had no room any more. */
    boolean fills(Strip line, float word) {
        // Where first lines are indented, one that is not goes on, if the one above it is long.
        if (indents && line.right() - left > (right - left) * LONG) return true;
        if (justified) return line.right() > right - EXACT;
        return line.right() + word + line.size() * 0.3 > right - line.size() * 0.5;
    }

    /** The same of a line in the middle. */
    boolean wide(Strip line, float word) {
        return line.width() + word + line.size() > (right - left) * 0.9;
    }
}
