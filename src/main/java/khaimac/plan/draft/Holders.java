package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who holds a ceremony, where the sentence over the plan says it in full: "…, Công đoàn Cảng Vịnh Xanh tổ chức …". */
final class Holders {
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:^|[,;.]\\s+)(\\p{Lu}[^,;.]{4,110}?)\\s+(?:xây dựng|ban hành|lập|đề ra|tổ chức)\\s+[^.]{4,160}?(?:như"
                    + " sau|sau đây)\\s*[:.]?$");

    /** An organ has the name of its body. */
    private static final Pattern ORGAN = Pattern.compile(
            "^(?:ban (?:thường vụ|thường trực|chấp hành|lãnh đạo)|btv|bch)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What has a name behind it. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:công ty|xã|phường|huyện|tỉnh|thành phố|trường|ngành|cơ quan|chi nhánh|khu vực|trung tâm)$");

    private static final int FEWEST_WORDS = 3;

    private Holders() {}

    /**
     * The name in full.
     *
     * @param name as far as what stands above the plan says it
     * @return null where the line does not say it, or says another
     */
    static @Nullable Said<String> whole(Piece.Line line, Said<String> name) {
        var sentence = SENTENCE.matcher(line.text());
        if (!sentence.find()) return null;
        var known = key(name.value());
        boolean organ = ORGAN.matcher(name.value()).find();
        var said = Spelling.trimmed(
                organ ? sentence.group(1) : ORGAN.matcher(sentence.group(1)).replaceFirst(""));
        var full = key(said);
        boolean more = (full.startsWith(known + " ") && OPEN.matcher(known).find())
                || full.endsWith(" " + known)
                || full.equals(known);
        boolean own = known.endsWith(" " + full)
                && full.split(" ", -1).length >= FEWEST_WORDS
                && !key(line.text()).contains(known);
        if (Spelling.capitals(said) || (!more && !own)) return null;
        var places = new ArrayList<>(name.places());
        places.add(line.place());
        return new Said<>(Spelling.upperFirst(said), Sureness.SAID, places);
    }

    /** One way to write what is written in two. */
    private static String key(String name) {
        return Spelling.folded(name)
                .replaceAll("(?<!\\p{L})cp(?!\\p{L})", "cổ phần")
                .replaceAll("(?<!\\p{L})ubnd(?!\\p{L})", "ủy ban nhân dân")
                .replaceAll("(?<!\\p{L})lhpn(?!\\p{L})", "liên hiệp phụ nữ")
                .replaceAll("\\s+[-–]\\s+", " - ");
    }
}
