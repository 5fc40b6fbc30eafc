package khaimac.typeset;

import java.util.List;

/**
 * Many words as their hashes: tens of thousands are read in a moment and take little room. Of 64 bits none is another's
 * by chance.
 */
final class WordSet {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FEWEST = 16;

    /** Open addressing, at most half full; 0 is an empty place. */
    private long[] places = new long[FEWEST];

    private int count;

    /** Of a single syllable, by its key. */
    static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        return hash;
    }

    /** Of a word that goes on by one syllable; it begins with 0. */
    static long and(long word, long syllable) {
        return (Long.rotateLeft(word, 23) ^ syllable) * SPREAD;
    }

    static long hash(List<String> keys) {
        long word = 0;
        for (var key : keys) word = and(word, hash(key));
        return word;
    }

    void add(long word) {
        if (2 * count >= places.length) grow();
        if (put(places, word)) count++;
    }

    boolean has(long word) {
        for (int at = place(word, places.length); places[at] != 0; at = at + 1 & places.length - 1)
            if (places[at] == word) return true;
        return false;
    }

    private void grow() {
        var more = new long[2 * places.length];
        for (long word : places) if (word != 0) put(more, word);
        places = more;
    }

    private static boolean put(long[] places, long word) {
        int at = place(word, places.length);
        for (; places[at] != 0; at = at + 1 & places.length - 1) if (places[at] == word) return false;
        places[at] = word;
        return true;
    }

    private static int place(long word, int size) {
        return (int) (word >>> 32) & size - 1;
    }
}
