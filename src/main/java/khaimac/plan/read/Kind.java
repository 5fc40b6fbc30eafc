package khaimac.plan.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What kind of file something is, by its first bytes. */
enum Kind {
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

    static Kind of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return ZIP;
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) return OLE;
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_WITHIN) return PDF;
        if (head.startsWith("{\\rtf")) return RTF;
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8"))
            return PICTURE;
        if (head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("BM")) return PICTURE;
        if (head.startsWith("ftypheic", 4) || head.startsWith("ftypmif1", 4)) return PICTURE;
        return Encodings.isText(content) ? TEXT : UNKNOWN;
    }

    static boolean holds(byte[] content, String word, Charset charset) {
        var wanted = word.getBytes(charset);
        outer:
        for (int i = 0; i <= content.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) if (content[i + j] != wanted[j]) continue outer;
            return true;
        }
        return false;
    }
}
