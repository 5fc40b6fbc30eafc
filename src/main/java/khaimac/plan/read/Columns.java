package khaimac.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Lines that stand in columns with nothing drawn between them: a letterhead, or a table that was typed with tabs.
 *
 * @param lines its lines, each in parts
 * @param gaps what no word of them crosses
 */
record Columns(List<List<Strip>> lines, List<float[]> gaps) {
    private static final float NARROWEST = 10;
    private static final float NARROW = 5.5f;
    private static final int MANY = 5;
    private static final float ALIGNED = 4;
    private static final float FARTHEST = 2.6f;

    /** The columns that begin with the first line of those; null or of one line: there are none. */
    static Columns from(List<List<Strip>> rest) {
        var taken = new ArrayList<List<Strip>>();
        List<float[]> gaps = new ArrayList<>();
        float y = 0;
        for (var line : rest) {
            float size = line.get(0).size();
            float at = line.get(0).y();
            if (taken.isEmpty()) {
                for (int i = 0; i + 1 < line.size(); i++)
                    gaps.add(new float[] {line.get(i).right(), line.get(i + 1).x()});
                if (gaps.isEmpty() || gaps.size() > 7) break;
            } else {
                if (at - y > size * FARTHEST) break;
                var left = clear(gaps, line);
                if (left.isEmpty() || (left.size() < gaps.size() && line.size() == 1)) break;
                // A line of its own over the whole width that only happens to leave a gap is none of a table.
                gaps = left;
            }
            taken.add(line);
            y = at;
        }
        while (taken.size() > 1 && taken.getLast().size() == 1 && !belongs(taken, gaps)) taken.removeLast();
        if (taken.isEmpty()) return new Columns(List.of(), List.of());
        var found = taken.size() < MANY ? gaps : between(taken, gaps);
        return new Columns(taken.stream().map(line -> split(line, found)).toList(), List.copyOf(found));
    }

    /** Among many lines a narrow gap that runs through all of them is one, too. */
    private static List<float[]> between(List<List<Strip>> lines, List<float[]> gaps) {
        var covered = new ArrayList<float[]>();
        for (var line : lines) for (var part : line) covered.addAll(part.words());
        covered.sort((a, b) -> Float.compare(a[0], b[0]));
        var found = new ArrayList<float[]>();
        float end = covered.get(0)[1];
        for (var word : covered) {
            if (word[0] - end >= NARROW) found.add(new float[] {end, word[0]});
            end = Math.max(end, word[1]);
        }
        return found.size() < gaps.size() ? gaps : found;
    }

    private static List<Strip> split(List<Strip> line, List<float[]> gaps) {
        var columns = new TreeMap<Integer, List<Glyph>>();
        for (var part : line)
            for (var glyph : part.glyphs())
                columns.computeIfAbsent(column(gaps, glyph.middle()), _ -> new ArrayList<>())
                        .add(glyph);
        return columns.values().stream()
                .filter(glyphs -> glyphs.stream().anyMatch(glyph -> !glyph.isSpace()))
                .map(Strip::of)
                .toList();
    }

    private static List<float[]> clear(List<float[]> gaps, List<Strip> line) {
        var left = new ArrayList<float[]>();
        for (var gap : gaps) {
            float from = gap[0];
            float to = gap[1];
            for (var part : line) {
                if (part.right() <= from || part.x() >= to) continue;
                // What reaches into the gap from one side makes it narrower; what lies across it closes it.
                if (part.x() <= from && part.right() < to) from = part.right();
                else if (part.right() >= to && part.x() > from) to = part.x();
                else to = from;
            }
            if (to - from >= NARROWEST) left.add(new float[] {from, to});
        }
        return left;
    }

    /** Whether a last line with one part stands where others of its column stand. */
    private static boolean belongs(List<List<Strip>> lines, List<float[]> gaps) {
        var last = lines.getLast().get(0);
        int column = column(gaps, last);
        for (int i = 0; i < lines.size() - 1; i++)
            for (var part : lines.get(i)) {
                if (column(gaps, part) != column) continue;
                boolean below = Math.abs(part.middle() - last.middle()) < ALIGNED * 2
                        && Math.abs(part.x() - last.x()) > ALIGNED;
                if (below || (column > 0 && Math.abs(part.x() - last.x()) < ALIGNED)) return true;
            }
        return false;
    }

    private static int column(List<float[]> gaps, Strip part) {
        return column(gaps, part.middle());
    }

    private static int column(List<float[]> gaps, float middle) {
        int column = 0;
        while (column < gaps.size() && middle > (gaps.get(column)[0] + gaps.get(column)[1]) / 2) column++;
        return column;
    }

    boolean isTable() {
        return lines.stream().filter(line -> line.size() > 1).count() > 1;
    }

    float top() {
        return lines.get(0).get(0).y() - lines.get(0).get(0).size();
    }

    float foot() {
        return lines.getLast().get(0).y();
    }

    /** A row begins where the first column has words, if the others begin below each other; else it is all one row. */
    Grid grid(Sheaf sheaf, int page) throws Sheaf.Full {
        int many = gaps.size() + 1;
        var rows = new ArrayList<List<List<Strip>>>();
        boolean list = inLine();
        for (var line : lines) {
            boolean begins = line.stream().anyMatch(part -> column(gaps, part) == 0);
            if (rows.isEmpty() || (list && begins)) {
                var row = new ArrayList<List<Strip>>();
                for (int i = 0; i < many; i++) row.add(new ArrayList<>());
                rows.add(row);
            }
            for (var part : line) rows.getLast().get(column(gaps, part)).add(part);
        }
        var grid = new Grid();
        grid.ruled = false;
        for (var row : rows) {
            var line = grid.row(false);
            for (int column = 0; column < many; column++) {
                sheaf.takeCell();
                float left = left(column);
                float right = right(column);
                var said = list
                        ? Strip.paragraphs(row.get(column), left, right, sheaf, page)
                        : each(row.get(column), sheaf, page);
                line.boxes().add(new Grid.Box(page, column, 1, false, said));
            }
        }
        return grid;
    }

    /** Side by side each line is one: a letterhead is broken by hand. */
    private static List<Said> each(List<Strip> parts, Sheaf sheaf, int page) throws Sheaf.Full {
        var said = new ArrayList<Said>();
        for (var part : parts) said.add(part.said(sheaf, page, true));
        return said;
    }

    private boolean inLine() {
        int begun = 0;
        int aligned = 0;
        for (int column = 1; column <= gaps.size(); column++) {
            float left = left(column);
            for (var line : lines)
                for (var part : line) {
                    if (column(gaps, part) != column) continue;
                    begun++;
                    if (part.x() - left < ALIGNED) aligned++;
                }
        }
        return aligned * 3 >= begun * 2;
    }

    private float left(int column) {
        return (float) lines.stream()
                .flatMap(List::stream)
                .filter(part -> column(gaps, part) == column)
                .mapToDouble(Strip::x)
                .min()
                .orElse(0);
    }

    private float right(int column) {
        return (float) lines.stream()
                .flatMap(List::stream)
                .filter(part -> column(gaps, part) == column)
                .mapToDouble(Strip::right)
                .max()
                .orElse(0);
    }
}
