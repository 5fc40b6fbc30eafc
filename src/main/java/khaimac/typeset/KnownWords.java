package khaimac.typeset;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where compounds lie in a text: so that as few pieces as can be are left, and the longest first where several ways are
 * as good. "sinh viên chức" may be cut in neither place, for nothing tells which of the two words it is.
 */
final class KnownWords {
    /** Of a syllable that is no part of a word: a little more than a word, but for those that stand alone anyway. */
    private static final int ALONE = 13;

    private static final int USUALLY_ALONE = 11;

    private static final int WORD = 10;

    private final List<String> keys;
    private final Compounds compounds;
    private final boolean[] standsAlone;
    private final long[] hashes;

    /** At the first syllable of a compound how long it is, else 0. */
    private final int[] lengths;

    private final boolean[] covered;

    /** Whether a gap, called by the syllable before it, lies inside of a word in some way that is as good. */
    private final boolean[] doubtful;

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
        doubtful = new boolean[count];
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
                if (end > at + 1 && compounds.isWord(word))
                    ahead[at - from] = Math.min(ahead[at - from], WORD + ahead[end - from]);
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
            int longest = 0;
            long word = 0;
            for (int end = at + 1; end <= to && end - at <= Compounds.LONGEST; end++) {
                word = WordSet.and(word, hashes[end - 1]);
                if (end == at + 1 || !compounds.isWord(word)) continue;
                reach(before, end - from, so + WORD);
                if (so + WORD + ahead[end - from] > ahead[0]) continue;
                longest = end - at;
                if (longest == 2) doubtful[at] = true;
            }
            if (at == next) {
                if (WORD + ahead[at + longest - from] > ahead[at - from]) longest = 0;
                lengths[at] = longest;
                Arrays.fill(covered, at, at + longest, true);
                next = at + Math.max(1, longest);
            }
        }
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

    boolean covers(int at) {
        return covered[at];
    }

    /** Whether the two syllables beside a gap may be one word, although another way to read them was taken. */
    boolean mayBeWord(int gap) {
        return doubtful[gap];
    }

    /** How many syllables the name of a body has that starts here; 0 where none does. */
    int bodyAt(int at) {
        return bodies[at];
    }

    boolean isPlaceAt(int at) {
        return lengths[at] > 0 && compounds.isPlace(wordAt(at));
    }

    /** How many of the two parts of the compound at this place are compounds themselves. */
    int wordsAround(int at, int firstPart) {
        return compounds.wordsAround(wordAt(at), firstPart);
    }
}
