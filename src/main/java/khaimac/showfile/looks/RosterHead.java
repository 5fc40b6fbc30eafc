package khaimac.showfile.looks;

import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.language.Reader;
import khaimac.text.Rows;

/** What there is to say of the columns of a list: none that holds something is left out in silence. */
record RosterHead(String path, List<Rows.Row> rows, RosterColumns columns, Reader reader) {
    private static final Sentence INSTEAD = new Sentence(
            "Các cột được đọc: " + RosterColumns.known() + ". Hãy đổi tên cột, hoặc bỏ cột này đi.",
            "Columns that are read: " + RosterColumns.known() + ". Rename the column, or take it out.");

    void say() {
        if (columns.row() > 0) above();
        var head = rows.get(columns.row());
        for (int column : columns.unknown()) unknown(head, column);
        beside(head);
    }

    private void above() {
        say(
                rows.getFirst(),
                1,
                Severity.NOTE,
                new Sentence(
                        "Tên các cột ở dòng " + rows.get(columns.row()).line() + ".",
                        "The columns are named on line "
                                + rows.get(columns.row()).line() + "."),
                new Sentence("Các dòng phía trên không phải tên người.", "What stands above is no name."),
                Sentence.NONE);
    }

    private void unknown(Rows.Row head, int column) {
        var cell = head.cells().get(column);
        var word = RosterFile.normal(cell.said());
        if (word.isEmpty() && !isUsed(column)) return;
        var what = word.isEmpty()
                ? new Sentence("Cột " + (column + 1) + " không có tên.", "Column " + (column + 1) + " has no name.")
                : new Sentence("Không biết cột “" + word + "”.", "The column \"" + word + "\" is not known.");
        say(
                head,
                cell.from() - head.from() + 1,
                Severity.WARNING,
                what,
                new Sentence("Cột này không được chiếu.", "It is not shown."),
                INSTEAD);
    }

    private boolean isUsed(int column) {
        return rows.stream()
                .skip(columns.row() + 1L)
                .anyMatch(row -> column < row.cells().size()
                        && !row.cells().get(column).said().isBlank());
    }

    /** Cells beside the last column. */
    private void beside(Rows.Row head) {
        int most = head.cells().size();
        var longer = rows.stream()
                .skip(columns.row() + 1L)
                .filter(row -> row.cells().stream().skip(most).anyMatch(cell -> !cell.said()
                        .isBlank()))
                .toList();
        if (longer.isEmpty()) return;
        var first = longer.getFirst();
        say(
                first,
                first.cells().get(most).from() - first.from() + 1,
                Severity.WARNING,
                new Sentence(
                        longer.size() + " dòng có nhiều ô hơn số cột.",
                        longer.size() + (longer.size() == 1 ? " row has" : " rows have") + " more cells than columns."),
                new Sentence("Các ô thừa không được chiếu.", "The cells beside are not shown."),
                new Sentence(
                        "Hãy đặt ô có dấu ngăn cách trong dấu ngoặc kép, hoặc thêm tên cột.",
                        "Put a cell that has a separator into quotes, or name one more column."));
    }

    private void say(Rows.Row at, int column, Severity severity, Sentence what, Sentence now, Sentence instead) {
        reader.add(new Finding(severity, new Place(path, at.line(), column, Sentence.NONE), what, now, instead));
    }
}
