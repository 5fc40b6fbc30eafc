package khaimac.typeset;

import java.util.List;
import java.util.Set;
import khaimac.typeset.Gap.Bond;
import khaimac.typeset.KnownWords.Word;

/**
 * Known compounds stay whole, and a district stays with its name. What has to be cut is cut beside the compound that it
 * contains: "huy hiệu / đảng".
 */
final class WordRules {
    private static final double BETWEEN_HALVES = 0.25;
    /** "báo cáo viên": a word and a syllable. */
    private static final int SHORT = 3;

    private static final double BEFORE_CITY_NAME = 0.25;

    /** "tỉnh Thái Bình"; the longer "thành phố" may part from its name if it must. */
    private static final Set<String> DISTRICTS = NumberRules.keys("tỉnh huyện quận xã phường thôn ấp bản");

    private static final Set<List<String>> LONG_DISTRICTS =
            Set.of(List.of("thành", "phố"), List.of("thị", "xã"), List.of("thị", "trấn"), List.of("đặc", "khu"));

    private static final Set<String> SHORTENED_DISTRICTS = Set.of("tp", "tx", "tt", "q", "p", "h", "x");

    private static final Set<String> SUFFIXES = NumberRules.keys("hóa viên sĩ giả gia trưởng học tính sư luận thẩm");

    /** What follows a district in a title and is not its name. */
    private static final Set<String> NO_NAMES = NumberRules.keys(
            "lần khóa đợt nhiệm năm giai đạt nông tổ đoàn ủy hội cấp kỳ số thứ văn vùng ra đón công lễ ngày phát"
                + " tham dự tiêu họp triển khai");

    private WordRules() {}

    static void apply(List<Syllable> syllables, KnownWords words, Bonds bonds) {
        for (var word : words.possible()) {
            hold(word, words, bonds);
            for (var inner : words.inside(word)) if (isOneSide(inner, word, words)) hold(inner, words, bonds);
        }
        for (var saying : words.sayings()) holdLoosely(saying, words, bonds);
        for (int at = 0; at < words.size(); at++) {
            if (words.mayBelongTo(at) && syllables.get(at - 1).runsInto(syllables.get(at)))
                bonds.tie(at - 1, Bond.CLOSE);
            if (reachesOver(syllables, words, at)) bonds.tie(at, Bond.CLOSE);
            bonds.tieAll(at, at + words.bodyAt(at) - 1, Bond.PHRASE);
            suffix(syllables, words, at, bonds);
            district(syllables, words, at, bonds);
            shortened(syllables, words, at, bonds);
        }
    }

    /** Not "đại hội Đảng" of "đại hội / Đảng bộ". */
    private static boolean isOneSide(Word inner, Word word, KnownWords words) {
        for (int gap = inner.at() + 1; gap < inner.at() + inner.length(); gap++)
            if (words.wordsAround(word, gap - word.at()) == 2) return false;
        return true;
    }

    private static void hold(Word word, KnownWords words, Bonds bonds) {
        for (int inside = 1; inside < word.length(); inside++) {
            int gap = word.at() + inside - 1;
            switch (words.wordsAround(word, inside)) {
                case 0 -> bonds.tie(gap, Bond.WORD);
                case 1 -> bonds.tie(gap, half(word, words.wouldBeWord(gap)));
                default -> {
                    if (words.isTaken(word)) bonds.discourage(gap, BETWEEN_HALVES);
                }
            }
        }
    }

    /** "mưa thuận gió hòa", although "cầu mưa" and "thuận gió" would be fewer pieces. */
    private static void holdLoosely(Word saying, KnownWords words, Bonds bonds) {
        for (int inside = 1; inside < saying.length(); inside++)
            if (words.wordsAround(saying, inside) == 0) bonds.tie(saying.at() + inside - 1, Bond.CLOSE);
    }

    /** Beside a part of it that is a word, or inside of that part. */
    private static Bond half(Word word, boolean inside) {
        if (inside) return Bond.WORD;
        return word.length() == SHORT ? Bond.CLOSE : Bond.PHRASE;
    }

    /** "toàn cầu hóa", "báo cáo viên", also in "báo cáo viên giỏi": what makes another word of the one before. */
    private static void suffix(List<Syllable> syllables, KnownWords words, int at, Bonds bonds) {
        if (at > 1
                && SUFFIXES.contains(syllables.get(at).key())
                && words.lengthAt(at) == 0
                && words.covers(at - 1)
                && words.wouldBeWord(at - 2)
                && syllables.get(at - 1).runsInto(syllables.get(at))) bonds.tie(at - 1, Bond.CLOSE);
    }

    /**
     * A word that stands alone by itself, although it would be one with the half of the next: "bài" of "bài thuốc
     * nam". Which of the two is meant nothing tells.
     */
    private static boolean reachesOver(List<Syllable> syllables, KnownWords words, int at) {
        return at + 1 < words.size()
                && !words.covers(at)
                && words.lengthAt(at + 1) > 1
                && !BreakPlaces.isFunctionWord(syllables.get(at).key())
                && words.wouldBeWord(at)
                && syllables.get(at).runsInto(syllables.get(at + 1));
    }

    /** "TP. Hải Phòng": a full stop after a shortened word ends no sentence. */
    private static void shortened(List<Syllable> syllables, KnownWords words, int at, Bonds bonds) {
        if (at + 1 == words.size()
                || !SHORTENED_DISTRICTS.contains(syllables.get(at).key())) return;
        var trail = syllables.get(at).trail();
        var next = syllables.get(at + 1);
        boolean close = (trail.isEmpty() || trail.equals(".")) && next.lead().isEmpty();
        if (close && (words.isPlaceAt(at + 1) || next.isCapitalised() || next.isNumber())) bonds.tie(at, Bond.PHRASE);
    }

    /** "HUYỆN ÂN THI": a district is called by two syllables, whether any list knows them or not. */
    private static void capitals(List<Syllable> syllables, KnownWords words, int at, Bonds bonds) {
        if (words.covers(at) || !DISTRICTS.contains(syllables.get(at).key())) return;
        var first = syllables.get(at + 1);
        if (!first.isCapitals() || NO_NAMES.contains(first.key()) || BreakPlaces.isFunctionWord(first.key())) return;
        if (words.lengthAt(at + 1) > 2) return;
        bonds.tie(at, Bond.PHRASE);
        if (at + 2 < words.size()
                && first.runsInto(syllables.get(at + 2))
                && !words.covers(at + 1)
                && !words.covers(at + 2)
                && !NO_NAMES.contains(syllables.get(at + 2).key())
                && !BreakPlaces.isFunctionWord(syllables.get(at + 2).key())
                && syllables.get(at + 2).isCapitals()) bonds.tie(at + 1, Bond.WORD);
    }

    private static void district(List<Syllable> syllables, KnownWords words, int at, Bonds bonds) {
        int length = Math.max(1, words.lengthAt(at));
        int next = at + length;
        if (next >= words.size() || !syllables.get(next - 1).runsInto(syllables.get(next))) return;
        boolean named = words.isPlaceAt(next)
                || (syllables.get(next).isCapitalised() && !syllables.get(at).isCapitals());
        if (!named && length == 1 && syllables.get(at).isCapitals()) capitals(syllables, words, at, bonds);
        if (!named) return;
        if (length == 1
                && !words.covers(at)
                && DISTRICTS.contains(syllables.get(at).key())) bonds.tie(at, Bond.PHRASE);
        else if (length > 1 && LONG_DISTRICTS.contains(words.wordAt(at))) bonds.discourage(next - 1, BEFORE_CITY_NAME);
    }
}
