package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import khaimac.plan.paper.Block;

/** The tables that hold words for the screens. */
final class TitleTables {
    private TitleTables() {}

    static boolean looksLikeTitle(Piece.Grid grid) {
        if (grid.table().rows().size() > 8) return false;
        boolean kind = false;
        for (var row : grid.table().rows())
            for (var cell : row.cells())
                for (var line : cell.text().split("\n", -1)) {
                    kind |= Spelling.capitals(line) && Words.isKind(Spelling.folded(line));
                    if (line.length() > 200) return false;
                }
        return kind;
    }

    /** In a table of many things one row that says what the screen shows, in capitals. */
    static boolean amongOthers(Table table, Scope scope) {
        if (!scope.titles.isEmpty()) return false;
        boolean any = false;
        for (var row : table.rows()) {
            any |= hangs(row, scope);
            var screen = row.cells().stream()
                    .filter(cell -> cell.text().length() <= 60 && Topic.of(Spelling.folded(cell.text())) == Topic.TITLE)
                    .findFirst();
            if (screen.isEmpty()) continue;
            for (var cell : row.cells()) {
                if (cell.equals(screen.get()) || !Spelling.capitals(cell.text().split("[|\n]", 2)[0])) continue;
                var lines = new ArrayList<Said<String>>();
                for (var line : cell.text().split("\\s*\\|\\s*|\n", -1))
                    if (!line.isBlank()) lines.add(Said.likely(Piece.clean(line), cell.place()));
                if (lines.size() < 2) continue;
                scope.titles.add(Titles.read(lines));
                any = true;
            }
        }
        return any;
    }

    /** "Cổng chào | 6m x 3m | Nhiệt liệt chào mừng …!" */
    private static boolean hangs(Block.Row row, Scope scope) {
        var filled = row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
        if (filled.size() < 2 || !Slogans.isPlace(filled.getFirst().text())) return false;
        var words = filled.getLast().text().strip();
        if (!words.endsWith("!") || words.contains("\n")) return false;
        var side = Slogans.side(filled.getFirst().text(), Slogan.Side.ANY);
        scope.slogans.add(
                new Slogan(Said.at(Spelling.unquoted(words), filled.getLast().place()), side));
        return true;
    }

    /** "Dòng 1 | …", "Dòng 2 | …": the lines of a title, row by row. */
    private static boolean counted(Table table, Scope scope) {
        var lines = new ArrayList<Said<String>>();
        for (var row : table.rows()) {
            var filled =
                    row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
            if (filled.size() != 2) continue;
            var number = Spelling.folded(filled.getFirst().text());
            if (!number.matches("(?:(?:dòng|hàng|line)\\s*)?" + (lines.size() + 1) + "[.)]?")) continue;
            lines.add(Said.at(
                    Piece.clean(filled.getLast().text().replace('\n', ' ')),
                    filled.getLast().place()));
        }
        boolean large = lines.size() > 1
                && lines.stream()
                        .allMatch(line -> Spelling.capitals(line.value())
                                || Titles.isDateline(line.value())
                                || line.value().startsWith("("));
        if (large) scope.titles.add(Titles.read(lines));
        return large;
    }

    /** A table that says what hangs where: "Phông sân khấu | …", "Băng rôn cổng trường | …". */
    static boolean decorTable(Table table, Scope scope, boolean slogans) {
        boolean any = counted(table, scope);
        for (var row : table.rows().subList(table.from(), table.rows().size())) {
            for (var cell : row.cells()) {
                if (cell.text().isBlank() || cell.text().length() > 80) continue;
                var topic = Topic.of(Spelling.folded(cell.text()));
                boolean hangs = topic == null && slogans && Slogans.isPlace(cell.text());
                if (topic != Topic.TITLE && topic != Topic.SLOGAN && !hangs) continue;
                // Its heading says which cell holds the words, or it is the one that says most.
                var headed = table.cell(row, Column.CONTENT);
                var words =
                        headed != null && !headed.equals(cell) && !headed.text().isBlank()
                                ? headed
                                : row.cells().stream()
                                        .filter(other -> !other.equals(cell)
                                                && !other.text().isBlank())
                                        .max(Comparator.comparingInt(
                                                other -> other.text().length()))
                                        .orElse(null);
                if (words == null) break;
                any = true;
                if (topic == Topic.TITLE) {
                    var lines = new ArrayList<Said<String>>();
                    for (var line : words.lines())
                        for (var part : line.text().split("\n", -1))
                            if (!part.isBlank()) lines.add(Said.at(Piece.clean(part), line.place()));
                    scope.titles.add(Titles.read(lines));
                } else {
                    var said =
                            Said.at(Spelling.unquoted(Piece.clean(words.text().replace('\n', ' '))), words.place());
                    var side = Slogans.side(cell.text(), Slogan.Side.ANY);
                    scope.slogans.addAll(Slogans.wings(List.of(new Slogan(said, side)), cell.text()));
                }
                break;
            }
        }
        return any;
    }

    /** A column of an agenda that says what is shown: a title that stands in it beside many rows. */
    static void titleColumn(Table table, Scope scope) {
        var said = new HashSet<String>();
        for (var row : table.rows().subList(table.from(), table.rows().size())) {
            var cell = table.cell(row, Column.SCREEN);
            if (cell == null || cell.goesOn() || !said.add(cell.text())) continue;
            var lines = new ArrayList<Said<String>>();
            for (var paragraph : cell.lines())
                for (var part : paragraph.text().split("\n", -1))
                    if (!Piece.clean(part).isEmpty()) lines.add(Said.at(Piece.clean(part), paragraph.place()));
            boolean large =
                    lines.stream().allMatch(line -> Spelling.capitals(line.value()) || Titles.isDateline(line.value()));
            boolean named = lines.stream().anyMatch(line -> Words.isKind(Spelling.folded(line.value())));
            if (lines.size() > 1 && large && named) scope.titles.add(Titles.read(lines));
        }
    }

    /** A table of titles: what stands over both halves belongs to both. */
    static boolean titleTable(Piece.Grid grid, Scope scope) {
        var common = new ArrayList<Said<String>>();
        var halves = new TreeMap<Integer, List<Said<String>>>();
        for (var row : grid.table().rows()) {
            var filled =
                    row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
            for (var cell : filled) {
                var lines = new ArrayList<Said<String>>();
                for (var paragraph : cell.lines())
                    for (var part : paragraph.text().split("\n|(?<=</b>) +(?=<b>)|(?<=</b>)\\s+(?=\\p{Lu})", -1))
                        if (!Piece.clean(part).isEmpty()) lines.add(Said.at(Piece.clean(part), paragraph.place()));
                boolean head = filled.size() == 1
                        && halves.isEmpty()
                        && (cell.width() > 1 || row.cells().size() > 1);
                if (head) common.addAll(lines);
                else if (filled.size() == 1 && halves.size() > 1 && cell.width() > 1)
                    halves.values().forEach(half -> half.addAll(lines));
                else
                    halves.computeIfAbsent(cell.column(), none -> new ArrayList<>())
                            .addAll(lines);
            }
        }
        if (halves.isEmpty() && !common.isEmpty()) halves.put(0, new ArrayList<>());
        if (halves.isEmpty() || halves.size() > 3) return false;
        for (var half : halves.values()) {
            var lines = new ArrayList<>(common);
            lines.addAll(half);
            scope.titles.add(Titles.read(lines));
        }
        return true;
    }
}
