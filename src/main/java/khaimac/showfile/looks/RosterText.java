package khaimac.showfile.looks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaimac.scene.Look;
import khaimac.showfile.json.Splice;
import khaimac.showfile.looks.RosterColumns.What;
import khaimac.text.Rows;
import org.jspecify.annotations.Nullable;

/** The text of a list beside the show, row by row: a row is put in, changed, moved or taken out where it stands. */
public final class RosterText {
    private final String text;
    private final char separator;
    private final RosterColumns columns;
    private final List<Rows.Row> rows = new ArrayList<>();

    private RosterText(String text, char separator, RosterColumns columns) {
        this.text = text;
        this.separator = separator;
        this.columns = columns;
    }

    /** Null where the text has no column of names. */
    public static @Nullable RosterText of(String text) {
        char separator = RosterFile.separator(text);
        var all = RosterFile.rows(text, separator);
        var columns = RosterColumns.of(all);
        if (columns == null) return null;
        var roster = new RosterText(text, separator, columns);
        for (var row : all.subList(columns.row() + 1, all.size()))
            if (RosterFile.isNamed(columns.said(row, What.NAME))) roster.rows.add(row);
        return roster;
    }

    /** A whole list as its file: what stands over it is a remark. */
    public static String written(String heading, List<Look.RosterGroup> groups) {
        var csv = new StringBuilder();
        if (!heading.isBlank()) csv.append("# ").append(plain(heading)).append('\n');
        boolean photos = groups.stream()
                .anyMatch(group -> group.rows().stream().anyMatch(row -> row.photo() != null));
        csv.append(photos ? "group,name,note,photo\n" : "group,name,note\n");
        for (var group : groups)
            for (var row : group.rows()) {
                csv.append(quoted(plain(group.name()), ','))
                        .append(',')
                        .append(quoted(plain(row.name()), ','))
                        .append(',')
                        .append(quoted(plain(row.note()), ','));
                if (photos) csv.append(',').append(quoted(photo(row), ','));
                csv.append('\n');
            }
        return csv.toString();
    }

    /** The cells of what is copied out of a sheet, row by row: a cell with a break or a tab in it has quotes. */
    public static List<List<String>> pasted(String text) {
        return Rows.of(text, '\t').stream()
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
        boolean all = set(at, What.NAME, becomes.name(), splices)
                && set(at, What.NOTE, becomes.note(), splices)
                && set(at, What.PHOTO, photo(becomes), splices);
        if (!all) return List.of();
        return splices;
    }

    /** What was spread over several columns is written whole into the first of them. */
    private boolean set(Rows.Row row, What what, String value, List<Splice> splices) {
        if (columns.said(row, what).equals(value)) return true;
        var places = columns.of(what);
        if (places.isEmpty()) return false;
        for (int at = 0; at < places.size(); at++) {
            int place = places.get(at);
            var put = at == 0 ? quoted(value, separator) : "";
            if (place < row.cells().size()) {
                var cell = row.cells().get(place);
                splices.add(new Splice(cell.from(), text.substring(cell.from(), cell.to()), put));
            } else if (at == 0) {
                int end = row.cells().getLast().to();
                splices.add(new Splice(
                        end,
                        "",
                        String.valueOf(separator).repeat(place - row.cells().size() + 1) + put));
            }
        }
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
        for (var row : all.get(group)) if (!set(row, What.GROUP, name, splices)) return List.of();
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

    private List<Splice> after(Rows.Row row, String line) {
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
        var values =
                Map.of(What.NAME, row.name(), What.NOTE, row.note(), What.GROUP, group, What.PHOTO, photo(row));
        var written = new TreeMap<Integer, String>();
        for (var value : values.entrySet()) {
            var places = columns.of(value.getKey());
            if (places.isEmpty() && !value.getValue().isEmpty()) return null;
            if (!places.isEmpty()) written.put(places.getFirst(), quoted(value.getValue(), separator));
        }
        var cells = new ArrayList<String>();
        for (int column = 0; column <= written.lastKey(); column++) cells.add(written.getOrDefault(column, ""));
        return String.join(String.valueOf(separator), cells);
    }

    private static String quoted(String value, char separator) {
        boolean plain = value.equals(value.strip())
                && !value.startsWith("#")
                && value.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String photo(Look.RosterRow row) {
        return row.photo() == null ? "" : row.photo();
    }

    private Rows.@Nullable Row row(int group, int row) {
        var groups = List.copyOf(groups().values());
        if (group >= groups.size() || row >= groups.get(group).size()) return null;
        return groups.get(group).get(row);
    }

    private Map<String, List<Rows.Row>> groups() {
        var groups = new LinkedHashMap<String, List<Rows.Row>>();
        for (var row : rows)
            groups.computeIfAbsent(columns.said(row, What.GROUP), name -> new ArrayList<>())
                    .add(row);
        return groups;
    }
}
