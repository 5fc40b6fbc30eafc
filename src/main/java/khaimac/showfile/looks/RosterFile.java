package khaimac.showfile.looks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.PageText;
import khaimac.showfile.json.Decoded;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Beside;
import khaimac.showfile.language.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * An award list: a CSV file with the columns name, and if wanted group and note, in any order, as spreadsheets save it.
 */
final class RosterFile {
    private static final Map<String, String> COLUMNS = columns();

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.TRIM_SPACES, CsvReadFeature.SKIP_EMPTY_LINES)
            .enable(CsvReadFeature.ALLOW_COMMENTS)
            .build();

    private RosterFile() {}

    static List<Look.RosterGroup> read(String path, Node at, Reader reader) {
        return reader.once("roster " + path, () -> content(path, at, reader));
    }

    private static List<Look.RosterGroup> content(String path, Node at, Reader reader) {
        var bytes = reader.beside().content(path);
        if (bytes == null) {
            boolean isThere =
                    !reader.beside().equals(Beside.UNKNOWN) && reader.beside().exists(path);
            if (isThere)
                reader.error(
                        at,
                        new Sentence(
                                "Không đọc được danh sách “" + path + "”, hoặc nó lớn hơn 16 MB.",
                                "The list \"" + path + "\" cannot be read, or is larger than 16 MB."),
                        new Sentence("Danh sách này sẽ trống.", "The list will be empty."),
                        Sentence.NONE);
            return List.of();
        }
        if (isExcel(path, bytes)) {
            reader.error(
                    at,
                    new Sentence(
                            "Danh sách “" + path + "” là tệp Excel.", "The list \"" + path + "\" is an Excel file."),
                    new Sentence("Danh sách này sẽ trống.", "The list will be empty."),
                    new Sentence(
                            "Trong Excel, chọn Lưu thành → CSV UTF-8 rồi ghi tên tệp đó ở đây.",
                            "In Excel choose Save as, CSV UTF-8, and name that file here."));
            return List.of();
        }
        var decoded = Decoded.of(path, bytes);
        decoded.findings().forEach(reader::add);
        var groups = new LinkedHashMap<String, List<Look.RosterRow>>();
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(decoded.text())))
                .readValues(decoded.text())) {
            rows(path, rows, groups, reader);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            say(
                    reader,
                    path,
                    line,
                    Severity.ERROR,
                    new Sentence("Danh sách không đọc được từ dòng này.", "The list cannot be read from this line on."),
                    new Sentence("Các dòng phía trên được giữ.", "The rows above are kept."),
                    new Sentence("Hãy kiểm tra các dấu ngoặc kép trong dòng này.", "Check the quotes in this line."));
        }
        var result = new ArrayList<Look.RosterGroup>();
        groups.forEach((name, rows) -> result.add(new Look.RosterGroup(name, List.copyOf(rows))));
        if (result.isEmpty())
            reader.error(
                    at,
                    new Sentence(
                            "Danh sách “" + path + "” không có tên nào.", "The list \"" + path + "\" holds no name."),
                    new Sentence(
                            "Khi tới chỗ này sẽ không có tên nào trên màn hình.",
                            "No name will be shown when it is reached."),
                    Sentence.NONE);
        return List.copyOf(result);
    }

    /** By its name, or by its first bytes: renaming a file does not change it. */
    private static boolean isExcel(String path, byte[] bytes) {
        var name = path.toLowerCase(Locale.ROOT);
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        boolean old = bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        return zip || old || name.endsWith(".xlsx") || name.endsWith(".xls");
    }

    private static void rows(
            String path, MappingIterator<String[]> rows, Map<String, List<Look.RosterRow>> groups, Reader reader) {
        Map<String, Integer> place = null;
        int taken = 0;
        while (rows.hasNextValue()) {
            int line = rows.currentLocation().getLineNr();
            var row = rows.nextValue();
            if (row.length == 1 && row[0].isBlank()) continue;
            if (place == null) {
                place = header(path, row, line, reader);
                if (!place.containsKey("name")) return;
                continue;
            }
            var name = cell(row, place, "name");
            if (name.isEmpty()) {
                say(
                        reader,
                        path,
                        line,
                        Severity.WARNING,
                        new Sentence("Dòng này không có tên.", "This row has no name."),
                        new Sentence("Dòng này bị bỏ qua.", "It is left out."),
                        Sentence.NONE);
                continue;
            }
            if (++taken > LookRules.ROWS_OF_A_LIST) {
                say(
                        reader,
                        path,
                        line,
                        Severity.ERROR,
                        new Sentence("Danh sách dài quá 10 000 dòng.", "The list is longer than 10,000 rows."),
                        new Sentence("Các dòng sau bị bỏ qua.", "The rest is left out."),
                        Sentence.NONE);
                return;
            }
            var cells = new Cells(path, line, reader);
            groups.computeIfAbsent(cells.name(cell(row, place, "group")), group -> new ArrayList<>())
                    .add(new Look.RosterRow(cells.name(name), cells.name(cell(row, place, "note"))));
        }
    }

    private record Cells(String path, int line, Reader reader) {
        String name(String text) {
            if (text.length() <= LookRules.NAME) return text;
            say(
                    reader,
                    path,
                    line,
                    Severity.WARNING,
                    new Sentence(
                            "Một ô ở dòng này dài quá " + LookRules.NAME + " chữ cái.",
                            "A cell of this row has more than " + LookRules.NAME + " letters."),
                    new Sentence("Phần cuối bị bỏ.", "Its end is left out."),
                    Sentence.NONE);
            return PageText.upTo(text, LookRules.NAME);
        }
    }

    private static Map<String, Integer> header(String path, String[] row, int line, Reader reader) {
        var place = columns(List.of(row));
        if (!place.containsKey("name"))
            say(
                    reader,
                    path,
                    line,
                    Severity.ERROR,
                    new Sentence(
                            "Dòng đầu của danh sách phải là tên các cột, trong đó có “name” (hoặc “họ và tên”).",
                            "The first line of a list names its columns, one of them \"name\"."),
                    new Sentence("Danh sách này sẽ trống.", "The list will be empty."),
                    new Sentence("Hãy thêm dòng đầu: group,name,note", "Add the first line: group,name,note"));
        return place;
    }

    /** Which column is which, by the words of the first row. */
    static Map<String, Integer> columns(List<String> row) {
        var place = new LinkedHashMap<String, Integer>();
        for (int column = 0; column < row.size(); column++) {
            var word = COLUMNS.get(normal(row.get(column)).toLowerCase(Locale.ROOT));
            if (word != null) place.putIfAbsent(word, column);
        }
        return place;
    }

    private static String cell(String[] row, Map<String, Integer> place, String column) {
        var at = place.get(column);
        return at == null || at >= row.length ? "" : normal(row[at]);
    }

    static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** Spreadsheets separate by comma, semicolon or tab, depending on the country they are set to. */
    static char separator(String text) {
        for (var line : text.lines().limit(50).toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.indexOf('\t') >= 0) return '\t';
            return line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ';' : ',';
        }
        return ',';
    }

    private static void say(
            Reader reader, String path, int line, Severity severity, Sentence what, Sentence now, Sentence instead) {
        reader.add(new Finding(severity, new Place(path, line, 1, Sentence.NONE), what, now, instead));
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var word : List.of("name", "tên", "họ và tên", "họ tên", "tập thể", "tập thể, cá nhân"))
            columns.put(word, "name");
        for (var word : List.of("group", "nhóm", "hình thức", "hình thức khen thưởng", "loại"))
            columns.put(word, "group");
        for (var word : List.of("note", "ghi chú", "đơn vị", "chức vụ", "chức vụ, đơn vị")) columns.put(word, "note");
        return columns;
    }
}
