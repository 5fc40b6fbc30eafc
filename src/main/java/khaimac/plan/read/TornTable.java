package khaimac.plan.read;

import java.util.List;

/** A table that a page's end has torn in two. */
final class TornTable {
    private static final float NEAR = 6;

    private TornTable() {}

    static boolean continues(Grid above, List<Float> edges, Grid below, List<Float> its) {
        if (edges.isEmpty() || edges.size() != its.size()) return false;
        for (int i = 0; i < edges.size(); i++) if (Math.abs(edges.get(i) - its.get(i)) > NEAR) return false;
        return !above.rows.isEmpty() && !below.rows.isEmpty();
    }

    /** Puts the lower part below the upper one. Its head is not said twice, and a row that was torn is whole again. */
    static void mend(Grid above, Grid below) {
        var rows = below.rows;
        int heads = 0;
        while (heads < rows.size() && heads < above.rows.size() && same(above.rows.get(heads), rows.get(heads)))
            heads++;
        for (int i = 0; i < heads; i++)
            above.rows.set(i, new Grid.Line(true, above.rows.get(i).boxes()));
        var rest = rows.subList(heads, rows.size());
        if (!rest.isEmpty() && torn(above, rest.get(0))) {
            join(above, rest.get(0));
            rest = rest.subList(1, rest.size());
        }
        above.rows.addAll(rest);
    }

    private static boolean same(Grid.Line one, Grid.Line other) {
        return !words(one).isBlank() && words(one).equals(words(other));
    }

    private static String words(Grid.Line row) {
        return String.join(
                "|",
                row.boxes().stream()
                        .map(box -> String.join(
                                "\n", box.lines().stream().map(Said::text).toList()))
                        .toList());
    }

    /** A row that has nothing in its first column, where every other has, goes on from the page before. */
    private static boolean torn(Grid above, Grid.Line first) {
        var last = above.rows.getLast();
        if (last.boxes().size() != first.boxes().size()) return false;
        if (!first.boxes().get(0).lines().isEmpty()) return false;
        return above.rows.stream()
                .allMatch(row ->
                        !row.boxes().isEmpty() && !row.boxes().get(0).lines().isEmpty());
    }

    private static void join(Grid above, Grid.Line more) {
        var last = above.rows.getLast();
        for (int i = 0; i < last.boxes().size(); i++) {
            var box = last.boxes().get(i);
            var lines = new java.util.ArrayList<>(box.lines());
            for (var said : more.boxes().get(i).lines()) {
                boolean small = Character.isLowerCase(said.text().codePointAt(0)) && !lines.isEmpty();
                if (small) lines.set(lines.size() - 1, lines.getLast().and(said));
                else lines.add(said);
            }
            last.boxes().set(i, new Grid.Box(box.page(), box.column(), box.width(), box.goesOn(), lines));
        }
    }
}
