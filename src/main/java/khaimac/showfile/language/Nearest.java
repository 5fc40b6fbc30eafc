package khaimac.showfile.language;

import java.util.Collection;
import java.util.Locale;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** The known word a mistyped one was probably meant to be. */
public final class Nearest {
    /** Enough for every name that people give; a machine's hundred thousand would take forever. */
    private static final int MOST_TRIES = 2_000;

    private static final int SHORTEST = 3;

    private Nearest() {}

    /** @param known words of the language, or names that people gave */
    public static @Nullable String of(String written, Collection<String> known) {
        if (written.length() > 64) return null;
        var meant = known.size() > MOST_TRIES ? null : Vietnamese.meant(written, known);
        if (meant != null) return meant;
        String best = null;
        int least = Math.max(1, written.length() / 3) + 1;
        int tries = 0;
        for (var word : known) {
            if (++tries > MOST_TRIES) break;
            if (Math.abs(word.length() - written.length()) >= least) continue;
            int distance = distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return best;
    }

    /**
     * The one known word that is a letter away from a mistyped one, or the same in other capitals, or that a Vietnamese
     * one says; null where there is none, and where there are two of them.
     */
    public static @Nullable String only(String written, Collection<String> known) {
        if (written.length() > 64 || known.size() > MOST_TRIES || known.contains(written)) return null;
        var lower = written.toLowerCase(Locale.ROOT);
        var same = known.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).equals(lower))
                .toList();
        if (!same.isEmpty()) return same.size() == 1 ? same.getFirst() : null;
        var meant = Vietnamese.meant(written, known);
        // Of so short a word every letter matters.
        if (meant != null || written.length() < SHORTEST) return meant;
        var near = known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= 1)
                .filter(word -> distance(lower, word.toLowerCase(Locale.ROOT)) == 1)
                .toList();
        return near.size() == 1 ? near.getFirst() : null;
    }

    /** "Did you mean …?", or the known words when none is near. */
    public static Sentence instead(String written, Collection<String> known) {
        var near = of(written, known);
        if (near != null) return new Sentence("Có phải “" + near + "” không?", "Did you mean \"" + near + "\"?");
        if (known.isEmpty()) return Sentence.NONE;
        var words = known.stream().limit(24).map(Nearest::brief).toList();
        var all = String.join(", ", words) + (words.size() < known.size() ? ", …" : "");
        return new Sentence("Có thể viết: " + all + ".", "Known: " + all + ".");
    }

    private static String brief(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }

    /** Steps of one letter (put in, left out, other, or two swapped) from one word to the other. */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
