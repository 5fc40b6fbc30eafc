package khaimac.plan.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Word document (docx, docm, dotx): what stands in it once every tracked change is accepted. */
final class WordPaper {
    private final Sheaf sheaf;
    private final WordStyles styles;
    private final WordLists lists;

    /** From 1, as far as the file tells where a page began when it was saved. */
    private int page = 1;

    private boolean pagesTold;

    /** Somebody broke the page by hand, and nothing was written since: Word tells the same break again. */
    private boolean justBroken;

    /** Fields that are open: true while their instruction is read and not what they show. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    /** Words of a paragraph whose end was deleted: they go on in the next. */
    private @Nullable Ink carried;

    private WordPaper(Sheaf sheaf, WordStyles styles, WordLists lists) {
        this.sheaf = sheaf;
        this.styles = styles;
        this.lists = lists;
    }

    static void read(Archive archive, Sheaf sheaf, Patience patience) throws IOException {
        var main = Relations.of(archive, "", patience).kind("officeDocument", "word/document.xml");
        var parts = Relations.of(archive, main, patience);
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var paper = new WordPaper(
                sheaf,
                WordStyles.read(archive, parts.kind("styles", folder + "styles.xml"), patience),
                WordLists.read(archive, parts.kind("numbering", folder + "numbering.xml"), patience));
        if (archive.hasEnding("vbaProject.bin"))
            sheaf.tell(
                    "Tệp có macro. Chỉ đọc chữ, macro không chạy.",
                    "The file has macros. Only its words were read; no macro runs.");
        try (var in = archive.open(main)) {
            if (in == null) throw Unreadable.broken();
            try (var xml = new Xml(in, patience)) {
                while (xml.next()) if (xml.starts() && xml.name().equals("body")) paper.body(xml);
                sheaf.add(paper.carried());
            }
        } finally {
            if (!paper.pagesTold) sheaf.withoutPages();
        }
    }

    private void body(Xml xml) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "p" -> sheaf.add(paragraph(xml));
                case "tbl" -> {
                    sheaf.add(carried());
                    var grid = new Grid();
                    try {
                        table(xml, grid);
                    } finally {
                        // What there was room for stands.
                        sheaf.add(grid);
                    }
                }
                case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" -> body(xml);
                case "AlternateContent" -> choice(xml, () -> body(xml));
                default -> xml.skip();
            }
        }
    }

    private interface Reading {
        void read() throws IOException;
    }

    /** The same in several ways: only the first is read. */
    private static void choice(Xml xml, Reading reading) throws IOException {
        boolean done = false;
        while (xml.child()) {
            if (done) {
                xml.skip();
                continue;
            }
            reading.read();
            done = true;
        }
    }

    // ------------------------------------------------------------------ paragraphs

    /** What is gathered while one paragraph is read. */
    private final class Paragraph {
        final Ink ink;
        final List<Said> before = new ArrayList<>();
        final List<Said> after = new ArrayList<>();
        WordStyles.Style style = styles.of(null);

        Paragraph(Ink ink) {
            this.ink = ink;
        }

        void box(List<Said> said) {
            for (var one : said) (ink.isBlank() ? before : after).add(one.boxed());
        }
    }

    /** The paragraph, and the text boxes that are anchored in it. */
    private List<Said> paragraph(Xml xml) throws IOException {
        var open = carried;
        carried = null;
        var paragraph = new Paragraph(open == null ? new Ink(sheaf) : open);
        var own = WordStyles.Own.PLAIN;
        while (xml.child()) {
            if (xml.name().equals("pPr")) {
                own = WordStyles.paragraph(xml);
                paragraph.style = own.itself().over(styles.of(own.styleId()));
                if (Boolean.TRUE.equals(paragraph.style.newPage())) breakPage();
                continue;
            }
            within(xml, paragraph);
        }
        // An instruction that nobody ended must not hide what follows.
        fields.removeIf(instruction -> instruction);
        if (own.gone()) {
            carried = paragraph.ink;
            var boxes = new ArrayList<>(paragraph.before);
            boxes.addAll(paragraph.after);
            return boxes;
        }
        var style = paragraph.style;
        var list = style.list();
        var mark = list == null ? "" : lists.next(list, style.depth(), own.styleId());
        var said = paragraph.ink.dry(page, style.heading(), style.centred(), Boolean.TRUE.equals(style.boxed()), mark);
        var all = new ArrayList<>(paragraph.before);
        if (!said.isEmpty()) all.add(said);
        all.addAll(paragraph.after);
        return all;
    }

    /** Words whose paragraph was to go on, where none follows. */
    private List<Said> carried() {
        var open = carried;
        carried = null;
        return open == null || open.isBlank() ? List.of() : List.of(open.dry(page, 0, false, false, ""));
    }

    /** One thing within a paragraph; the reader stands at its start. */
    private void within(Xml xml, Paragraph paragraph) throws IOException {
        switch (xml.name()) {
            case "r" -> run(xml, paragraph);
            case "hyperlink",
                    "ins",
                    "moveTo",
                    "smartTag",
                    "sdt",
                    "sdtContent",
                    "fldSimple",
                    "customXml",
                    "dir",
                    "bdo" -> {
                while (xml.child()) within(xml, paragraph);
            }
            case "oMath", "oMathPara" -> formula(xml, paragraph);
            case "AlternateContent" ->
                choice(xml, () -> {
                    while (xml.child()) within(xml, paragraph);
                });
            default -> xml.skip();
        }
    }

    private void formula(Xml xml, Paragraph paragraph) throws IOException {
        paragraph.ink.write(xml.inner(), paragraph.style.face(), page);
    }

    private void run(Xml xml, Paragraph paragraph) throws IOException {
        var face = paragraph.style.face();
        var ink = paragraph.ink;
        while (xml.child()) {
            switch (xml.name()) {
                case "rPr" -> face = styles.face(xml).over(face);
                case "t" -> write(xml.inner(), face, ink);
                case "tab", "ptab" -> {
                    write("\t", face, ink);
                    xml.skip();
                }
                case "cr" -> {
                    write("\n", face, ink);
                    xml.skip();
                }
                case "br" -> {
                    if (xml.at("type", "").equals("page")) breakPage();
                    else write("\n", face, ink);
                    xml.skip();
                }
                case "noBreakHyphen" -> {
                    write("-", face, ink);
                    xml.skip();
                }
                case "softHyphen" -> {
                    if (shown()) ink.softHyphen(face, page);
                    xml.skip();
                }
                case "lastRenderedPageBreak" -> {
                    if (!justBroken) page++;
                    justBroken = false;
                    pagesTold = true;
                    xml.skip();
                }
                case "fldChar" -> {
                    field(xml.at("fldCharType", ""));
                    xml.skip();
                }
                case "ruby", "rubyBase" -> {
                    while (xml.child()) {
                        if (xml.name().equals("rubyBase")) while (xml.child()) within(xml, paragraph);
                        else xml.skip();
                    }
                }
                case "drawing", "pict", "object", "AlternateContent" -> boxes(xml, paragraph);
                default -> xml.skip();
            }
        }
    }

    private void write(String text, Face face, Ink ink) throws IOException {
        if (!shown()) return;
        ink.write(text, face, page);
        if (!text.isBlank() && !face.isHidden()) justBroken = false;
    }

    private void breakPage() {
        page++;
        justBroken = true;
        pagesTold = true;
    }

    private void field(String what) {
        switch (what) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case "end" -> fields.poll();
            default -> {
                // It is none.
            }
        }
    }

    private boolean shown() {
        return !fields.contains(true);
    }

    /** Looks for the words of text boxes in a drawing. */
    private void boxes(Xml xml, Paragraph paragraph) throws IOException {
        if (xml.name().equals("AlternateContent")) {
            choice(xml, () -> {
                while (xml.child()) boxes(xml, paragraph);
            });
            return;
        }
        if (xml.name().equals("txbxContent")) {
            var tables = new Grid();
            paragraph.box(content(xml, tables));
            // No block stands within a paragraph: the cells of a table in a box are lines like others.
            for (var table : tables.within) paragraph.box(table.lines());
            return;
        }
        while (xml.child()) boxes(xml, paragraph);
    }

    /** Paragraphs in a cell or a text box; tables in it are put aside. */
    private List<Said> content(Xml xml, Grid around) throws IOException {
        var said = new ArrayList<Said>();
        // A field, or a paragraph whose end was deleted, does not reach into it.
        var outer = carried;
        carried = null;
        while (xml.child()) contained(xml, said, around);
        said.addAll(carried());
        carried = outer;
        said.removeIf(Said::isEmpty);
        return said;
    }

    private void contained(Xml xml, List<Said> said, Grid around) throws IOException {
        switch (xml.name()) {
            case "p" -> said.addAll(paragraph(xml));
            case "tbl" -> {
                said.addAll(carried());
                var grid = new Grid();
                table(xml, grid);
                around.within.add(grid);
            }
            case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" -> {
                while (xml.child()) contained(xml, said, around);
            }
            case "AlternateContent" ->
                choice(xml, () -> {
                    while (xml.child()) contained(xml, said, around);
                });
            default -> xml.skip();
        }
    }

    // ------------------------------------------------------------------ tables

    private void table(Xml xml, Grid grid) throws IOException {
        grid.ruled = true;
        while (xml.child()) {
            switch (xml.name()) {
                case "tblPr" -> {
                    boolean ruled = false;
                    while (xml.child()) {
                        if (xml.name().equals("tblStyle")) ruled = styles.framesTable(xml.at("val", ""));
                        if (xml.name().equals("tblBorders")) ruled = WordStyles.frame(xml);
                        else xml.skip();
                    }
                    grid.ruled = ruled;
                }
                case "tr" -> row(xml, grid);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(xml, grid);
                default -> xml.skip();
            }
        }
    }

    private void rows(Xml xml, Grid grid) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "tr" -> row(xml, grid);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(xml, grid);
                default -> xml.skip();
            }
        }
    }

    /** Where the next cell of a row stands. */
    private static final class Row {
        final Grid.Line line;
        int column;

        Row(Grid.Line line) {
            this.line = line;
        }
    }

    private void row(Xml xml, Grid grid) throws IOException {
        boolean gone = false;
        var row = new Row(grid.row(false));
        while (xml.child()) {
            if (xml.name().equals("trPr")) {
                while (xml.child()) {
                    switch (xml.name()) {
                        case "tblHeader" -> {
                            if (!xml.on()) break;
                            grid.rows.removeLast();
                            row = new Row(grid.row(true));
                        }
                        case "gridBefore" -> row.column = Math.clamp(xml.number("val", 0), 0, 63);
                        case "del" -> gone = true;
                        default -> {
                            // It does not tell what is meant.
                        }
                    }
                    xml.skip();
                }
                continue;
            }
            cells(xml, grid, row);
        }
        if (gone) grid.rows.removeLast();
    }

    private void cells(Xml xml, Grid grid, Row row) throws IOException {
        switch (xml.name()) {
            case "tc" -> cell(xml, grid, row);
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> {
                while (xml.child()) cells(xml, grid, row);
            }
            default -> xml.skip();
        }
    }

    private void cell(Xml xml, Grid grid, Row row) throws IOException {
        sheaf.takeCell();
        int width = 1;
        boolean down = false;
        boolean left = false;
        int from = page;
        var said = new ArrayList<Said>();
        while (xml.child()) {
            if (!xml.name().equals("tcPr")) {
                contained(xml, said, grid);
                continue;
            }
            while (xml.child()) {
                switch (xml.name()) {
                    case "gridSpan" -> width = Math.clamp(xml.number("val", 1), 1, 64);
                    case "vMerge" -> down = !xml.at("val", "continue").equals("restart");
                    case "hMerge" -> left = !xml.at("val", "continue").equals("restart");
                    case "tcBorders" -> {
                        if (WordStyles.frame(xml)) grid.ruled = true;
                        continue;
                    }
                    default -> {
                        // It does not tell what is meant.
                    }
                }
                xml.skip();
            }
        }
        said.addAll(carried());
        said.removeIf(Said::isEmpty);
        int at = said.isEmpty() ? from : said.get(0).page();
        if (left && !row.line.boxes().isEmpty()) {
            var before = row.line.boxes().removeLast();
            row.line
                    .boxes()
                    .add(new Grid.Box(
                            before.page(), before.column(), before.width() + width, before.goesOn(), before.lines()));
        } else {
            boolean goesOn = down && grid.continues(row.column);
            row.line.boxes().add(new Grid.Box(at, row.column, width, goesOn, goesOn ? List.of() : said));
        }
        row.column += width;
    }
}
