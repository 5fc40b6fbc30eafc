package khaimac.plan.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import khaimac.plan.paper.Manner;

/**
 * A text without a file format: typed, pasted out of Word or Excel, or with the marks of Markdown. Tables are found by
 * tabs, by bars, and by columns of spaces.
 */
final class Texts {
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)\\*\\*\\S|^#{1,6} \\S|^\\s*\\|?\\s*:?-{3,}:?\\s*\\||<b>|<br\\s*/?>");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_=~])(\\s*\\1){2,}\\s*");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern BARS = Pattern.compile("\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*");
    private static final Pattern FRAME = Pattern.compile("\\s*\\+[-=+]+\\+\\s*");
    private static final Pattern WIDE = Pattern.compile(" {3,}");
    private static final Pattern NARROW = Pattern.compile(" {2,}");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{N}])([*_])(?=\\S)([^*_\\n]*?\\S)\\1(?![\\p{L}\\p{N}])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!|>~])");
    private static final Pattern MARK =
            Pattern.compile("\\s*([-–—+*•●▪]|\\(?[0-9]{1,3}(\\.[0-9]{1,3})*[.)/:]|[0-9]{1,2}(\\.[0-9]{1,2})+\\s"
                    + "|[a-zđA-Z][.)]|[IVX]+[.)/-]).*");
    private static final Pattern TIME = Pattern.compile("\\s*\\d{1,2}\\s*([h:g]|giờ).*");

    private final Sheaf sheaf;
    private final Patience patience;
    private final boolean markdown;
    private final List<String> lines;
    private final int wrappedAt;
    private int at;

    private Texts(String text, Sheaf sheaf, Patience patience) {
        this.sheaf = sheaf;
        this.patience = patience;
        markdown = MARKDOWN.matcher(text).find();
        lines = Arrays.asList(text.split("\r\n|[\r\n\u2028\u2029\f]", -1));
        wrappedAt = wrapped(lines);
    }

    static void read(String text, Sheaf sheaf, Patience patience) throws IOException {
        new Texts(text, sheaf, patience).all();
    }

    /** Where whoever wrote the text broke its lines, as a mail program does; 0: each line is a paragraph. */
    private static int wrapped(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        if (longest > 110 || longest < 50) return 0;
        int full = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).length() < longest * 3 / 4 || lines.get(i + 1).isBlank()) continue;
            full++;
            var next = lines.get(i + 1).strip();
            if (Character.isLowerCase(next.charAt(0))) broken++;
        }
        return broken >= 4 && broken * 2 >= full ? longest : 0;
    }

    private void all() throws IOException {
        while (at < lines.size()) {
            patience.ask();
            var line = lines.get(at);
            if (line.isBlank() || RULE.matcher(line).matches()) at++;
            else if (FRAME.matcher(line).matches()) framed();
            else if (bars(at)) barred();
            else if (run(Texts::tabbed) > 1) tabs();
            else if (spaces() > 1) spaced();
            else paragraph();
        }
    }

    private int run(Predicate<String> is) {
        int many = 0;
        while (at + many < lines.size() && is.test(lines.get(at + many))) many++;
        return many;
    }

    // ------------------------------------------------------------------ lines

    private void paragraph() throws IOException {
        var words = new StringBuilder(lines.get(at++));
        while (wrappedAt > 0 && at < lines.size() && goesOn(lines.get(at - 1), lines.get(at)))
            words.append(' ').append(lines.get(at++).strip());
        sheaf.add(said(words.toString()));
    }

    /** A full line goes on in the next one, unless that begins something. */
    private boolean goesOn(String line, String next) {
        if (next.isBlank()
                || tabbed(next)
                || MARK.matcher(next).matches()
                || TIME.matcher(next).matches()) return false;
        var first = next.strip().split("\\s", 2)[0];
        if (line.length() + 1 + first.length() < wrappedAt * 9 / 10) return false;
        return !line.strip().matches(".*[.:;!?]")
                || Character.isLowerCase(next.strip().charAt(0));
    }

    private Said said(String line) throws Sheaf.Full {
        sheaf.take(line.length());
        if (!markdown) return new Said(0, Words.clean(line), Manner.PLAIN);
        var words = line.strip();
        int heading = 0;
        var head = HEADING.matcher(words);
        if (head.matches()) {
            heading = head.group(1).length();
            words = head.group(2);
        }
        if (words.startsWith("> ")) words = words.substring(2);
        words = words.replaceAll("(?i)<br\\s*/?>", "\n");
        var bare = words.strip();
        boolean bold = all(bare, "**") || all(bare, "__") || (bare.startsWith("<b>") && bare.endsWith("</b>"));
        boolean slanted = !bold && bare.length() > 2 && all(bare, "*");
        words = words.replace("**", "")
                .replaceAll("</?(?:b|i|u|em|strong|center)>", "")
                .replace("__", "");
        words = EMPHASIS.matcher(words).replaceAll("$2");
        words = WebPage.plain(ESCAPED.matcher(words).replaceAll("$1"));
        return new Said(0, Words.clean(words), new Manner(heading, bold, slanted, false, false, ""));
    }

    private static boolean all(String words, String by) {
        return words.length() > 2 * by.length()
                && words.startsWith(by)
                && words.endsWith(by)
                && words.indexOf(by, by.length()) == words.length() - by.length();
    }

    // ------------------------------------------------------------------ tables

    private static boolean tabbed(String line) {
        return line.stripLeading().contains("\t");
    }

    /** Cells with tabs between them. A cell of several lines breaks its row: what is missing stands below. */
    private void tabs() throws IOException {
        int columns = cells(lines.get(at)).size();
        var grid = new Grid();
        try {
            while (at < lines.size()) {
                var row = new ArrayList<>(cells(lines.get(at)));
                if (row.size() < 2 && !lines.get(at).contains("\t")) break;
                at++;
                while (row.size() < columns && completes(columns - row.size())) {
                    var more = cells(lines.get(at++));
                    row.set(row.size() - 1, row.getLast() + "\u2029" + more.get(0));
                    row.addAll(more.subList(1, more.size()));
                }
                columns = Math.max(columns, row.size());
                add(grid, row);
            }
        } finally {
            sheaf.add(grid);
        }
    }

    /** Whether the lines from here on bring so many cells and no more, before another row begins. */
    private boolean completes(int missing) {
        int left = missing;
        for (int i = at; i < Math.min(lines.size(), at + 12); i++) {
            if (lines.get(i).isBlank()) return false;
            left -= cells(lines.get(i)).size() - 1;
            if (left == 0) return true;
            if (left < 0) return false;
        }
        return false;
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private void add(Grid grid, List<String> row) throws IOException {
        var line = grid.row(false);
        for (int column = 0; column < row.size(); column++) {
            sheaf.takeCell();
            var words = row.get(column);
            if (words.length() > 1 && words.startsWith("\"") && words.endsWith("\""))
                words = words.substring(1, words.length() - 1).replace("\"\"", "\"");
            var lines = new ArrayList<Said>();
            for (var part : words.split("\u2029|(?i)<br\\s*/?>|(?<=</b>)\\s*(?=<b>)", -1)) {
                var said = said(part);
                if (!said.isEmpty()) lines.add(said);
            }
            line.boxes().add(new Grid.Box(0, column, 1, false, lines));
        }
    }

    /** A table of Markdown: bars, and below its head a row of dashes; or bars alone, in two lines at least. */
    private boolean bars(int from) {
        return from + 1 < lines.size()
                && barred(lines.get(from))
                && (barred(lines.get(from + 1))
                        || BARS.matcher(inner(lines.get(from + 1))).matches());
    }

    private static boolean barred(String line) {
        return line.strip().startsWith("|")
                || line.strip().chars().filter(letter -> letter == '|').count() > 1;
    }

    private static String inner(String line) {
        var bare = line.strip();
        if (bare.startsWith("|")) bare = bare.substring(1);
        return bare.endsWith("|") && !bare.endsWith("\\|") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private void barred() throws IOException {
        var grid = new Grid();
        try {
            for (; at < lines.size() && barred(lines.get(at)); at++) {
                var line = inner(lines.get(at));
                if (BARS.matcher(line).matches()) {
                    if (grid.rows.size() == 1)
                        grid.rows.set(0, new Grid.Line(true, grid.rows.get(0).boxes()));
                } else add(grid, List.of(line.split("(?<!\\\\)\\|", -1)));
            }
        } finally {
            sheaf.add(grid);
        }
    }

    /** A table that is drawn with dashes and bars: a row reaches from one line of dashes to the next. */
    private void framed() throws IOException {
        var grid = new Grid();
        var row = new ArrayList<String>();
        try {
            for (; at < lines.size() && (FRAME.matcher(lines.get(at)).matches() || barred(lines.get(at))); at++) {
                if (FRAME.matcher(lines.get(at)).matches()) {
                    if (!row.isEmpty()) add(grid, row);
                    row.clear();
                    continue;
                }
                var parts = inner(lines.get(at)).split("\\|", -1);
                for (int i = 0; i < parts.length; i++) {
                    if (i >= row.size()) row.add(parts[i].strip());
                    else row.set(i, (row.get(i) + " " + parts[i].strip()).strip());
                }
            }
            if (!row.isEmpty()) add(grid, row);
        } finally {
            sheaf.add(grid);
        }
    }

    /** How many lines from here on have columns with wide spaces between them, as many as the first. */
    private int spaces() {
        int columns = columns(lines.get(at)).size();
        if (columns < 2) return 0;
        return run(line -> columns(line, columns).size() == columns);
    }

    /** The columns of a line under one that has so many: beside long words the space is narrower. */
    private static List<String> columns(String line, int many) {
        var wide = columns(line);
        if (wide.size() >= many || line.isBlank()) return wide;
        var narrow = List.of(NARROW.split(line.strip(), -1));
        return narrow.size() == many ? narrow : wide;
    }

    private static List<String> columns(String line) {
        return line.isBlank() ? List.of() : List.of(WIDE.split(line.strip(), -1));
    }

    private void spaced() throws IOException {
        var grid = new Grid();
        int many = spaces();
        try {
            int columns = columns(lines.get(at)).size();
            for (int i = 0; i < many; i++) add(grid, columns(lines.get(at++), columns));
        } finally {
            sheaf.add(grid);
        }
    }
}
