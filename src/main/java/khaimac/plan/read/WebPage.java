package khaimac.plan.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of the web, also one that is called .xls or .doc: words and tables, as far as a browser would show them. */
final class WebPage {
    private static final Pattern HEAD = Pattern.compile(
            "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body|table|meta|div|p)\\b.*");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:]*)([^<>]*)>|<!--.*?-->|<![^>]*>|<\\?[^>]*>", Pattern.DOTALL);
    private static final Pattern AT = Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)");
    private static final Pattern ENTITY = Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("bull", "•"),
            Map.entry("divide", "÷"),
            Map.entry("frac12", "½"),
            Map.entry("agrave", "à"),
            Map.entry("aacute", "á"),
            Map.entry("acirc", "â"),
            Map.entry("atilde", "ã"),
            Map.entry("egrave", "è"),
            Map.entry("eacute", "é"),
            Map.entry("ecirc", "ê"),
            Map.entry("igrave", "ì"),
            Map.entry("iacute", "í"),
            Map.entry("ograve", "ò"),
            Map.entry("oacute", "ó"),
            Map.entry("ocirc", "ô"),
            Map.entry("otilde", "õ"),
            Map.entry("ugrave", "ù"),
            Map.entry("uacute", "ú"),
            Map.entry("yacute", "ý"),
            Map.entry("eth", "đ"));
    private static final int MOST_DEEP = 40;

    private final Sheaf sheaf;
    private final Patience patience;
    private final Deque<Open> tables = new ArrayDeque<>();
    private Ink ink;
    private int bold;
    private int slanted;
    private int heading;
    private int centred;
    private String mark = "";
    private final Deque<int[]> lists = new ArrayDeque<>();

    /** A table that is open. */
    private static final class Open {
        final Grid grid = new Grid();
        /** For each column: how many rows more the cell above it reaches. */
        final int[] reach = new int[256];

        final int[] wide = new int[256];
        Grid.@Nullable Line row;

        @Nullable
        List<Said> cell;

        int column;
        int width;
        int height;
    }

    private WebPage(Sheaf sheaf, Patience patience) {
        this.sheaf = sheaf;
        this.patience = patience;
        ink = new Ink(sheaf);
    }

    static boolean is(String text) {
        return HEAD.matcher(text.substring(0, Math.min(text.length(), 4096))).matches();
    }

    /** Words with the letters that entities name. */
    static String plain(String text) {
        return ENTITY.matcher(text).replaceAll(found -> {
            var name = found.group(1);
            try {
                if (name.startsWith("#x") || name.startsWith("#X"))
                    return java.util.regex.Matcher.quoteReplacement(
                            Character.toString(Integer.parseInt(name.substring(2), 16)));
                if (name.startsWith("#"))
                    return java.util.regex.Matcher.quoteReplacement(
                            Character.toString(Integer.parseInt(name.substring(1))));
            } catch (IllegalArgumentException e) {
                return "";
            }
            var letter = ENTITIES.get(name.toLowerCase(Locale.ROOT));
            if (letter == null) return java.util.regex.Matcher.quoteReplacement(found.group());
            boolean capital = Character.isUpperCase(name.charAt(0)) && letter.length() == 1;
            return java.util.regex.Matcher.quoteReplacement(capital ? letter.toUpperCase(Locale.ROOT) : letter);
        });
    }

    static void read(String text, Sheaf sheaf, Patience patience) throws IOException {
        var page = new WebPage(sheaf, patience);
        try {
            page.walk(text);
        } finally {
            while (!page.tables.isEmpty()) page.endTable();
        }
    }

    private void walk(String text) throws IOException {
        var tags = TAG.matcher(text);
        int from = 0;
        var untold = "";
        while (tags.find()) {
            patience.ask();
            if (untold.isEmpty()) words(text.substring(from, tags.start()));
            from = tags.end();
            if (tags.group(2) == null) continue;
            var name = tags.group(2).toLowerCase(Locale.ROOT);
            boolean ends = !tags.group(1).isEmpty();
            if (!untold.isEmpty()) {
                if (ends && name.equals(untold)) untold = "";
                continue;
            }
            if (!ends && name.matches("script|style|head|title|noscript|template")) untold = name;
            else if (ends) end(name);
            else begin(name, tags.group(3));
        }
        if (untold.isEmpty()) words(text.substring(from));
        paragraph();
    }

    private void words(String text) throws IOException {
        if (text.isEmpty()) return;
        ink.write(
                plain(text.replaceAll("[\\s&&[^\\u00A0]]+", " ")),
                new Face(bold > 0 || heading > 0, slanted > 0, false, false, null),
                0);
    }

    private void paragraph() {
        var said = ink.dry(0, heading, centred > 0, false, mark);
        ink = new Ink(sheaf);
        if (said.text().isEmpty()) return;
        mark = "";
        var open = tables.peek();
        if (open == null) sheaf.add(said);
        else if (open.cell != null) open.cell.add(said);
    }

    private void begin(String name, String rest) throws IOException {
        switch (name) {
            case "br" -> ink.write("\n", Face.OPEN, 0);
            case "p", "div", "section", "article", "center", "blockquote", "dt", "dd" -> {
                paragraph();
                centred = name.equals("center")
                                || rest.toLowerCase(Locale.ROOT)
                                        .matches("(?s).*(align\\s*=\\s*[\"']?center|text-align:\\s*center).*")
                        ? 1
                        : 0;
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                paragraph();
                heading = name.charAt(1) - '0';
                centred = rest.toLowerCase(Locale.ROOT).contains("center") ? 1 : 0;
            }
            case "b", "strong", "th" -> {
                if (name.equals("th")) cell(rest);
                bold++;
            }
            case "i", "em" -> slanted++;
            case "ol", "ul" -> {
                paragraph();
                lists.push(new int[] {name.equals("ol") ? 1 : 0});
            }
            case "li" -> {
                paragraph();
                var list = lists.peek();
                mark = list == null || list[0] == 0 ? "•" : list[0]++ + ".";
            }
            case "table" -> {
                paragraph();
                if (tables.size() < MOST_DEEP) tables.push(new Open());
            }
            case "tr" -> row();
            case "td" -> cell(rest);
            default -> {
                // It changes nothing that is told.
            }
        }
    }

    private void end(String name) throws IOException {
        switch (name) {
            case "p", "div", "section", "article", "center", "blockquote", "li", "dt", "dd" -> {
                paragraph();
                centred = 0;
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                paragraph();
                heading = 0;
                centred = 0;
            }
            case "b", "strong" -> bold = Math.max(0, bold - 1);
            case "i", "em" -> slanted = Math.max(0, slanted - 1);
            case "ol", "ul" -> {
                paragraph();
                lists.poll();
            }
            case "td", "th" -> {
                endCell();
                if (name.equals("th")) bold = Math.max(0, bold - 1);
            }
            case "tr" -> endRow();
            case "table" -> endTable();
            default -> {
                // It changes nothing that is told.
            }
        }
    }

    private void row() throws IOException {
        endRow();
        var open = tables.peek();
        if (open == null) return;
        open.row = open.grid.row(false);
        open.column = 0;
    }

    private void cell(String rest) throws IOException {
        endCell();
        var open = tables.peek();
        if (open == null) return;
        if (open.row == null) row();
        sheaf.takeCell();
        goOn(open);
        open.width = Math.clamp(number(rest, "colspan"), 1, 64);
        open.height = Math.clamp(number(rest, "rowspan"), 1, 1 << 16);
        open.cell = new ArrayList<>();
        centred = rest.toLowerCase(Locale.ROOT).matches("(?s).*(align\\s*=\\s*[\"']?center|text-align:\\s*center).*")
                ? 1
                : 0;
    }

    /** Cells from above that reach into this row, at the place where it is written. */
    private static void goOn(Open open) {
        var row = open.row;
        while (row != null && open.column < open.reach.length && open.reach[open.column] > 0) {
            int wide = Math.max(1, open.wide[open.column]);
            open.reach[open.column]--;
            row.boxes().add(new Grid.Box(0, open.column, wide, true, List.of()));
            open.column += wide;
        }
    }

    private void endCell() {
        var open = tables.peek();
        if (open == null || open.cell == null || open.row == null) return;
        paragraph();
        open.row.boxes().add(new Grid.Box(0, open.column, open.width, false, List.copyOf(open.cell)));
        if (open.height > 1 && open.column < open.reach.length) {
            open.reach[open.column] = open.height - 1;
            open.wide[open.column] = open.width;
        }
        open.column += open.width;
        open.cell = null;
        centred = 0;
    }

    private void endRow() {
        endCell();
        var open = tables.peek();
        if (open == null || open.row == null) return;
        goOn(open);
        open.row = null;
    }

    private void endTable() {
        if (tables.isEmpty()) return;
        endRow();
        var done = tables.pop();
        done.grid.trim();
        var outer = tables.peek();
        if (outer == null) sheaf.add(done.grid);
        else outer.grid.within.add(done.grid);
    }

    private static int number(String rest, String name) {
        var found = AT.matcher(rest);
        while (found.find()) {
            if (!found.group(1).equalsIgnoreCase(name)) continue;
            try {
                return Integer.parseInt(found.group(2).replaceAll("[\"']", "").strip());
            } catch (NumberFormatException e) {
                return 1;
            }
        }
        return 1;
    }
}
