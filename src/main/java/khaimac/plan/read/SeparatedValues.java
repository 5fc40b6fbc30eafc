package khaimac.plan.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import khaimac.plan.paper.Manner;

/** Values with commas, semicolons or tabs between them: a table without lines. */
final class SeparatedValues {
    private static final String SEPARATORS = ";\t,|";
    private static final int LOOKED_AT = 20;

    private SeparatedValues() {}

    static void read(String text, Sheaf sheaf, Patience patience) throws IOException {
        var named = text.strip().toLowerCase(java.util.Locale.ROOT);
        // Excel lets the first line say what separates.
        boolean told = named.startsWith("sep=") && named.length() > 4;
        char separator = told ? text.strip().charAt(4) : separator(text);
        var rows = rows(told ? text.strip().substring(5) : text, separator, patience);
        var grid = new Grid();
        try {
            for (var row : rows) add(grid, row, sheaf);
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

    /** The one that the first lines agree on: each has it, and as often as the others. */
    static char separator(String text) {
        var lines =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        char best = ',';
        double most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            var counts = lines.stream().map(line -> outside(line, separator)).toList();
            int commonest = counts.stream()
                    .filter(count -> count > 0)
                    .max(java.util.Comparator.comparingLong(
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

    static List<List<String>> rows(String text, char separator, Patience patience) throws IOException {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int cells = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted) {
                if (letter != '"') cell.append(letter);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(i++));
                else quoted = false;
            } else if (letter == '"' && cell.toString().isBlank() && closes(text, i + 1, separator)) {
                cell.setLength(0);
                quoted = true;
            } else if (letter == separator) {
                row.add(cell.toString());
                cell.setLength(0);
                if (++cells > Sheaf.MOST_CELLS) break;
            } else if (letter == '\n' || letter == '\r') {
                patience.ask();
                if (letter == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') i++;
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
                if (++cells > Sheaf.MOST_CELLS) break;
            } else {
                cell.append(letter);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** Whether a quotation mark begins a cell: one behind it ends that. A speaker's words may begin with one, too. */
    private static boolean closes(String text, int from, char separator) {
        int most = Math.min(text.length(), from + (1 << 14));
        for (int i = from; i < most; i++) {
            if (text.charAt(i) != '"') continue;
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
                continue;
            }
            int next = i + 1;
            while (next < text.length() && text.charAt(next) == ' ') next++;
            return next >= text.length() || text.charAt(next) == separator || "\r\n".indexOf(text.charAt(next)) >= 0;
        }
        return false;
    }
}
