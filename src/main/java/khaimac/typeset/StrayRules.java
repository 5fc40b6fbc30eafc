package khaimac.typeset;

import java.util.List;
import java.util.Set;
import khaimac.text.Syllables;
import khaimac.typeset.Gap.Bond;

/**
 * Syllables that are no part of a known word: two beside each other may be a word that no list has, and small items
 * between commas are read in one breath. "phòng, chống" is a word with a comma in it.
 */
final class StrayRules {
    /** More in a row are not Vietnamese, and may part anywhere. */
    private static final int LONGEST_RUN = 4;

    /** They make another word of the word that follows: "phó giám đốc", "tân sinh viên". */
    private static final Set<String> PREFIXES = NumberRules.keys(
            "phó tổng đại siêu bất vô phi tân liên đa tiền hậu nội ngoại tái phản tiểu trung thượng toàn bán cận quá"
                    + " á đồng song đơn chánh trợ thứ vi cựu chuẩn kháng lưỡng tam viễn hữu tự");

    /** Half of no word, although they are in no list: who speaks of "ta bên dòng sông" may go on in a new line. */
    private static final Set<String> WHOLE = NumberRules.keys(
            "ta tôi em ơi hỡi ai này kia đó đây ấy rồi mãi luôn nơi lúc nữa còn hơn bên giỏi chẳng trao tặng mừng mời"
                + " xin chúc kính thăm viếng dâng ký tròn cấp vì");

    private StrayRules() {}

    static void apply(List<Syllable> syllables, KnownWords words, Bonds bonds) {
        for (int from = 0; from < words.size(); ) {
            int to = from;
            while (to + 1 < words.size() && areOneWord(syllables, words, bonds, to)) to++;
            if (to - from < LONGEST_RUN) bonds.tieAll(from, to, isPair(syllables, from, to) ? Bond.WORD : Bond.PHRASE);
            from = to + 1;
        }
        for (int at = 0; at + 1 < words.size(); at++) {
            if (isForeign(syllables, words, at + 1)) bonds.tie(at, Bond.PHRASE);
            if (words.covers(at)) continue;
            if (isComma(syllables, at)) items(syllables, words, at, bonds);
            else if (PREFIXES.contains(syllables.get(at).key())
                    && runsOn(syllables, at + 1)
                    && words.lengthAt(at + 1) > 1) bonds.tie(at, Bond.CLOSE);
        }
    }

    /** "áo blouse", "ca khúc bolero": a word that is not Vietnamese tells of the one before; a sentence does not. */
    private static boolean isForeign(List<Syllable> syllables, KnownWords words, int at) {
        var before = syllables.get(at - 1);
        return !words.covers(at)
                && runsOn(syllables, at)
                && syllables.get(at).isLowerCase()
                && !BreakPlaces.isFunctionWord(before.key())
                && isForeign(syllables.get(at))
                && Syllables.is(before.core())
                && (at + 1 == words.size() || !runsOn(syllables, at + 1) || !isForeign(syllables.get(at + 1)));
    }

    private static boolean isForeign(Syllable syllable) {
        var core = syllable.core();
        return !core.isEmpty() && !syllable.isSign() && !syllable.isNumber() && !Syllables.is(core);
    }

    private static boolean runsOn(List<Syllable> syllables, int at) {
        return syllables.get(at - 1).runsInto(syllables.get(at));
    }

    /** Whether a syllable and the next may be a word that no list has. */
    private static boolean areOneWord(List<Syllable> syllables, KnownWords words, Bonds bonds, int first) {
        var here = syllables.get(first);
        var next = syllables.get(first + 1);
        return words.mayBothBeStray(first)
                && canBeHalf(here)
                && canBeHalf(next)
                && (isFreeAfter(bonds, first + 1) || !BreakPlaces.isHeadWord(next.key()))
                && !(BreakPlaces.isHeadWord(here.key()) && BreakPlaces.isHeadWord(next.key()));
    }

    private static boolean isFreeAfter(Bonds bonds, int at) {
        return at == bonds.size() || bonds.isFree(at);
    }

    /** Two of which neither is what a title often says by itself. */
    private static boolean isPair(List<Syllable> syllables, int from, int to) {
        return to - from == 1
                && !BreakPlaces.isHeadWord(syllables.get(from).key())
                && !BreakPlaces.isHeadWord(syllables.get(to).key());
    }

    private static boolean canBeHalf(Syllable syllable) {
        return !syllable.isSign()
                && !syllable.isNumber()
                && !WHOLE.contains(syllable.key())
                && !BreakPlaces.isFunctionWord(syllable.key())
                && Syllables.is(syllable.core());
    }

    private static boolean isComma(List<Syllable> syllables, int at) {
        var next = syllables.get(at + 1);
        return syllables.get(at).trail().equals(",")
                && !syllables.get(at).isSign()
                && next.lead().isEmpty()
                && !next.isSign()
                && !next.startsLine();
    }

    /** "phòng, chống", "sở, ban, ngành", "70, 80 và 90 tuổi". */
    private static void items(List<Syllable> syllables, KnownWords words, int at, Bonds bonds) {
        var here = syllables.get(at);
        var next = syllables.get(at + 1);
        if (here.isNumber() || next.isNumber()) {
            if (here.isNumber() && next.isNumber()) bonds.tie(at, Bond.PHRASE);
        } else if (words.wouldBeWord(at)) bonds.tie(at, Bond.CLOSE);
        else if (canBeHalf(here) && canBeHalf(next) && !words.covers(at + 1) && isFreeAfter(bonds, at + 1))
            bonds.tie(at, Bond.PHRASE);
    }
}
