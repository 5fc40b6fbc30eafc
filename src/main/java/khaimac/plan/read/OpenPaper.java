package khaimac.plan.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** An OpenDocument file (odt, ods): what stands in it once every tracked change is accepted. */
final class OpenPaper {
    private static final int MOST_WIDTH = 1024;
    private static final int MOST_SPACES = 200;
    private static final int MOST_EMPTY = 64;

    private final Sheaf sheaf;
    private final OpenStyles styles = new OpenStyles();
    private final Map<String, int[]> counts = new HashMap<>();
    private final int[] outline = new int[OpenStyles.DEPTHS];
    private int page = 1;
    private boolean pagesTold;
    private int hiddenRows;

    private OpenPaper(Sheaf sheaf) {
        this.sheaf = sheaf;
    }

    static void read(Archive archive, Sheaf sheaf, Patience patience) throws IOException {
        var paper = new OpenPaper(sheaf);
        for (var name : archive.names())
            if ((name.startsWith("Basic/") && name.endsWith(".xml"))
                    || (name.startsWith("Scripts/") && name.length() > 9)) {
                sheaf.tell(
                        "Tệp có macro. Chỉ đọc chữ, macro không chạy.",
                        "The file has macros. Only its words were read; no macro runs.");
                break;
            }
        if (new String(archive.whole("META-INF/manifest.xml"), java.nio.charset.StandardCharsets.UTF_8)
                .contains("encryption-data")) throw Unreadable.locked();
        for (var part : List.of("styles.xml", "content.xml")) {
            try (var in = part.equals("styles.xml") ? archive.small(part) : archive.open(part)) {
                if (in == null) continue;
                try (var xml = new Xml(in, patience)) {
                    xml.next();
                    while (xml.child()) {
                        switch (xml.name()) {
                            case "styles", "automatic-styles" -> paper.styles.read(xml);
                            case "body" -> paper.kinds(xml);
                            default -> xml.skip();
                        }
                    }
                }
            } finally {
                if (!paper.pagesTold) sheaf.withoutPages();
            }
        }
    }

    private void kinds(Xml xml) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "text" -> body(xml);
                case "spreadsheet" -> book(xml);
                default -> throw Unreadable.unknown();
            }
        }
    }

    private void body(Xml xml) throws IOException {
        while (xml.child()) {
            if (xml.name().equals("table")) {
                var grid = new Grid();
                try {
                    table(xml, grid);
                } finally {
                    sheaf.add(grid);
                }
                continue;
            }
            var within = new Grid();
            var said = new ArrayList<Said>();
            if (descends(xml)) body(xml);
            else block(xml, said, within);
            sheaf.add(said);
            within.within.forEach(sheaf::add);
        }
    }

    /** Whether an element only holds others. */
    private static boolean descends(Xml xml) {
        return xml.name().matches("section|index-body|table-of-content") && shown(xml);
    }

    private static boolean shown(Xml xml) {
        return !xml.at("display", "true").equals("none");
    }

    // ------------------------------------------------------------------ paragraphs

    /** One thing in a text, a cell or a box; tables in it are put aside. */
    private void block(Xml xml, List<Said> said, Grid around) throws IOException {
        switch (xml.name()) {
            case "p", "h" -> said.addAll(paragraph(xml, ""));
            case "list" -> list(xml, said, around, "", 0);
            case "table" -> {
                var grid = new Grid();
                table(xml, grid);
                around.within.add(grid);
            }
            case "section", "numbered-paragraph" -> {
                if (!shown(xml)) xml.skip();
                else while (xml.child()) block(xml, said, around);
            }
            case "soft-page-break" -> {
                newPage();
                xml.skip();
            }
            case "frame", "g", "custom-shape", "rect", "text-box" -> drawing(xml, said);
            default -> xml.skip();
        }
    }

    private void newPage() {
        page++;
        pagesTold = true;
    }

    private void list(Xml xml, List<Said> said, Grid around, String outer, int depth) throws IOException {
        var name = xml.at("style-name", outer);
        boolean continued =
                depth > 0 || xml.at("continue-numbering", "false").equals("true") || xml.at("continue-list") != null;
        var count = counts.computeIfAbsent(name, _ -> new int[OpenStyles.DEPTHS]);
        if (!continued) java.util.Arrays.fill(count, 0);
        int level = Math.min(depth, OpenStyles.DEPTHS - 1);
        while (xml.child()) {
            if (!xml.name().equals("list-item") && !xml.name().equals("list-header")) {
                xml.skip();
                continue;
            }
            boolean numbered = xml.name().equals("list-item");
            int start = xml.number("start-value", -1);
            boolean first = true;
            while (xml.child()) {
                if (xml.name().equals("list")) {
                    list(xml, said, around, name, depth + 1);
                } else if (xml.name().equals("p") || xml.name().equals("h")) {
                    var mark = "";
                    if (first && numbered) mark = next(name, level, count, start);
                    first = false;
                    said.addAll(paragraph(xml, mark));
                } else {
                    block(xml, said, around);
                }
            }
        }
    }

    private String next(String list, int level, int[] count, int start) {
        var known = styles.level(list, level);
        if (start >= 0) count[level] = start;
        else if (count[level] == 0 && known != null) count[level] = known.start();
        else count[level]++;
        for (int below = level + 1; below < count.length; below++) count[below] = 0;
        for (int above = 0; above < level; above++) if (count[above] == 0) count[above] = 1;
        return styles.mark(list, level, count);
    }

    private List<Said> paragraph(Xml xml, String listed) throws IOException {
        boolean heading = xml.name().equals("h");
        int depth = heading ? Math.clamp(xml.number("outline-level", 1), 1, 9) : 0;
        boolean numbered = heading && !xml.at("is-list-header", "false").equals("true");
        var style = styles.of("paragraph", xml.at("style-name", ""));
        if (Boolean.TRUE.equals(style.newPage())) newPage();
        var ink = new Ink(sheaf);
        var boxes = new ArrayList<Said>();
        inline(xml, style.face(), ink, boxes);
        var mark = listed;
        if (mark.isEmpty() && numbered && styles.level("", depth - 1) != null) mark = next("", depth - 1, outline, -1);
        var said = ink.dry(page, depth, style.centred(), false, mark);
        var all = new ArrayList<Said>();
        if (ink.isBlank()) all.addAll(boxes);
        if (!said.isEmpty()) all.add(said);
        if (!ink.isBlank()) all.addAll(boxes);
        return all;
    }

    private void inline(Xml xml, Face face, Ink ink, List<Said> boxes) throws IOException {
        while (xml.next() && !xml.ends()) {
            if (xml.words()) {
                // White space is one space; tabs and breaks are elements.
                ink.write(xml.text().replaceAll("[\\t\\r\\n ]+", " "), face, page);
                continue;
            }
            switch (xml.name()) {
                case "s" -> {
                    ink.write(" ".repeat(Math.clamp(xml.number("c", 1), 1, MOST_SPACES)), face, page);
                    xml.skip();
                }
                case "tab" -> {
                    ink.write("\t", face, page);
                    xml.skip();
                }
                case "line-break" -> {
                    ink.write("\n", face, page);
                    xml.skip();
                }
                case "soft-page-break" -> {
                    newPage();
                    xml.skip();
                }
                case "span" ->
                    inline(
                            xml,
                            styles.of("text", xml.at("style-name", "")).face().over(face),
                            ink,
                            boxes);
                case "note", "annotation", "hidden-text", "ruby-text", "tracked-changes", "script", "event-listeners" ->
                    xml.skip();
                case "frame", "g", "custom-shape", "rect", "text-box" -> drawing(xml, boxes);
                default -> inline(xml, face, ink, boxes);
            }
        }
    }

    /** The words of text boxes and of shapes. */
    private void drawing(Xml xml, List<Said> boxes) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "p", "h", "list", "table" -> {
                    var within = new Grid();
                    var said = new ArrayList<Said>();
                    block(xml, said, within);
                    said.addAll(within.lines());
                    // No block stands within a paragraph: the cells of a table in a box are lines like others.
                    for (var grid : within.within) said.addAll(grid.lines());
                    said.removeIf(Said::isEmpty);
                    said.forEach(one -> boxes.add(one.boxed()));
                }
                case "text-box", "frame", "g", "custom-shape", "rect" -> drawing(xml, boxes);
                default -> xml.skip();
            }
        }
    }

    // ------------------------------------------------------------------ tables

    /** A cell that reaches into rows below it. */
    private static final class Reaching {
        final int column;
        final int width;
        int rows;

        Reaching(int column, int width, int rows) {
            this.column = column;
            this.width = width;
            this.rows = rows;
        }
    }

    private void table(Xml xml, Grid grid) throws IOException {
        grid.ruled = false;
        rows(xml, grid, false, new ArrayList<>());
    }

    private void rows(Xml xml, Grid grid, boolean header, List<Reaching> reaching) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "table-header-rows" -> rows(xml, grid, true, reaching);
                case "table-rows", "table-row-group" -> rows(xml, grid, header, reaching);
                case "table-row" -> row(xml, grid, header, reaching);
                case "soft-page-break" -> {
                    newPage();
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private void row(Xml xml, Grid grid, boolean header, List<Reaching> reaching) throws IOException {
        boolean hidden = !xml.at("visibility", "visible").equals("visible");
        int times = Math.max(1, xml.number("number-rows-repeated", 1));
        var row = grid.row(header);
        var now = new ArrayList<>(reaching);
        int column = 0;
        while (xml.child()) {
            if (!xml.name().equals("table-cell") && !xml.name().equals("covered-table-cell")) {
                xml.skip();
                continue;
            }
            int repeated = Math.clamp(xml.number("number-columns-repeated", 1), 1, 1 << 14);
            int width = Math.clamp(xml.number("number-columns-spanned", 1), 1, MOST_WIDTH);
            int height = Math.clamp(xml.number("number-rows-spanned", 1), 1, 1 << 20);
            if (xml.name().equals("covered-table-cell")) {
                xml.skip();
                for (int i = 0; i < repeated; i++, column++) covered(row, column, now);
                continue;
            }
            if (Boolean.TRUE.equals(
                    styles.of("table-cell", xml.at("style-name", "")).ruled())) grid.ruled = true;
            sheaf.takeCell();
            var said = new ArrayList<Said>();
            int from = page;
            while (xml.child()) block(xml, said, grid);
            said.removeIf(Said::isEmpty);
            for (int i = 0; i < repeated; i++, column++) {
                // Paper behind the last word of a row has sixteen thousand cells.
                if (said.isEmpty() && i >= MOST_EMPTY) continue;
                if (i > 0) sheaf.takeCell();
                row.boxes().add(new Grid.Box(said.isEmpty() ? from : said.get(0).page(), column, width, false, said));
                if (height > 1) reaching.add(new Reaching(column, width, height));
            }
        }
        for (Iterator<Reaching> each = reaching.iterator(); each.hasNext(); ) {
            var one = each.next();
            one.rows -= times;
            if (one.rows <= 0) each.remove();
        }
        boolean written = row.boxes().stream().anyMatch(box -> !box.lines().isEmpty());
        if (hidden) {
            grid.rows.removeLast();
            if (written) hiddenRows += times;
            return;
        }
        if (!written) return;
        for (int i = 1; i < times; i++) {
            for (int cell = 0; cell < row.boxes().size(); cell++) sheaf.takeCell();
            grid.row(header).boxes().addAll(row.boxes());
        }
    }

    private static void covered(Grid.Line row, int column, List<Reaching> reaching) {
        for (var one : reaching)
            if (one.column == column && one.rows > 0)
                row.boxes().add(new Grid.Box(0, column, one.width, true, List.of()));
    }

    private void book(Xml xml) throws IOException {
        var sheets = new ArrayList<Worksheet>();
        try {
            while (xml.child()) {
                if (!xml.name().equals("table")) {
                    xml.skip();
                    continue;
                }
                var name = xml.at("name", "");
                if (Boolean.FALSE.equals(
                        styles.of("table", xml.at("style-name", "")).shown())) {
                    sheaf.tell(
                            "Trang tính “" + name + "” đang ẩn nên không đọc.",
                            "The sheet \"" + name + "\" is hidden and was not read.");
                    xml.skip();
                    continue;
                }
                var sheet = new Worksheet(name, new Grid());
                sheets.add(sheet);
                rows(xml, sheet.grid(), false, new ArrayList<>());
            }
        } finally {
            for (var sheet : sheets)
                for (var row : sheet.grid().rows)
                    row.boxes().removeIf(box -> box.lines().isEmpty() && !box.goesOn());
            Worksheet.lay(sheets, sheaf);
        }
        if (hiddenRows > 0) ExcelSheets.tellHidden(hiddenRows, sheaf);
    }
}
