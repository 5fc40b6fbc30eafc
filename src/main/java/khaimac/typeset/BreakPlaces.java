package khaimac.typeset;

import java.util.List;
import java.util.Set;
import khaimac.text.Syllables;

/** Where a line would rather end: after a comma, before "và", and never on "của". */
final class BreakPlaces {
    /** After these a line waits for more. */
    private static final Set<String> FUNCTION_WORDS = NumberRules.keys(
            "và về của cho với từ tại để do trong nhằm theo trên dưới các những một mọi là có được bị sẽ đã đang không"
                + " ở vào ra lên đến tới bởi vì mà thì như qua sau trước cùng hay hoặc nhưng nếu khi bằng cả mỗi từng"
                + " đối giữa ngoài chưa rất cũng vẫn gồm nhân này");

    /** Names of kinds, which also wait for what they are a kind of. */
    private static final Set<String> HEAD_WORDS = NumberRules.keys(
            "lễ ban cuộc đợt bài nhà hội khối phòng sở bộ tỉnh huyện quận xã phường thôn ngành việc sự người nền lần"
                    + " giải đoàn đội trường viện đài báo tổ chi cục ngày tháng năm số thứ xuân tết hè khóa");

    private static final Set<List<String>> LONG_FUNCTION_WORDS =
            Set.of(List.of("nhân", "dịp"), List.of("đối", "với"), List.of("hướng", "tới"), List.of("hướng", "về"));

    /** Before these a line may well end. */
    private static final Set<String> STARTS =
            NumberRules.keys("và về của cho với từ tại để do nhằm theo giai nhiệm nhân gắn trong trên");

    private static final double PLAIN = 0.06;
    private static final double AFTER_SENTENCE = 0;
    private static final double AFTER_COMMA = 0.02;
    private static final double BEFORE_START = 0.03;
    private static final double ON_FUNCTION_WORD = 0.30;
    private static final double ON_HEAD_WORD = 0.20;

    /** A line that ends in a dash waits for its other half: "Cơ quan -" of "Cơ quan - Doanh nghiệp". */
    private static final double AFTER_DASH = 0.25;

    /** The first syllable of what is said next is not left behind: "Tiếp theo: Trao / Huy hiệu Đảng". */
    private static final double AFTER_FIRST = 0.26;

    /** Two syllables of which no list knows anything may be one word. */
    private static final double BETWEEN_UNKNOWN = 0.6;

    /** A syllable that no list knows may be one with the word after it: "hát giao duyên", but not "UBND". */
    private static final double ON_STRAY = 0.2;

    private BreakPlaces() {}

    static boolean isFunctionWord(String key) {
        return FUNCTION_WORDS.contains(key);
    }

    static boolean standsAlone(String key) {
        return isFunctionWord(key) || isHeadWord(key);
    }

    static boolean isHeadWord(String key) {
        return HEAD_WORDS.contains(key);
    }

    static void weigh(List<Syllable> syllables, KnownWords words, Bonds bonds) {
        for (int gap = 0; gap < bonds.size(); gap++) {
            if (!bonds.isFree(gap) || syllables.get(gap + 1).startsLine()) continue;
            bonds.discourage(gap, penalty(syllables, words, bonds, gap));
        }
    }

    private static double penalty(List<Syllable> syllables, KnownWords words, Bonds bonds, int gap) {
        var before = syllables.get(gap);
        var after = syllables.get(gap + 1);
        if (before.isSign()) return AFTER_DASH;
        if (!before.trail().isEmpty()) return afterSign(before.trail());
        if (!after.lead().isEmpty()) return AFTER_COMMA;
        boolean alone = !words.covers(gap) && (gap == 0 || bonds.isFree(gap - 1));
        if (alone && isFunctionWord(before.key())) return ON_FUNCTION_WORD;
        if (alone && isHeadWord(before.key()) && !isFunctionWord(after.key())) return ON_HEAD_WORD;
        if (gap > 0 && words.lengthAt(gap - 1) == 2 && LONG_FUNCTION_WORDS.contains(words.wordAt(gap - 1)))
            return ON_FUNCTION_WORD;
        if (STARTS.contains(after.key()) && !(alone && isFirst(syllables, gap))) return BEFORE_START;
        if (alone && isFirst(syllables, gap)) return AFTER_FIRST;
        boolean nextAlone = !words.covers(gap + 1) && (gap + 1 == bonds.size() || bonds.isFree(gap + 1));
        if (!alone || !canBeHalf(before) || !canBeHalf(after)) return PLAIN;
        if (nextAlone) return PLAIN + BETWEEN_UNKNOWN;
        return Syllables.is(before.core()) ? PLAIN + ON_STRAY : PLAIN;
    }

    /** Whether a syllable follows a sign that ends something, on the same line as written. */
    private static boolean isFirst(List<Syllable> syllables, int at) {
        if (at == 0 || syllables.get(at).startsLine() || syllables.get(at).isNumber()) return false;
        var before = syllables.get(at - 1).trail();
        return !before.isEmpty() && ",;:.!?…".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Whether a syllable can be half of an unknown word. */
    private static boolean canBeHalf(Syllable syllable) {
        return !syllable.isNumber() && !isFunctionWord(syllable.key());
    }

    private static double afterSign(String sign) {
        return sign.chars().anyMatch(c -> ";:.!?…".indexOf(c) >= 0) ? AFTER_SENTENCE : AFTER_COMMA;
    }
}
