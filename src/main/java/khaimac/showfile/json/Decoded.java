package khaimac.showfile.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;

/**
 * The letters of a file, whatever an editor saved them as.
 *
 * @param mark the bytes at its beginning that only say how it is saved
 * @param whole whether {@link #bytes} gives the file back as it was
 */
public record Decoded(String text, List<Finding> findings, Charset charset, int mark, boolean whole) {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public static Decoded of(String file, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return utf8(file, Arrays.copyOfRange(bytes, 3, bytes.length), 3);
        if (startsWith(bytes, 0xFF, 0xFE)) return utf16(file, bytes, StandardCharsets.UTF_16LE, 2);
        if (startsWith(bytes, 0xFE, 0xFF)) return utf16(file, bytes, StandardCharsets.UTF_16BE, 2);
        if (bytes.length > 1 && bytes[1] == 0 && bytes[0] != 0) return utf16(file, bytes, StandardCharsets.UTF_16LE, 0);
        if (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0) return utf16(file, bytes, StandardCharsets.UTF_16BE, 0);
        return utf8(file, bytes, 0);
    }

    /** Another text, saved as this one was. */
    public byte[] bytes(String other) {
        var letters = other.getBytes(charset);
        var bytes = new byte[mark + letters.length];
        if (mark == UTF8_MARK.length) System.arraycopy(UTF8_MARK, 0, bytes, 0, mark);
        if (mark == 2) {
            boolean little = charset.equals(StandardCharsets.UTF_16LE);
            bytes[0] = (byte) (little ? 0xFF : 0xFE);
            bytes[1] = (byte) (little ? 0xFE : 0xFF);
        }
        System.arraycopy(letters, 0, bytes, mark, letters.length);
        return bytes;
    }

    private static Decoded utf8(String file, byte[] bytes, int mark) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            var strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new Decoded(strict.decode(buffer).toString(), List.of(), StandardCharsets.UTF_8, mark, true);
        } catch (CharacterCodingException e) {
            return damaged(file, bytes, buffer.position());
        }
    }

    private static Decoded damaged(String file, byte[] bytes, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        CharBuffer before = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, start, at - start));
        var finding = new Finding(
                Severity.ERROR,
                new Place(file, line, before.length() + 1, Sentence.NONE),
                new Sentence("Ở đây có byte không phải chữ UTF-8.", "There are bytes here that are not UTF-8 text."),
                new Sentence("Mỗi byte hỏng được thay bằng “\uFFFD”.", "Every broken byte is replaced by \"\uFFFD\"."),
                new Sentence(
                        "Hãy mở tệp trong trình soạn thảo, sửa chỗ này và lưu lại với bảng mã UTF-8.",
                        "Open the file in an editor, correct this place and save it as UTF-8."));
        return new Decoded(
                new String(bytes, StandardCharsets.UTF_8), List.of(finding), StandardCharsets.UTF_8, 0, false);
    }

    private static Decoded utf16(String file, byte[] bytes, Charset charset, int mark) {
        var finding = new Finding(
                Severity.NOTE,
                Place.whole(file),
                new Sentence("Tệp được lưu với bảng mã UTF-16.", "The file is saved as UTF-16."),
                new Sentence("Tệp vẫn được đọc.", "It is read all the same."),
                new Sentence("Nên lưu lại với bảng mã UTF-8.", "Better save it as UTF-8."));
        var text = new String(bytes, mark, bytes.length - mark, charset);
        return new Decoded(text, List.of(finding), charset, mark, text.getBytes(charset).length == bytes.length - mark);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
