package khaimac.plan.read;

import static khaimac.plan.read.Documents.Dress.BOLD;
import static khaimac.plan.read.Documents.Dress.BOX;
import static khaimac.plan.read.Documents.Dress.CENTRED;
import static khaimac.plan.read.Documents.Dress.DASHED;
import static khaimac.plan.read.Documents.Dress.HEAD;
import static khaimac.plan.read.Documents.Dress.HEAD2;
import static khaimac.plan.read.Documents.Dress.LETTERED;
import static khaimac.plan.read.Documents.Dress.NUMBERED;
import static khaimac.plan.read.Documents.Dress.NUMBERED2;
import static khaimac.plan.read.Documents.Dress.ROMAN;
import static khaimac.plan.read.Documents.Dress.SLANTED;
import static khaimac.plan.read.Documents.document;
import static khaimac.plan.read.Documents.header;
import static khaimac.plan.read.Documents.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import khaimac.plan.paper.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Word and LibreOffice write is read as its reader sees it, whichever of the two it was. */
class OfficePapersTest {
    /** A kind of file, and how a document becomes one. */
    record Kind(String ending, java.util.function.Function<Documents, byte[]> made) {
        List<String> lines(Documents document) throws IOException {
            return Shown.lines("ke-hoach." + ending, made.apply(document));
        }

        @Override
        public String toString() {
            return ending;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(new Kind("docx", Documents::docx), new Kind("odt", Documents::odt));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void lines_tell_how_they_look(Kind kind) throws IOException {
        var plan = document()
                .line("KẾ HOẠCH", BOLD, CENTRED)
                .line("Tổ chức Lễ khai giảng\nnăm học mới", CENTRED, SLANTED)
                .line("Mục đích", HEAD)
                .line("Yêu cầu", HEAD2)
                .line("")
                .line("Thời gian:\t**7h30** sáng");
        assertThat(kind.lines(plan).stream()
                        .map(line -> line.replace("h1 b ", "h1 ").replace("h2 b ", "h2 ")))
                .containsExactly(
                        "b c KẾ HOẠCH",
                        "i c Tổ chức Lễ khai giảng⏎năm học mới",
                        "h1 Mục đích",
                        "h2 Yêu cầu",
                        "Thời gian:⇥7h30 sáng");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void numbers_that_the_word_processor_counts_stand_in_the_mark(Kind kind) throws IOException {
        var plan = document()
                .line("Mở đầu", ROMAN)
                .line("Đón khách", NUMBERED)
                .line("Phát thẻ", NUMBERED2)
                .line("Xếp chỗ", NUMBERED2)
                .line("Chào cờ", NUMBERED)
                .line("Hát Quốc ca", NUMBERED2)
                .line("Nội dung", ROMAN)
                .line("Báo cáo", LETTERED)
                .line("Thảo luận", LETTERED)
                .line("Phần hội")
                .line("Văn nghệ", LETTERED)
                .line("Liên hoan", DASHED);
        assertThat(kind.lines(plan))
                .containsExactly(
                        "[I.] Mở đầu",
                        "[1.] Đón khách",
                        "[1.1.] Phát thẻ",
                        "[1.2.] Xếp chỗ",
                        "[2.] Chào cờ",
                        "[2.1.] Hát Quốc ca",
                        "[II.] Nội dung",
                        "[a)] Báo cáo",
                        "[b)] Thảo luận",
                        "Phần hội",
                        "[a)] Văn nghệ",
                        "[-] Liên hoan");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_table_keeps_its_merged_cells_and_its_header(Kind kind) throws IOException {
        var plan = document()
                .table(
                        header("TT", "Thời gian", "Nội dung", "Thực hiện"),
                        row("A", "<", "PHẦN LỄ", "Văn phòng"),
                        row("1", "7h30 - 8h00", "Đón khách¶- Phát thẻ", "^"),
                        row("2", "^", "Chào cờ", "Ban Tổ chức"));
        assertThat(kind.lines(plan))
                .containsExactly(
                        "!| TT | Thời gian | Nội dung | Thực hiện |",
                        "| A‹2 | PHẦN LỄ | Văn phòng |",
                        "| 1 | 7h30 - 8h00 | Đón khách¶- Phát thẻ | ^ |",
                        "| 2 | ^ | Chào cờ | Ban Tổ chức |");
        var table = (Block.Table) Shown.read("p." + kind.ending(), kind.made().apply(plan))
                .blocks()
                .get(0);
        assertThat(table.rows().get(1).cells().get(1).column())
                .as("behind a wide one")
                .isEqualTo(2);
        assertThat(table.rows().get(2).cells().get(2).lines().get(1).place().toString())
                .contains("block=0", "row=2", "column=2", "line=1");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tracked_changes_are_read_as_accepted_and_what_nobody_prints_is_left_out(Kind kind) throws IOException {
        var plan = document()
                .line("Khai mạc lúc {-8h00-}{+7h30+}, ngày 5/9{!sai giờ!}.")
                .line("Trang {=PAGE|3=} xem {@dinh-kem|danh sách@}{^ghi chú dưới trang^} kèm theo{# nội bộ#}.");
        assertThat(kind.lines(plan)).containsExactly("Khai mạc lúc 7h30, ngày 5/9.", "Trang 3 xem danh sách kèm theo.");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_text_box_is_read_once_where_it_is_anchored(Kind kind) throws IOException {
        var plan = document()
                .line("Típ chữ trên phông:")
                .line("UBND PHƯỜNG HÒA BÌNH¶LỄ RA QUÂN", BOX, CENTRED, BOLD)
                .line("Hết.");
        assertThat(kind.lines(plan))
                .containsExactly("Típ chữ trên phông:", "b c box UBND PHƯỜNG HÒA BÌNH", "b c box LỄ RA QUÂN", "Hết.");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_letterhead_without_lines_is_a_table_of_two_columns(Kind kind) throws IOException {
        var plan = document()
                .columns(
                        row("UBND XÃ HÒA AN¶TRƯỜNG MẦM NON", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                        row("Số: 5", "Hòa An"));
        assertThat(kind.lines(plan))
                .containsExactly(
                        "| UBND XÃ HÒA AN¶TRƯỜNG MẦM NON | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |", "| Số: 5 | Hòa An |");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void pages_are_told_where_the_file_says_so_and_only_there(Kind kind) throws IOException {
        var one = kind.made().apply(document().line("một").line("hai"));
        assertThat(Shown.read("p", one).blocks())
                .allMatch(block -> block.place().page() == 0);
        var two = kind.made().apply(document().line("một").page().line("hai"));
        assertThat(Shown.read("p", two).blocks().stream()
                        .map(block -> block.place().page()))
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void letters_that_came_apart_are_composed(Kind kind) throws IOException {
        var apart = java.text.Normalizer.normalize("Lễ kỷ niệm", java.text.Normalizer.Form.NFD);
        assertThat(kind.lines(document().line(apart).line("buổi h\u01A1 \u0323p lệ")))
                .containsExactly("Lễ kỷ niệm", "buổi hợp lệ");
    }

    @Test
    void a_one_celled_table_with_a_frame_is_boxed_lines() throws IOException {
        assertThat(Shown.lines(
                        "p.docx", document().table(row("HỘI NGHỊ¶TỔNG KẾT")).docx()))
                .containsExactly("box HỘI NGHỊ", "box TỔNG KẾT");
    }

    // ------------------------------------------------------------------ what only Word does

    private static List<String> word(String body) throws IOException {
        return Shown.lines("p.docx", Documents.zip(Documents.Docx.parts(body, 12)));
    }

    private static String p(String in) {
        return "<w:p>" + in + "</w:p>";
    }

    private static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    @Test
    void a_paragraph_whose_end_was_deleted_goes_on_in_the_next() throws IOException {
        assertThat(word(p("<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + r("Khai mạc "))
                        + p(r("hội nghị"))
                        + p(r("sau"))))
                .containsExactly("Khai mạc hội nghị", "sau");
    }

    @Test
    void words_before_a_deleted_end_are_kept_where_no_paragraph_follows() throws IOException {
        var cut = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
        var table =
                "<w:tbl><w:tr><w:tc>" + p(cut + r("trong")) + "</w:tc><w:tc>" + p(r("bên")) + "</w:tc></w:tr></w:tbl>";
        assertThat(word(p(cut + r("trước")) + table + p(cut + r("sau"))))
                .containsExactly("trước", "| trong | bên |", "sau");
    }

    @Test
    void an_instruction_that_nobody_ended_hides_nothing_below_it() throws IOException {
        assertThat(word(p(r("một") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r("ẩn")) + p(r("hai"))))
                .containsExactly("một", "hai");
    }

    @Test
    void what_was_moved_away_is_gone_and_stands_where_it_was_moved() throws IOException {
        assertThat(word(p("<w:pPr><w:rPr><w:moveFrom w:id=\"1\"/></w:rPr></w:pPr><w:moveFrom>" + r("Văn nghệ")
                                + "</w:moveFrom>")
                        + p(r("Chào cờ"))
                        + p("<w:moveTo>" + r("Văn nghệ") + "</w:moveTo>")))
                .containsExactly("Chào cờ", "Văn nghệ");
    }

    @Test
    void a_deleted_row_is_gone() throws IOException {
        var deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + p("<w:del>" + r("x") + "</w:del>")
                + "</w:tc>" + "<w:tc>" + p("") + "</w:tc></w:tr>";
        var kept = "<w:tr><w:tc>" + p(r("1")) + "</w:tc><w:tc>" + p(r("Chào cờ")) + "</w:tc></w:tr>";
        assertThat(word("<w:tbl>" + deleted + kept + "</w:tbl>")).containsExactly("| 1 | Chào cờ |");
    }

    @Test
    void a_table_within_a_cell_stands_behind_the_outer_one() throws IOException {
        var inner =
                "<w:tbl><w:tr><w:tc>" + p(r("trong 1")) + "</w:tc><w:tc>" + p(r("trong 2")) + "</w:tc></w:tr></w:tbl>";
        assertThat(word("<w:tbl><w:tr><w:tc>" + p(r("ngoài")) + inner + p("") + "</w:tc><w:tc>" + p(r("bên"))
                        + "</w:tc></w:tr></w:tbl>"))
                .containsExactly("| ngoài | bên |", "| trong 1 | trong 2 |");
    }

    @Test
    void numbers_of_a_column_count_though_nothing_is_written_beside_them() throws IOException {
        var number = p("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
        var row = "<w:tr><w:tc>" + number + "</w:tc><w:tc>" + p(r("việc")) + "</w:tc></w:tr>";
        assertThat(word("<w:tbl>" + row + row + "</w:tbl>")).containsExactly("| [1.] | việc |", "| [2.] | việc |");
    }

    @Test
    void a_field_within_the_instruction_of_another_shows_nothing() throws IOException {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(word(p(r("a ")
                        + begin
                        + begin
                        + separate
                        + r("trong")
                        + end
                        + separate
                        + r("kết quả")
                        + end
                        + r(" b"))))
                .containsExactly("a kết quả b");
    }

    @Test
    void a_break_by_hand_and_the_page_that_word_saw_after_it_are_one() throws IOException {
        var body = p(r("một") + "<w:r><w:br w:type=\"page\"/></w:r>")
                + p("<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>")
                + p("<w:r><w:lastRenderedPageBreak/><w:t>ba</w:t></w:r>");
        var paper = Shown.read("p.docx", Documents.zip(Documents.Docx.parts(body, 12)));
        assertThat(paper.blocks().stream().map(block -> block.place().page())).containsExactly(1, 2, 3);
    }

    @Test
    void old_faces_are_turned_into_unicode_run_by_run() throws IOException {
        String abc = "<w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr>";
        String capitals = "<w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr>";
        String vni = "<w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr>";
        var content = Documents.zip(Documents.Docx.parts(
                p("<w:r>" + capitals + "<w:t>ch</w:t><w:softHyphen/><w:t>¬ng tr×nh</w:t></w:r>")
                        + p("<w:r>" + abc + "<w:t>LÔ khai gi¶ng</w:t></w:r>" + r(" năm học"))
                        + p("<w:r>" + vni + "<w:t>Hoäi nghò toång keát, ñôn vò ñöôïc khen</w:t></w:r>"),
                12));
        var paper = Shown.read("p.docx", content);
        assertThat(Shown.lines(paper))
                .containsExactly("CHƯƠNG TRÌNH", "Lễ khai giảng năm học", "Hội nghị tổng kết, đơn vị được khen");
        assertThat(paper.told().toString()).contains("TCVN3 (ABC)", "VNI");
    }

    @Test
    void letters_that_are_shown_as_capitals_are_read_as_such() throws IOException {
        assertThat(word(p("<w:r><w:rPr><w:caps/></w:rPr><w:t>Lễ khai mạc</w:t></w:r>")))
                .containsExactly("LỄ KHAI MẠC");
    }

    @Test
    void macros_are_left_alone_and_told() throws IOException {
        var parts = Documents.Docx.parts(p(r("Chào cờ")), 12);
        parts.put("word/vbaProject.bin", "x");
        var paper = Shown.read("p.docm", Documents.zip(parts));
        assertThat(Shown.lines(paper)).containsExactly("Chào cờ");
        assertThat(paper.told().get(0).vi()).contains("macro không chạy");
    }

    @Test
    void the_name_does_not_decide_what_a_file_is() throws IOException {
        var docx = document().line("Chào cờ").docx();
        for (var name : List.of("ke-hoach.doc", "ke-hoach.zip", "ke-hoach", "ke-hoach.pdf"))
            assertThat(Shown.lines(name, docx)).as(name).containsExactly("Chào cờ");
    }

    @Test
    void parts_may_say_by_a_mark_how_they_are_written() throws IOException {
        var parts = new java.util.LinkedHashMap<String, byte[]>();
        Documents.Docx.parts(p(r("Chào cờ")), 12)
                .forEach((name, text) -> parts.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var text = new String(parts.get("word/document.xml"), java.nio.charset.StandardCharsets.UTF_8);
        parts.put("word/document.xml", ("\uFEFF" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Shown.lines("p.docx", Documents.zipped(parts))).containsExactly("Chào cờ");
        parts.put(
                "word/document.xml",
                text.replace("UTF-8", "UTF-16").getBytes(java.nio.charset.StandardCharsets.UTF_16));
        assertThat(Shown.lines("p.docx", Documents.zipped(parts))).containsExactly("Chào cờ");
    }
}
