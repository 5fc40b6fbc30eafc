package khaimac.plan.read;

import static khaimac.plan.read.Documents.Dress.BOLD;
import static khaimac.plan.read.Documents.Dress.BOX;
import static khaimac.plan.read.Documents.Dress.CENTRED;
import static khaimac.plan.read.Documents.document;
import static khaimac.plan.read.Documents.header;
import static khaimac.plan.read.Documents.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** A PDF knows letters and places; what it was printed from is found again. */
class PdfPaperTest {
    private static List<String> printed(Documents document) throws IOException {
        return Shown.lines("ke-hoach.pdf", document.pdf());
    }

    @Test
    void lines_are_joined_to_the_paragraphs_that_they_were_broken_from() throws IOException {
        String first =
                "Thực hiện chương trình công tác năm học, Ban Giám hiệu nhà trường xây dựng kế hoạch tổ chức Lễ khai"
                        + " giảng và đón học sinh đầu cấp, cụ thể như sau, mời các đơn vị phối hợp.";
        String second =
                "- Tạo không khí vui tươi, phấn khởi cho học sinh và phụ huynh trong ngày đầu tiên của năm học mới, bảo"
                        + " đảm an toàn, tiết kiệm.";
        assertThat(printed(document()
                        .line("KẾ HOẠCH", BOLD, CENTRED)
                        .line("Tổ chức Lễ khai giảng", BOLD, CENTRED)
                        .line(first)
                        .line("I. MỤC ĐÍCH", BOLD)
                        .line(second)
                        .line("- Gọn nhẹ.")))
                .containsExactly(
                        "b c KẾ HOẠCH", "b c Tổ chức Lễ khai giảng", first, "b I. MỤC ĐÍCH", second, "- Gọn nhẹ.");
    }

    @Test
    void a_ruled_table_keeps_its_columns_and_its_merged_cells() throws IOException {
        assertThat(printed(document()
                        .line("Chương trình:")
                        .table(
                                header("TT", "Thời gian", "Nội dung", "Thực hiện"),
                                row("A", "PHẦN LỄ CỦA BUỔI SÁNG", "<", "<"),
                                row(
                                        "1",
                                        "7h30 - 8h00",
                                        "Đón khách, ổn định chỗ ngồi và kiểm tra âm thanh",
                                        "Văn phòng"),
                                row("2", "^", "Chào cờ¶- Hát Quốc ca", "^"),
                                row("3", "8h00", "", "MC"))
                        .line("Hết.")))
                .containsExactly(
                        "Chương trình:",
                        "| TT | Thời gian | Nội dung | Thực hiện |",
                        "| A | PHẦN LỄ CỦA BUỔI SÁNG‹3 |",
                        "| 1 | 7h30 - 8h00 | Đón khách, ổn định chỗ ngồi và kiểm tra âm thanh | Văn phòng |",
                        "| 2 | ^ | Chào cờ¶- Hát Quốc ca | ^ |",
                        "| 3 | 8h00 | | MC |",
                        "Hết.");
    }

    @Test
    void a_table_over_two_pages_is_one_with_its_header_once_and_no_number_of_a_page_in_it() throws IOException {
        var rows = new ArrayList<Documents.Row>();
        rows.add(header("TT", "Thời gian", "Nội dung"));
        for (int i = 1; i <= 60; i++) rows.add(row(String.valueOf(i), i + "h00", "Việc thứ " + i));
        var lines = printed(document().table(rows.toArray(Documents.Row[]::new)).line("Hết."));
        assertThat(lines).hasSize(62).startsWith("!| TT | Thời gian | Nội dung |", "| 1 | 1h00 | Việc thứ 1 |");
        assertThat(lines).endsWith("| 60 | 60h00 | Việc thứ 60 |", "Hết.");
    }

    @Test
    void columns_without_lines_are_found_by_the_gap_between_them() throws IOException {
        assertThat(printed(document()
                        .columns(
                                row("7h00 - 7h30", "Đón tiếp đại biểu", "Văn phòng Ủy ban"),
                                row("7h30 - 8h00", "Chào cờ, giới thiệu đại biểu", "Ban Tổ chức"),
                                row("8h00 - 9h00", "Báo cáo tổng kết", "Chủ tịch xã"))
                        .line("Trên đây là chương trình của hội nghị, đề nghị các đơn vị, cá nhân có"
                                + " liên quan thực hiện.")))
                .containsExactly(
                        "| 7h00 - 7h30 | Đón tiếp đại biểu | Văn phòng Ủy ban |",
                        "| 7h30 - 8h00 | Chào cờ, giới thiệu đại biểu | Ban Tổ chức |",
                        "| 8h00 - 9h00 | Báo cáo tổng kết | Chủ tịch xã |",
                        "Trên đây là chương trình của hội nghị, đề nghị các đơn vị, cá nhân có liên quan thực hiện.");
    }

    @Test
    void a_narrow_gap_that_runs_through_many_lines_parts_columns_too() throws IOException {
        assertThat(printed(document()
                        .columns(
                                row("Số TT", "Thời gian", "Nội dung", "Phân công thực hiện"),
                                row("1.", "8h00' - 8h20'", "Văn nghệ chào mừng", "Trường THCS Hòa Lễ"),
                                row(
                                        "2.",
                                        "8h20'-8h30'",
                                        "Chào cờ, tuyên bố lý do, giới thiệu đại biểu.",
                                        "Văn phòng Đảng ủy"),
                                row("3.", "8h30' - 8h55'", "Công bố Quyết định và trao Huy hiệu.", "Ban Xây dựng Đảng"),
                                row("4.", "8h55'- 9h05'", "Phát biểu cảm tưởng của đảng viên.", "Đại diện đảng viên"))))
                .containsExactly(
                        "| Số TT | Thời gian | Nội dung | Phân công thực hiện |",
                        "| 1. | 8h00' - 8h20' | Văn nghệ chào mừng | Trường THCS Hòa Lễ |",
                        "| 2. | 8h20'-8h30' | Chào cờ, tuyên bố lý do, giới thiệu đại biểu. | Văn phòng Đảng ủy |",
                        "| 3. | 8h30' - 8h55' | Công bố Quyết định và trao Huy hiệu. | Ban Xây dựng Đảng |",
                        "| 4. | 8h55'- 9h05' | Phát biểu cảm tưởng của đảng viên. | Đại diện đảng viên |");
    }

    @Test
    void a_full_line_does_not_swallow_what_begins_below_it() throws IOException {
        var full = "- Địa điểm của buổi lễ là hội trường lớn ở tầng hai trong Trung tâm Văn hóa huyện Sông Trà năm ấy";
        assertThat(printed(document()
                        .lines(
                                full,
                                "Phông chính: LỄ KHAI GIẢNG",
                                full,
                                "8h45’ ÷ 9h30’: Văn nghệ",
                                full,
                                "9h30 - 10h: Hết")))
                .containsExactly(
                        full, "Phông chính: LỄ KHAI GIẢNG", full, "8h45’ ÷ 9h30’: Văn nghệ", full, "9h30 - 10h: Hết");
    }

    @Test
    void a_frame_is_boxed_lines() throws IOException {
        assertThat(printed(document()
                        .line("Phông:")
                        .line("UBND XÃ HÒA AN¶LỄ RA QUÂN", BOX, CENTRED)
                        .line("Hết.")))
                .containsExactly("Phông:", "c box UBND XÃ HÒA AN", "c box LỄ RA QUÂN", "Hết.");
    }

    @Test
    void a_letterhead_of_two_columns_is_not_read_across() throws IOException {
        var lines = Shown.lines("p.pdf", page((page, face) -> {
            centred(page, face, "UBND HUYỆN SÔNG TRÀ", 150, 780);
            centred(page, face, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 410, 780);
            centred(page, face, "PHÒNG VĂN HÓA", 150, 764);
            centred(page, face, "Độc lập - Tự do - Hạnh phúc", 410, 760);
            centred(page, face, "Số: 12/KH", 150, 745);
            centred(page, face, "Sông Trà, ngày 3 tháng 2 năm 2025", 410, 740);
            centred(page, face, "KẾ HOẠCH", 297, 700);
        }));
        assertThat(lines)
                .containsExactly(
                        "| c UBND HUYỆN SÔNG TRÀ¶c PHÒNG VĂN HÓA¶c Số: 12/KH | c CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM¶c"
                                + " Độc lập - Tự do - Hạnh phúc¶c Sông Trà, ngày 3 tháng 2 năm 2025 |",
                        "c KẾ HOẠCH");
    }

    @Test
    void a_page_that_lies_on_its_side_is_read_as_it_is_seen() throws IOException {
        var content = document()
                .table(row("TT", "Nội dung"), row("1", "Chào cờ"))
                .line("Hết.")
                .pdf();
        try (var document = Loader.loadPDF(content)) {
            // Turned on the paper, and turned back where it is shown: as wide tables are printed.
            var page = document.getPage(0);
            var box = page.getMediaBox();
            try (var before =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.PREPEND, true, false)) {
                before.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, box.getHeight(), 0));
            }
            page.setMediaBox(new PDRectangle(box.getHeight(), box.getWidth()));
            page.setCropBox(new PDRectangle(box.getHeight(), box.getWidth()));
            page.setRotation(90);
            assertThat(Shown.lines("p.pdf", saved(document)))
                    .containsExactly("| TT | Nội dung |", "| 1 | Chào cờ |", "Hết.");
        }
    }

    @Test
    void pictures_of_a_document_are_told_for_what_they_are() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var in = new PDPageContentStream(document, page)) {
                in.drawImage(
                        LosslessFactory.createFromImage(
                                document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0,
                        595,
                        842);
            }
            var content = saved(document);
            assertThatThrownBy(() -> Shown.read("p.pdf", content))
                    .isInstanceOfSatisfying(
                            Unreadable.class, why -> assertThat(why.why().vi()).contains("ảnh chụp"));
        }
    }

    @Test
    void a_password_is_told_and_one_that_only_forbids_printing_is_none() throws IOException {
        for (boolean needed : new boolean[] {true, false}) {
            byte[] content;
            try (var document = Loader.loadPDF(document().line("Chào cờ").pdf())) {
                document.protect(new StandardProtectionPolicy("chủ", needed ? "mật" : "", new AccessPermission()));
                content = saved(document);
            }
            if (!needed) assertThat(Shown.lines("p.pdf", content)).containsExactly("Chào cờ");
            else
                assertThatThrownBy(() -> Shown.read("p.pdf", content))
                        .isInstanceOfSatisfying(
                                Unreadable.class,
                                why -> assertThat(why.why().vi()).contains("mật khẩu"));
        }
    }

    @Test
    void half_a_file_is_told_as_broken() throws IOException {
        var content = document().line("Chào cờ").pdf();
        var half = java.util.Arrays.copyOf(content, content.length / 2);
        assertThatThrownBy(() -> Shown.read("p.pdf", half)).isInstanceOf(Unreadable.class);
    }

    private interface Drawn {
        void on(PDPageContentStream page, org.apache.pdfbox.pdmodel.font.PDFont face) throws IOException;
    }

    private static byte[] page(Drawn drawn) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var face = PrintedPages.face(document, PrintedPages.PLAIN);
            try (var in = new PDPageContentStream(document, page)) {
                drawn.on(in, face);
            }
            return saved(document);
        }
    }

    private static void centred(
            PDPageContentStream page, org.apache.pdfbox.pdmodel.font.PDFont face, String words, float x, float y)
            throws IOException {
        page.beginText();
        page.setFont(face, 11);
        page.newLineAtOffset(x - face.getStringWidth(words) / 1000 * 11 / 2, y);
        page.showText(words);
        page.endText();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
