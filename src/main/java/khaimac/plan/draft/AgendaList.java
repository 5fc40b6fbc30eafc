package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** The entries of an agenda that is written as lines, and what the host says between them. */
final class AgendaList {
    static final Pattern HOST = Pattern.compile("^(?:mc\\s*\\d*|mc nam|mc nữ|lời dẫn|lời mc|người dẫn(?: chương "
            + "trình)?(?: nói)?|dẫn chương"
            + " trình)\\s*(?:\\([^)]*\\))?\\s*:");
    private static final Pattern SPOKEN =
            Pattern.compile("^(?:kính thưa|xin trân trọng|xin kính mời|xin mời|trân trọng kính|vâng|thưa|và ngay "
                    + "sau đây|kính mời)");

    /** Under an item: when it is. */
    static final Pattern WHEN = Pattern.compile(
            "^(?:thời gian|bắt đầu|giờ|lúc|khi nào)\\s*:\\s*(\\S.*)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NEXT_TIME = Pattern.compile(
            "[;.]\\s+(?=(?:từ |lúc |đến )?\\d{1,2}\\s?(?:h|g|:|giờ)\\s?\\d{0,2}[’'′]?\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Under an item: who does it. */
    private static final Pattern DOES = Pattern.compile(
            "^(?:(?:người|đơn vị|bộ phận|cá nhân) )?(?:ai|lo|làm|thực hiện|phụ trách|trình bày|điều hành|chủ trì|nhân"
                    + " sự|pt|th)\\s*:\\s*(\\S.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is said of a ceremony, and is no item of it. */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:nội dung|hình thức|thành phần|chủ trì|khách mời|số lượng|trang phục|thời lượng|ban tổ chức|tên"
                    + " gọi|tên (?:hội nghị|buổi lễ|chương trình|đại hội)|chủ đề|quy mô|đối tượng|(?:âm thanh|ánh"
                    + " sáng)(?:,? [^:]{2,30})?|kỹ thuật|đạo cụ|nhạc|led|mic|slide|ghi chú|lưu ý)\\s*:");

    /** A line with what stands under it. */
    private static final class Node {
        final Piece.Line line;
        final int level;
        final List<Node> under = new ArrayList<>();

        /** Who does it, where a line of its own says so. */
        String by = "";

        String text;

        Node(Piece.Line line, int level, String text) {
            this.line = line;
            this.level = level;
            this.text = text;
        }
    }

    private final List<Node> top = new ArrayList<>();
    private final List<Node> open = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Place> host = new ArrayList<>();
    private final List<Place> left = new ArrayList<>();
    private final boolean script;
    private final int year;
    private String first = "";
    private boolean firstTimed;

    private AgendaList(boolean script, int year) {
        this.script = script;
        this.year = year;
    }

    /**
     * @param host the lines that somebody speaks
     * @param left the lines that are neither spoken nor items
     */
    record Read(List<Entry> entries, List<Place> host, List<Place> left) {}

    static Read read(List<Piece.Line> lines, int year) {
        boolean script =
                lines.stream().anyMatch(line -> HOST.matcher(line.folded()).find());
        var reader = new AgendaList(script, year);
        for (var line : lines) for (var one : apart(line)) reader.line(one);
        var texts = new ArrayList<String>();
        reader.top.forEach(node -> leaves(node, texts));
        var habit = Who.Habit.of(texts);
        for (var node : reader.top) reader.emit(node, habit, reader.top);
        return new Read(reader.entries, reader.host, reader.left);
    }

    /** "8h15 đến 8h45 trao thưởng; 8h45 bế mạc": a line that goes on with another time is several. */
    private static List<Piece.Line> apart(Piece.Line line) {
        var hours = Hours.first(line.text());
        if (hours == null || hours.start() == null || hours.from() > 2) return List.of(line);
        var parts = NEXT_TIME.split(line.text(), -1);
        if (parts.length == 1) return List.of(line);
        var lines = new ArrayList<Piece.Line>();
        for (int i = 0; i < parts.length; i++) {
            var marker = i > 0 && !line.marked()
                    ? Marker.of("", parts[i])
                    : line.marker().with(parts[i]);
            lines.add(new Piece.Line(line.place(), line.manner(), parts[i], marker));
        }
        return lines;
    }

    private static void leaves(Node node, List<String> texts) {
        if (node.under.isEmpty()) texts.add(node.text);
        node.under.forEach(child -> leaves(child, texts));
    }

    private void line(Piece.Line line) {
        var folded = line.folded();
        var marker = line.marker();
        var hours = Hours.first(line.text());
        boolean timed = hours != null && hours.start() != null && hours.from() <= 2;
        boolean section = isSection(line);
        if (HOST.matcher(folded).find() || SPOKEN.matcher(folded).find()) {
            host.add(line.place());
            return;
        }
        var when = WHEN.matcher(line.text());
        if (when.matches() && !open.isEmpty() && hours != null && Hours.first(open.getLast().text) == null) {
            open.getLast().text = open.getLast().text + " - " + when.group(1);
            return;
        }
        var does = DOES.matcher(line.text());
        if (does.matches() && !open.isEmpty() && hours == null) {
            open.getLast().by = Who.body(does.group(1));
            return;
        }
        boolean part = marker.kind() == Marker.Kind.ROMAN || marker.kind() == Marker.Kind.CAPITAL;
        boolean happens = hours != null || Words.CEREMONIAL.matcher(folded).find();
        boolean somebody = folded.matches("^(?:ban tổ chức|chủ trì|khách mời)\\s*:.*");
        if (LABEL.matcher(folded).find() && !part && !(happens && somebody)) {
            left.add(line.place());
            return;
        }
        var kind = section && !marker.kind().ofHeadings()
                ? sectionKind(folded)
                : line.marked()
                        ? marker.sort()
                        : timed ? "TIMED" : line.manner().heading() > 0 ? "PLAIN" : "";
        if (kind.isEmpty()) {
            unmarked(line, folded);
            return;
        }
        boolean anyTime = hours != null && hours.start() != null;
        if (script && !section) {
            if (first.isEmpty()) {
                first = kind;
                firstTimed = anyTime;
            }
            boolean heading = kind.equals(first)
                    && (!firstTimed || anyTime || line.manner().bold());
            if (!heading) {
                host.add(line.place());
                return;
            }
        }
        add(line, level(kind), line.text());
    }

    private void add(Piece.Line line, int level, String text) {
        while (!open.isEmpty() && open.getLast().level >= level) open.removeLast();
        var node = new Node(line, level, text);
        if (open.isEmpty()) top.add(node);
        else open.getLast().under.add(node);
        open.add(node);
    }

    /** How far down a mark stands: a day holds sittings, a sitting numbers, a number dashes. */
    private static int level(String kind) {
        return switch (kind) {
            case "DAY" -> 0;
            case "SITTING" -> 1;
            case "PART" -> 2;
            case "CAPITAL1" -> 3;
            case "ROMAN1" -> 4;
            case "TIMED" -> 10;
            case "PLAIN" -> 11;
            case "LETTER1", "STAR1" -> 12;
            case "DASH1" -> 13;
            case "PLUS1" -> 14;
            default -> {
                boolean closed = kind.endsWith(")");
                int depth = Integer.parseInt(kind.substring("NUMBER".length(), kind.length() - (closed ? 1 : 0)));
                yield closed ? 9 : 4 + depth;
            }
        };
    }

    private void unmarked(Piece.Line line, String folded) {
        boolean small = Character.isLowerCase(line.text().codePointAt(0))
                || Character.isDigit(line.text().codePointAt(0));
        if (script) {
            host.add(line.place());
            return;
        }
        // Of a table whose cells have become lines: the number of the next row.
        if (line.text().matches("\\d{1,3}")) {
            left.add(line.place());
            return;
        }
        boolean bracketed = line.text().startsWith("(");
        boolean ceremonial = Words.CEREMONIAL.matcher(folded).find();
        var hours = Hours.first(line.text());
        boolean timed = hours != null && hours.start() != null;
        var last = open.isEmpty() ? null : open.getLast();
        var alone = last == null ? null : Hours.first(last.text);
        boolean onlyTime = last != null
                && alone != null
                && last.text.substring(alone.to()).isBlank()
                && last.text.substring(0, alone.from()).isBlank();
        boolean body = last != null
                && last.level == level("TIMED")
                && last.by.isEmpty()
                && !ceremonial
                && !timed
                && Who.isSomebody(line.text())
                && line.text().length() < 80;
        if (last != null && body && !onlyTime) {
            // Time, name, and who does it, on three lines.
            last.by = Who.body(line.text());
        } else if (last != null
                && bracketed
                && last.by.isEmpty()
                && folded.endsWith(")")
                && Who.isSomebody(Spelling.trimmed(line.text().replaceAll("[()]", "")))) {
            last.by = Who.body(line.text().replaceAll("[()]", ""));
        } else if (last != null && onlyTime && line.text().length() < 200) {
            // Times on a line of their own, and under them what happens then.
            last.text = last.text + ": " + line.text();
        } else if (!small
                && !bracketed
                && (ceremonial || timed)
                && line.text().length() < 160
                && (last == null || last.level == level("PLAIN"))) {
            add(line, level("PLAIN"), line.text());
        } else if (last != null
                && (small
                        || (last.text.length() >= 60 && !last.text.matches("(?s).*[.:;!?)]\\s*$"))
                        || unbalanced(last.text))
                && line.text().length() < 200
                && !bracketed) {
            last.text = last.text + " " + line.text();
        } else {
            left.add(line.place());
        }
    }

    private static boolean unbalanced(String text) {
        return text.chars().filter(c -> c == '(').count()
                > text.chars().filter(c -> c == ')').count();
    }

    static boolean isSection(Piece.Line line) {
        var words = line.text();
        if (!Table.isSectionWord(words)) return false;
        var hours = Hours.first(words);
        return hours == null || hours.from() > 2;
    }

    private static String sectionKind(String folded) {
        if (folded.startsWith("ngày")) return "DAY";
        if (folded.startsWith("phần")) return "PART";
        return "SITTING";
    }

    /** What stands alone under an item, and only says when it is, or who does it, is no part of it. */
    private static void underneath(Node node) {
        if (node.under.size() != 1
                || !node.by.isEmpty()
                || !node.under.getFirst().under.isEmpty()) return;
        var text = node.under.getFirst().text;
        var hours = Hours.first(text);
        boolean begins = hours != null && hours.start() != null && hours.from() <= 2;
        var when = begins && Hours.first(node.text) == null ? hours : null;
        var rest =
                when == null ? text : Spelling.trimmed(text.substring(when.to()).replaceAll("^[)\\]|/]+", ""));
        boolean nobody = !Who.isSomebody(rest)
                || Words.CEREMONIAL.matcher(Spelling.folded(rest)).find();
        if (nobody && (when == null || !rest.isEmpty())) return;
        if (when != null) node.text = node.text + " - " + text.substring(when.from(), when.to());
        node.by = Who.body(rest);
        node.under.clear();
    }

    private void emit(Node node, Who.Habit habit, List<Node> beside) {
        underneath(node);
        var who = Who.of(node.text, node.under.isEmpty() ? habit : Who.Habit.BRACKETS);
        if (who.by().isEmpty() && !node.by.isEmpty()) who = new Who(who.name(), node.by, who.hours(), true);
        var section = isSection(node.line);
        if (section && node.line.folded().startsWith("ngày")) {
            var found = Days.of(node.text, year);
            entries.add(Entry.section(
                    Entry.Kind.DAY,
                    node.line.place(),
                    who,
                    found == null || !found.day().wholeDay()
                            ? null
                            : found.day().first()));
            node.under.forEach(child -> emit(child, habit, node.under));
        } else if (section || isSectionNode(node, who, habit, beside)) {
            var found = Days.of(node.text, year);
            entries.add(Entry.section(
                    Entry.Kind.SECTION,
                    node.line.place(),
                    heading(node, who),
                    found == null || !found.day().wholeDay()
                            ? null
                            : found.day().first()));
            node.under.forEach(child -> emit(child, habit, node.under));
            if (!node.under.isEmpty()) entries.add(Entry.over(node.line.place()));
        } else {
            var parts = new ArrayList<Said<String>>();
            node.under.forEach(child -> parts(child, parts));
            if (!who.name().isEmpty()) entries.add(Entry.item(node.line.place(), who, parts));
        }
    }

    /** "Phần II: Hội nghị sơ kết" names nobody; "Phần mở đầu (Ban Thư ký)" does. */
    private static Who heading(Node node, Who who) {
        boolean named = node.text.contains(":") && Table.isSectionWord(node.text) && who.hours() == null;
        var hours = who.hours() == null ? Hours.first(node.text) : who.hours();
        return named
                ? new Who(Spelling.trimmed(node.text), "", hours, true)
                : new Who(who.name(), who.by(), hours, who.sure());
    }

    private static void parts(Node node, List<Said<String>> parts) {
        parts.add(Said.at(Spelling.trimmed(node.text), node.line.place()));
        node.under.forEach(child -> parts(child, parts));
    }

    /** Whether a line has its span as most lines beside it that have nothing under them: they are all items. */
    private static boolean isTimedAmong(Node node, Who who, List<Node> beside) {
        if (who.hours() == null || who.hours().end() == null) return false;
        if (node.under.stream().anyMatch(child -> Hours.first(child.text) != null)) return false;
        long items = beside.stream()
                .filter(one -> one.under.isEmpty() && Hours.first(one.text) != null)
                .count();
        return items * 2 > beside.size();
    }

    /** Whether what stands under a line are items of the agenda, and not only its own parts. */
    private static boolean isSectionNode(Node node, Who who, Who.Habit habit, List<Node> beside) {
        if (node.under.isEmpty()) return false;
        var folded = Spelling.folded(who.name());
        if (folded.matches(
                "^(?:phần|buổi|phiên|nghi thức|nghi lễ|nội dung|chương trình|tiến hành|chặng|mở đầu)(?: .*)?$"))
            return true;
        int own = 0;
        int ceremonial = 0;
        for (var child : node.under) {
            var said = Who.of(child.text, habit);
            if (said.hours() != null || !said.by().isEmpty()) own++;
            if (Words.CEREMONIAL.matcher(Spelling.folded(child.text)).find()) ceremonial++;
        }
        if (own > 0) return !isTimedAmong(node, who, beside);
        if (Words.AWARD.matcher(folded).find()) return false;
        boolean heading = node.line.marker().kind() == Marker.Kind.ROMAN
                || node.line.marker().kind() == Marker.Kind.CAPITAL
                || Spelling.capitals(node.text);
        boolean spans =
                who.hours() != null && who.hours().start() != null && who.by().isEmpty() && node.under.size() > 1;
        return heading || (spans && ceremonial * 2 >= node.under.size());
    }

    /** Whether entries are an agenda at all, and not what somebody means to reach. */
    static boolean isOne(List<Entry> entries) {
        int items = 0;
        int signs = 0;
        for (var entry : entries) {
            if (entry.kind() != Entry.Kind.ITEM) {
                if (entry.hours() != null) signs++;
                continue;
            }
            items++;
            if (entry.hours() != null
                    || !entry.by().isEmpty()
                    || Words.CEREMONIAL.matcher(Spelling.folded(entry.name())).find()) signs++;
        }
        return (items >= 2 && signs * 2 >= items) || (items == 1 && signs >= 1);
    }

    /** How much an agenda looks like one: times count most. */
    static int weight(List<Entry> entries) {
        int weight = 0;
        for (var entry : entries)
            weight += entry.hours() != null ? 3 : !entry.by().isEmpty() ? 2 : 0;
        return weight;
    }

    static @Nullable Entry lastSection(List<Entry> entries) {
        return entries.isEmpty() || entries.getLast().kind() == Entry.Kind.ITEM ? null : entries.getLast();
    }
}
