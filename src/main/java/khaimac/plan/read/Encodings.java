package khaimac.plan.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The letters of a text that does not say how it is written. */
final class Encodings {
    private static final int LOOKED_AT = 1 << 16;

    private Encodings() {}

    static boolean isText(byte[] content) {
        if (marked(content) != null || wide(content) != null) return true;
        int strange = 0;
        int looked = Math.min(content.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            int one = content[i] & 0xFF;
            if (one == 0) return false;
            if (one < 0x20 && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x0B) strange++;
        }
        return strange * 50 <= looked;
    }

    static String text(byte[] content, Sheaf sheaf) {
        var marked = marked(content);
        if (marked == null) marked = wide(content);
        if (marked != null) return bare(new String(content, marked));
        try {
            return bare(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            var western = western(content);
            var code = OldLetters.found(western);
            if (code == null) {
                sheaf.tell(
                        "Không nhận ra bảng mã của tệp, nên có chữ có thể sai. Hãy lưu lại thành UTF-8 rồi chọn lại.",
                        "How the letters of the file are written is not known; some may be wrong. Save it as UTF-8 and"
                                + " choose it again.");
                return western;
            }
            code.tell(sheaf);
            return code.turn(western);
        }
    }

    /** Each byte as the letter of Windows-1252; the five that it leaves open are what they are. */
    private static String western(byte[] content) {
        var text = new String(content, Charset.forName("windows-1252")).toCharArray();
        for (int i = 0; i < text.length; i++) if (text[i] == '\uFFFD') text[i] = (char) (content[i] & 0xFF);
        return new String(text);
    }

    private static String bare(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset marked(byte[] content) {
        if (content.length < 2) return null;
        int head = ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
        if (head == 0xFFFE) return StandardCharsets.UTF_16LE;
        return head == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }

    /** UTF-16 that does not say so: every second byte of its spaces and line ends is nothing. */
    private static @Nullable Charset wide(byte[] content) {
        int looked = Math.min(content.length & ~1, LOOKED_AT);
        int little = 0;
        int big = 0;
        for (int i = 0; i < looked; i += 2) {
            if (content[i + 1] == 0 && content[i] != 0) little++;
            if (content[i] == 0 && content[i + 1] != 0) big++;
        }
        if (little * 4 > looked / 2 && big == 0) return StandardCharsets.UTF_16LE;
        return big * 4 > looked / 2 && little == 0 ? StandardCharsets.UTF_16BE : null;
    }
}
