package khaimac.showfile.json;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.text.Encodings;
import khaimac.text.OldLetters;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a file, whatever an editor saved them as.
 *
 * @param mark the bytes at its beginning that only say how it is saved
 * @param whole whether {@link #bytes} gives the file back as it was
 * @param anew whether it gives all of it in UTF-8 instead: nothing is lost, and the file is another one then
 */
public record Decoded(
        String text, List<Finding> findings, Charset charset, int mark, boolean whole, boolean anew) {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Whoever types JSON uses an editor for it. */
    private static final Sentence IN_AN_EDITOR = new Sentence(
            "Hãy mở tệp bằng Notepad, chọn Lưu thành, mã hóa UTF-8.", "Open the file in Notepad and save it as UTF-8.");

    private static final Sentence IN_EXCEL = new Sentence(
            "Hãy mở tệp bằng Excel, chọn Lưu thành → CSV UTF-8.", "Open the file in Excel and save it as CSV UTF-8.");

    public static Decoded of(String file, byte[] bytes) {
        return of(file, bytes, Encodings.of(bytes), IN_AN_EDITOR);
    }

    /** The same for a list: its cells may be typed in the old letters of a face, however the file is saved. */
    public static Decoded list(String file, byte[] bytes) {
        var letters = Encodings.of(bytes);
        var typed = letters.code() == null && letters.broken() < 0 ? OldLetters.found(letters.text()) : null;
        var code = typed == null ? letters.code() : typed;
        if (code == null) return wide(file, of(file, bytes, letters, IN_EXCEL));
        var text = typed == null ? letters.text() : typed.turn(letters.text());
        boolean marked = !letters.charset().equals(StandardCharsets.UTF_8) || letters.code() != null;
        int mark = marked ? UTF8_MARK.length : letters.mark();
        return new Decoded(text, List.of(list(file, code)), StandardCharsets.UTF_8, mark, false, true);
    }

    /** A list in UTF-16 comes out of a spreadsheet too, and goes back to it as what every program reads. */
    private static Decoded wide(String file, Decoded list) {
        boolean turns = list.whole && !list.charset.equals(StandardCharsets.UTF_8);
        if (!turns) return list;
        var finding = new Finding(
                Severity.NOTE,
                Place.whole(file),
                new Sentence("Danh sách được lưu với bảng mã UTF-16.", "The list is saved as UTF-16."),
                READ_WHOLE,
                SAVED_ANEW);
        return new Decoded(list.text, List.of(finding), StandardCharsets.UTF_8, UTF8_MARK.length, false, true);
    }

    /**
     * Another text in its place. Where it is saved anew it says all of it in UTF-8, with the mark by which spreadsheets
     * know that.
     */
    public Decoded with(String other) {
        return anew
                ? new Decoded(other, List.of(), charset, mark, true, false)
                : new Decoded(other, findings, charset, mark, whole, false);
    }

    /** What a person should know before he changes something in it; empty where it is saved as it was. */
    public Sentence savedAnew() {
        return anew ? findings.getFirst().what().and(SAVED_ANEW) : Sentence.NONE;
    }

    private static final Sentence SAVED_ANEW = new Sentence(
            "Khi sửa trên trang, danh sách được lưu lại bằng UTF-8; tệp cũ còn nguyên bên cạnh, tên có thêm đuôi .cu.",
            "When it is edited on the pages it is saved as UTF-8; the old file stays beside it, with .cu behind its"
                    + " name.");

    /** Where every letter has its place nothing is lost; a capital with a tone has none in the code of faces. */
    private static Finding list(String file, OldLetters code) {
        var read = new Sentence(
                "Danh sách được đọc theo bảng mã " + code.called() + ".",
                "The list is read as one in the code " + code.called() + ".");
        if (code != OldLetters.TCVN3)
            return new Finding(Severity.NOTE, Place.whole(file), read, READ_WHOLE, SAVED_ANEW);
        return new Finding(
                Severity.WARNING, Place.whole(file), read, SMALL_LETTERS, LOOK_AT_CAPITALS.and(SAVED_ANEW));
    }

    private static final Sentence READ_WHOLE = new Sentence(
            "Tên trong danh sách lên màn hình đúng dấu.", "The names are shown with all their marks.");
    private static final Sentence SMALL_LETTERS = new Sentence(
            "Bảng mã này không có chữ hoa mang dấu: “Ánh” có thể thành “ánh”.",
            "This code has no capitals with a mark: \"Ánh\" may have become \"ánh\".");
    private static final Sentence LOOK_AT_CAPITALS = new Sentence(
            "Hãy xem lại chữ hoa trong tên người.", "Look at the capitals in the names.");

    private static Decoded of(String file, byte[] bytes, Encodings.Letters letters, Sentence instead) {
        if (letters.code() != null) return old(file, letters.text(), letters.code(), instead);
        if (letters.broken() >= 0) return damaged(file, bytes, letters.broken(), instead);
        boolean wide = !letters.charset().equals(StandardCharsets.UTF_8);
        int mark = letters.mark();
        boolean whole = !wide || letters.text().getBytes(letters.charset()).length == bytes.length - mark;
        var findings = wide ? List.of(wide(file)) : List.<Finding>of();
        return new Decoded(letters.text(), findings, letters.charset(), mark, whole, false);
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

    /** Why it cannot be written back as it was saved; null where it can, and where its bytes are broken. */
    public @Nullable Sentence kept() {
        if (whole || anew || findings.isEmpty() || findings.getFirst().severity() == Severity.ERROR) return null;
        var first = findings.getFirst();
        return first.what().and(NOT_EDITED).and(first.instead());
    }

    private static final Sentence NOT_EDITED =
            new Sentence("Nó được đọc, nhưng chưa sửa được ở đây.", "It is read, but cannot be edited here.");

    private static Decoded old(String file, String text, OldLetters code, Sentence instead) {
        var finding = new Finding(
                Severity.WARNING,
                Place.whole(file),
                new Sentence(
                        "Tệp viết bằng bảng mã cũ " + code.called() + ".",
                        "The file is written in the old code " + code.called() + "."),
                new Sentence(
                        "Nó được đổi sang Unicode khi đọc. Hãy xem lại tên người và tên đơn vị.",
                        "It is turned into Unicode as it is read. Look at the names of people and bodies again."),
                instead);
        return new Decoded(text, List.of(finding), StandardCharsets.UTF_8, 0, false, false);
    }

    private static Decoded damaged(String file, byte[] bytes, int at, Sentence instead) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        var before = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, start, at - start));
        var finding = new Finding(
                Severity.ERROR,
                new Place(file, line, before.length() + 1, Sentence.NONE),
                new Sentence("Ở đây có byte không phải chữ UTF-8.", "There are bytes here that are not UTF-8 text."),
                new Sentence("Mỗi byte hỏng được thay bằng “\uFFFD”.", "Every broken byte is replaced by \"\uFFFD\"."),
                instead.and(new Sentence("Rồi sửa chỗ này.", "Then correct this place.")));
        return new Decoded(
                new String(bytes, StandardCharsets.UTF_8), List.of(finding), StandardCharsets.UTF_8, 0, false, false);
    }

    private static Finding wide(String file) {
        return new Finding(
                Severity.NOTE,
                Place.whole(file),
                new Sentence("Tệp được lưu với bảng mã UTF-16.", "The file is saved as UTF-16."),
                new Sentence("Tệp vẫn được đọc.", "It is read all the same."),
                new Sentence("Nên lưu lại với bảng mã UTF-8.", "Better save it as UTF-8."));
    }
}
