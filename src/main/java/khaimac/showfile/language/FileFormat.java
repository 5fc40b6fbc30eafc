package khaimac.showfile.language;

import java.util.regex.Pattern;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a file says it is. A newer program's file is refused whole, and so is one of the other kind: half of what it
 * means would be a guess. A format that is merely mistyped is a finding like any other, and the file is read.
 */
public enum FileFormat {
    SHOW("khaimac-show/1", "kịch bản", "show", "le-khai-mac.show.json"),
    HALL("khaimac-hall/1", "hội trường", "hall", "hoi-truong.hall.json");

    private final String word;
    private final String vi;
    private final String en;
    private final String example;
    private final Pattern newer;

    FileFormat(String word, String vi, String en, String example) {
        this.word = word;
        this.vi = vi;
        this.en = en;
        this.example = example;
        this.newer = Pattern.compile(Pattern.quote(prefix()) + "0*([2-9]|[1-9]\\d+)");
    }

    public String word() {
        return word;
    }

    private String prefix() {
        return word.substring(0, word.indexOf('/') + 1);
    }

    /** Why a file is not read as this kind; null when it is. */
    public @Nullable Finding refuses(String file, Node root) {
        if (!(root instanceof Node.Obj object)) return null;
        if (!(object.get("format") instanceof Node.Text(var format, int line, int column))) return null;
        var place = new Place(file, line, column, Sentence.NONE);
        if (newer.matcher(format).matches()) {
            return refusal(
                    place,
                    new Sentence(
                            "Tệp này viết theo “" + format + "”, mới hơn chương trình này.",
                            "This file is written in \"" + format + "\", newer than this program."),
                    new Sentence(
                            "Hãy dùng bản Khai Mạc mới hơn, hoặc viết theo “" + word + "”.",
                            "Use a newer Khai Mạc, or write \"" + word + "\"."));
        }
        for (var other : values()) {
            if (other == this || !format.startsWith(other.prefix())) continue;
            return refusal(
                    place,
                    new Sentence(
                            "Đây là tệp " + other.vi + ", không phải tệp " + vi + ".",
                            "This is a " + other.en + " file, not a " + en + " file."),
                    new Sentence(
                            "Hãy chọn một tệp tên như " + example + ".",
                            "Choose a file that is named like " + example + "."));
        }
        return null;
    }

    private static Finding refusal(Place place, Sentence what, Sentence instead) {
        return new Finding(
                Severity.ERROR, place, what, new Sentence("Tệp không được đọc.", "It was not read."), instead);
    }
}
