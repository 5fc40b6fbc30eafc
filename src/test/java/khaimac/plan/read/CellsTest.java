package khaimac.plan.read;

import static khaimac.plan.read.Documents.document;
import static khaimac.plan.read.Documents.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks and separated values are read as people see their cells. */
class CellsTest {
    @Test
    void lines_above_a_table_are_lines_and_merged_cells_go_on() throws IOException {
        var plan = document()
                .line("CHƯƠNG TRÌNH LỄ KHAI GIẢNG")
                .table(
                        row("TT", "Thời gian", "Nội dung", "Thực hiện"),
                        row("A", "<", "Phần lễ", ""),
                        row("1", "7h30", "Chào cờ", "Liên đội"),
                        row("2", "^", "Văn nghệ", "^"));
        for (var content : List.of(plan.xlsx(), plan.ods()))
            assertThat(Shown.lines("ke-hoach", content))
                    .containsExactly(
                            "CHƯƠNG TRÌNH LỄ KHAI GIẢNG",
                            "| TT | Thời gian | Nội dung | Thực hiện |",
                            "| A‹2 | Phần lễ |",
                            "| 1 | 7h30 | Chào cờ | Liên đội |",
                            "| 2 | ^ | Văn nghệ | ^ |");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.3125|h:mm|7:30",
                "0.3125|hh:mm|07:30",
                "0.3125|hh\"h\"mm|07h30",
                "0.729861111111111|h:mm|17:31",
                "0.770833333333333|h:mm AM/PM|6:30 CH",
                "45322|dd/mm/yyyy|31/01/2024",
                "45322|d/m/yy|31/1/24",
                "45322|[$-42A]dd mmmm yyyy;@|31 tháng 1 2024",
                "45322|dddd, dd/mm/yyyy|Thứ Tư, 31/01/2024",
                "45322.3125|dd/mm/yyyy hh:mm|31/01/2024 07:30",
                "1.5|[h]:mm|36:00",
                "0.0104166666666667|mm:ss|15:00",
                "0.0104166666666667|[mm]|15",
                "1250000|#,##0|1250000",
                "0.125|0.0%|12.5%",
                "7|00|07",
                "912345678|0000000000|0912345678",
                "12|0\" phút\"|12 phút",
                "0.1|General|0.1",
                "15|General|15",
                "1E+20|General|100000000000000000000",
                "-3|0;(0)|(3)"
            })
    void a_number_is_shown_as_its_format_says(String raw, String code, String shown) {
        assertThat(new NumberFormat(code).show(raw, false)).isEqualTo(shown);
    }

    @Test
    void shared_words_formulas_dates_and_hidden_things() throws IOException {
        var formats = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"hh&quot;h&quot;mm\"/></numFmts>"
                + "<fonts><font/><font><b/></font><font><name val=\".VnTime\"/></font></fonts>"
                + "<cellXfs><xf/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf fontId=\"1\"><alignment"
                + " horizontal=\"center\"/></xf><xf fontId=\"2\"/></cellXfs>";
        var shared =
                "<si><t>Giờ</t></si><si><r><t>Nội </t></r><r><rPr><b/></rPr><t>dung</t></r><rPh><t>x</t></rPh></si>"
                        + "<si><t>LÔ khai gi¶ng</t></si>";
        var data = "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\""
                + " s=\"3\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\""
                + " s=\"1\"><f>A1+1</f><v>0.3125</v></c><c r=\"B2\" s=\"4\" t=\"s\"><v>2</v></c><c r=\"C2\""
                + " t=\"str\"><f>X</f><v>kết quả</v></c><c r=\"D2\"><v>99</v></c></row><row r=\"3\" hidden=\"1\"><c"
                + " r=\"A3\"><v>1</v></c></row><row r=\"9\"><c r=\"A9\" s=\"2\"><v>45322</v></c><c r=\"B9\""
                + " t=\"b\"><v>1</v></c></row></sheetData>";
        var paper = Shown.read("p.xlsx", Documents.zip(Documents.SheetsOnPaper.xlsx("Trang", data, formats, shared)));
        assertThat(Shown.lines(paper))
                .containsExactly(
                        "| b c Giờ | Nội dung |", "| 07h30 | Lễ khai giảng | kết quả |", "| 31/01/2024 | TRUE |");
        assertThat(paper.told().toString()).contains("1 dòng đang ẩn", "TCVN3");
    }

    @Test
    void sheets_stand_below_their_names_and_a_hidden_one_is_told() throws IOException {
        var parts = Documents.SheetsOnPaper.xlsx(
                "Sáng",
                "<sheetData><row><c t=\"inlineStr\"><is><t>a</t></is></c>"
                        + "<c t=\"inlineStr\"><is><t>b</t></is></c></row></sheetData>",
                "",
                "");
        parts.put(
                "xl/worksheets/sheet2.xml",
                parts.get("xl/worksheets/sheet1.xml").replace(">a<", ">c<"));
        parts.put("xl/worksheets/sheet3.xml", parts.get("xl/worksheets/sheet1.xml"));
        parts.computeIfPresent("xl/workbook.xml", (_, text) -> text.replace("</sheets>", """
            <sheet name="Chiều" sheetId="2" r:id="rId9"/><sheet name="Nháp" state="hidden" r:id="rId10"/></sheets>\
            """));
        parts.computeIfPresent("xl/_rels/workbook.xml.rels", (_, text) -> text.replace("</Relationships>", """
            <Relationship Id="rId9" Type="x/worksheet" Target="worksheets/sheet2.xml"/>\
            <Relationship Id="rId10" Type="x/worksheet" Target="worksheets/sheet3.xml"/></Relationships>\
            """));
        var paper = Shown.read("p.xlsx", Documents.zip(parts));
        assertThat(Shown.lines(paper)).containsExactly("h1 Sáng", "| a | b |", "h1 Chiều", "| c | b |");
        assertThat(paper.told().get(0).vi()).contains("“Nháp” đang ẩn");
    }

    @Test
    void separated_values_are_read_whatever_separates_them() throws IOException {
        for (var separator : List.of(",", ";", "\t")) {
            var text = "TT,Họ và tên,Đơn vị\r\n1,\"Nguyễn Văn An\",\"Trường \"\"Hoa Sen\"\"\"\r\n2,Trần Bình,\r\n"
                    .replace(",", separator);
            assertThat(Shown.lines("ds.csv", text.getBytes(StandardCharsets.UTF_8)))
                    .as(separator)
                    .containsExactly(
                            "| TT | Họ và tên | Đơn vị |",
                            "| 1 | Nguyễn Văn An | Trường \"Hoa Sen\" |",
                            "| 2 | Trần Bình |");
        }
    }

    @Test
    void a_page_of_the_web_that_is_called_xls_is_read() throws IOException {
        var page = """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
            <style>td{}</style></head>
            <body><table><tr><th>TT</th><th colspan=2>N&#7897;i dung</th></tr>
            <tr><td rowspan="2">1</td><td>Ch&agrave;o cờ<br>Quốc ca</td><td>MC</td></tr>
            <tr><td>Khai mạc<td>Chủ tịch</tr>
            </table><p align="center"><b>Hết</b></p></body></html>\
            """;
        assertThat(Shown.lines("bao-cao.xls", page.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "| b TT | b Nội dung‹2 |",
                        "| 1 | Chào cờ⏎Quốc ca | MC |",
                        "| ^ | Khai mạc | Chủ tịch |",
                        "b c Hết");
    }
}
