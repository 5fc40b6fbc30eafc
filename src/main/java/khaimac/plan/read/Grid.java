package khaimac.plan.read;

import java.util.ArrayList;
import java.util.List;

/** A table while it is read: its place among the blocks is not known yet. */
final class Grid {
    /** @param goesOn merged with the cell above it */
    record Box(int page, int column, int width, boolean goesOn, List<Said> lines) {}

    record Line(boolean header, List<Box> boxes) {}

    final List<Line> rows = new ArrayList<>();

    /** Tables within its cells. */
    final List<Grid> within = new ArrayList<>();

    /** Whether a frame is drawn around it. */
    boolean ruled = true;

    Line row(boolean header) {
        var row = new Line(header, new ArrayList<>());
        rows.add(row);
        return row;
    }

    /** A cell goes on only where there is one above it. */
    boolean continues(int column) {
        if (rows.size() < 2) return false;
        return rows.get(rows.size() - 2).boxes().stream()
                .anyMatch(above -> above.column() <= column && column < above.column() + above.width());
    }

    /** Whether a cell of the row below is one with a cell of this row. */
    boolean continuedFrom(int row) {
        return row + 1 < rows.size() && rows.get(row + 1).boxes().stream().anyMatch(Box::goesOn);
    }

    boolean hasWords() {
        return rows.stream()
                .flatMap(row -> row.boxes().stream())
                .anyMatch(box -> !box.lines().isEmpty());
    }

    /** All that stands in its cells, and in the tables within them. */
    List<Said> lines() {
        var lines = new ArrayList<Said>();
        for (var row : rows) for (var box : row.boxes()) lines.addAll(box.lines());
        for (var inner : within) lines.addAll(inner.lines());
        return lines;
    }

    /** Rows behind the last one with words are only paper. */
    void trim() {
        while (!rows.isEmpty()
                && rows.getLast().boxes().stream().allMatch(box -> box.lines().isEmpty() && !box.goesOn()))
            rows.removeLast();
    }
}
