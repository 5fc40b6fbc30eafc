package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that says something, and of which nothing is taken.
 *
 * @param number from 1, for one without a heading
 * @param known whether it is known what it holds
 * @param first what stands in its first cell that says something
 * @param cells those that say something
 */
record Aside(String heading, int number, boolean known, String first, List<Place> cells) {
    /** What the rows of a programme are made of. */
    private static final Set<Column> OF_A_PROGRAMME = EnumSet.of(
            Column.NUMBER,
            Column.PART,
            Column.DATE,
            Column.TIME,
            Column.END,
            Column.LENGTH,
            Column.CONTENT,
            Column.BY,
            Column.SCREEN);

    private static final String FIGURE = "\\d{1,3}[.)]?";

    static List<Aside> ofProgramme(Table table) {
        var taken = EnumSet.copyOf(OF_A_PROGRAMME);
        if (!table.has(Column.CONTENT)) taken.add(Column.TASK);
        if (!table.has(Column.BY)) taken.add(Column.UNIT);
        var asides = new ArrayList<Aside>();
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            // Of each kind the first is read.
            if (taken.contains(column) && table.columns().indexOf(column) == at) continue;
            var aside = of(table, at);
            if (aside != null) asides.add(aside);
        }
        return asides;
    }

    private static @Nullable Aside of(Table table, int at) {
        var cells = new ArrayList<Place>();
        var first = "";
        boolean figures = true;
        for (var row : table.rows().subList(table.from(), table.rows().size())) {
            var cell = Table.cell(row, at);
            // What stands over several columns is read with the first of them.
            if (cell == null || cell.column() != at || cell.goesOn() || cell.text().isBlank()) continue;
            if (table.isHeading(row) || table.banner(row) != null) continue;
            figures &= cell.text().strip().matches(FIGURE);
            if (cells.isEmpty()) first = cell.text().strip().replace('\n', ' ');
            cells.add(cell.place());
        }
        if (cells.isEmpty() || figures) return null;
        return new Aside(table.heading(at), at + 1, table.columns().get(at) != Column.OTHER, first, cells);
    }

    /** The same column, on the next page. */
    boolean isOf(Aside other) {
        return number == other.number && heading.equals(other.heading);
    }

    Aside and(Aside more) {
        var all = new ArrayList<>(cells);
        all.addAll(more.cells);
        return new Aside(heading, number, known, first, all);
    }
}
