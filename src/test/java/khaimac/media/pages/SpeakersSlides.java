package khaimac.media.pages;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Documents as speakers bring them. The one that comes with the shows was made here, and so was what is in it. */
public final class SpeakersSlides {
    private static final PDRectangle WIDE = new PDRectangle(960, 540);
    private static final Color BLUE = new Color(0x0E4AA8);
    private static final Color GOLD = new Color(0xE8A512);

    private record Slide(String title, List<String> lines) {}

    private static final List<Slide> REPORT = List.of(
            new Slide(
                    "Mô hình chi bộ “bốn tốt”",
                    List.of("Kết quả sau hai năm thực hiện", "Đơn vị mẫu, tháng 4 năm 2024")),
            new Slide(
                    "Vì sao phải đổi mới",
                    List.of(
                            "Sinh hoạt chi bộ còn nặng về thông báo",
                            "Đảng viên trẻ ít phát biểu",
                            "Nghị quyết chưa rõ người, rõ việc, rõ hạn")),
            new Slide(
                    "Cách làm",
                    List.of(
                            "Mỗi quý một chuyên đề, do đảng viên trẻ chuẩn bị",
                            "Tài liệu gửi trước ba ngày",
                            "Mỗi việc có một người chịu trách nhiệm")),
            new Slide("Tỷ lệ đảng viên dự sinh hoạt", List.of()),
            new Slide(
                    "Kiến nghị",
                    List.of("Nhân rộng ra các chi bộ doanh nghiệp", "Tập huấn bí thư chi bộ hằng năm", "Xin cảm ơn!")));

    private SpeakersSlides() {}

    /** The report that comes with the shows. */
    static byte[] report() {
        return made(document -> {
            var plain = face(document, "BeVietnamPro_600SemiBold");
            var bold = face(document, "BeVietnamPro_800ExtraBold");
            for (var slide : REPORT) slide(document, slide, plain, bold);
        });
    }

    /** Pages of a size, each with its number, large. */
    public static byte[] numbered(int pages, float width, float height) {
        return made(document -> {
            var bold = face(document, "BeVietnamPro_800ExtraBold");
            for (int number = 1; number <= pages; number++) {
                try (var on = page(document, new PDRectangle(width, height))) {
                    on.setNonStrokingColor(colour(number));
                    on.addRect(0, 0, width, height);
                    on.fill();
                    on.setNonStrokingColor(Color.WHITE);
                    text(on, bold, height / 2, width * 0.1f, height * 0.3f, Integer.toString(number));
                }
            }
        });
    }

    /** The ground of a numbered page. */
    public static Color colour(int number) {
        return new Color(40 * number % 200, 30 + 50 * number % 200, 60 + 90 * number % 190);
    }

    /** A document that names a face and does not bring it, as many old ones do. */
    static byte[] withoutFaces() {
        return written("/Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding");
    }

    static byte[] locked() {
        return made(document -> {
            document.addPage(new PDPage(WIDE));
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        });
    }

    /** One page of text, by hand: PDFBox itself always brings its faces. */
    private static byte[] written(String face) {
        var content = "BT /F 60 Tf 60 260 Td (Phat bieu khai mac) Tj ET";
        var text = """
            %%PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 4 0 R
              /Resources <</Font <</F <<%s>>>>>>>> endobj
            4 0 obj <</Length %d>> stream
            %s
            endstream endobj
            trailer <</Root 1 0 R>>
            %%%%EOF
            """.formatted(face, content.length(), content);
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static void slide(PDDocument document, Slide slide, PDFont plain, PDFont bold) throws IOException {
        try (var on = page(document, WIDE)) {
            on.setNonStrokingColor(BLUE);
            on.addRect(0, 430, 960, 110);
            on.fill();
            on.setNonStrokingColor(GOLD);
            on.addRect(0, 424, 960, 6);
            on.fill();
            on.setNonStrokingColor(Color.WHITE);
            text(on, bold, 46, 48, 465, slide.title());
            on.setNonStrokingColor(new Color(0x1A2A44));
            float down = 350;
            for (var line : slide.lines()) {
                text(on, plain, 32, 60, down, "• " + line);
                down -= 74;
            }
            if (slide.lines().isEmpty()) chart(on, plain);
        }
    }

    private static void chart(PDPageContentStream on, PDFont plain) throws IOException {
        int[] shares = {71, 78, 86, 94};
        for (int i = 0; i < shares.length; i++) {
            float left = 120 + 200f * i;
            on.setNonStrokingColor(i == shares.length - 1 ? GOLD : BLUE);
            on.addRect(left, 90, 110, 3f * shares[i]);
            on.fill();
            on.setNonStrokingColor(new Color(0x1A2A44));
            text(on, plain, 26, left + 20, 100 + 3f * shares[i], shares[i] + "%");
            text(on, plain, 24, left, 50, "Quý " + (i + 1));
        }
    }

    private static void text(PDPageContentStream on, PDFont face, float size, float x, float y, String text)
            throws IOException {
        on.beginText();
        on.setFont(face, size);
        on.newLineAtOffset(x, y);
        on.showText(text);
        on.endText();
    }

    private static PDPageContentStream page(PDDocument document, PDRectangle size) throws IOException {
        var page = new PDPage(size);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private static PDFont face(PDDocument document, String name) throws IOException {
        try (InputStream in =
                SpeakersSlides.class.getResourceAsStream("/khaimac/render/letters/fonts/" + name + ".ttf")) {
            return PDType0Font.load(document, in, true);
        }
    }

    private interface Writing {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] made(Writing writing) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            // Or each would have a name of its own by the clock.
            document.setDocumentId(1L);
            writing.on(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
