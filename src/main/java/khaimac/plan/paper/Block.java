package khaimac.plan.paper;

import java.util.List;

/** One thing after the other on paper. */
public sealed interface Block {
    Place place();

    /**
     * A paragraph. Its text is NFC, without white space at its ends; a line break that the writer made within it is
     * {@code \n}, a tab stays one. Deleted words of tracked changes are not in it, inserted ones are.
     */
    record Paragraph(Place place, String text, Manner manner) implements Block {}

    /** A table, also a sheet of a workbook. A table within a cell is a block of its own, after the outer one. */
    record Table(Place place, List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** @param header whether the document says that it is repeated on every page */
    record Row(boolean header, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param column the first column that it covers, from 0
     * @param width over how many columns
     * @param goesOn whether it is the same cell as the one above it (merged downward); then it has no words of its own
     */
    record Cell(Place place, int column, int width, boolean goesOn, List<Paragraph> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }

        public String text() {
            return String.join("\n", lines.stream().map(Paragraph::text).toList());
        }
    }
}
