package khaimac.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text with commas, semicolons, tabs or bars between its cells, one after the other, as spreadsheets save
 * them. A cell in quotes may hold separators and line breaks; a quote that nothing closes is one of the words.
 */
public final class Rows {
    public static final String SEPARATORS = ";\t,|";
    private static final int LOOKED_AT = 50;

    /** No cell of a spreadsheet is longer: behind that a quote closes nothing. */
    private static final int LONGEST_CELL = 1 << 15;

    /** One cell as it is written: its place with the quotes, and what it says. */
    public record Cell(int from, int to, String said) {}

    /**
     * @param to after the end of its line
     * @param line counts from 1
     * @param torn whether a cell of it begins with a quote that nothing closes
     */
    public record Row(int from, int to, int line, boolean torn, List<Cell> cells) {
        public boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.said().isBlank());
        }
    }

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private boolean torn;

    public Rows(String text, char separator) {
        this.text = text;
        this.separator = separator;
        if (told(text) != 0) next();
    }

    /** All rows that say anything. */
    public static List<Row> of(String text, char separator) {
        var all = new ArrayList<Row>();
        var rows = new Rows(text, separator);
        for (var row = rows.next(); row != null; row = rows.next()) if (!row.isBlank()) all.add(row);
        return all;
    }

    /** The next row; null behind the last. */
    public @Nullable Row next() {
        if (at >= text.length()) return null;
        int from = at;
        int begins = line;
        torn = false;
        var cells = new ArrayList<Cell>();
        boolean more = true;
        while (more) {
            cells.add(cell());
            more = at < text.length() && text.charAt(at) == separator;
            if (more) at++;
        }
        if (at < text.length()) {
            if (text.startsWith("\r\n", at)) at++;
            at++;
            line++;
        }
        return new Row(from, at, begins, torn, List.copyOf(cells));
    }

    /** From here to the next separator or the end of the line; quotes hold both. */
    private Cell cell() {
        int from = at;
        int quote = at;
        while (quote < text.length() && text.charAt(quote) == ' ' && separator != ' ') quote++;
        if (quote < text.length() && text.charAt(quote) == '"') {
            int close = closing(quote + 1);
            if (close >= 0) {
                var said = text.substring(quote + 1, close).replace("\"\"", "\"");
                for (int i = quote; i < close; i++) if (isLineEnd(i)) line++;
                at = close + 1;
                while (!isEnd(at)) at++;
                return new Cell(from, at, said);
            }
            torn = true;
        }
        while (!isEnd(at)) at++;
        return new Cell(from, at, text.substring(from, at));
    }

    /** The quote that ends a cell: behind it stands what ends one. Words in quotes may begin a cell, too. */
    private int closing(int from) {
        int most = Math.min(text.length(), from + LONGEST_CELL);
        for (int i = from; i < most; i++) {
            if (text.charAt(i) != '"') continue;
            if (text.startsWith("\"", i + 1)) {
                i++;
                continue;
            }
            int next = i + 1;
            while (next < text.length() && text.charAt(next) == ' ') next++;
            return isEnd(next) ? i : -1;
        }
        return -1;
    }

    private boolean isEnd(int place) {
        if (place >= text.length()) return true;
        char sign = text.charAt(place);
        return sign == separator || sign == '\n' || sign == '\r';
    }

    private boolean isLineEnd(int place) {
        return text.charAt(place) == '\n' || (text.charAt(place) == '\r' && !text.startsWith("\n", place + 1));
    }

    /** What Excel lets the first line say: "sep=;". 0 where it does not. */
    private static char told(String text) {
        if (!text.regionMatches(true, 0, "sep=", 0, 4) || text.length() < 6) return 0;
        return "\r\n".indexOf(text.charAt(5)) >= 0 ? text.charAt(4) : 0;
    }

    /** What the first line says, else what the first lines agree on: each has it, and as often as the others. */
    public static char separator(String text) {
        char told = told(text);
        return told != 0 ? told : agreed(text, SEPARATORS);
    }

    /**
     * The same, where one line names the columns: what it does not have separates nothing, and where it has none there
     * is one column.
     */
    public static char separator(String text, String head) {
        char told = told(text);
        if (told != 0) return told;
        var had = new StringBuilder();
        for (char one : SEPARATORS.toCharArray()) if (outside(head, one) > 0) had.append(one);
        return switch (had.length()) {
            case 0 -> 0;
            case 1 -> had.charAt(0);
            default -> agreed(text, had.toString());
        };
    }

    private static char agreed(String text, String among) {
        var lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(LOOKED_AT)
                .toList();
        char best = ',';
        double most = 0;
        for (int at = 0; at < among.length(); at++) {
            char separator = among.charAt(at);
            var counts = lines.stream().map(line -> outside(line, separator)).toList();
            int commonest = counts.stream()
                    .filter(count -> count > 0)
                    .max(Comparator.comparingLong(
                            count -> counts.stream().filter(count::equals).count() * 100 + count))
                    .orElse(0);
            if (commonest == 0) continue;
            double share =
                    (double) counts.stream().filter(count -> count == commonest).count() / lines.size();
            if (share > most + 0.05) {
                best = separator;
                most = share;
            }
        }
        return best;
    }

    private static int outside(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') quoted = !quoted;
            else if (letter == separator && !quoted) count++;
        }
        return count;
    }
}
