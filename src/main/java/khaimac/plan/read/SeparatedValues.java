package khaimac.plan.read;

import java.io.IOException;
import java.util.List;
import khaimac.plan.paper.Manner;
import khaimac.text.Rows;

/** Values with commas, semicolons or tabs between them: a table without lines. */
final class SeparatedValues {
    private SeparatedValues() {}

    static void read(String text, Sheaf sheaf, Patience patience) throws IOException {
        var rows = new Rows(text, Rows.separator(text));
        var grid = new Grid();
        int cells = 0;
        try {
            for (var row = rows.next(); row != null && cells <= Sheaf.MOST_CELLS; row = rows.next()) {
                patience.ask();
                cells += row.cells().size();
                add(grid, row.cells().stream().map(Rows.Cell::said).toList(), sheaf);
            }
        } finally {
            Worksheet.lay(List.of(new Worksheet("", grid)), sheaf);
        }
    }

    /** A row of a table, of the words of its cells. Cells that nobody filled are left out. */
    static void add(Grid grid, List<String> row, Sheaf sheaf) throws IOException {
        var line = grid.row(false);
        for (int column = 0; column < row.size(); column++) {
            sheaf.takeCell();
            sheaf.take(row.get(column).length());
            var words = Words.clean(row.get(column));
            if (!words.isEmpty())
                line.boxes().add(new Grid.Box(0, column, 1, false, List.of(new Said(0, words, Manner.PLAIN))));
        }
    }
}
