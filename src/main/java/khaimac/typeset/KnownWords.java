package khaimac.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where compounds lie in a text: so that as few pieces as can be are left, and the longest first where several ways are
 * as good. "sinh viên chức" may be cut in neither place, for nothing tells which of the two words it is.
 */
final class KnownWords {
    /** Syllables that are one word in some way to read the text that is as good as any. */
    record Word(int at, int length) {}

    /** Of a syllable that is no part of a word: a little more than a word, but for those that stand alone anyway. */
    private static final int ALONE = 13;

    private static final int USUALLY_ALONE = 11;

    private static final int WORD = 10;

    private static final int SAYING = 4;

    /** What a long word costs less than its parts. */
    private static final int WHOLE = 2;

    private final List<String> keys;
    private final Compounds compounds;
    private final boolean[] standsAlone;
    private final long[] hashes;

    /** At the first syllable of a compound how long it is, else 0. */
    private final int[] lengths;

    private final boolean[] covered;

    /** Whether a syllable and the next are both no part of a word in some reading that is as good. */
    private final boolean[] strayPair;

    /** Of all readings that are as good. */
    private final List<Word> possible = new ArrayList<>();

    /** Known words of four syllables and more, in any reading: hardly ever they stand there by chance. */
    private final List<Word> sayings = new ArrayList<>();

    private final int[] bodies;

    /** @param alone which syllables are mostly words by themselves, as keys */
    KnownWords(List<Syllable> syllables, Compounds compounds, Predicate<String> alone) {
        this.compounds = compounds;
        keys = syllables.stream().map(Syllable::key).toList();
        int count = keys.size();
        standsAlone = new boolean[count];
        hashes = new long[count];
        lengths = new int[count];
        covered = new boolean[count];
        strayPair = new boolean[count];
        bodies = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = WordSet.hash(keys.get(i));
            standsAlone[i] = alone.test(keys.get(i));
        }
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && syllables.get(to - 1).runsInto(syllables.get(to))) to++;
            find(from, to);
            for (int at = from; at < to; at += Math.max(1, bodies[at])) bodies[at] = compounds.bodyAt(keys, at, to);
            from = to;
        }
    }

    private void find(int from, int to) {
        if (to - from < 2) return;
        var ahead = new int[to - from + 1];
        for (int at = to - 1; at >= from; at--) {
            ahead[at - from] = alone(at) + ahead[at + 1 - from];
            long word = 0;
            for (int end = at + 1; end <= to && end - at <= Compounds.LONGEST; end++) {
                word = WordSet.and(word, hashes[end - 1]);
                if (end == at + 1 || !compounds.isWord(word)) continue;
                ahead[at - from] = Math.min(ahead[at - from], price(at, end) + ahead[end - from]);
                if (end - at >= SAYING) sayings.add(new Word(at, end - at));
            }
        }
        var before = new int[to - from + 1];
        Arrays.fill(before, Integer.MAX_VALUE);
        before[0] = 0;
        int next = from;
        for (int at = from; at < to; at++) {
            int so = before[at - from];
            if (so == Integer.MAX_VALUE) continue;
            reach(before, at + 1 - from, so + alone(at));
            int single = so + alone(at);
            strayPair[at] = at + 1 < to && single + alone(at + 1) + ahead[at + 2 - from] == ahead[0];
            int longest = 0;
            long word = 0;
            for (int end = at + 1; end <= to && end - at <= Compounds.LONGEST; end++) {
                word = WordSet.and(word, hashes[end - 1]);
                if (end == at + 1 || !compounds.isWord(word)) continue;
                int price = price(at, end);
                reach(before, end - from, so + price);
                if (so + price + ahead[end - from] > ahead[0]) continue;
                longest = end - at;
                possible.add(new Word(at, longest));
            }
            if (at == next) {
                if (longest > 0 && price(at, at + longest) + ahead[at + longest - from] > ahead[at - from])
                    longest = 0;
                lengths[at] = longest;
                Arrays.fill(covered, at, at + longest, true);
                next = at + Math.max(1, longest);
            }
        }
    }

    /**
     * Of a word; a long one of which a part is a word costs hardly less than its parts, so that it takes no syllable
     * from the next word: "thành lập Đảng" is one, but not in "thành lập Đảng bộ".
     */
    private int price(int at, int end) {
        if (end - at == 2) return WORD;
        var parts = new int[end - at + 1];
        boolean known = false;
        for (int from = end - 1; from >= at; from--) {
            parts[from - at] = alone(from) + parts[from + 1 - at];
            long word = 0;
            for (int to = from + 1; to <= end; to++) {
                word = WordSet.and(word, hashes[to - 1]);
                if (to == from + 1 || to - from == end - at || !compounds.isWord(word)) continue;
                known = true;
                parts[from - at] = Math.min(parts[from - at], WORD + parts[to - at]);
            }
        }
        return known ? Math.max(WORD, parts[0] - WHOLE) : WORD;
    }

    private static void reach(int[] before, int at, int price) {
        before[at] = Math.min(before[at], price);
    }

    private int alone(int at) {
        return standsAlone[at] ? USUALLY_ALONE : ALONE;
    }

    int size() {
        return lengths.length;
    }

    /** How many syllables the compound has that starts here; 0 where none does. */
    int lengthAt(int at) {
        return lengths[at];
    }

    List<String> wordAt(int at) {
        return keys.subList(at, at + lengths[at]);
    }

    /** What may be a word: those of the reading that was taken, and those of others that are as good. */
    List<Word> possible() {
        return possible;
    }

    List<Word> sayings() {
        return sayings;
    }

    /** What it is made of that is more than two syllables: "sốt xuất huyết" of "dịch sốt xuất huyết". */
    List<Word> inside(Word word) {
        if (word.length < SAYING) return List.of();
        var inner = new ArrayList<Word>();
        for (int at = word.at; at < word.at + word.length - 2; at++) {
            long part = WordSet.and(WordSet.and(0, hashes[at]), hashes[at + 1]);
            for (int end = at + 3; end <= word.at + word.length; end++) {
                part = WordSet.and(part, hashes[end - 1]);
                if (end - at < word.length && compounds.isWord(part)) inner.add(new Word(at, end - at));
            }
        }
        return inner;
    }

    /** Whether the reading that was taken has it. */
    boolean isTaken(Word word) {
        return lengths[word.at] == word.length;
    }

    /** Whether a syllable and the next may both be no part of a word. */
    boolean mayBothBeStray(int first) {
        return strayPair[first];
    }

    /** Whether two syllables would be a word if nothing stood between them. */
    boolean wouldBeWord(int first) {
        return compounds.isWord(WordSet.and(WordSet.and(0, hashes[first]), hashes[first + 1]));
    }

    boolean covers(int at) {
        return covered[at];
    }

    /** How many syllables the name of a body has that starts here; 0 where none does. */
    int bodyAt(int at) {
        return bodies[at];
    }

    boolean isPlaceAt(int at) {
        return lengths[at] > 0 && compounds.isPlace(wordAt(at));
    }

    /**
     * Whether the syllable before a word that was taken would be one with it or with its first half: "Tết" of "Trung
     * thu", "Đảng" of "Cộng sản Việt Nam".
     */
    boolean mayBelongTo(int at) {
        if (at == 0 || lengths[at] < 2) return false;
        long first = WordSet.and(WordSet.and(0, hashes[at - 1]), hashes[at]);
        return compounds.isWord(WordSet.and(first, hashes[at + 1]));
    }

    /**
     * How many of the two parts of a compound are compounds themselves, or made up of compounds: "ủy ban nhân dân" is
     * two words that are one body.
     */
    int wordsAround(Word word, int firstPart) {
        int middle = word.at + firstPart;
        int first = isWords(word.at, middle) ? 1 : 0;
        return isWords(middle, word.at + word.length) ? first + 1 : first;
    }

    private boolean isWords(int from, int to) {
        long word = 0;
        for (int end = from + 1; end <= to; end++) {
            word = WordSet.and(word, hashes[end - 1]);
            if (end > from + 1 && compounds.isWord(word) && (end == to || isWords(end, to))) return true;
        }
        return false;
    }
}
