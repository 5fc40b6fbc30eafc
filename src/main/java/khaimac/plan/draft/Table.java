package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import khaimac.plan.paper.Block;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/**
 * A grid with what its columns hold.
 *
 * @param columns by their numbers; OTHER where nothing is known
 * @param names what stands over them
 * @param from the first row that is no heading
 * @param headed whether it has headings
 */
record Table(
        List<Column> columns, List<String> names, List<Block.Row> rows, int from, boolean headed, Place place) {
    /** Letters that may stand beside the time in a cell for it. */
    private static final int MOST_BESIDE = 14;

    private static final int MOST_ABOVE = 12;

    static Table of(Block.Table grid) {
        int width = 0;
        for (var row : grid.rows())
            for (var cell : row.cells()) width = Math.max(width, cell.column() + Math.max(1, cell.width()));
        for (int at = 0; at < Math.min(4, grid.rows().size()); at++) {
            var columns = headings(grid.rows().get(at), width);
            if (columns != null) completed(columns);
            if (columns != null)
                return new Table(columns, names(grid.rows().get(at), width), grid.rows(), at + 1, true, grid.place());
        }
        var columns = guessed(grid, width);
        boolean begins = begins(columns, grid);
        var names = begins ? names(grid.rows().getFirst(), width) : List.<String>of();
        return new Table(columns, names, grid.rows(), begins ? 1 : 0, false, grid.place());
    }

    /** The row with the headings of an agenda, which may stand under rows of something else; -1: none. */
    static int headed(Block.Table grid) {
        int width = 0;
        for (var row : grid.rows())
            for (var cell : row.cells()) width = Math.max(width, cell.column() + Math.max(1, cell.width()));
        for (int at = 0; at < Math.min(MOST_ABOVE, grid.rows().size() - 1); at++) {
            var columns = headings(grid.rows().get(at), width);
            if (columns != null && columns.contains(Column.CONTENT) && columns.contains(Column.TIME)) return at;
        }
        return -1;
    }

    /** Beside a time and somebody, the only column that nobody knows says what happens. */
    private static void completed(List<Column> columns) {
        boolean happens = columns.contains(Column.CONTENT) || columns.contains(Column.TASK);
        if (!happens) columns.replaceAll(column -> column == Column.PART ? Column.CONTENT : column);
        boolean known = columns.contains(Column.TIME) && columns.contains(Column.BY);
        if (!known || columns.contains(Column.CONTENT) || columns.contains(Column.TASK)) return;
        if (columns.stream().filter(column -> column == Column.OTHER).count() == 1)
            columns.set(columns.indexOf(Column.OTHER), Column.CONTENT);
    }

    /** Whether the first row only says what the others hold, in words that nobody knows: it alone has no time. */
    private static boolean begins(List<Column> columns, Block.Table grid) {
        int time = columns.indexOf(Column.TIME);
        if (time < 0 || grid.rows().size() < 4) return false;
        int timed = 0;
        for (var row : grid.rows().subList(1, grid.rows().size())) {
            var cell = cell(row, time);
            if (cell != null && (cell.goesOn() || Hours.first(cell.text()) != null)) timed++;
        }
        var first = cell(grid.rows().getFirst(), time);
        return first != null
                && !first.text().isBlank()
                && Hours.first(first.text()) == null
                && first.width() <= 1
                && timed * 4 >= (grid.rows().size() - 1) * 3;
    }

    /** The same grid with the columns of the one before it, which the end of a page has cut off. */
    Table under(Table before) {
        return new Table(before.columns, before.names, rows, from, true, place);
    }

    private static @Nullable List<Column> headings(Block.Row row, int width) {
        var columns = empty(width);
        int known = 0;
        int said = 0;
        for (var cell : row.cells()) {
            var text = cell.text();
            if (text.isBlank()) continue;
            said++;
            var column = Column.of(text);
            if (column == null) continue;
            known++;
            for (int at = cell.column(); at < cell.column() + Math.max(1, cell.width()) && at < width; at++)
                columns.set(at, column);
        }
        boolean programme = columns.contains(Column.CONTENT) && columns.contains(Column.TIME);
        boolean figures = row.cells().stream().anyMatch(cell -> cell.text().matches("(?s).*\\d.*"));
        boolean all = known >= 2
                && (known * 3 >= said * 2
                        || ((programme || (columns.contains(Column.DATE) && !figures)) && known * 2 >= said));
        return all && row.cells().stream().allMatch(cell -> cell.text().length() <= 60) ? columns : null;
    }

    private static List<String> names(Block.Row row, int width) {
        var names = new ArrayList<String>();
        for (int at = 0; at < width; at++) {
            var cell = cell(row, at);
            names.add(cell == null ? "" : cell.text().strip().replaceAll("\\s+", " "));
        }
        return names;
    }

    /** What stands over a column; empty where nothing does. */
    String heading(int column) {
        return column < names.size() ? names.get(column) : "";
    }

    private static List<Column> empty(int width) {
        var columns = new ArrayList<Column>();
        for (int at = 0; at < width; at++) columns.add(Column.OTHER);
        return columns;
    }

    /** A table without headings: times, numbers and words tell themselves. */
    private static List<Column> guessed(Block.Table grid, int width) {
        var columns = empty(width);
        int content = -1;
        int best = Integer.MIN_VALUE;
        for (int at = 0; at < width; at++) {
            int filled = 0;
            int times = 0;
            int numbers = 0;
            int ceremonial = 0;
            int somebody = 0;
            int begun = 0;
            for (var row : grid.rows()) {
                var cell = cell(row, at);
                var text = cell == null ? "" : cell.text().strip();
                if (text.isEmpty()) continue;
                filled++;
                var hours = Hours.first(text);
                if (hours != null && text.length() - (hours.to() - hours.from()) <= MOST_BESIDE) times++;
                if (text.matches("\\d{1,3}\\.?")) numbers++;
                else if (hours != null && hours.start() != null && hours.from() <= 2) begun++;
                if (Words.CEREMONIAL.matcher(Spelling.folded(text)).find()) ceremonial++;
                if (Who.isSomebody(text)) somebody++;
            }
            // "8h00: Chào cờ": its time stands in the cell of what happens.
            int says = begun * 5 >= filled * 3 && begun > 1 ? 10_000 : 2 * ceremonial - somebody;
            if (filled == 0) continue;
            if (times * 5 >= filled * 3) columns.set(at, Column.TIME);
            else if (numbers * 5 >= filled * 4) columns.set(at, Column.NUMBER);
            else if (says > best) {
                best = says;
                content = at;
            }
        }
        if (content >= 0) columns.set(content, Column.CONTENT);
        for (int at = content + 1; content >= 0 && at < width; at++) {
            if (columns.get(at) == Column.OTHER) {
                columns.set(at, Column.BY);
                break;
            }
        }
        // Who does it may stand before what he does.
        for (int at = content - 1; at >= 0 && !columns.contains(Column.BY); at--)
            if (columns.get(at) == Column.OTHER) columns.set(at, Column.BY);
        return columns;
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    boolean sameShape(Table other) {
        return columns.size() == other.columns.size();
    }

    static Block.@Nullable Cell cell(Block.Row row, int column) {
        for (var cell : row.cells())
            if (cell.column() <= column && column < cell.column() + Math.max(1, cell.width())) return cell;
        return null;
    }

    Block.@Nullable Cell cell(Block.Row row, Column column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : cell(row, at);
    }

    /** Whether a row is the headings once more: a page has ended before it. */
    boolean isHeading(Block.Row row) {
        // Most rows say nothing that the headings say, and what a column is called is dear to find out.
        if (from > 0 && !sharesWords(row, rows.get(from - 1))) return false;
        var again = headings(row, columns.size());
        return again != null && again.equals(columns);
    }

    private static boolean sharesWords(Block.Row row, Block.Row other) {
        return row.cells().stream()
                .map(cell -> cell.text().strip())
                .anyMatch(text -> !text.isEmpty()
                        && other.cells().stream()
                                .anyMatch(cell -> cell.text().strip().equalsIgnoreCase(text)));
    }

    /** The words of a row that says one thing over all its columns; null where it says more. */
    @Nullable
    String banner(Block.Row row) {
        String said = null;
        int width = 0;
        for (var cell : row.cells()) {
            if (cell.goesOn()) return null;
            if (cell.text().isBlank() || isMark(cell)) continue;
            if (said != null) return null;
            said = cell.text().strip().replace('\n', ' ');
            width = Math.max(1, cell.width());
        }
        if (said == null) return null;
        boolean wide = width >= 2 && width >= columns.size() - 1;
        boolean numbered = false;
        for (var cell : row.cells()) numbered |= isMark(cell);
        boolean alone =
                numbered || (columns.size() > 2 && (isSectionWord(said) || (Spelling.capitals(said) && width >= 2)));
        return wide || alone ? said : null;
    }

    /** Whether a cell holds the number of a part, written or put there by the word processor. */
    private static boolean isMark(Block.Cell cell) {
        var number = cell.text().isBlank() && !cell.lines().isEmpty()
                ? cell.lines().getFirst().manner().mark()
                : cell.text();
        return cell.width() <= 1 && number.strip().matches("(?:[IVX]{1,4}|[A-ZĐ])[.)]?");
    }

    static boolean isSectionWord(String words) {
        return Spelling.folded(words)
                .matches("^(?:[*\\-+]\\s*)?(?:ngày thứ|phần (?:lễ|hội|thứ|\\d|[ivx]+\\b|mở đầu|chính|kết|cuối|nội"
                        + " dung|khai mạc|bế mạc|nghi lễ|i\\b)|buổi"
                        + " (?:sáng|trưa|chiều|tối)|phiên|sáng|chiều|tối|ngày \\d).{0,70}$");
    }
}
