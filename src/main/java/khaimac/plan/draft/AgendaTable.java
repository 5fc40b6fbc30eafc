package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.plan.paper.Block;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** The entries of a table that is an agenda. */
final class AgendaTable {
    private static final int MOST_COLUMNS = 12;

    private static final Pattern LIST = Pattern.compile(":\\s+[-+]\\s+(?=\\p{Lu})");

    private final Table table;
    private final int year;
    private final List<Entry> entries = new ArrayList<>();

    private String by = "";
    private Place byPlace = Place.of(0, 0);
    private @Nullable Hours hours;
    private java.time.@Nullable LocalDate today;
    /** Whether the last item begins with a dash itself. */
    private boolean dashed;
    /** Whether the last line of a cell says who does it. */
    private boolean stacked;

    private AgendaTable(Table table, int year) {
        this.table = table;
        this.year = year;
    }

    /** Whether a table is an agenda at all: others have times and bodies, too. */
    static boolean isOne(Table table, boolean programme, boolean tasks) {
        if (table.columns().size() > MOST_COLUMNS) return false;
        if (table.has(Column.MONEY) || table.has(Column.MEAL) || table.has(Column.MATCH) || table.has(Column.DEADLINE))
            return false;
        if (table.has(Column.WHO) && !table.has(Column.CONTENT)) return false;
        if (!table.has(Column.CONTENT) && !table.has(Column.TASK)) return false;
        int rows = 0;
        int times = 0;
        int dates = 0;
        int ceremonial = 0;
        for (var row : table.rows().subList(table.from(), table.rows().size())) {
            var time = text(table.cell(row, Column.TIME));
            var content = text(content(table, row));
            if (content.isBlank()) continue;
            rows++;
            if (Hours.first(time) != null || Hours.length(time) != null || begins(content)) times++;
            var until = table.has(Column.TIME) ? time : text(table.cell(row, Column.DATE));
            if (Days.of(until, 2000) != null) dates++;
            if (Words.CEREMONIAL.matcher(Spelling.folded(content)).find()) ceremonial++;
        }
        if (rows == 0 || (dates * 2 > rows && ceremonial * 2 < rows)) return false;
        boolean timed = times * 2 >= rows && times > dates;
        if (!table.has(Column.CONTENT)) return timed && !tasks && (programme || ceremonial * 2 >= rows);
        if (!table.headed()) return timed || (programme && ceremonial * 2 >= rows);
        if (tasks) return ceremonial * 2 >= rows && (timed || (rows > 2 && ceremonial * 3 >= rows * 2));
        return timed || programme || ceremonial * 3 >= rows;
    }

    /** Whether a cell begins with its time. */
    private static boolean begins(String content) {
        var hours = Hours.first(content);
        return hours != null && hours.start() != null && hours.from() <= 2;
    }

    static List<Entry> read(Table table, int year) {
        var reader = new AgendaTable(table, year);
        reader.stacked = reader.isStacked();
        for (var row : table.rows().subList(table.from(), table.rows().size()))
            if (!table.isHeading(row)) reader.row(row);
        return reader.entries;
    }

    private boolean isStacked() {
        if (table.has(Column.BY) || table.has(Column.UNIT)) return false;
        int many = 0;
        int somebody = 0;
        for (var row : table.rows().subList(table.from(), table.rows().size())) {
            var lines = lines(content(table, row));
            if (lines.size() != 2) continue;
            many++;
            if (Who.isSomebody(lines.getLast())) somebody++;
        }
        return somebody >= 2 && somebody * 3 >= many * 2;
    }

    private static List<String> lines(Block.@Nullable Cell cell) {
        return cell == null
                ? List.of()
                : cell.text()
                        .lines()
                        .map(Piece::clean)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static Block.@Nullable Cell content(Table table, Block.Row row) {
        var content = table.cell(row, Column.CONTENT);
        return content == null ? table.cell(row, Column.TASK) : content;
    }

    private static String text(Block.@Nullable Cell cell) {
        return cell == null ? "" : cell.text();
    }

    private void row(Block.Row row) {
        var banner = table.banner(row);
        if (banner != null && !isItem(row)) {
            section(row, banner);
            return;
        }
        var part = table.cell(row, Column.PART);
        if (part != null && !part.goesOn() && !part.text().isBlank())
            section(row, part.text().replace('\n', ' ').strip());
        var content = content(table, row);
        if (content == null) return;
        var time = when(row);
        boolean together = time.together;
        var body = body(row);
        if (content.goesOn()) {
            joined(time.hours, body);
            return;
        }
        var name = named(content);
        var lines = stacked ? lines(content) : List.<String>of();
        if (lines.size() == 2 && body.isEmpty()) {
            name = lines.getFirst();
            body = Who.body(lines.getLast());
            byPlace = content.place();
        }
        if (name.isEmpty()) return;
        if (isPart(row, content, time.hours)) {
            part(content, name, body);
            return;
        }
        dashed = content.text().strip().matches("(?s)[-–—+•].*");
        var lead = time.hours == null ? Hours.first(name) : null;
        boolean leads = lead != null && lead.start() != null && lead.from() <= 2;
        var who = !leads && (table.has(Column.BY) || table.has(Column.UNIT))
                ? new Who(Spelling.trimmed(name), "", null, !Who.isMixed(name))
                : Who.of(name, Who.Habit.BRACKETS);
        if (body.isEmpty() && !who.by().isEmpty()) {
            body = who.by();
            byPlace = content.place();
        }
        var hours = time.hours == null ? who.hours() : time.hours;
        entries.add(new Entry(
                Entry.Kind.ITEM,
                content.place(),
                who.name(),
                body,
                byPlace,
                hours,
                time.place == null ? content.place() : time.place,
                time.day,
                List.of(),
                who.sure() && isPlain(time, row),
                together,
                screen(row)));
    }

    /** A cell for the time that says something, and no time that is known: a person should look. */
    private boolean isPlain(When time, Block.Row row) {
        var cell = table.cell(row, Column.TIME);
        return time.hours != null
                || cell == null
                || cell.goesOn()
                || !cell.text().matches("(?s).*\\d.*");
    }

    /** A dash without number and time, under a row that has no dash, is a part of it. */
    private boolean isPart(Block.Row row, Block.Cell content, @Nullable Hours own) {
        if (entries.isEmpty() || entries.getLast().kind() != Entry.Kind.ITEM || dashed || own != null) return false;
        var number = table.cell(row, Column.NUMBER);
        var time = table.cell(row, Column.TIME);
        boolean says = entries.getLast().hours() != null || table.has(Column.NUMBER);
        return says
                && (number == null || number.text().isBlank())
                && (time == null || !time.goesOn())
                && content.lines().size() == 1
                && content.text().strip().matches("[-–—+•].*");
    }

    private void part(Block.Cell content, String name, String body) {
        var last = entries.removeLast();
        var parts = new ArrayList<>(last.parts());
        parts.add(Said.at(body.isEmpty() ? name : name + " (" + body + ")", content.place()));
        entries.add(last.with(parts));
    }

    /** A row with a time of its own is an item, however wide its words are. */
    private boolean isItem(Block.Row row) {
        var time = table.cell(row, Column.TIME);
        var content = content(table, row);
        return time != null && content != null && !time.equals(content) && Hours.first(time.text()) != null;
    }

    private void section(Block.Row row, String banner) {
        var kind = Spelling.folded(banner).matches("^(?:[*\\-+]\\s*)?ngày .*") ? Entry.Kind.DAY : Entry.Kind.SECTION;
        var found = Days.of(banner, year);
        var marker = Marker.of("", banner);
        entries.add(Entry.section(
                kind,
                row.cells().getFirst().place(),
                Who.of(marker.text(), Who.Habit.BRACKETS),
                found == null ? null : found.day().first()));
        by = "";
        hours = null;
    }

    /** A cell of names goes on beside another line of the same cell of content. */
    private void joined(@Nullable Hours more, String body) {
        if (entries.isEmpty()) return;
        var last = entries.getLast();
        var until = more == null || last.hours() == null || more.end() == null
                ? last.hours()
                : new Hours(last.hours().start(), more.end(), last.hours().length(), 0, 0);
        var all = body.isEmpty() || last.by().contains(body)
                ? last.by()
                : last.by().isEmpty() ? body : last.by() + "; " + body;
        entries.set(
                entries.size() - 1,
                new Entry(
                        last.kind(),
                        last.place(),
                        last.name(),
                        all,
                        last.byPlace(),
                        until,
                        last.hoursPlace(),
                        last.day(),
                        last.parts(),
                        last.sure(),
                        last.together(),
                        last.screen()));
    }

    private record When(
            @Nullable Hours hours, @Nullable Place place, boolean together, java.time.@Nullable LocalDate day) {}

    private When when(Block.Row row) {
        var lengths = table.cell(row, Column.LENGTH);
        var length = lengths == null || lengths.goesOn() ? null : minutes(lengths.text());
        var cell = table.cell(row, Column.TIME);
        var dated = date(row);
        if (cell == null) return new When(length, lengths == null ? null : lengths.place(), false, dated);
        if (cell.goesOn()) return new When(hours, null, hours != null, dated);
        var text = cell.text().replace('\n', ' ').strip();
        var day = Days.of(text, year);
        var found = Hours.first(text);
        if (found == null) found = Hours.length(text);
        if (found == null && text.matches("\\d{1,3}") && table.has(Column.TIME)) found = minutes(text);
        var last = table.cell(row, Column.END);
        var until = last == null || found == null ? null : Hours.first(last.text());
        if (found != null && until != null) found = new Hours(found.start(), until.start(), found.length(), 0, 0);
        if (found != null && length != null && found.length() == null)
            found = new Hours(found.start(), found.end(), length.length(), 0, 0);
        if (found == null) found = length;
        hours = found;
        return new When(
                found,
                cell.place(),
                false,
                day == null || !day.day().wholeDay() ? dated : day.day().first());
    }

    /** The day of a row, where the table has a column for it; it counts until another one is named. */
    private java.time.@Nullable LocalDate date(Block.Row row) {
        var cell = table.cell(row, Column.DATE);
        if (cell == null) return null;
        var day = cell.goesOn() ? null : Days.of(cell.text().replace('\n', ' '), year);
        if (day != null && day.day().wholeDay()) today = day.day().first();
        return today;
    }

    private static @Nullable Hours minutes(String text) {
        var plain = text.strip();
        if (plain.matches("\\d{1,3}"))
            return new Hours(null, null, java.time.Duration.ofMinutes(Integer.parseInt(plain)), 0, 0);
        var length = Hours.length(plain);
        if (length != null) return length;
        // "1h30" in a column of lengths is an hour and a half.
        var time = Hours.first(plain);
        if (time == null || time.start() == null || time.end() != null) return time;
        return new Hours(null, null, java.time.Duration.ofMinutes(time.start().toSecondOfDay() / 60), 0, 0);
    }

    private String body(Block.Row row) {
        var cell = table.cell(row, Column.BY);
        if (cell == null) cell = table.cell(row, Column.UNIT);
        if (cell == null) return beside(row);
        if (cell.goesOn()) return by;
        byPlace = cell.place();
        var text = joinedLines(cell, ", ");
        boolean same = text.matches("[-–—\\s]*(?:nt|//|″|\"|như trên|Như trên)[-–—\\s]*");
        if (!same) by = Who.body(text.replaceAll("^[-–+]\\s*", ""));
        return by;
    }

    /** "7h15 - 8h00", and under it who does it: in one cell. */
    private String beside(Block.Row row) {
        var cell = table.cell(row, Column.TIME);
        if (cell == null || cell.goesOn()) return "";
        var hours = Hours.first(cell.text().replace('\n', ' '));
        if (hours == null) return "";
        var rest = Spelling.trimmed(cell.text().replace('\n', ' ').substring(hours.to()));
        if (!Who.isSomebody(rest)) return "";
        byPlace = cell.place();
        return Who.body(rest);
    }

    private String screen(Block.Row row) {
        var cell = table.cell(row, Column.SCREEN);
        return cell == null || cell.goesOn() ? "" : joinedLines(cell, "; ");
    }

    /** What a cell of content is called. A cell with several dashes is one item. */
    private static String named(Block.Cell cell) {
        var marker = Marker.of("", joinedLines(cell, "; "));
        // "1.2. Chào cờ": its number stands in the cell.
        var words = marker.depth() > 1 ? marker.text() : joinedLines(cell, "; ");
        // "Khen thưởng: - Giáo viên - Học sinh": a list that has lost its breaks.
        var list = LIST.matcher(words);
        return list.find()
                ? words.substring(0, list.start()) + ": "
                        + words.substring(list.end()).replaceAll("\\s+[-+]\\s+(?=\\p{Lu})", "; ")
                : words;
    }

    private static String joinedLines(Block.Cell cell, String between) {
        var parts = new ArrayList<String>();
        for (var paragraph : cell.lines()) {
            boolean first = true;
            for (var written : paragraph.text().split("\n", -1)) {
                var line = Piece.clean(written);
                if (line.isEmpty()) continue;
                boolean marked = line.matches("^[-–—+•*]\\s*.+")
                        || (first && !paragraph.manner().mark().isEmpty());
                first = false;
                for (var part : marked ? line.split("\\s[-–—]\\s(?=\\p{Lu})") : new String[] {line}) {
                    var words = Spelling.trimmed(part);
                    if (words.isEmpty()) continue;
                    boolean goesOn = !parts.isEmpty() && !marked && isContinued(parts.getLast(), words, line);
                    if (goesOn) parts.set(parts.size() - 1, parts.getLast() + " " + words);
                    else parts.add(words);
                }
                if (!parts.isEmpty() && line.endsWith(":") && !parts.getLast().endsWith(":"))
                    parts.set(parts.size() - 1, parts.getLast() + ":");
            }
        }
        var all = new StringBuilder();
        for (var part : parts) {
            if (!all.isEmpty()) all.append(all.charAt(all.length() - 1) == ':' ? " " : between);
            all.append(part);
        }
        return all.toString();
    }

    private static boolean isContinued(String before, String words, String line) {
        int first = words.codePointAt(0);
        return Character.isLowerCase(first)
                || "(“\"&".indexOf(line.charAt(0)) >= 0
                || before.matches(".*(?: và| của| -|,| –)$");
    }
}
