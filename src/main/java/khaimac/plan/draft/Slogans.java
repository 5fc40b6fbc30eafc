package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.plan.draft.Slogan.Side;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** Words that hang in or before the hall, and where. */
final class Slogans {
    private static final Pattern QUOTED = Pattern.compile("[“\"«]([^“”\"«»]{6,}?)[.;]?[”\"»]");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:khẩu hiệu|băng ?-?rôn|băng zôn|băng ngang|băng vải|cổng chào|pano|pa-nô|phướn|dòng"
                    + " chữ)[^“\"«]{0,80}[“\"«]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PLACED =
            Pattern.compile("([^:“\"«]{3,60}):\\s*([^“\"«:]{8,}|[“\"«][^“”\"«»:]{8,}[”\"»].*)");
    private static final Pattern WHERE = Pattern.compile(
            "cổng|rào|tường|cửa|sân|sảnh|đường|lối|khán đài|hội trường|mặt tiền|trước|sau|ngoài|trong|trên|dưới|bên"
                    + "|trái|phải|cánh|phía|dọc|khu|trục|phố|cầu|xe|banner|băng|pano|phướn|standee");

    private Slogans() {}

    /** Where words hang that stand under these. */
    static Side side(String label, Side otherwise) {
        var words = Spelling.folded(label);
        if (words.matches(".*(?:trên cùng|phía trên|trên phông|bên trên|trên sân khấu|chính giữa).*")
                && !words.contains("cánh gà")) return Side.TOP;
        boolean left = words.matches(".*(?:trái|bên tả).*");
        boolean right = words.matches(".*(?:phải|bên hữu).*");
        if (left && !right) return Side.LEFT;
        if (right && !left) return Side.RIGHT;
        if (words.matches(".*(?:ngoài|mặt tiền|cổng|băng ?-?rôn|băng zôn|sảnh|trước|đường|phướn|trục|treo|tuyến|băng "
                + "khẩu hiệu).*")) return Side.OUTSIDE;
        return otherwise;
    }

    static boolean isSentence(String text) {
        return SENTENCE.matcher(text).find();
    }

    /** The words in quotes; all of them hang in one place, or left and right. */
    static List<Slogan> quoted(String text, Side side, Place place) {
        var all = new ArrayList<Slogan>();
        var quoted = QUOTED.matcher(text);
        int from = 0;
        var where = side;
        while (quoted.find()) {
            // "bên trái: “…”; bên phải: “…”": each hangs where the words before it say.
            var own = side(text.substring(from, quoted.start()), Side.ANY);
            if (own != Side.ANY && (from > 0 || own == Side.LEFT || own == Side.RIGHT)) where = own;
            all.add(new Slogan(Said.at(quoted.group(1).strip(), place), where));
            from = quoted.end();
        }
        return all;
    }

    /** Whether words say where something may hang. */
    static boolean isPlace(String words) {
        return words.length() <= 60 && WHERE.matcher(Spelling.folded(words)).find();
    }

    /** "Cổng sân vận động: Nhiệt liệt chào mừng …": where it hangs, and then the words; null where it says no place. */
    static @Nullable Slogan placed(String text, Side side, Place place) {
        var placed = PLACED.matcher(text);
        if (!placed.matches() || Spelling.capitals(placed.group(1))) return null;
        var quoted = QUOTED.matcher(placed.group(2));
        var words = quoted.find() && quoted.start() == 0
                ? quoted.group(1).strip()
                : Spelling.unquoted(placed.group(2).strip());
        if (!isPlace(placed.group(1)) || !mayBe(words)) return null;
        return new Slogan(Said.at(words, place), side(placed.group(1), side));
    }

    /** What hangs on both wings: two different ones, or one twice. */
    static List<Slogan> wings(List<Slogan> found, String label) {
        boolean both = !Spelling.folded(label).matches(".*(?:đường|cổng|trục|tuyến|phố|ngoài).*")
                && Spelling.folded(label)
                        .matches(".*(?:hai bên|2 bên|02 bên|hai cánh|2 cánh|02 cánh|cánh gà|trái.*phải).*");
        if (!both
                || found.isEmpty()
                || found.size() > 2
                || found.getFirst().side() == Side.LEFT
                || found.getFirst().side() == Side.RIGHT) return found;
        return List.of(
                new Slogan(found.getFirst().text(), Side.LEFT),
                new Slogan(found.getLast().text(), Side.RIGHT));
    }

    /** Whether a line may be a slogan where slogans are expected. */
    static boolean mayBe(String text) {
        var folded = Spelling.folded(text);
        return text.length() >= 8
                && text.length() < 300
                && !folded.matches("^(?:thực hiện|theo |do |có |số lượng|treo |bố trí|trang trí|\\(|giao |phối "
                        + "hợp|được |kích"
                        + " thước|chất liệu|nội dung do).*")
                && (Spelling.capitals(text)
                        || text.strip().endsWith("!")
                        || text.strip().matches("(?s)[“\"«].*")
                        || (text.length() > 20
                                && !text.contains(":")
                                && Hours.first(text) == null
                                && !text.matches(".*\\d{1,2}/\\d{1,2}.*")));
    }
}
