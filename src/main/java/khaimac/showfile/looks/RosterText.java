package khaimac.showfile.looks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.scene.Look;
import khaimac.showfile.json.Splice;
import org.jspecify.annotations.Nullable;

/** The text of a list beside the show, row by row: a row is put in, changed, moved or taken out where it stands. */
public final class RosterText {
    /** One cell as it is written: its place, with the quotes. */
    private record Cell(int from, int to, String said) {}

    /** @param to after the end of its line */
    private record Row(int from, int to, List<Cell> cells) {}

    private final String text;
    private final char separator;
    private final Map<String, Integer> columns;
    private final List<Row> rows = new ArrayList<>();

    private RosterText(String text, char separator, Map<String, Integer> columns) {
        this.text = text;
        this.separator = separator;
        this.columns = columns;
    }

    /** Null where the text has no column of names. */
    public static @Nullable RosterText of(String text) {
        char separator = RosterFile.separator(text);
        var all = rows(text, separator).stream()
                .filter(row -> text.charAt(row.from()) != '#')
                .toList();
        if (all.isEmpty()) return null;
        var columns = RosterFile.columns(
                all.getFirst().cells().stream().map(Cell::said).toList());
        if (!columns.containsKey("name")) return null;
        var roster = new RosterText(text, separator, columns);
        all.stream().skip(1).filter(row -> !roster.said(row, "name").isEmpty()).forEach(roster.rows::add);
        return roster;
    }

    /** A whole list as its file: what stands over it is a remark. */
    public static String written(String heading, List<Look.RosterGroup> groups) {
        var csv = new StringBuilder();
        if (!heading.isBlank()) csv.append("# ").append(plain(heading)).append('\n');
        csv.append("group,name,note\n");
        for (var group : groups)
            for (var row : group.rows())
                csv.append(quoted(plain(group.name()), ','))
                        .append(',')
                        .append(quoted(plain(row.name()), ','))
                        .append(',')
                        .append(quoted(plain(row.note()), ','))
                        .append('\n');
        return csv.toString();
    }

    /** The cells of what is copied out of a sheet, row by row: a cell with a break or a tab in it has quotes. */
    public static List<List<String>> pasted(String text) {
        return rows(text, '\t').stream()
                .map(row -> row.cells().stream().map(cell -> plain(cell.said())).toList())
                .toList();
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    public List<Splice> set(int group, int row, Look.RosterRow becomes) {
        var at = row(group, row);
        if (at == null) return List.of();
        var splices = new ArrayList<Splice>();
        if (!set(at, "name", becomes.name(), splices) || !set(at, "note", becomes.note(), splices)) return List.of();
        return splices;
    }

    private boolean set(Row row, String column, String value, List<Splice> splices) {
        if (said(row, column).equals(value)) return true;
        var place = columns.get(column);
        if (place == null) return false;
        if (place < row.cells().size()) {
            var cell = row.cells().get(place);
            splices.add(new Splice(cell.from(), text.substring(cell.from(), cell.to()), quoted(value, separator)));
            return true;
        }
        int end = row.cells().getLast().to();
        var missing = String.valueOf(separator).repeat(place - row.cells().size() + 1);
        splices.add(new Splice(end, "", missing + quoted(value, separator)));
        return true;
    }

    /** A row in its group, or before the group that stands at a place where that one has another name. */
    public List<Splice> added(int group, String name, int row, Look.RosterRow added) {
        var groups = groups();
        var names = List.copyOf(groups.keySet());
        var line = line(name, added);
        if (line == null) return List.of();
        if (group >= names.size()) return atEnd(line);
        var inside = groups.getOrDefault(names.get(group), List.of());
        boolean joins = names.get(group).equals(name);
        if (joins && row >= inside.size()) return after(inside.getLast(), line);
        return List.of(new Splice(inside.get(joins ? row : 0).from(), "", line + newline()));
    }

    /** Another name of a group, in each of its rows. */
    public List<Splice> renamed(int group, String name) {
        var all = List.copyOf(groups().values());
        if (group >= all.size()) return List.of();
        var splices = new ArrayList<Splice>();
        for (var row : all.get(group)) if (!set(row, "group", name, splices)) return List.of();
        return splices;
    }

    public List<Splice> removed(int group, int row) {
        var at = row(group, row);
        return at == null ? List.of() : List.of(new Splice(at.from(), text.substring(at.from(), at.to()), ""));
    }

    public List<Splice> moved(int group, int from, int to) {
        var at = row(group, from);
        var other = row(group, to);
        if (at == null || other == null) return List.of();
        var line = text.substring(at.from(), at.cells().getLast().to());
        var splices = new ArrayList<>(removed(group, from));
        if (to < from) splices.add(new Splice(other.from(), "", line + newline()));
        else splices.addAll(after(other, line));
        return splices;
    }

    private List<Splice> after(Row row, String line) {
        boolean ends = text.startsWith("\n", row.to() - 1);
        return List.of(new Splice(row.to(), "", ends ? line + newline() : newline() + line));
    }

    private List<Splice> atEnd(String line) {
        if (!rows.isEmpty()) return after(rows.getLast(), line);
        boolean ends = text.endsWith("\n");
        return List.of(new Splice(text.length(), "", ends ? line + newline() : newline() + line));
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Null where the list has no column for what the row says. */
    private @Nullable String line(String group, Look.RosterRow row) {
        var values = Map.of("name", row.name(), "note", row.note(), "group", group);
        int last = 0;
        for (var value : values.entrySet()) {
            var place = columns.get(value.getKey());
            if (place == null && !value.getValue().isEmpty()) return null;
            if (place != null) last = Math.max(last, place);
        }
        var cells = new ArrayList<String>();
        for (int column = 0; column <= last; column++) {
            var cell = "";
            for (var place : columns.entrySet())
                if (place.getValue() == column) cell = quoted(values.getOrDefault(place.getKey(), ""), separator);
            cells.add(cell);
        }
        return String.join(String.valueOf(separator), cells);
    }

    private static String quoted(String value, char separator) {
        boolean plain = value.equals(value.strip())
                && !value.startsWith("#")
                && value.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private @Nullable Row row(int group, int row) {
        var groups = List.copyOf(groups().values());
        if (group >= groups.size() || row >= groups.get(group).size()) return null;
        return groups.get(group).get(row);
    }

    private Map<String, List<Row>> groups() {
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var row : rows)
            groups.computeIfAbsent(said(row, "group"), name -> new ArrayList<>())
                    .add(row);
        return groups;
    }

    private String said(Row row, String column) {
        var place = columns.get(column);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).said();
    }

    private static List<Row> rows(String text, char separator) {
        var rows = new ArrayList<Row>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            var cells = new ArrayList<Cell>();
            boolean more = true;
            while (more) {
                var cell = cell(text, at, separator);
                cells.add(cell);
                at = cell.to();
                more = at < text.length() && text.charAt(at) == separator;
                if (more) at++;
            }
            while (at < text.length() && text.charAt(at) != '\n') at++;
            if (at < text.length()) at++;
            boolean isEmpty = cells.size() == 1 && cells.getFirst().said().isBlank();
            if (!isEmpty) rows.add(new Row(from, at, cells));
        }
        return rows;
    }

    /** From a place to the next separator or the end of the line; quotes hold both. */
    private static Cell cell(String text, int from, char separator) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        if (at < text.length() && text.charAt(at) == '"') {
            var said = new StringBuilder();
            for (at++; at < text.length(); at++) {
                if (text.charAt(at) != '"') said.append(text.charAt(at));
                else if (text.startsWith("\"\"", at)) {
                    said.append('"');
                    at++;
                } else break;
            }
            // A quotation mark that nothing closes is one of the words.
            if (at < text.length()) {
                int end = at + 1;
                while (end < text.length() && !ends(text.charAt(end), separator)) end++;
                return new Cell(from, end, RosterFile.normal(said.toString()));
            }
            at = from;
        }
        while (at < text.length() && !ends(text.charAt(at), separator)) at++;
        return new Cell(from, at, RosterFile.normal(text.substring(from, at)));
    }

    private static boolean ends(char c, char separator) {
        return c == separator || c == '\n' || c == '\r';
    }
}
