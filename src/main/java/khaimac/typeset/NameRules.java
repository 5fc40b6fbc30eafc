package khaimac.typeset;

import java.util.List;
import java.util.Set;
import khaimac.typeset.Gap.Bond;

/**
 * Names of people and places that no list knows. In a sentence they are the capitalised syllables; in capitals only a
 * surname tells them. A rank stays with the name that follows it.
 */
final class NameRules {
    /** Longer runs of capitals are a title in title case, not a name. */
    private static final int LONGEST_NAME = 5;

    /** Of the syllables that are not all capitals, how many are small in a sentence. */
    private static final double SMALL_IN_SENTENCE = 0.2;

    /** Surnames that are rarely anything else in capitals: "CAO" and "MAI" are left out. */
    private static final Set<String> SURNAMES = NumberRules.keys(
            "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương phùng trịnh quách tạ"
                + " tô đào tống nông doãn vương kiều đàm lương giàng sùng thào vàng lò cầm triệu mạc khúc nghiêm bạch"
                + " giáp la viên");

    /** More of them, which are something else unless a rank stands before. */
    private static final Set<String> MORE_SURNAMES = NumberRules.keys(
            "cao mai lưu thái hà chu lâm hứa mã ninh tôn ung bế thạch siu ksor rơ nay kpă hạng sình vừ phí phó hầu"
                + " lục khuất quản tiêu từ thi vi ma nùng quàng lường tòng lèo bàn phùn chảo tẩn phàn ly"
                + " giang kim danh sơn");

    private static final Set<String> MIDDLE_NAMES = NumberRules.keys("thị văn");

    /** One syllable that stands before a name. */
    private static final Set<String> SHORT_RANKS = NumberRules.keys(
            "đ/c ông bà anh chị cụ cô chú bác thầy mẹ ts ths gs pgs gs.ts pgs.ts gs.tskh tskh bs nsnd nsưt tướng tp q"
                    + " tx h p x");

    private static final Set<List<String>> LONG_RANKS = ranks(
            "đồng chí",
            "đại tướng",
            "thượng tướng",
            "trung tướng",
            "thiếu tướng",
            "đại tá",
            "thượng tá",
            "trung tá",
            "thiếu tá",
            "đại úy",
            "thượng úy",
            "trung úy",
            "thiếu úy",
            "nhà báo",
            "nhà văn",
            "nhà thơ",
            "nhạc sĩ",
            "nghệ sĩ",
            "ca sĩ",
            "họa sĩ",
            "đạo diễn",
            "bác sĩ",
            "tiến sĩ",
            "thạc sĩ",
            "giáo sư",
            "phó giáo sư",
            "luật sư",
            "kỹ sư",
            "kiến trúc sư",
            "liệt sĩ",
            "anh hùng",
            "chuẩn đô đốc",
            "phó đô đốc",
            "đô đốc",
            "hòa thượng",
            "linh mục",
            "thượng tọa",
            "đại đức",
            "giám mục",
            "mục sư",
            "danh nhân",
            "danh tướng",
            "danh y",
            "chí sĩ",
            "trạng nguyên",
            "nghệ nhân",
            "nhà giáo",
            "thầy giáo",
            "cô giáo",
            "nhà khoa học",
            "nhiếp ảnh gia",
            "doanh nhân",
            "học giả",
            "thi sĩ",
            "võ sư",
            "dược sĩ",
            "cử nhân",
            "thượng sĩ",
            "trung sĩ",
            "hạ sĩ",
            "đại vương",
            "quốc công",
            "công chúa",
            "thái sư",
            "tướng quân",
            "vận động viên");

    private static final int LONGEST_RANK = 3;

    private NameRules() {}

    private static Set<List<String>> ranks(String... ranks) {
        return Set.copyOf(List.of(ranks).stream()
                .map(rank ->
                        List.of(rank.split(" ", -1)).stream().map(Letters::key).toList())
                .toList());
    }

    static void apply(List<Syllable> syllables, KnownWords words, Bonds bonds) {
        boolean sentence = isSentence(syllables);
        int from = 0;
        while (from < syllables.size()) {
            int to = from + 1;
            if (sentence && syllables.get(from).isCapitalised()) to = endOfRun(syllables, words, from);
            else if (startsName(syllables, words, from)) to = endOfName(syllables, words, from);
            if (!sentence && isCalled(syllables, from)) to = Math.max(to, endOfCalled(syllables, words, from));
            if (to - from > 1 && to - from <= LONGEST_NAME) bonds.tieAll(from, to - 1, Bond.WORD);
            else if (!sentence && to - from == 1 && isNamedByWord(syllables, words, from))
                bonds.tie(from, syllables.get(from).isCapitals() ? Bond.PHRASE : Bond.CLOSE);
            if (sentence
                    ? syllables.get(from).isCapitalised()
                    : startsName(syllables, words, from) || isCalled(syllables, from))
                rank(syllables, from, bonds);
            from = to;
        }
    }

    private static boolean isSentence(List<Syllable> syllables) {
        long small = syllables.stream().filter(Syllable::isLowerCase).count();
        long capitalised = syllables.stream().filter(Syllable::isCapitalised).count();
        return small > 0 && small >= SMALL_IN_SENTENCE * (small + capitalised);
    }

    /** Up to where all are capitalised; "Cơ quan" is a word with a capital of its own, not the end of a name. */
    private static int endOfRun(List<Syllable> syllables, KnownWords words, int from) {
        int to = from;
        while (to < syllables.size() && syllables.get(to).isCapitalised()) {
            if (to > from && !syllables.get(to - 1).runsInto(syllables.get(to))) break;
            boolean word = words.lengthAt(to) > 1 || (to + 1 < words.size() && words.wouldBeWord(to));
            if (word && syllables.get(to + 1).isLowerCase()) return Math.max(to, from + 1);
            to++;
        }
        return Math.max(to, from + 1);
    }

    private static boolean startsName(List<Syllable> syllables, KnownWords words, int at) {
        return !words.covers(at) && SURNAMES.contains(syllables.get(at).key());
    }

    /** In capitals, after a rank: there a surname is one even where it may begin a word. */
    private static boolean isCalled(List<Syllable> syllables, int at) {
        var key = syllables.get(at).key();
        if (!SURNAMES.contains(key) && !MORE_SURNAMES.contains(key)) return false;
        for (int length = 2; length <= LONGEST_RANK && length <= at; length++)
            if (syllables.get(at - 1).runsInto(syllables.get(at))
                    && LONG_RANKS.contains(syllables.subList(at - length, at).stream()
                            .map(Syllable::key)
                            .toList())) return true;
        return false;
    }

    /** "HOÀNG LÊ VŨ", "LƯU QUANG VINH", but "LÊ LỢI / LÃNH ĐẠO". */
    private static int endOfCalled(List<Syllable> syllables, KnownWords words, int from) {
        int to = from + 1;
        while (to < syllables.size()
                && to - from < 3
                && syllables.get(to - 1).runsInto(syllables.get(to))
                && syllables.get(to).isCapitals()
                && !BreakPlaces.standsAlone(syllables.get(to).key())) {
            boolean word = words.lengthAt(to) > 1;
            if (word && (to > from + 1 || words.lengthAt(to) > 2)) return to;
            to += word ? 2 : 1;
        }
        return to;
    }

    /** "TRẦN HƯNG ĐẠO": what follows a surname is a word. */
    private static boolean isNamedByWord(List<Syllable> syllables, KnownWords words, int from) {
        return startsName(syllables, words, from)
                && from + 2 < syllables.size()
                && words.lengthAt(from + 1) == 2
                && syllables.get(from).runsInto(syllables.get(from + 1))
                && (syllables.get(from + 1).isCapitals()
                        || syllables.get(from + 2).isCapitalised());
    }

    /** A surname takes two syllables, or three where the middle name says so or nothing else follows. */
    private static int endOfName(List<Syllable> syllables, KnownWords words, int from) {
        int most = from + 1;
        while (most < syllables.size() && most - from <= 3 && canBeNamed(syllables, words, from, most)) most++;
        int given = most - from - 1;
        if (given < 3) return most;
        boolean long4 = MIDDLE_NAMES.contains(syllables.get(from + 1).key())
                || most == syllables.size()
                || BreakPlaces.isFunctionWord(syllables.get(most).key())
                || !syllables.get(most - 1).runsInto(syllables.get(most));
        return long4 ? most : most - 1;
    }

    /** After "NGUYỄN THỊ" comes a name, even where it is a word too: "MINH KHAI". */
    private static boolean canBeNamed(List<Syllable> syllables, KnownWords words, int from, int at) {
        var syllable = syllables.get(at);
        boolean sure = at - from > 1
                && MIDDLE_NAMES.contains(syllables.get(from + 1).key());
        return syllables.get(at - 1).runsInto(syllable)
                && (sure || !words.covers(at))
                && (syllable.isCapitals() || syllable.isCapitalised())
                && !syllable.isNumber()
                && !BreakPlaces.isFunctionWord(syllable.key())
                && !BreakPlaces.isHeadWord(syllable.key());
    }

    private static void rank(List<Syllable> syllables, int name, Bonds bonds) {
        if (name == 0 || !syllables.get(name).lead().isEmpty()) return;
        var before = syllables.get(name - 1);
        boolean abbreviated = before.trail().equals(".");
        if (!before.trail().isEmpty() && !abbreviated) return;
        if (SHORT_RANKS.contains(before.key())) bonds.tie(name - 1, Bond.PHRASE);
        for (int length = 2; length <= LONGEST_RANK && length <= name && !abbreviated; length++) {
            var keys = syllables.subList(name - length, name).stream()
                    .map(Syllable::key)
                    .toList();
            if (LONG_RANKS.contains(keys)) bonds.tieAll(name - length, name, Bond.PHRASE);
        }
    }
}
