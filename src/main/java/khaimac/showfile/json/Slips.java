package khaimac.showfile.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.finding.Cure;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;

/**
 * What there is to say of signs that are not what they should be. A word processor does the same to all of a file: that
 * is said once, where it begins, and mended at once.
 */
final class Slips {
    private static final Set<Slip.Kind> AT_ONCE =
            EnumSet.of(Slip.Kind.QUOTE, Slip.Kind.SPACE, Slip.Kind.SIGN, Slip.Kind.INNER, Slip.Kind.ESCAPE);

    private final String file;
    private final Lines lines;

    Slips(String file, Lines lines) {
        this.file = file;
        this.lines = lines;
    }

    void say(List<Slip> slips, FindingList into) {
        Map<Slip.Kind, List<Slip>> together = new EnumMap<>(Slip.Kind.class);
        for (var slip : slips)
            if (AT_ONCE.contains(slip.kind()))
                together.computeIfAbsent(slip.kind(), kind -> new ArrayList<>()).add(slip);
        var told = EnumSet.noneOf(Slip.Kind.class);
        for (var slip : slips) {
            var all = together.get(slip.kind());
            if (all == null) into.add(finding(List.of(slip)));
            else if (told.add(slip.kind())) into.add(finding(all));
        }
    }

    private Finding finding(List<Slip> all) {
        var first = all.getFirst();
        var place = new Place(file, lines.line(first.at()), lines.column(first.at()), Sentence.NONE);
        var finding = said(first, all.size(), place);
        if (first.kind() == Slip.Kind.NO_QUOTE) return finding;
        var mends = new ArrayList<Cure.Mend>();
        for (var slip : all)
            for (var one : slip.mends())
                mends.add(new Cure.Mend.Sign(lines.line(one.at()), lines.column(one.at()), one.was(), one.put()));
        return finding.curedBy(new Cure(cure(first), mends));
    }

    private static Finding said(Slip slip, int many, Place at) {
        return switch (slip.kind()) {
            case QUOTE ->
                warning(
                        at,
                        and(
                                many,
                                "Chữ ở đây nằm trong dấu ngoặc của Word hoặc ngoặc đơn",
                                "The words here stand in quotes of a word processor, or in single ones"),
                        new Sentence("Tệp được đọc như thể đó là dấu \".", "The file is read as if they were \"."),
                        new Sentence(
                                "Hãy thay bằng dấu \". Nên soạn tệp bằng Notepad, không bằng Word.",
                                "Put \" in their place. Better write the file in Notepad than in Word."));
            case SPACE ->
                new Finding(
                        Severity.NOTE,
                        at,
                        and(
                                many,
                                "Ở đây có dấu cách lạ của Word hoặc trang web",
                                "A strange space of a word processor or a web page stands here"),
                        new Sentence("Nó được đọc như dấu cách thường.", "It is read as a plain space."),
                        Sentence.NONE);
            case SIGN -> {
                var mend = slip.mends().getFirst();
                yield warning(
                        at,
                        and(
                                many,
                                "Ở đây viết “" + mend.was() + "” thay cho “" + mend.put() + "”",
                                "\"" + mend.was() + "\" is written here for \"" + mend.put() + "\""),
                        new Sentence("Tệp được đọc như ý người viết.", "The file is read as it was meant."),
                        Sentence.NONE);
            }
            case NO_COMMA ->
                warning(
                        at,
                        new Sentence("Thiếu dấu phẩy trước chỗ này.", "A comma is missing before this place."),
                        THERE_COMMA,
                        new Sentence(
                                "Hãy thêm dấu phẩy vào cuối mục phía trên.", "Add a comma after the item before."));
            case COMMA ->
                warning(
                        at,
                        new Sentence("Ở đây thừa một dấu phẩy.", "There is a comma too many here."),
                        new Sentence("Dấu thừa bị bỏ qua.", "It is ignored."),
                        Sentence.NONE);
            case NO_COLON ->
                warning(
                        at,
                        Mistakes.what(Unsound.Fault.COLON),
                        new Sentence("Tệp được đọc như thể có dấu hai chấm.", "The file is read as if it were there."),
                        Sentence.NONE);
            case BREAK ->
                warning(
                        at,
                        new Sentence(
                                "Đoạn chữ xuống dòng giữa dấu ngoặc kép.",
                                "The text goes on in the next line without a sign for it."),
                        new Sentence("Nó được đọc như một lần xuống dòng.", "It is read as a new line."),
                        new Sentence(
                                "Hãy viết \\n để xuống dòng, hoặc nối lại thành một dòng.",
                                "Write \\n for a new line, or join the two."));
            case CONTROL ->
                warning(
                        at,
                        Mistakes.what(Unsound.Fault.CONTROL),
                        new Sentence("Nó được đọc như một dấu cách.", "It is read as a space."),
                        new Sentence(
                                "Hãy thay bằng dấu cách, hoặc viết \\n để xuống dòng.",
                                "Put a space, or \\n for a new line."));
            case INNER ->
                warning(
                        at,
                        and(
                                many,
                                "Dấu \" ở giữa đoạn chữ chưa có dấu \\ đứng trước",
                                "A \" within a text has no \\ before it"),
                        new Sentence("Nó được đọc như một dấu trong đoạn chữ.", "It is read as one of the words."),
                        new Sentence("Hãy viết \\\" ở giữa đoạn chữ.", "Write \\\" within a text."));
            case ESCAPE ->
                warning(
                        at,
                        and(many, "Dấu \\ ở đây không hợp lệ", "The \\ here means nothing"),
                        new Sentence("Nó được đọc như chính dấu \\.", "It is read as a \\."),
                        new Sentence(
                                "Hãy viết \\\\ nếu muốn có dấu \\; trong đường dẫn hãy viết /.",
                                "Write \\\\ for a \\, and / in a path."));
            case BARE_NAME, BARE_TEXT -> {
                var was = slip.mends().getFirst().was();
                yield warning(
                        at,
                        new Sentence(
                                "“" + was + "” không nằm trong dấu ngoặc kép.",
                                "\"" + was + "\" does not stand in quotes."),
                        new Sentence(
                                "Tệp được đọc như thể có dấu ngoặc kép.", "The file is read as if they were there."),
                        Sentence.NONE);
            }
            case NO_QUOTE ->
                new Finding(
                        Severity.ERROR,
                        at,
                        new Sentence(
                                "Thiếu dấu ngoặc kép ở cuối dòng này.",
                                "The closing quote is missing at the end of this line."),
                        new Sentence("Tệp được đọc như thể có dấu ngoặc kép.", "The file is read as if it were there."),
                        new Sentence("Hãy thêm dấu \" vào cuối dòng chữ.", "Add a \" at the end of the text."));
        };
    }

    private static final Sentence THERE_COMMA =
            new Sentence("Tệp được đọc như thể có dấu phẩy.", "The file is read as if it were there.");

    private static Sentence cure(Slip slip) {
        var mend = slip.mends().getFirst();
        return switch (slip.kind()) {
            case QUOTE -> new Sentence("thay tất cả bằng dấu \"", "write \" for all of them");
            case SPACE -> new Sentence("thay bằng dấu cách thường", "write plain spaces");
            case SIGN -> new Sentence("viết đúng dấu ở mọi chỗ như vậy", "write the right sign wherever it is so");
            case NO_COMMA -> new Sentence("thêm dấu phẩy", "add the comma");
            case COMMA -> new Sentence("bỏ dấu phẩy thừa", "take the comma out");
            case NO_COLON -> new Sentence("thêm dấu hai chấm", "add the colon");
            case BREAK -> new Sentence("viết \\n ở chỗ xuống dòng", "write \\n where the line breaks");
            case CONTROL -> new Sentence("thay bằng dấu cách", "write a space for it");
            case INNER -> new Sentence("viết \\\" thay cho \" ở giữa đoạn chữ", "write \\\" for \" within texts");
            case ESCAPE -> new Sentence("viết \\\\ thay cho \\", "write \\\\ for \\");
            case BARE_NAME, BARE_TEXT -> Cure.instead(mend.was(), mend.put());
            case NO_QUOTE -> Sentence.NONE;
        };
    }

    private static Finding warning(Place at, Sentence what, Sentence now, Sentence instead) {
        return new Finding(Severity.WARNING, at, what, now, instead);
    }

    /** What is so here and in as many places more. */
    private static Sentence and(int many, String vi, String en) {
        if (many == 1) return new Sentence(vi + ".", en + ".");
        return new Sentence(
                vi + " (và " + (many - 1) + " chỗ nữa).",
                en + " (and in " + (many - 1) + (many == 2 ? " place" : " places") + " more).");
    }
}
