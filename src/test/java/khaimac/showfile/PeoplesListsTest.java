package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.show.ShowEdit;
import khaimac.text.OldCodes;
import khaimac.text.OldLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as offices save them: every one of them is read, or says how to save it so that it is. */
class PeoplesListsTest extends BadInput {
    private static final List<List<String>> LIST = List.of(
            List.of("STT", "Họ và tên", "Chức vụ, đơn vị", "Hình thức khen thưởng"),
            List.of("1", "Nguyễn Thị Ánh Tuyết", "Bí thư Chi bộ; xã Đại Đồng", "Bằng khen"),
            List.of("2", "Trần Văn Hưởng", "Đảng ủy phường Ngọc Hà", "Bằng khen"),
            List.of("3", "Đỗ Quỳnh Như", "Trường Tiểu học Mỹ Đức", "Giấy khen"),
            List.of("4", "Lê Đức Thọ", "Hội Cựu chiến binh", "Giấy khen"));

    private static final List<Look.RosterGroup> READ = List.of(
            new Look.RosterGroup(
                    "Bằng khen",
                    List.of(
                            new Look.RosterRow("Nguyễn Thị Ánh Tuyết", "Bí thư Chi bộ; xã Đại Đồng"),
                            new Look.RosterRow("Trần Văn Hưởng", "Đảng ủy phường Ngọc Hà"))),
            new Look.RosterGroup(
                    "Giấy khen",
                    List.of(
                            new Look.RosterRow("Đỗ Quỳnh Như", "Trường Tiểu học Mỹ Đức"),
                            new Look.RosterRow("Lê Đức Thọ", "Hội Cựu chiến binh"))));

    @TempDir
    Path folder;

    private static String csv(char separator, String lineEnd) {
        var csv = new StringBuilder();
        for (var row : LIST) {
            var cells = row.stream()
                    .map(cell -> cell.matches(".*[,;|\t].*") ? '"' + cell + '"' : cell)
                    .toList();
            csv.append(String.join(String.valueOf(separator), cells)).append(lineEnd);
        }
        return csv.toString();
    }

    private static String show(String file) {
        return withLooks("\"r\": {\"roster\": \"" + file + "\"}", "{\"on\": \"go\", \"put\": {\"backdrop\": \"r\"}}");
    }

    private ShowFile.Reading roster(byte[] content) throws IOException {
        Files.write(folder.resolve("r.csv"), content);
        return sound(ShowFile.read("show.json", show("r.csv").getBytes(StandardCharsets.UTF_8), new Folder(folder)));
    }

    private ShowFile.Reading roster(String content) throws IOException {
        return roster(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Look.RosterGroup> groups(ShowFile.Reading reading) {
        return ((Look.Roster) reading.show().looks().get("r")).groups();
    }

    static Stream<String> separated() {
        return Stream.of(";", ",", "\t", "|")
                .flatMap(one -> Stream.of("\r\n", "\n").map(end -> one + end));
    }

    @ParameterizedTest
    @MethodSource("separated")
    void with_any_separator_and_in_any_code_of_unicode(String how) throws IOException {
        var csv = csv(how.charAt(0), how.substring(1));
        for (var bytes : List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8),
                ("sep=" + how + csv).getBytes(StandardCharsets.UTF_8))) {
            var reading = roster(bytes);
            assertThat(reading.findings()).isEmpty();
            assertThat(groups(reading)).isEqualTo(READ);
        }
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var reading = roster(("\uFEFF" + csv).getBytes(charset));
            assertThat(reading.findings()).allMatch(one -> one.severity() == Severity.NOTE);
            assertThat(groups(reading)).isEqualTo(READ);
        }
    }

    static Stream<Arguments> oldAndSeparated() {
        return Stream.of(OldLetters.WINDOWS, OldLetters.VNI, OldLetters.TCVN3)
                .flatMap(code -> separated().map(how -> Arguments.of(code, how)));
    }

    @ParameterizedTest
    @MethodSource("oldAndSeparated")
    void in_a_code_of_before_Unicode_with_any_separator_it_is_read_and_said(OldLetters code, String how)
            throws IOException {
        // Capitals with a tone are small letters in a face of capitals there: nobody can read them from the bytes.
        boolean abc = code == OldLetters.TCVN3;
        var csv = csv(how.charAt(0), how.substring(1));
        var reading = roster(OldCodes.in(code, abc ? csv.replace("Ánh", "Anh") : csv));
        assertThat(groups(reading).getLast()).isEqualTo(READ.getLast());
        assertThat(groups(reading).getFirst().rows().getFirst().name())
                .isEqualTo(abc ? "Nguyễn Thị Anh Tuyết" : "Nguyễn Thị Ánh Tuyết");
        assertThat(reading.findings()).hasSize(1);
        var finding = finding(reading, "in the code " + code.called());
        assertThat(finding.severity()).isEqualTo(abc ? Severity.WARNING : Severity.NOTE);
        assertThat(finding.what().vi()).contains(code.called());
        assertThat(finding.instead().vi()).contains(abc ? "chữ hoa" : "", "UTF-8");
        assertThat(finding.place().file()).isEqualTo("r.csv");
    }

    @ParameterizedTest
    @MethodSource("separated")
    void in_UTF16_that_does_not_say_so_too(String how) throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var reading = roster(csv(how.charAt(0), how.substring(1)).getBytes(charset));
            assertThat(reading.findings()).allMatch(one -> one.severity() == Severity.NOTE);
            assertThat(groups(reading)).isEqualTo(READ);
        }
    }

    @Test
    void typed_in_ABC_and_saved_as_UTF8_it_is_turned_too() throws IOException {
        var typed = new String(
                OldCodes.in(OldLetters.TCVN3, csv(';', "\r\n").replace("Ánh", "Anh")), Charset.forName("windows-1252"));
        assertThat(groups(roster(typed)).getLast()).isEqualTo(READ.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HỌ VÀ TÊN;Đơn vị;Ghi chú",
                "Ghi chú;ho va ten;don vi",
                "\"Họ, tên\";\"Chức vụ\";\"Nơi công tác\"",
                "Họ_và_tên;CHI BỘ;Chức danh"
            })
    void columns_are_known_by_the_words_of_offices_in_any_order(String head) throws IOException {
        var cells = head.split(";", -1);
        var row = new String[cells.length];
        for (int at = 0; at < cells.length; at++) row[at] = cells[at].matches("(?i).*t.n.*") ? "Mẫu" : "x" + at;
        var reading = roster(head + "\n" + String.join(";", row) + "\n");
        assertThat(reading.findings()).isEmpty();
        var read = groups(reading).getFirst().rows().getFirst();
        assertThat(read.name()).isEqualTo("Mẫu");
        assertThat(read.note()).matches("x\\d, x\\d");
    }

    @Test
    void a_name_in_two_columns_is_one_name() throws IOException {
        var reading = roster("TT;Họ và đệm;Tên;Đơn vị\n1;Nguyễn Văn;Mẫu;Chi bộ 1\n");
        assertThat(reading.findings()).isEmpty();
        assertThat(groups(reading).getFirst().rows()).containsExactly(new Look.RosterRow("Nguyễn Văn Mẫu", "Chi bộ 1"));
    }

    @Test
    void what_was_spread_over_columns_is_corrected_where_it_stands() throws IOException {
        var csv = "TT;Họ và đệm;Tên;Chức vụ;Đơn vị\n1;Nguyễn Văn;Mẫu;Bí thư;Chi bộ 1\n2;Trần Thị;Hai;;Chi bộ 2\n";
        Files.writeString(folder.resolve("r.csv"), csv);
        var text = ShowText.of("show.json", show("r.csv").getBytes(StandardCharsets.UTF_8), new Folder(folder));
        var becomes = new Look.RosterRow("Nguyễn Văn Mẫn", "Bí thư Chi bộ 1");
        assertThat(text.edit(new ShowEdit.SetRow("r.csv", 0, 0, becomes)))
                .isInstanceOfSatisfying(ShowText.Outcome.Made.class, made -> assertThat(
                                new String(made.text().bytes("r.csv"), StandardCharsets.UTF_8))
                        .isEqualTo("""
                            TT;Họ và đệm;Tên;Chức vụ;Đơn vị
                            1;Nguyễn Văn Mẫn;;Bí thư Chi bộ 1;
                            2;Trần Thị;Hai;;Chi bộ 2
                            """));
    }

    @Test
    void a_heading_above_the_columns_does_no_harm_and_is_noted() throws IOException {
        var reading = roster("DANH SÁCH KHEN THƯỞNG;;\n(Kèm theo Quyết định);;\n;;\nSTT;Họ và tên;Đơn vị\n1;Mẫu;Xã\n");
        assertThat(reading.findings()).allMatch(one -> one.severity() == Severity.NOTE);
        assertThat(groups(reading).getFirst().rows()).containsExactly(new Look.RosterRow("Mẫu", "Xã"));
    }

    @Test
    void a_column_that_nobody_knows_is_told_where_it_stands() throws IOException {
        var reading = roster("Họ và tên;Năm sinh;Đơn vị;\nMẫu;1970;Xã;x\n");
        var unknown = finding(reading, "The column \"Năm sinh\" is not known");
        assertThat(unknown.severity()).isEqualTo(Severity.WARNING);
        assertThat(unknown.place().line()).isEqualTo(1);
        assertThat(unknown.place().column()).isEqualTo(11);
        assertThat(unknown.instead().vi()).contains("chức vụ");
        finding(reading, "Column 4 has no name");
    }

    @Test
    void cells_beside_the_last_column_are_told() throws IOException {
        var reading = roster("Họ và tên,Đơn vị\nMẫu,Chi bộ 1, xã Đại Đồng\n");
        assertThat(finding(reading, "1 row has more cells than columns").place().line())
                .isEqualTo(2);
    }

    @Test
    void names_alone_may_have_commas_in_them() throws IOException {
        var reading = roster("Tên tập thể\nChi bộ 1, Đảng bộ xã\nChi bộ 2, Đảng bộ xã\n");
        assertThat(reading.findings()).isEmpty();
        assertThat(groups(reading).getFirst().rows())
                .extracting(Look.RosterRow::name)
                .containsExactly("Chi bộ 1, Đảng bộ xã", "Chi bộ 2, Đảng bộ xã");
    }

    @Test
    void a_cell_may_have_lines_and_the_rows_behind_it_keep_their_places() throws IOException {
        var reading = roster("Họ và tên;Đơn vị\r\nMẫu;\"Chi bộ 1\r\nĐảng bộ xã\"\r\n;Xã\r\n");
        assertThat(groups(reading).getFirst().rows().getFirst().note()).contains("Chi bộ 1", "Đảng bộ xã");
        assertThat(finding(reading, "This row has no name").place().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/workbook.xml", "%PDF-1.7", "{\\rtf1"})
    void what_is_no_list_says_what_it_is_whatever_its_name(String inside) throws IOException {
        boolean packed = inside.endsWith("xml");
        var reading = roster(((packed ? "PK\u0003\u0004" : "") + inside).getBytes(StandardCharsets.ISO_8859_1));
        var is = inside.startsWith("xl") ? "an Excel" : inside.startsWith("%") ? "a PDF" : "a Word";
        var finding = finding(reading, "is " + is + " file");
        assertThat(finding.instead().vi()).contains("CSV UTF-8");
    }
}
