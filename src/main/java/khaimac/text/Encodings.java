package khaimac.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The letters of a file that does not say how it is written. */
public final class Encodings {
    private static final int LOOKED_AT = 1 << 16;

    private Encodings() {}

    /**
     * What a file says.
     *
     * @param mark how many bytes at its beginning only say how it is written
     * @param code the code of before Unicode that its bytes were of; null: they are Unicode, or nobody knows
     * @param broken the first byte that is no Unicode, where no older code makes words of it; -1 where all is well
     */
    public record Letters(
            String text,
            Charset charset,
            int mark,
            @Nullable OldLetters code,
            int broken) {}

    static boolean isText(byte[] content) {
        if (wide(content) != null) return true;
        int strange = 0;
        int looked = Math.min(content.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            int one = content[i] & 0xFF;
            if (one == 0) return false;
            if (one < 0x20 && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x0B) strange++;
        }
        return strange * 50 <= looked;
    }

    public static Letters of(byte[] content) {
        var wide = wide(content);
        if (wide != null) {
            int mark = marked(content) == null ? 0 : 2;
            return new Letters(new String(content, mark, content.length - mark, wide), wide, mark, null, -1);
        }
        boolean marked = content.length > 2
                && (content[0] & 0xFF) == 0xEF
                && (content[1] & 0xFF) == 0xBB
                && (content[2] & 0xFF) == 0xBF;
        int mark = marked ? 3 : 0;
        var bytes = ByteBuffer.wrap(content, mark, content.length - mark);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return new Letters(text, StandardCharsets.UTF_8, mark, null, -1);
        } catch (CharacterCodingException e) {
            return unmarked(content, bytes.position());
        }
    }

    private static Letters unmarked(byte[] content, int broken) {
        var western = western(content);
        var code = OldLetters.found(western);
        if (code == null || code == OldLetters.TWICE)
            return new Letters(western, StandardCharsets.UTF_8, 0, null, broken);
        return new Letters(code.turn(western), StandardCharsets.UTF_8, 0, code, -1);
    }

    /** Each byte as the letter of Windows-1252; the five that it leaves open are what they are. */
    private static String western(byte[] content) {
        var text = new String(content, Charset.forName("windows-1252")).toCharArray();
        for (int i = 0; i < text.length; i++) if (text[i] == '\uFFFD') text[i] = (char) (content[i] & 0xFF);
        return new String(text);
    }

    private static @Nullable Charset marked(byte[] content) {
        if (content.length < 2) return null;
        int head = ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
        if (head == 0xFFFE) return StandardCharsets.UTF_16LE;
        return head == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }

    /** UTF-16, also where it does not say so: every second byte of its spaces and line ends is nothing. */
    private static @Nullable Charset wide(byte[] content) {
        var marked = marked(content);
        if (marked != null) return marked;
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
