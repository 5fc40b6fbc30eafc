package khaimac.plan.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import khaimac.plan.read.Documents.Piece.Break;
import khaimac.plan.read.Documents.Piece.Grid;
import khaimac.plan.read.Documents.Piece.Line;

/**
 * A document that a test tells, and the files that hold it: docx, odt, xlsx, ods, pdf, text. The files are written by
 * hand, as a word processor would lay them out, and not with what reads them.
 *
 * <p>Within words: {@code \n} is a line break, {@code \t} a tab, {@code **bold**}, {@code {+inserted+}}, {@code
 * {-deleted-}} (tracked changes), {@code {#hidden#}}, {@code {=PAGE|12=}} (a field and its result), {@code
 * {@address|words@}} (a link), {@code {!a comment!}} and {@code {^a footnote^}}. In a cell {@code ¶} begins a new
 * paragraph; a cell that is {@code ^} alone is merged with the one above, one that is {@code <} with the one to
 * its left.
 */
public final class Documents {
    /** How a line is written. */
    public enum Dress {
        BOLD,
        SLANTED,
        CENTRED,
        /** In a text box of its own, anchored where it stands. */
        BOX,
        /** A heading, of the first or of the second level. */
        HEAD,
        HEAD2,
        /** Numbered by the word processor: 1. 2. 3. */
        NUMBERED,
        /** One level below: 1.1. 1.2. */
        NUMBERED2,
        /** I. II. III., in a list of its own. */
        ROMAN,
        /** a) b) c), begun anew after every line of another kind. */
        LETTERED,
        DASHED
    }

    /** One thing after the other. */
    public sealed interface Piece {
        /** A paragraph. */
        record Line(String words, Set<Dress> dress) implements Piece {}

        /**
         * A table.
         *
         * @param ruled whether its lines are seen
         */
        record Grid(List<Row> rows, boolean ruled) implements Piece {}

        /** The next page. */
        record Break() implements Piece {}
    }

    /** A row of a table. */
    public record Row(boolean header, List<String> cells) {}

    private final List<Piece> pieces = new ArrayList<>();
    private String sheet = "Chương trình";

    public static Documents document() {
        return new Documents();
    }

    public static Row row(String... cells) {
        return new Row(false, List.of(cells));
    }

    public static Row header(String... cells) {
        return new Row(true, List.of(cells));
    }

    public Documents line(String words, Dress... dress) {
        var as = EnumSet.noneOf(Dress.class);
        as.addAll(Arrays.asList(dress));
        pieces.add(new Line(words, as));
        return this;
    }

    /** Several lines of the same kind. */
    public Documents lines(String... words) {
        for (var one : words) line(one);
        return this;
    }

    public Documents table(Row... rows) {
        pieces.add(new Grid(List.of(rows), true));
        return this;
    }

    /** A table whose lines nobody sees, as a letterhead is made. */
    public Documents columns(Row... rows) {
        pieces.add(new Grid(List.of(rows), false));
        return this;
    }

    public Documents page() {
        pieces.add(new Break());
        return this;
    }

    public Documents sheet(String name) {
        sheet = name;
        return this;
    }

    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    // ------------------------------------------------------------------ words, taken apart

    /** A piece of a line: what kind it is of, and its words. {@code more}: a field's instruction, a link's address. */
    record Run(char kind, String words, String more) {}

    static List<Run> runs(String words) {
        var runs = new ArrayList<Run>();
        var plain = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            char kind = 0;
            String close = "";
            int skip = 0;
            if (words.startsWith("**", at)) {
                kind = '*';
                close = "**";
                skip = 2;
            } else if (words.charAt(at) == '{'
                    && at + 1 < words.length()
                    && "+-#=@!^".indexOf(words.charAt(at + 1)) >= 0) {
                kind = words.charAt(at + 1);
                close = kind + "}";
                skip = 2;
            }
            int end = kind == 0 ? -1 : words.indexOf(close, at + skip);
            if (end < 0) {
                plain.append(words.charAt(at++));
                continue;
            }
            if (!plain.isEmpty()) runs.add(new Run(' ', plain.toString(), ""));
            plain.setLength(0);
            var in = words.substring(at + skip, end);
            int bar = kind == '=' || kind == '@' ? in.indexOf('|') : -1;
            runs.add(new Run(kind, in.substring(bar + 1), bar < 0 ? "" : in.substring(0, bar)));
            at = end + close.length();
        }
        if (!plain.isEmpty()) runs.add(new Run(' ', plain.toString(), ""));
        return runs;
    }

    /** What somebody sees of it who has accepted every change. */
    public static String seen(String words) {
        var seen = new StringBuilder();
        for (var run : runs(words)) if ("-#!^".indexOf(run.kind()) < 0) seen.append(run.words());
        return seen.toString();
    }

    static String xml(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A zip of texts. */
    public static byte[] zip(Map<String, String> entries) {
        var all = new LinkedHashMap<String, byte[]>();
        entries.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(all);
    }

    static byte[] zipped(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var one : entries.entrySet()) {
                var entry = new ZipEntry(one.getKey());
                if (one.getKey().equals("mimetype")) {
                    var crc = new CRC32();
                    crc.update(one.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(one.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Column and width of each cell that is written, and whether it goes on from above. */
    record Put(int column, int width, boolean goesOn, int height, String words) {}

    static List<List<Put>> laid(Grid grid) {
        var rows = new ArrayList<List<Put>>();
        for (int r = 0; r < grid.rows().size(); r++) {
            var cells = grid.rows().get(r).cells();
            var puts = new ArrayList<Put>();
            for (int c = 0; c < cells.size(); c++) {
                if (cells.get(c).equals("<")) continue;
                int width = 1;
                while (c + width < cells.size() && cells.get(c + width).equals("<")) width++;
                boolean goesOn = cells.get(c).equals("^");
                int height = 1;
                while (r + height < grid.rows().size()
                        && grid.rows().get(r + height).cells().size() > c
                        && grid.rows().get(r + height).cells().get(c).equals("^")) height++;
                puts.add(new Put(c, width, goesOn, height, goesOn ? "" : cells.get(c)));
            }
            rows.add(puts);
        }
        return rows;
    }

    static int columns(Grid grid) {
        return grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
    }

    // ------------------------------------------------------------------ files

    public byte[] docx() {
        return zip(Docx.entries(pieces));
    }

    public byte[] odt() {
        return zip(Odt.entries(pieces));
    }

    /** The tables of it, each on a sheet of its own; lines before a table stand in its first column. */
    public byte[] xlsx() {
        return zip(SheetsOnPaper.xlsx(pieces, sheet));
    }

    public byte[] ods() {
        return zip(SheetsOnPaper.ods(pieces, sheet));
    }

    public byte[] pdf() {
        return PrintedPages.print(pieces);
    }

    /** As it comes by mail: a table's cells with tabs between them. */
    public String text() {
        var text = new StringBuilder();
        for (var piece : pieces)
            switch (piece) {
                case Line line -> text.append(seen(line.words())).append('\n');
                case Grid grid -> {
                    for (var row : grid.rows())
                        text.append(String.join(
                                        "\t",
                                        row.cells().stream()
                                                .map(cell -> cell.equals("^") || cell.equals("<")
                                                        ? ""
                                                        : seen(cell).replace('¶', ' '))
                                                .toList()))
                                .append('\n');
                }
                case Break _ -> text.append('\f');
            }
        return text.toString();
    }

    /** The parts of a Word file. */
    static final class Docx {
        private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"wps\"";
        private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

        private Docx() {}

        static Map<String, String> entries(List<Piece> pieces) {
            var body = new StringBuilder();
            int letters = 10;
            boolean lettered = false;
            for (var piece : pieces) {
                boolean now = piece instanceof Line line && line.dress().contains(Dress.LETTERED);
                if (now && !lettered) letters++;
                lettered = now;
                body.append(
                        switch (piece) {
                            case Line line -> line(line, letters);
                            case Grid grid -> grid(grid);
                            case Break _ -> "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
                        });
            }
            // A table is never the last thing in a Word file.
            if (!pieces.isEmpty() && pieces.getLast() instanceof Grid) body.append("<w:p/>");
            return parts(body.toString(), letters);
        }

        /** A document whose body is written by whoever asks. */
        static Map<String, String> parts(String body, int lists) {
            var parts = new LinkedHashMap<String, String>();
            parts.put("[Content_Types].xml", HEAD + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                wordprocessingml.document.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                wordprocessingml.styles+xml"/>\
                <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                wordprocessingml.numbering+xml"/></Types>\
                """);
            parts.put("_rels/.rels", HEAD + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/\
                officeDocument/2006/relationships/officeDocument"/></Relationships>\
                """);
            parts.put("word/_rels/document.xml.rels", HEAD + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="styles.xml" Type="http://schemas.openxmlformats.org/\
                officeDocument/2006/relationships/styles"/>\
                <Relationship Id="rId2" Target="numbering.xml" Type="http://schemas.openxmlformats.org/\
                officeDocument/2006/relationships/numbering"/></Relationships>\
                """);
            parts.put(
                    "word/document.xml",
                    HEAD + "<w:document " + SPACES + "><w:body>" + body
                            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
            parts.put(
                    "word/styles.xml",
                    HEAD + "<w:styles " + SPACES + ">" + style("Normal", "Normal", "")
                            + style(
                                    "Title1",
                                    "heading 1",
                                    "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + "<w:rPr><w:b/></w:rPr>")
                            + style(
                                    "Title2",
                                    "heading 2",
                                    "<w:basedOn w:val=\"Title1\"/>" + "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
                            + "</w:styles>");
            parts.put(
                    "word/numbering.xml", HEAD + "<w:numbering " + SPACES + ">" + numbering(lists) + "</w:numbering>");
            return parts;
        }

        private static String style(String id, String name, String more) {
            return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more
                    + "</w:style>";
        }

        private static String numbering(int lists) {
            var text = new StringBuilder();
            text.append(abstractList(1, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")));
            text.append(abstractList(2, level(0, "upperRoman", "%1.")));
            text.append(abstractList(3, level(0, "bullet", "-")));
            text.append(abstractList(4, level(0, "lowerLetter", "%1)")));
            for (int list = 1; list <= 3; list++) text.append(list(list, list, ""));
            for (int list = 10; list <= lists; list++)
                text.append(
                        list(list, 4, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"));
            return text.toString();
        }

        private static String abstractList(int id, String levels) {
            return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
        }

        private static String list(int id, int of, String more) {
            return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + of + "\"/>" + more + "</w:num>";
        }

        private static String level(int number, String format, String text) {
            return "<w:lvl w:ilvl=\"" + number + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                    + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
        }

        static String line(Line line, int letters) {
            var dress = line.dress();
            if (dress.contains(Dress.BOX)) {
                var inside = EnumSet.copyOf(dress);
                inside.remove(Dress.BOX);
                var in = Arrays.stream(line.words().split("¶", -1))
                        .map(words -> line(new Line(words, inside), letters))
                        .reduce("", String::concat);
                return "<w:p><w:r>" + box(in) + "</w:r></w:p>";
            }
            var manner = new StringBuilder();
            if (dress.contains(Dress.HEAD)) manner.append("<w:pStyle w:val=\"Title1\"/>");
            if (dress.contains(Dress.HEAD2)) manner.append("<w:pStyle w:val=\"Title2\"/>");
            if (dress.contains(Dress.NUMBERED)) manner.append(numbered(1, 0));
            if (dress.contains(Dress.NUMBERED2)) manner.append(numbered(1, 1));
            if (dress.contains(Dress.ROMAN)) manner.append(numbered(2, 0));
            if (dress.contains(Dress.DASHED)) manner.append(numbered(3, 0));
            if (dress.contains(Dress.LETTERED)) manner.append(numbered(letters, 0));
            if (dress.contains(Dress.CENTRED)) manner.append("<w:jc w:val=\"center\"/>");
            var face = (dress.contains(Dress.BOLD) ? "<w:b/>" : "") + (dress.contains(Dress.SLANTED) ? "<w:i/>" : "");
            return "<w:p><w:pPr>" + manner + "</w:pPr>" + words(line.words(), face) + "</w:p>";
        }

        private static String numbered(int list, int level) {
            return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
        }

        /** As Word writes it: once for itself, and once more for programs that are older. */
        private static String box(String in) {
            return "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData>"
                    + "<wps:wsp><wps:txbx><w:txbxContent>" + in + "</w:txbxContent></wps:txbx></wps:wsp>"
                    + "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
                    + "<v:textbox><w:txbxContent>" + in
                    + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
                    + "</mc:AlternateContent>";
        }

        private static String words(String words, String face) {
            var text = new StringBuilder();
            for (var run : runs(words)) {
                var said = run.words();
                text.append(
                        switch (run.kind()) {
                            case '*' -> run(said, "<w:b/>" + face);
                            case '+' -> "<w:ins w:id=\"1\" w:author=\"A\">" + run(said, face) + "</w:ins>";
                            case '-' ->
                                "<w:del w:id=\"2\" w:author=\"A\">"
                                        + run(said, face)
                                                .replace("w:t>", "w:delText>")
                                                .replace("<w:t ", "<w:delText ")
                                        + "</w:del>";
                            case '#' -> run(said, face + "<w:vanish/>");
                            case '=' -> field(run.more(), run(said, face));
                            case '@' ->
                                "<w:hyperlink w:anchor=\"" + xml(run.more()) + "\">" + run(said, face)
                                        + "</w:hyperlink>";
                            case '!' ->
                                "<w:commentRangeStart w:id=\"1\"/><w:commentRangeEnd w:id=\"1\"/>"
                                        + "<w:r><w:commentReference w:id=\"1\"/></w:r>";
                            case '^' -> "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
                            default -> run(said, face);
                        });
            }
            return text.toString();
        }

        private static String field(String instruction, String result) {
            return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> " + xml(instruction)
                    + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        }

        private static String run(String words, String face) {
            var text = new StringBuilder("<w:r>" + (face.isEmpty() ? "" : "<w:rPr>" + face + "</w:rPr>"));
            var one = new StringBuilder();
            for (int i = 0; i <= words.length(); i++) {
                char letter = i < words.length() ? words.charAt(i) : '\n';
                if (letter != '\n' && letter != '\t') {
                    one.append(letter);
                    continue;
                }
                if (!one.isEmpty())
                    text.append("<w:t xml:space=\"preserve\">")
                            .append(xml(one.toString()))
                            .append("</w:t>");
                one.setLength(0);
                if (i < words.length()) text.append(letter == '\n' ? "<w:br/>" : "<w:tab/>");
            }
            return text.append("</w:r>").toString();
        }

        static String grid(Grid grid) {
            int columns = columns(grid);
            var text = new StringBuilder("<w:tbl><w:tblPr>");
            if (grid.ruled()) {
                text.append("<w:tblBorders>");
                for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV"))
                    text.append("<w:").append(side).append(" w:val=\"single\"/>");
                text.append("</w:tblBorders>");
            }
            text.append("</w:tblPr><w:tblGrid>");
            text.append(("<w:gridCol w:w=\"" + 9000 / columns + "\"/>").repeat(columns))
                    .append("</w:tblGrid>");
            var laid = laid(grid);
            for (int r = 0; r < laid.size(); r++) {
                boolean header = grid.rows().get(r).header();
                text.append("<w:tr><w:trPr>")
                        .append(header ? "<w:tblHeader/>" : "")
                        .append("</w:trPr>");
                for (var put : laid.get(r)) {
                    text.append("<w:tc><w:tcPr>");
                    if (put.width() > 1)
                        text.append("<w:gridSpan w:val=\"").append(put.width()).append("\"/>");
                    if (put.goesOn()) text.append("<w:vMerge/>");
                    else if (put.height() > 1) text.append("<w:vMerge w:val=\"restart\"/>");
                    text.append("</w:tcPr>");
                    for (var words : put.words().split("¶", -1))
                        text.append(line(new Line(words, EnumSet.noneOf(Dress.class)), 10));
                    text.append("</w:tc>");
                }
                text.append("</w:tr>");
            }
            return text.append("</w:tbl>").toString();
        }
    }

    /** The parts of a file of LibreOffice. */
    static final class Odt {
        static final String SPACES = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";

        private Odt() {}

        static Map<String, String> entries(List<Piece> pieces) {
            var body = new StringBuilder();
            var changes = new StringBuilder();
            for (int i = 0; i < pieces.size(); i++) {
                switch (pieces.get(i)) {
                    case Line line -> body.append(line(line, changes, i == 0 || !same(pieces.get(i - 1), line)));
                    case Grid grid -> body.append(grid(grid, changes));
                    case Break _ -> body.append("<text:p text:style-name=\"NewPage\"/>");
                }
            }
            var tracked = changes.isEmpty() ? "" : "<text:tracked-changes>" + changes + "</text:tracked-changes>";
            return parts(
                    "application/vnd.oasis.opendocument.text",
                    styles(),
                    "<office:text>" + tracked + body + "</office:text>");
        }

        static Map<String, String> parts(String mime, String styles, String body) {
            var parts = new LinkedHashMap<String, String>();
            parts.put("mimetype", mime);
            parts.put(
                    "META-INF/manifest.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
                        + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry"
                        + " manifest:full-path=\"/\" manifest:media-type=\"" + mime + "\"/><manifest:file-entry"
                            + " manifest:full-path=\"content.xml\""
                            + " manifest:media-type=\"text/xml\"/>"
                            + "</manifest:manifest>");
            parts.put(
                    "content.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content " + SPACES
                            + "><office:automatic-styles>" + styles + "</office:automatic-styles><office:body>" + body
                            + "</office:body></office:document-content>");
            return parts;
        }

        private static boolean same(Piece before, Line line) {
            return before instanceof Line earlier
                    && earlier.dress().contains(Dress.LETTERED)
                    && line.dress().contains(Dress.LETTERED);
        }

        private static String styles() {
            var text = new StringBuilder();
            for (var bold : List.of("", "B"))
                for (var slanted : List.of("", "I"))
                    for (var centred : List.of("", "C"))
                        text.append("<style:style style:name=\"P")
                                .append(bold + slanted + centred)
                                .append("\" style:family=\"paragraph\"><style:paragraph-properties")
                                .append(centred.isEmpty() ? "" : " fo:text-align=\"center\"")
                                .append("/><style:text-properties")
                                .append(bold.isEmpty() ? "" : " fo:font-weight=\"bold\"")
                                .append(slanted.isEmpty() ? "" : " fo:font-style=\"italic\"")
                                .append("/></style:style>");
            text.append("<style:style style:name=\"NewPage\" style:family=\"paragraph\">"
                    + "<style:paragraph-properties fo:break-before=\"page\"/></style:style>");
            text.append("<style:style style:name=\"Strong\" style:family=\"text\">"
                    + "<style:text-properties fo:font-weight=\"bold\"/></style:style>");
            text.append("<style:style style:name=\"Hidden\" style:family=\"text\">"
                    + "<style:text-properties text:display=\"none\"/></style:style>");
            text.append(list(
                    "L1",
                    number(1, "1", "", ".")
                            + number(2, "1", "", ".")
                                    .replace(" style:num-format", " text:display-levels=\"2\" style:num-format")));
            text.append(list("L2", number(1, "I", "", ".")));
            text.append(list("L3", "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"-\"/>"));
            text.append(list("L4", number(1, "a", "", ")")));
            return text.toString();
        }

        private static String list(String name, String levels) {
            return "<text:list-style style:name=\"" + name + "\">" + levels + "</text:list-style>";
        }

        private static String number(int level, String format, String before, String after) {
            return "<text:list-level-style-number text:level=\"" + level + "\" style:num-format=\"" + format
                    + "\" style:num-prefix=\"" + before + "\" style:num-suffix=\"" + after + "\"/>";
        }

        private static String line(Line line, StringBuilder changes, boolean anew) {
            var dress = line.dress();
            var style = "P" + (dress.contains(Dress.BOLD) ? "B" : "") + (dress.contains(Dress.SLANTED) ? "I" : "")
                    + (dress.contains(Dress.CENTRED) ? "C" : "");
            if (dress.contains(Dress.BOX)) {
                var in = Arrays.stream(line.words().split("¶", -1))
                        .map(words -> paragraph(words, style, changes))
                        .reduce("", String::concat);
                return "<text:p><draw:frame><draw:text-box>" + in + "</draw:text-box></draw:frame></text:p>";
            }
            if (dress.contains(Dress.HEAD) || dress.contains(Dress.HEAD2))
                return paragraph(line.words(), style, changes)
                        .replace(
                                "<text:p ",
                                "<text:h text:outline-level=\"" + (dress.contains(Dress.HEAD) ? 1 : 2) + "\" ")
                        .replace("</text:p>", "</text:h>");
            var one = paragraph(line.words(), style, changes);
            if (dress.contains(Dress.NUMBERED)) return item("L1", one, true);
            if (dress.contains(Dress.NUMBERED2))
                return item("L1", "<text:list><text:list-item>" + one + "</text:list-item></text:list>", true);
            if (dress.contains(Dress.ROMAN)) return item("L2", one, true);
            if (dress.contains(Dress.DASHED)) return item("L3", one, true);
            if (dress.contains(Dress.LETTERED)) return item("L4", one, !anew);
            return one;
        }

        private static String item(String list, String in, boolean goesOn) {
            return "<text:list text:style-name=\"" + list + "\"" + (goesOn ? " text:continue-numbering=\"true\"" : "")
                    + "><text:list-item>" + in + "</text:list-item></text:list>";
        }

        private static String paragraph(String words, String style, StringBuilder changes) {
            var text = new StringBuilder("<text:p text:style-name=\"" + style + "\">");
            for (var run : runs(words)) {
                var said = inner(run.words());
                int id = changes.length();
                text.append(
                        switch (run.kind()) {
                            case '*' -> "<text:span text:style-name=\"Strong\">" + said + "</text:span>";
                            case '+' -> {
                                changes.append("<text:changed-region text:id=\"c" + id + "\"><text:insertion/>"
                                        + "</text:changed-region>");
                                yield "<text:change-start text:change-id=\"c" + id + "\"/>" + said
                                        + "<text:change-end text:change-id=\"c" + id + "\"/>";
                            }
                            case '-' -> {
                                changes.append("<text:changed-region text:id=\"c" + id + "\"><text:deletion><text:p>"
                                        + said + "</text:p></text:deletion></text:changed-region>");
                                yield "<text:change text:change-id=\"c" + id + "\"/>";
                            }
                            case '#' -> "<text:span text:style-name=\"Hidden\">" + said + "</text:span>";
                            case '=' -> "<text:page-number>" + said + "</text:page-number>";
                            case '@' -> "<text:a xlink:href=\"" + xml(run.more()) + "\">" + said + "</text:a>";
                            case '!' ->
                                "<office:annotation><dc:creator>A</dc:creator><text:p>" + said
                                        + "</text:p></office:annotation>";
                            case '^' ->
                                "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>" + said
                                        + "</text:p></text:note-body></text:note>";
                            default -> said;
                        });
            }
            return text.append("</text:p>").toString();
        }

        private static String inner(String words) {
            return xml(words)
                    .replace("\n", "<text:line-break/>")
                    .replace("\t", "<text:tab/>")
                    .replace("  ", " <text:s text:c=\"1\"/>");
        }

        static String grid(Grid grid, StringBuilder changes) {
            int columns = columns(grid);
            var text = new StringBuilder(
                    "<table:table><table:table-column table:number-columns-repeated=\"" + columns + "\"/>");
            var laid = laid(grid);
            for (int r = 0; r < laid.size(); r++) {
                boolean header = grid.rows().get(r).header();
                text.append(header ? "<table:table-header-rows>" : "").append("<table:table-row>");
                for (var put : laid.get(r)) {
                    if (put.goesOn()) {
                        text.append("<table:covered-table-cell/>".repeat(put.width()));
                        continue;
                    }
                    text.append("<table:table-cell");
                    if (put.width() > 1)
                        text.append(" table:number-columns-spanned=\"")
                                .append(put.width())
                                .append('"');
                    if (put.height() > 1)
                        text.append(" table:number-rows-spanned=\"")
                                .append(put.height())
                                .append('"');
                    text.append('>');
                    for (var words : put.words().split("¶", -1)) text.append(paragraph(words, "P", changes));
                    text.append("</table:table-cell>");
                    text.append("<table:covered-table-cell/>".repeat(put.width() - 1));
                }
                text.append("</table:table-row>").append(header ? "</table:table-header-rows>" : "");
            }
            return text.append("</table:table>").toString();
        }
    }

    /** Workbooks: one sheet; lines stand in its first column, tables below each other. */
    static final class SheetsOnPaper {
        private SheetsOnPaper() {}

        static Map<String, String> xlsx(List<Piece> pieces, String name) {
            var data = new StringBuilder();
            var merged = new StringBuilder();
            int row = 1;
            for (var piece : pieces)
                switch (piece) {
                    case Line line -> {
                        data.append("<row r=\"" + row + "\">" + xlsxCell(row, 0, seen(line.words())) + "</row>");
                        row++;
                    }
                    case Grid grid -> {
                        for (var puts : laid(grid)) {
                            data.append("<row r=\"" + row + "\">");
                            for (var put : puts) {
                                if (!put.goesOn())
                                    data.append(xlsxCell(
                                            row, put.column(), seen(put.words()).replace('¶', '\n')));
                                if (!put.goesOn() && (put.width() > 1 || put.height() > 1))
                                    merged.append("<mergeCell ref=\"" + address(row, put.column()) + ":"
                                            + address(row + put.height() - 1, put.column() + put.width() - 1) + "\"/>");
                            }
                            data.append("</row>");
                            row++;
                        }
                    }
                    case Break _ -> row++;
                }
            return xlsx(
                    name,
                    "<sheetData>" + data + "</sheetData>"
                            + (merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>"),
                    "<cellXfs><xf numFmtId=\"0\"/></cellXfs>",
                    "");
        }

        /** A workbook whose sheet, formats and shared words are written by whoever asks. */
        static Map<String, String> xlsx(String name, String sheet, String formats, String shared) {
            String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            var parts = new LinkedHashMap<String, String>();
            parts.put(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
                            + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                            + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            parts.put(
                    "_rels/.rels",
                    "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"rId1\" Type=\"" + types + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                            + "</Relationships>");
            parts.put(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + types + "\"><sheets><sheet name=\"" + xml(name)
                            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            parts.put(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"rId1\" Type=\"" + types + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"rId2\" Type=\"" + types + "/styles\" Target=\"styles.xml\"/>"
                            + "<Relationship Id=\"rId3\" Type=\"" + types
                            + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                            + "</Relationships>");
            parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\">" + sheet + "</worksheet>");
            parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + formats + "</styleSheet>");
            parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
            return parts;
        }

        private static String xlsxCell(int row, int column, String words) {
            return words.isEmpty()
                    ? ""
                    : "<c r=\"" + address(row, column) + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                            + xml(words) + "</t></is></c>";
        }

        static String address(int row, int column) {
            return (column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1)))
                    + (char) ('A' + column % 26)
                    + row;
        }

        static Map<String, String> ods(List<Piece> pieces, String name) {
            var body = new StringBuilder();
            for (var piece : pieces)
                switch (piece) {
                    case Line line ->
                        body.append(Odt.grid(new Grid(List.of(row(line.words())), true), new StringBuilder())
                                .replaceAll("</?table:table>|<table:table-column[^>]*>", ""));
                    case Grid grid ->
                        body.append(Odt.grid(grid, new StringBuilder())
                                .replaceAll("</?table:table>|<table:table-column[^>]*>", ""));
                    case Break _ -> body.append("<table:table-row><table:table-cell/></table:table-row>");
                }
            return Odt.parts(
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "",
                    "<office:spreadsheet><table:table table:name=\"" + xml(name) + "\">" + body
                            + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                            + " table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
                            + "</office:spreadsheet>");
        }
    }
}
