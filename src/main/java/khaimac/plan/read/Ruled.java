package khaimac.plan.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table or a frame whose lines are drawn.
 *
 * @param edges where its columns begin, and where the last one ends
 * @param rows where its rows begin, and where the last one ends
 */
record Ruled(List<Float> edges, List<Float> rows, List<Rule> rules) {
    private static final float TOGETHER = 4;
    private static final int MOST_EDGES = 400;

    /** Tables out of the lines of a page: those that touch belong together. */
    static List<Ruled> of(List<Rule> all) {
        var groups = new ArrayList<List<Rule>>();
        int[] of = grouped(all);
        var numbers = new TreeMap<Integer, List<Rule>>();
        for (int i = 0; i < all.size(); i++)
            numbers.computeIfAbsent(of[i], _ -> new ArrayList<>()).add(all.get(i));
        groups.addAll(numbers.values());
        var tables = new ArrayList<Ruled>();
        for (var group : groups) {
            var table = table(group);
            if (table != null) tables.add(table);
        }
        return tables;
    }

    private static int[] grouped(List<Rule> all) {
        var of = new int[all.size()];
        for (int i = 0; i < of.length; i++) of[i] = i;
        // Along the page, so that only those that are near are compared.
        var order = new Integer[all.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(top(all.get(a)), top(all.get(b))));
        for (int i = 0; i < order.length; i++) {
            float foot = foot(all.get(order[i])) + Rule.NEAR;
            for (int j = i + 1; j < order.length && top(all.get(order[j])) <= foot; j++)
                if (all.get(order[i]).touches(all.get(order[j]))) join(of, order[i], order[j]);
        }
        for (int i = 0; i < of.length; i++) of[i] = find(of, i);
        return of;
    }

    private static float top(Rule rule) {
        return rule.across() ? rule.at() : rule.from();
    }

    private static float foot(Rule rule) {
        return rule.across() ? rule.at() : rule.to();
    }

    private static int find(int[] of, int one) {
        int root = one;
        while (of[root] != root) root = of[root];
        int each = one;
        while (of[each] != root) {
            int next = of[each];
            of[each] = root;
            each = next;
        }
        return root;
    }

    private static void join(int[] of, int one, int other) {
        of[find(of, one)] = find(of, other);
    }

    private static @Nullable Ruled table(List<Rule> rules) {
        var xs = new ArrayList<Float>();
        var ys = new ArrayList<Float>();
        boolean down = false;
        int across = 0;
        for (var rule : rules) {
            if (rule.across()) {
                across++;
                ys.add(rule.at());
                xs.add(rule.from());
                xs.add(rule.to());
            } else {
                down = true;
                xs.add(rule.at());
                ys.add(rule.from());
                ys.add(rule.to());
            }
        }
        if (!down || across < 2) return null;
        var edges = together(xs);
        var rows = together(ys);
        boolean grid = edges.size() > 1 && rows.size() > 1 && edges.size() < MOST_EDGES && rows.size() < MOST_EDGES;
        return grid ? new Ruled(edges, rows, rules) : null;
    }

    /** Places that are one to the eye. */
    static List<Float> together(List<Float> places) {
        var sorted = places.stream().sorted().toList();
        var one = new ArrayList<Float>();
        for (var place : sorted) if (one.isEmpty() || place - one.getLast() > TOGETHER) one.add(place);
        return one;
    }

    boolean holds(Glyph glyph) {
        float y = glyph.y() - glyph.size() * 0.3f;
        return glyph.middle() >= edges.get(0) - Rule.NEAR
                && glyph.middle() <= edges.getLast() + Rule.NEAR
                && y >= rows.get(0) - Rule.NEAR
                && y <= rows.getLast() + Rule.NEAR;
    }

    float top() {
        return rows.get(0);
    }

    float foot() {
        return rows.getLast();
    }

    /** Puts letters into its cells; a cell without a line to its neighbour is one with it. */
    Grid grid(List<Glyph> glyphs, Sheaf sheaf, int page) throws Sheaf.Full {
        int columns = edges.size() - 1;
        int bands = rows.size() - 1;
        var of = new int[columns * bands];
        for (int i = 0; i < of.length; i++) of[i] = i;
        for (int band = 0; band < bands; band++)
            for (int column = 0; column < columns; column++) {
                int here = band * columns + column;
                float middle = (rows.get(band) + rows.get(band + 1)) / 2;
                float centre = (edges.get(column) + edges.get(column + 1)) / 2;
                if (column + 1 < columns && !drawn(false, edges.get(column + 1), middle)) join(of, here, here + 1);
                if (band + 1 < bands && !drawn(true, rows.get(band + 1), centre)) join(of, here, here + columns);
            }
        var words = new TreeMap<Integer, List<Glyph>>();
        for (var glyph : glyphs) {
            int column = place(edges, glyph.middle());
            int band = place(rows, glyph.y() - glyph.size() * 0.3f);
            words.computeIfAbsent(find(of, band * columns + column), _ -> new ArrayList<>())
                    .add(glyph);
        }
        var grid = new Grid();
        var begun = new java.util.HashSet<Integer>();
        for (int band = 0; band < bands; band++) {
            var row = grid.row(false);
            for (int column = 0; column < columns; column++) {
                int cell = find(of, band * columns + column);
                int width = 1;
                while (column + width < columns && find(of, band * columns + column + width) == cell) width++;
                boolean goesOn = !begun.add(cell);
                sheaf.takeCell();
                var in = goesOn ? List.<Glyph>of() : words.getOrDefault(cell, List.of());
                var lines = Strip.paragraphs(
                        Strip.lines(in),
                        edges.get(column) + TOGETHER,
                        edges.get(column + width) - TOGETHER,
                        sheaf,
                        page);
                row.boxes().add(new Grid.Box(page, column, width, goesOn, lines));
                column += width - 1;
            }
        }
        return grid;
    }

    private boolean drawn(boolean across, float at, float where) {
        for (var rule : rules) {
            if (rule.across() == across
                    && Math.abs(rule.at() - at) <= TOGETHER + 0.5
                    && rule.from() - Rule.NEAR <= where
                    && where <= rule.to() + Rule.NEAR) return true;
        }
        return false;
    }

    /** Between which two of the places something stands. */
    private static int place(List<Float> places, float at) {
        int place = 0;
        while (place < places.size() - 2 && at >= places.get(place + 1)) place++;
        return place;
    }
}
