package khaimac.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** What kind of file something is, by its first bytes. */
public enum Kind {
    ZIP,
    PDF,
    /** What Office wrote before 2007, and what it writes with a password. */
    OLE,
    RTF,
    PICTURE,
    TEXT,
    UNKNOWN;

    private static final int HEAD = 4096;
    private static final int PDF_WITHIN = 1024;

    public static Kind of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return ZIP;
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) return OLE;
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_WITHIN) return PDF;
        if (head.startsWith("{\\rtf")) return RTF;
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8"))
            return PICTURE;
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return PICTURE;
        // A text may begin with these two letters; the four places of a picture are never used.
        if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) return PICTURE;
        if (head.startsWith("ftypheic", 4) || head.startsWith("ftypmif1", 4)) return PICTURE;
        return Encodings.isText(content) ? TEXT : UNKNOWN;
    }

    public static boolean holds(byte[] content, String word, Charset charset) {
        var wanted = word.getBytes(charset);
        outer:
        for (int i = 0; i <= content.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) if (content[i + j] != wanted[j]) continue outer;
            return true;
        }
        return false;
    }

    /** What people call such a file, whatever ending its name was given; null for a text, and for what nobody knows. */
    public static @Nullable Sentence called(byte[] content) {
        return switch (of(content)) {
            case ZIP -> packed(content);
            case OLE -> old(content);
            case PDF -> new Sentence("tệp PDF", "a PDF file");
            case RTF -> new Sentence("tệp Word (RTF)", "a Word file (RTF)");
            case PICTURE -> new Sentence("tệp ảnh", "a picture");
            case TEXT, UNKNOWN -> null;
        };
    }

    private static Sentence packed(byte[] content) {
        var in = StandardCharsets.ISO_8859_1;
        if (holds(content, "word/", in)) return new Sentence("tệp Word", "a Word file");
        if (holds(content, "xl/", in)) return EXCEL;
        if (holds(content, "ppt/", in)) return new Sentence("tệp PowerPoint", "a PowerPoint file");
        if (holds(content, "opendocument.spreadsheet", in))
            return new Sentence("bảng tính LibreOffice", "a LibreOffice sheet");
        if (holds(content, "opendocument", in)) return new Sentence("tệp LibreOffice", "a LibreOffice file");
        return new Sentence("tệp nén (ZIP)", "a ZIP file");
    }

    private static Sentence old(byte[] content) {
        var in = StandardCharsets.UTF_16LE;
        if (holds(content, "EncryptedPackage", in))
            return new Sentence("tệp Word hoặc Excel có mật khẩu", "a Word or Excel file with a password");
        if (holds(content, "WordDocument", in)) return new Sentence("tệp Word đời cũ", "an old Word file");
        if (holds(content, "Workbook", in) || holds(content, "Book", in)) return EXCEL;
        return new Sentence("tệp Office đời cũ", "an old Office file");
    }

    private static final Sentence EXCEL = new Sentence("tệp Excel", "an Excel file");
}
