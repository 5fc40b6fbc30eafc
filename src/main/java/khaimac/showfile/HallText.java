package khaimac.showfile;

import java.util.HashSet;
import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.showfile.halls.HallPatches;
import khaimac.showfile.json.Decoded;
import khaimac.showfile.json.Piece;
import khaimac.showfile.json.Splice;

/**
 * A hall file as a text that can be edited. The words are changed where they stand; every other byte stays: comments,
 * order and layout by hand. What would make an error in the file is refused, in the words that a reader of the file
 * would get.
 */
public final class HallText {
    /** Whoever writes more than this to say one thing has not understood the file. */
    private static final int MOST_PASSES = 24;

    private static final Sentence UNSOUND = new Sentence(
            "Tệp hội trường có chỗ viết sai dấu nên chưa sửa được ở đây. Hãy chữa những lỗi đỏ trong tệp trước.",
            "The signs of the hall file are broken somewhere, so it cannot be edited here. Mend its errors first.");
    private static final Sentence CANNOT = new Sentence(
            "Tệp hội trường không ghi được điều này. Hội trường vẫn như cũ. Hãy sửa thẳng trong tệp.",
            "The hall file cannot say this. The hall is as it was. Write it in the file by hand.");

    /** What came of an edit. */
    public sealed interface Outcome {
        record Made(HallText text) implements Outcome {}

        record Refused(Sentence because) implements Outcome {}
    }

    private final String file;
    private final Decoded text;
    private final HallFile.Reading reading;

    private HallText(String file, Decoded text) {
        this.file = file;
        this.text = text;
        this.reading = HallFile.read(file, text.bytes(text.text()));
    }

    public static HallText of(String file, byte[] bytes) {
        return new HallText(file, Decoded.of(file, bytes));
    }

    public Hall hall() {
        return reading.hall();
    }

    public HallFile.Reading reading() {
        return reading;
    }

    public byte[] bytes() {
        return text.bytes(text.text());
    }

    /** What a finding speaks of: a surface or an output by its name; empty where it is neither. */
    public record Spot(String surface, String output) {}

    public Spot spot(Finding finding) {
        var written = text.text();
        var root = Piece.of(written);
        if (root == null) return new Spot("", "");
        int line = finding.place().line();
        for (var item : inside(root, "surfaces")) if (isOn(written, item, line)) return new Spot(item.key(), "");
        for (var item : inside(root, "outputs")) {
            var name = isOn(written, item, line) ? item.piece().get("name") : null;
            if (name != null && name.value() instanceof String said) return new Spot("", said.strip());
        }
        return new Spot("", "");
    }

    private static List<Piece.Item> inside(Piece root, String name) {
        var piece = root.get(name);
        return piece == null ? List.of() : piece.inside();
    }

    private static boolean isOn(String written, Piece.Item item, int line) {
        return line >= line(written, item.from()) && line <= line(written, item.to());
    }

    /** Lines count from 1. */
    private static long line(String written, int at) {
        return 1 + written.substring(0, at).chars().filter(sign -> sign == '\n').count();
    }

    /** The text that says this hall. */
    public Outcome saying(Hall wanted) {
        if (!text.whole()) return new Outcome.Refused(UNSOUND);
        var wish = HallFile.tree(wanted);
        var made = this;
        for (int pass = 0; !made.hall().equals(wanted); pass++) {
            var root = Piece.of(made.text.text());
            if (root == null || !root.object()) return new Outcome.Refused(pass == 0 ? UNSOUND : CANNOT);
            var splices = HallPatches.of(made.text.text(), root, HallFile.tree(made.hall()), wish);
            var written = Splice.all(made.text.text(), splices);
            if (written == null || splices.isEmpty() || pass == MOST_PASSES) return new Outcome.Refused(wrong(made));
            made = made.with(written);
        }
        return isWorse(made) ? new Outcome.Refused(wrong(made)) : new Outcome.Made(made);
    }

    private HallText with(String written) {
        return new HallText(file, text.with(written));
    }

    private boolean isWorse(HallText made) {
        return !wrong(made).equals(CANNOT);
    }

    /** The first error that was not there before. A hall that has no surfaces yet is only at its beginning. */
    private Sentence wrong(HallText made) {
        var before = new HashSet<Sentence>();
        for (var finding : reading.findings()) before.add(finding.what());
        if (made.hall().surfaces().isEmpty()) return CANNOT;
        for (var finding : made.reading.findings())
            if (finding.severity() == Severity.ERROR && !before.contains(finding.what())) return words(finding);
        return CANNOT;
    }

    private static Sentence words(Finding finding) {
        return finding.what().and(finding.instead());
    }
}
