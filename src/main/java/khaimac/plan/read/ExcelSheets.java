package khaimac.plan.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import khaimac.plan.paper.Manner;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel (xlsx, xlsm): sheets as people see them, with the results that its formulas had. */
final class ExcelSheets {
    private static final int MOST_SHARED = 8 * Sheaf.MOST_LETTERS;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_MERGED = 20_000;

    private static final Said NOTHING = new Said(0, "", Manner.PLAIN);

    /** How the cells of one kind look. */
    private record Look(NumberFormat format, Face face, boolean centred) {
        static final Look PLAIN = new Look(NumberFormat.GENERAL, Face.OPEN, false);
    }

    private record Cell(int column, Said said) {}

    /** Corners of merged cells, all within. */
    private record Range(int top, int left, int bottom, int right) {}

    private final Archive archive;
    private final Sheaf sheaf;
    private final Patience patience;
    private final List<String> shared = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private boolean epoch1904;
    private int hiddenRows;

    private ExcelSheets(Archive archive, Sheaf sheaf, Patience patience) {
        this.archive = archive;
        this.sheaf = sheaf;
        this.patience = patience;
    }

    static void read(Archive archive, Sheaf sheaf, Patience patience) throws IOException {
        new ExcelSheets(archive, sheaf, patience).book();
    }

    private record Listed(String name, @Nullable String part, boolean hidden) {}

    private void book() throws IOException {
        var main = Relations.of(archive, "", patience).kind("officeDocument", "xl/workbook.xml");
        var parts = Relations.of(archive, main, patience);
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var listed = listed(main, parts);
        looks(parts.kind("styles", folder + "styles.xml"));
        shared(parts.kind("sharedStrings", folder + "sharedStrings.xml"));
        if (archive.hasEnding("vbaProject.bin"))
            sheaf.tell(
                    "Tệp có macro. Chỉ đọc chữ, macro không chạy.",
                    "The file has macros. Only its words were read; no macro runs.");
        var sheets = new ArrayList<Worksheet>();
        try {
            for (var one : listed) {
                if (one.hidden()) {
                    sheaf.tell(
                            "Trang tính “" + one.name() + "” đang ẩn nên không đọc.",
                            "The sheet \"" + one.name() + "\" is hidden and was not read.");
                    continue;
                }
                if (one.part() == null) continue;
                var sheet = new Worksheet(one.name(), new Grid());
                sheets.add(sheet);
                sheet(one.part(), sheet.grid());
            }
        } finally {
            Worksheet.lay(sheets, sheaf);
        }
        if (hiddenRows > 0) tellHidden(hiddenRows, sheaf);
    }

    static void tellHidden(int rows, Sheaf sheaf) {
        sheaf.tell(
                rows + " dòng đang ẩn nên không đọc. Hãy bỏ ẩn nếu cần.",
                rows + " hidden rows were not read. Show them in the file if they are needed.");
    }

    private List<Listed> listed(String main, Relations parts) throws IOException {
        var listed = new ArrayList<Listed>();
        try (var in = archive.small(main)) {
            if (in == null) throw Unreadable.broken();
            try (var xml = new Xml(in, patience)) {
                while (xml.next()) {
                    if (!xml.starts()) continue;
                    if (xml.name().equals("workbookPr"))
                        epoch1904 = xml.at("date1904", "0").matches("1|true");
                    if (!xml.name().equals("sheet")) continue;
                    boolean hidden = xml.at("state", "visible").matches("hidden|veryHidden");
                    listed.add(new Listed(xml.at("name", ""), parts.id(xml.at("id", "")), hidden));
                }
            }
        }
        return listed;
    }

    // ------------------------------------------------------------------ what cells share

    private void shared(String part) throws IOException {
        int letters = 0;
        try (var in = archive.open(part)) {
            if (in == null) return;
            try (var xml = new Xml(in, patience)) {
                xml.next();
                while (xml.child()) {
                    var text = rich(xml);
                    letters += text.length() + 8;
                    if (letters > MOST_SHARED) throw Unreadable.unpacksToTooMuch();
                    shared.add(text);
                }
            }
        }
    }

    /** Words, also those that are written in several faces; how they are spoken in Japanese stands beside them. */
    private static String rich(Xml xml) throws IOException {
        var text = new StringBuilder();
        while (xml.child()) {
            switch (xml.name()) {
                case "t" -> text.append(xml.inner());
                case "r" -> text.append(rich(xml));
                default -> xml.skip();
            }
        }
        return text.toString();
    }

    private void looks(String part) throws IOException {
        var formats = new HashMap<Integer, String>();
        var faces = new ArrayList<Face>();
        try (var in = archive.small(part)) {
            if (in == null) return;
            try (var xml = new Xml(in, patience)) {
                xml.next();
                while (xml.child()) {
                    switch (xml.name()) {
                        case "numFmts" -> {
                            while (xml.child()) {
                                formats.put(xml.number("numFmtId", -1), xml.at("formatCode", "General"));
                                xml.skip();
                            }
                        }
                        case "fonts" -> {
                            while (xml.child()) faces.add(face(xml));
                        }
                        case "cellXfs" -> {
                            while (xml.child()) looks.add(look(xml, formats, faces));
                        }
                        default -> xml.skip();
                    }
                }
            }
        }
    }

    private static Face face(Xml xml) throws IOException {
        boolean bold = false;
        boolean slanted = false;
        String font = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "b" -> bold = xml.on();
                case "i" -> slanted = xml.on();
                case "name" -> font = xml.at("val");
                default -> {
                    // It does not tell what is meant.
                }
            }
            xml.skip();
        }
        return new Face(bold, slanted, null, null, font);
    }

    private static Look look(Xml xml, Map<Integer, String> formats, List<Face> faces) throws IOException {
        var format = NumberFormat.of(xml.number("numFmtId", 0), formats);
        int font = xml.number("fontId", 0);
        boolean centred = false;
        while (xml.child()) {
            if (xml.name().equals("alignment"))
                centred = xml.at("horizontal", "").startsWith("center");
            xml.skip();
        }
        return new Look(format, font >= 0 && font < faces.size() ? faces.get(font) : Face.OPEN, centred);
    }

    // ------------------------------------------------------------------ a sheet

    private void sheet(String part, Grid grid) throws IOException {
        var rows = new TreeMap<Integer, SortedMap<Integer, Cell>>();
        var merged = new ArrayList<Range>();
        var hidden = new ArrayList<Range>();
        try (var in = archive.open(part)) {
            if (in == null) return;
            try (var xml = new Xml(in, patience)) {
                xml.next();
                while (xml.child()) {
                    switch (xml.name()) {
                        case "cols" -> {
                            while (xml.child()) {
                                if (xml.at("hidden", "0").matches("1|true"))
                                    hidden.add(new Range(0, xml.number("min", 1) - 1, 0, xml.number("max", 1) - 1));
                                xml.skip();
                            }
                        }
                        case "sheetData" -> rows(xml, rows, hidden);
                        case "mergeCells" -> {
                            while (xml.child()) {
                                var range = range(xml.at("ref", ""));
                                if (range != null && merged.size() < MOST_MERGED) merged.add(range);
                                xml.skip();
                            }
                        }
                        default -> xml.skip();
                    }
                }
            }
        } finally {
            // What there was room for stands.
            lay(rows, merged, grid);
        }
    }

    private void rows(Xml xml, SortedMap<Integer, SortedMap<Integer, Cell>> rows, List<Range> hidden)
            throws IOException {
        int number = -1;
        while (xml.child()) {
            number = Math.clamp(xml.number("r", number + 2) - 1, 0, MOST_ROWS);
            boolean seen = !xml.at("hidden", "0").matches("1|true");
            var cells = new TreeMap<Integer, Cell>();
            rows.put(number, cells);
            int column = -1;
            boolean any = false;
            while (xml.child()) {
                int at = column(xml.at("r", ""));
                column = at < 0 ? column + 1 : at;
                var said = cell(xml);
                if (said == null || column >= MOST_COLUMNS) continue;
                any = true;
                int its = column;
                if (!seen || hidden.stream().anyMatch(range -> range.left() <= its && its <= range.right())) continue;
                sheaf.takeCell();
                cells.put(column, new Cell(column, said));
            }
            if (!seen && any) hiddenRows++;
            if (cells.isEmpty()) rows.remove(number);
        }
    }

    /** What a cell shows; null: nothing. */
    private @Nullable Said cell(Xml xml) throws IOException {
        var type = xml.at("t", "n");
        int style = xml.number("s", 0);
        var look = style >= 0 && style < looks.size() ? looks.get(style) : Look.PLAIN;
        var words = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "v" -> words = xml.inner();
                case "is" -> words = rich(xml);
                default -> xml.skip();
            }
        }
        if (words.isEmpty()) return null;
        var shown = switch (type) {
            case "s" -> sharedAt(words);
            case "b" -> words.equals("1") ? "TRUE" : "FALSE";
            case "n" -> look.format().show(words, epoch1904);
            default -> words;
        };
        var ink = new Ink(sheaf);
        ink.write(shown, look.face(), 0);
        var said = ink.dry(0, 0, look.centred(), false, "");
        return said.isEmpty() ? null : said;
    }

    private String sharedAt(String index) {
        try {
            int at = Integer.parseInt(index.strip());
            return at >= 0 && at < shared.size() ? shared.get(at) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void lay(SortedMap<Integer, SortedMap<Integer, Cell>> rows, List<Range> merged, Grid grid)
            throws IOException {
        record Part(int width, boolean goesOn) {}
        var parts = new HashMap<Long, Part>();
        int rowsMerged = 0;
        for (var range : merged) {
            // Rows that nobody wrote in are passed over: a whole column may be merged.
            if (!rows.containsKey(range.top()) || rowsMerged > Sheaf.MOST_CELLS) continue;
            for (var row : rows.subMap(range.top(), range.bottom() + 1).entrySet()) {
                patience.ask();
                if (++rowsMerged > Sheaf.MOST_CELLS) break;
                boolean goesOn = row.getKey() != range.top();
                var cells = row.getValue();
                cells.subMap(range.left() + (goesOn ? 0 : 1), range.right() + 1).clear();
                parts.put(at(row.getKey(), range.left()), new Part(range.right() - range.left() + 1, goesOn));
                if (goesOn) cells.put(range.left(), new Cell(range.left(), NOTHING));
            }
        }
        for (var row : rows.entrySet()) {
            var line = grid.row(false);
            for (var cell : row.getValue().values()) {
                var part = parts.getOrDefault(at(row.getKey(), cell.column()), new Part(1, false));
                var lines = cell.said().isEmpty() ? List.<Said>of() : List.of(cell.said());
                line.boxes().add(new Grid.Box(0, cell.column(), part.width(), part.goesOn(), lines));
            }
        }
    }

    private static long at(int row, int column) {
        return (long) row * MOST_COLUMNS + column;
    }

    /** The column that an address names, from 0; -1: it names none. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > MOST_COLUMNS) return -1;
        }
        return column - 1;
    }

    private static @Nullable Range range(String address) {
        var ends = address.split(":", -1);
        if (ends.length != 2) return null;
        try {
            return new Range(
                    Integer.parseInt(ends[0].replaceAll("\\D", "")) - 1,
                    column(ends[0]),
                    Integer.parseInt(ends[1].replaceAll("\\D", "")) - 1,
                    column(ends[1]));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
