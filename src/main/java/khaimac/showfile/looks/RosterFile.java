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
import khaimac.text.Kind;
import khaimac.text.Rows;
import khaimac.text.Unaccented;
import org.jspecify.annotations.Nullable;

/**
 * An award list: a CSV file with the columns name, and if wanted group and note, in any order, as spreadsheets save it.
 */
final class RosterFile {
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
        var called = Kind.called(bytes);
        if (called == null && isSheet(path)) called = EXCEL;
        if (called != null) {
            reader.error(
                    at,
                    new Sentence(
                            "Danh sách “" + path + "” là " + called.vi() + ".",
                            "The list \"" + path + "\" is " + called.en() + "."),
                    new Sentence("Danh sách này sẽ trống.", "The list will be empty."),
                    new Sentence(
                            "Hãy mở bằng Excel (bảng trong Word thì chép sang Excel), chọn Lưu thành → CSV UTF-8 rồi"
                                    + " ghi tên tệp đó ở đây.",
                            "In Excel (copy a table of Word into it) choose Save as, CSV UTF-8, and name that file"
                                    + " here."));
            return List.of();
        }
        var decoded = Decoded.list(path, bytes);
        decoded.findings().forEach(reader::add);
        var groups = new LinkedHashMap<String, List<Look.RosterRow>>();
        rows(path, decoded.text(), groups, reader);
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

    private static final Sentence EXCEL = new Sentence("tệp Excel", "an Excel file");

    private static boolean isSheet(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xls");
    }

    /** The rows that say something, without remarks. */
    static List<Rows.Row> rows(String text, char separator) {
        return Rows.of(text, separator).stream()
                .filter(row -> text.charAt(row.from()) != '#')
                .toList();
    }

    private static void rows(String path, String text, Map<String, List<Look.RosterRow>> groups, Reader reader) {
        var rows = rows(text, separator(text));
        var columns = RosterColumns.of(rows);
        if (columns == null) {
            if (!rows.isEmpty()) headless(path, rows.getFirst().line(), reader);
            return;
        }
        new RosterHead(path, rows, columns, reader).say();
        int taken = 0;
        for (var row : rows.subList(columns.row() + 1, rows.size())) {
            if (row.torn())
                say(
                        reader,
                        path,
                        row.line(),
                        Severity.WARNING,
                        new Sentence(
                                "Dòng này có dấu ngoặc kép mở mà không đóng.",
                                "A quote that opens in this row is not closed."),
                        new Sentence("Nó được đọc như một chữ.", "It is read as one of the words."),
                        new Sentence(
                                "Hãy kiểm tra các dấu ngoặc kép trong dòng này.", "Check the quotes in this row."));
            var name = columns.said(row, RosterColumns.What.NAME);
            if (!isNamed(name)) {
                say(
                        reader,
                        path,
                        row.line(),
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
                        row.line(),
                        Severity.ERROR,
                        new Sentence("Danh sách dài quá 10 000 dòng.", "The list is longer than 10,000 rows."),
                        new Sentence("Các dòng sau bị bỏ qua.", "The rest is left out."),
                        Sentence.NONE);
                return;
            }
            var cells = new Cells(path, row.line(), reader);
            groups.computeIfAbsent(cells.name(columns.said(row, RosterColumns.What.GROUP)), group -> new ArrayList<>())
                    .add(new Look.RosterRow(
                            cells.name(name),
                            cells.name(columns.said(row, RosterColumns.What.NOTE)),
                            cells.photo(columns.said(row, RosterColumns.What.PHOTO))));
        }
    }

    private record Cells(String path, int line, Reader reader) {
        /** Who has no picture is honoured all the same: a quiet shape stands in its place. */
        @Nullable
        String photo(String written) {
            var file = FileShape.slashed(written);
            if (file.isEmpty()) return null;
            if (LookRules.isFile(file) && reader.beside().exists(file)) return file;
            var alike = LookRules.isFile(file) ? reader.beside().alike(file) : List.<String>of();
            say(
                    reader,
                    path,
                    line,
                    Severity.WARNING,
                    new Sentence("Không thấy ảnh “" + file + "”.", "The photo \"" + file + "\" is not there."),
                    new Sentence(
                            "Chỗ của ảnh là một hình bóng; tên vẫn lên.",
                            "A silhouette stands in its place; the name is shown."),
                    alike.isEmpty()
                            ? new Sentence(
                                    "Hãy chép ảnh vào thư mục kịch bản và viết như media/chan-dung/mau.jpg.",
                                    "Copy it into the show's folder and write it like media/portraits/mau.jpg.")
                            : new Sentence(
                                    "Trong thư mục có: " + String.join(", ", alike) + ".",
                                    "The folder has: " + String.join(", ", alike) + "."));
            return LookRules.isFile(file) ? file : null;
        }

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

    private static void headless(String path, int line, Reader reader) {
        say(
                reader,
                path,
                line,
                Severity.ERROR,
                new Sentence(
                        "Dòng đầu của danh sách phải là tên các cột, trong đó có “họ và tên” (hoặc “name”).",
                        "The first line of a list names its columns, one of them \"name\"."),
                new Sentence("Danh sách này sẽ trống.", "The list will be empty."),
                new Sentence("Hãy thêm dòng đầu: group,name,note", "Add the first line: group,name,note"));
    }

    /** Signs alone are nobody's name. */
    static boolean isNamed(String name) {
        return !Unaccented.folded(name).isEmpty();
    }

    static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** Spreadsheets separate by comma, semicolon or tab, depending on the country they are set to. */
    static char separator(String text) {
        char usual = Rows.separator(text);
        var head = head(text, usual);
        if (head != null) return Rows.separator(text, head);
        for (char other : Rows.SEPARATORS.toCharArray()) if (head(text, other) != null) return other;
        return usual;
    }

    /** The line that names the columns, if this is what stands between them. */
    private static @Nullable String head(String text, char separator) {
        var rows = rows(text, separator);
        var columns = RosterColumns.of(rows);
        if (columns == null) return null;
        var row = rows.get(columns.row());
        return text.substring(row.from(), row.cells().getLast().to());
    }

    private static void say(
            Reader reader, String path, int line, Severity severity, Sentence what, Sentence now, Sentence instead) {
        reader.add(new Finding(severity, new Place(path, line, 1, Sentence.NONE), what, now, instead));
    }
}
