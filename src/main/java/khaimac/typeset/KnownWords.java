package khaimac.typeset;

import java.util.List;

/** Where compounds lie in a text: found from left to right, the longest first. */
final class KnownWords {
    private final List<String> keys;
    private final Compounds compounds;

    /** At the first syllable of a compound how long it is, else 0. */
    private final int[] lengths;

    private final boolean[] covered;

    KnownWords(List<Syllable> syllables, Compounds compounds) {
        this.compounds = compounds;
        keys = syllables.stream().map(Syllable::key).toList();
        lengths = new int[keys.size()];
        covered = new boolean[keys.size()];
        for (int from = 0; from < keys.size(); ) {
            int to = from + 1;
            while (to < keys.size() && syllables.get(to - 1).runsInto(syllables.get(to))) to++;
            find(from, to);
            from = to;
        }
    }

    private void find(int from, int to) {
        for (int at = from; at < to; ) {
            int length = compounds.lengthAt(keys, at, to);
            lengths[at] = length;
            for (int i = at; i < at + length; i++) covered[i] = true;
            at += Math.max(1, length);
        }
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

    boolean isPlaceAt(int at) {
        return lengths[at] > 0 && compounds.isPlace(wordAt(at));
    }

    /** How many of the two parts of the compound at this place are compounds themselves. */
    int wordsAround(int at, int firstPart) {
        return compounds.wordsAround(wordAt(at), firstPart);
    }
}
