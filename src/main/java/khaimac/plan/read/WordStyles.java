package khaimac.plan.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, as far as they tell what is meant. */
final class WordStyles {
    /**
     * What a style says, or a paragraph of itself. What it leaves open is null.
     *
     * @param level the outline level, from 0
     * @param list the number of its list
     * @param depth the level in its list, from 0
     */
    record Style(
            Face face,
            @Nullable String alignment,
            @Nullable Integer level,
            @Nullable Integer list,
            @Nullable Integer depth,
            @Nullable Boolean boxed,
            @Nullable Boolean newPage) {
        static final Style OPEN = new Style(Face.OPEN, null, null, null, null, null, null);

        Style over(Style other) {
            return new Style(
                    face.over(other.face),
                    alignment != null ? alignment : other.alignment,
                    level != null ? level : other.level,
                    list != null ? list : other.list,
                    depth != null ? depth : other.depth,
                    boxed != null ? boxed : other.boxed,
                    newPage != null ? newPage : other.newPage);
        }

        int heading() {
            return level == null || level < 0 || level > 8 ? 0 : level + 1;
        }

        boolean centred() {
            return "center".equals(alignment);
        }
    }

    private record Known(String basedOn, Style itself) {}

    private final Map<String, Known> styles = new HashMap<>();
    private final Map<String, Style> whole = new HashMap<>();
    private final Map<String, Boolean> frames = new HashMap<>();
    private Style usual = Style.OPEN;
    private String usualParagraph = "";

    static WordStyles read(Archive archive, String part, Patience patience) throws IOException {
        var styles = new WordStyles();
        try (var in = archive.small(part)) {
            if (in == null) return styles;
            try (var xml = new Xml(in, patience)) {
                xml.next();
                while (xml.child()) {
                    if (xml.name().equals("style")) styles.style(xml);
                    else if (xml.name().equals("docDefaults")) styles.defaults(xml);
                    else xml.skip();
                }
            }
        }
        return styles;
    }

    private void defaults(Xml xml) throws IOException {
        while (xml.child()) {
            while (xml.child()) {
                if (xml.name().equals("rPr"))
                    usual = new Style(face(xml), null, null, null, null, null, null).over(usual);
                else if (xml.name().equals("pPr"))
                    usual = paragraph(xml).itself().over(usual);
                else xml.skip();
            }
        }
    }

    private void style(Xml xml) throws IOException {
        var id = xml.at("styleId", "");
        if (xml.at("type", "").equals("paragraph") && !xml.at("default", "0").equals("0")) usualParagraph = id;
        boolean table = xml.at("type", "").equals("table");
        var basedOn = "";
        var name = "";
        var found = Style.OPEN;
        while (xml.child()) {
            switch (xml.name()) {
                case "basedOn" -> {
                    basedOn = xml.at("val", "");
                    xml.skip();
                }
                case "name" -> {
                    name = xml.at("val", "").toLowerCase(Locale.ROOT);
                    xml.skip();
                }
                case "rPr" -> found = new Style(face(xml), null, null, null, null, null, null).over(found);
                case "pPr" -> found = paragraph(xml).itself().over(found);
                case "tblPr" -> {
                    if (table) frames.put(id, framed(xml));
                    else xml.skip();
                }
                default -> xml.skip();
            }
        }
        if (found.level() == null && name.startsWith("heading ") && name.length() == 9)
            found = new Style(Face.OPEN, null, name.charAt(8) - '1', null, null, null, null).over(found);
        if (found.level() == null && name.equals("title"))
            found = new Style(Face.OPEN, null, 0, null, null, null, null).over(found);
        styles.put(id, new Known(basedOn, found));
    }

    private static boolean framed(Xml xml) throws IOException {
        boolean framed = false;
        while (xml.child()) {
            if (xml.name().equals("tblBorders")) framed = frame(xml);
            else xml.skip();
        }
        return framed;
    }

    /** Whether a frame has a line at its top and at its foot. */
    static boolean frame(Xml xml) throws IOException {
        int lines = 0;
        while (xml.child()) {
            var kind = xml.at("val", "nil");
            boolean line = !kind.equals("nil") && !kind.equals("none");
            if (line && (xml.name().equals("top") || xml.name().equals("bottom"))) lines++;
            xml.skip();
        }
        return lines == 2;
    }

    /** What a style is with all that it is based on. */
    Style of(@Nullable String id) {
        var asked = id == null ? usualParagraph : id;
        var known = whole.get(asked);
        if (known != null) return known;
        var style = chain(asked).over(usual);
        whole.put(asked, style);
        return style;
    }

    /** What a style of letters says, and nothing of the defaults: it lies over a paragraph's. */
    Face letters(String id) {
        return chain(id).face();
    }

    boolean framesTable(String id) {
        return frames.getOrDefault(id, false);
    }

    private Style chain(String id) {
        var seen = new HashSet<String>();
        var style = Style.OPEN;
        for (var one = styles.get(id); one != null && seen.add(id); one = styles.get(id)) {
            style = style.over(one.itself());
            id = one.basedOn();
        }
        return style;
    }

    /**
     * A paragraph's own properties.
     *
     * @param styleId its style
     * @param gone its end was deleted: it goes on in the next
     */
    record Own(@Nullable String styleId, Style itself, boolean gone) {
        static final Own PLAIN = new Own(null, Style.OPEN, false);
    }

    /** Reads the properties of a paragraph; the reader stands at their start. */
    static Own paragraph(Xml xml) throws IOException {
        String id = null;
        String alignment = null;
        Integer level = null;
        Integer list = null;
        Integer depth = null;
        Boolean boxed = null;
        Boolean newPage = null;
        boolean gone = false;
        while (xml.child()) {
            switch (xml.name()) {
                case "pStyle" -> id = xml.at("val");
                case "jc" -> alignment = xml.at("val");
                case "outlineLvl" -> level = xml.number("val", 9);
                case "pageBreakBefore" -> newPage = xml.on();
                case "pBdr" -> {
                    boxed = frame(xml);
                    continue;
                }
                case "numPr" -> {
                    while (xml.child()) {
                        if (xml.name().equals("ilvl")) depth = xml.number("val", 0);
                        if (xml.name().equals("numId")) list = xml.number("val", 0);
                        xml.skip();
                    }
                    continue;
                }
                case "rPr" -> {
                    while (xml.child()) {
                        if (xml.name().equals("del") || xml.name().equals("moveFrom")) gone = true;
                        xml.skip();
                    }
                    continue;
                }
                default -> {
                    // It does not tell what is meant.
                }
            }
            xml.skip();
        }
        return new Own(id, new Style(Face.OPEN, alignment, level, list, depth, boxed, newPage), gone);
    }

    /** Reads the properties of letters; the reader stands at their start. */
    Face face(Xml xml) throws IOException {
        Boolean bold = null;
        Boolean slanted = null;
        Boolean hidden = null;
        Boolean capitals = null;
        String font = null;
        var style = Face.OPEN;
        while (xml.child()) {
            switch (xml.name()) {
                case "b" -> bold = xml.on();
                case "i" -> slanted = xml.on();
                case "vanish" -> hidden = xml.on();
                case "caps" -> capitals = xml.on();
                case "rFonts" -> font = xml.at("ascii", xml.at("hAnsi", ""));
                case "rStyle" -> style = letters(xml.at("val", ""));
                default -> {
                    // It does not tell what is meant.
                }
            }
            xml.skip();
        }
        if (font != null && font.isEmpty()) font = null;
        return new Face(bold, slanted, hidden, capitals, font).over(style);
    }
}
