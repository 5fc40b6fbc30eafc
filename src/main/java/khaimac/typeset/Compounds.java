package khaimac.typeset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of several syllables, which of them are places, and names of bodies, which are several words. Vietnamese writes
 * a space between any two syllables.
 */
public final class Compounds {
    public static final Compounds NONE = of(List.of(), List.of());

    /** More syllables than any word or name has that is kept whole. */
    static final int LONGEST = 12;

    private final WordSet words = new WordSet();
    private final WordSet places = new WordSet();
    private final WordSet bodies = new WordSet();

    /** There are a few thousand syllables, and each of them begins or ends dozens of words. */
    private final Map<String, Long> syllables = new HashMap<>();

    private Compounds(List<String> words, List<String> places, List<String> bodies, List<String> own) {
        words.forEach(line -> add(line, this.words));
        own.forEach(line -> add(line, this.words));
        places.forEach(line -> {
            add(line, this.places);
            add(line, this.words);
        });
        bodies.forEach(line -> add(line, this.bodies));
        syllables.clear();
    }

    /**
     * One compound a line, or all that begin with the same syllable: "an: ninh, toàn". Empty lines and what follows a
     * "#" do not count.
     */
    public static Compounds of(List<String> words, List<String> places) {
        return new Compounds(words, places, List.of(), List.of());
    }

    /**
     * @param bodies names of bodies and offices, as lines of the same kind
     * @param own words that one show adds
     */
    public static Compounds of(List<String> words, List<String> places, List<String> bodies, List<String> own) {
        return new Compounds(words, places, bodies, own);
    }

    private void add(String line, WordSet to) {
        int note = line.indexOf('#');
        var text = CleanText.of(note < 0 ? line : line.substring(0, note)).text();
        int colon = text.indexOf(':');
        long first = colon < 0 ? 0 : word(text, 0, colon, 0);
        for (int from = colon + 1; from < text.length(); ) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            long word = word(text, from, end, first);
            if (word != first) to.add(word);
            from = end + 1;
        }
    }

    /** What lies between two places of a line, after what a word has begun with. */
    private long word(String text, int from, int to, long before) {
        long word = before;
        for (int at = from; at < to; ) {
            while (at < to && text.charAt(at) == ' ') at++;
            int end = at;
            while (end < to && text.charAt(end) != ' ') end++;
            if (end > at)
                word = WordSet.and(
                        word,
                        syllables.computeIfAbsent(
                                text.substring(at, end), syllable -> WordSet.hash(Letters.key(syllable))));
            at = end;
        }
        return word;
    }

    /** How many syllables the longest compound has that starts here and ends before {@code to}; 0 where none does. */
    int lengthAt(List<String> keys, int from, int to) {
        return longest(words, keys, from, to);
    }

    /** The same of a body's name. */
    int bodyAt(List<String> keys, int from, int to) {
        return longest(bodies, keys, from, to);
    }

    private static int longest(WordSet words, List<String> keys, int from, int to) {
        int longest = 0;
        long word = 0;
        for (int at = from; at < to && at < from + LONGEST; at++) {
            word = WordSet.and(word, WordSet.hash(keys.get(at)));
            if (at > from && words.has(word)) longest = at + 1 - from;
        }
        return longest;
    }

    boolean isWord(long word) {
        return words.has(word);
    }

    boolean isPlace(List<String> keys) {
        return places.has(WordSet.hash(keys));
    }
}
