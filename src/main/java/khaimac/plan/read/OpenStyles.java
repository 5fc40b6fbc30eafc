package khaimac.plan.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles and lists of an OpenDocument file, as far as they tell what is meant. */
final class OpenStyles {
    static final int DEPTHS = 10;
    private static final String OUTLINE = " outline";
    private static final Pattern HELD = Pattern.compile("%(\\d+)%");

    /**
     * What a style says; what it leaves open is null.
     *
     * @param ruled of a cell: whether it has a frame
     */
    record Style(
            Face face,
            @Nullable String alignment,
            @Nullable Boolean newPage,
            @Nullable Boolean ruled,
            @Nullable Boolean shown,
            @Nullable String list) {
        static final Style OPEN = new Style(Face.OPEN, null, null, null, null, null);

        Style over(Style other) {
            return new Style(
                    face.over(other.face),
                    alignment != null ? alignment : other.alignment,
                    newPage != null ? newPage : other.newPage,
                    ruled != null ? ruled : other.ruled,
                    shown != null ? shown : other.shown,
                    list != null ? list : other.list);
        }

        boolean centred() {
            return "center".equals(alignment);
        }
    }

    /**
     * One level of a list.
     *
     * @param held how its numbers are held together, where the file says so
     */
    record Level(String bullet, String format, String before, String after, int levels, int start, String held) {}

    private record Known(String basedOn, Style itself) {}

    private final Map<String, Known> styles = new HashMap<>();
    private final Map<String, Style> whole = new HashMap<>();
    private final Map<String, Level[]> lists = new HashMap<>();

    /** Reads styles, the reader stands at the element that holds them. */
    void read(Xml xml) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "style", "default-style" -> style(xml);
                case "list-style" -> list(xml, xml.at("name", ""));
                case "outline-style" -> list(xml, OUTLINE);
                case "styles", "automatic-styles" -> read(xml);
                default -> xml.skip();
            }
        }
    }

    private void style(Xml xml) throws IOException {
        var name = key(xml.at("family", ""), xml.at("name", ""));
        var basedOn = key(xml.at("family", ""), xml.at("parent-style-name", ""));
        Face face = Face.OPEN;
        String alignment = null;
        Boolean newPage = null;
        Boolean ruled = null;
        Boolean shown = null;
        var list = xml.at("list-style-name");
        while (xml.child()) {
            switch (xml.name()) {
                case "text-properties" -> face = face(xml);
                case "paragraph-properties" -> {
                    alignment = xml.at("text-align");
                    newPage = "page".equals(xml.at("break-before")) ? Boolean.TRUE : null;
                }
                case "table-cell-properties" -> {
                    var border = xml.at("border", xml.at("border-top", "none"));
                    ruled = !border.equals("none");
                }
                case "table-properties" -> shown = "false".equals(xml.at("display")) ? Boolean.FALSE : null;
                default -> {
                    // It does not tell what is meant.
                }
            }
            xml.skip();
        }
        styles.put(name, new Known(basedOn, new Style(face, alignment, newPage, ruled, shown, list)));
    }

    private static Face face(Xml xml) {
        var weight = xml.at("font-weight");
        var slant = xml.at("font-style");
        var display = xml.at("display");
        var letters = xml.at("text-transform");
        var font = xml.at("font-name");
        if (font == null) font = xml.at("font-family");
        return new Face(
                weight == null ? null : weight.equals("bold") || weight.matches("[6-9]00"),
                slant == null ? null : slant.equals("italic") || slant.equals("oblique"),
                display == null ? null : display.equals("none"),
                letters == null ? null : letters.equals("uppercase"),
                font == null ? null : font.replace("'", ""));
    }

    private void list(Xml xml, String name) throws IOException {
        var levels = new Level[DEPTHS];
        lists.put(name, levels);
        while (xml.child()) {
            int depth = xml.number("level", 1) - 1;
            if (depth >= 0 && depth < DEPTHS)
                levels[depth] = new Level(
                        xml.at("bullet-char", ""),
                        xml.at("num-format", ""),
                        xml.at("num-prefix", ""),
                        xml.at("num-suffix", ""),
                        Math.clamp(xml.number("display-levels", 1), 1, DEPTHS),
                        xml.number("start-value", 1),
                        xml.at("num-list-format", ""));
            xml.skip();
        }
    }

    private static String key(String family, String name) {
        return family + "/" + name;
    }

    Style of(String family, String name) {
        var known = whole.get(key(family, name));
        if (known != null) return known;
        var style = Style.OPEN;
        var seen = new HashSet<String>();
        var key = key(family, name);
        for (var one = styles.get(key); one != null && seen.add(key); one = styles.get(key)) {
            style = style.over(one.itself());
            key = one.basedOn();
        }
        var based = styles.get(key(family, ""));
        if (based != null) style = style.over(based.itself());
        whole.put(key(family, name), style);
        return style;
    }

    /**
     * Null: it is not told.
     *
     * @param list empty: that of the headings
     */
    @Nullable
    Level level(String list, int depth) {
        var levels = lists.get(list.isEmpty() ? OUTLINE : list);
        return levels == null || depth >= DEPTHS ? null : levels[depth];
    }

    /**
     * What stands before an item.
     *
     * @param counts the numbers of it and of what it lies in
     */
    String mark(String list, int depth, int[] counts) {
        var level = level(list, depth);
        if (level == null) return "";
        if (!level.bullet().isEmpty()) return Counting.bullet(level.bullet());
        if (level.format().isEmpty()) return "";
        if (!level.held().isEmpty())
            return Words.clean(HELD.matcher(level.held()).replaceAll(found -> {
                int at = Integer.parseInt(found.group(1).substring(0, 1)) - 1;
                return at < 0 || at > depth ? "" : number(list, at, counts);
            }));
        var text = new StringBuilder(level.before());
        for (int at = Math.max(0, depth - level.levels() + 1); at <= depth; at++) {
            if (at > Math.max(0, depth - level.levels() + 1)) text.append('.');
            text.append(number(list, at, counts));
        }
        return Words.clean(text.append(level.after()));
    }

    private String number(String list, int depth, int[] counts) {
        var level = level(list, depth);
        var format = level == null ? "1" : level.format();
        return switch (format) {
            case "I" -> Counting.roman(counts[depth]);
            case "i" -> Counting.roman(counts[depth]).toLowerCase(java.util.Locale.ROOT);
            case "A" -> Counting.capital(Counting.letters(counts[depth]));
            case "a" -> Counting.letters(counts[depth]);
            case "" -> "";
            default -> String.valueOf(counts[depth]);
        };
    }
}
