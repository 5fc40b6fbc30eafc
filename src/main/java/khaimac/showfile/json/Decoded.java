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

/** The letters of a file, whatever an editor saved them as. */
public record Decoded(String text, List<Finding> findings) {
    public static Decoded of(String file, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return utf8(file, Arrays.copyOfRange(bytes, 3, bytes.length));
        if (startsWith(bytes, 0xFF, 0xFE)) return utf16(file, bytes, StandardCharsets.UTF_16LE, 2);
        if (startsWith(bytes, 0xFE, 0xFF)) return utf16(file, bytes, StandardCharsets.UTF_16BE, 2);
        if (bytes.length > 1 && bytes[1] == 0 && bytes[0] != 0) return utf16(file, bytes, StandardCharsets.UTF_16LE, 0);
        if (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0) return utf16(file, bytes, StandardCharsets.UTF_16BE, 0);
        return utf8(file, bytes);
    }

    private static Decoded utf8(String file, byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            var strict = StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new Decoded(strict.decode(buffer).toString(), List.of());
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
        return new Decoded(new String(bytes, StandardCharsets.UTF_8), List.of(finding));
    }

    private static Decoded utf16(String file, byte[] bytes, Charset charset, int mark) {
        var finding = new Finding(
                Severity.NOTE,
                Place.whole(file),
                new Sentence("Tệp được lưu với bảng mã UTF-16.", "The file is saved as UTF-16."),
                new Sentence("Tệp vẫn được đọc.", "It is read all the same."),
                new Sentence("Nên lưu lại với bảng mã UTF-8.", "Better save it as UTF-8."));
        return new Decoded(new String(bytes, mark, bytes.length - mark, charset), List.of(finding));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
