package khaimac.showfile.language;

import java.util.Collection;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.text.Unaccented;

/**
 * The files that somebody may have meant who typed a name that is none: files are called by several words and a date,
 * of which people type the first, without signs, and a letter wrong.
 */
public final class Alike {
    private static final int MOST = 3;

    private Alike() {}

    /** The nearest ones, at most three and equally near; none where none is near. */
    public static List<String> of(String written, Collection<String> known) {
        var word = Unaccented.folded(written);
        if (word.isEmpty() || word.length() > 64) return List.of();
        int most = Math.max(1, word.length() / 4);
        int least = most + 1;
        for (var one : known) least = Math.min(least, distance(word, Unaccented.folded(one), most));
        if (least > most) return List.of();
        int best = least;
        return known.stream()
                .filter(one -> distance(word, Unaccented.folded(one), most) == best)
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** "Did you mean …?", or nothing. */
    public static Sentence instead(String written, Collection<String> known) {
        var near = of(written, known);
        if (near.isEmpty()) return Sentence.NONE;
        return new Sentence(
                "Ý bạn là " + quoted(near, "“", "”", " hay ") + "?",
                "Did you mean " + quoted(near, "\"", "\"", " or ") + "?");
    }

    private static String quoted(List<String> names, String open, String close, String or) {
        return String.join(or, names.stream().map(one -> open + one + close).toList());
    }

    /** The least of: the name as a whole, its first words, any of its words onwards. */
    private static int distance(String word, String name, int most) {
        int least = Nearest.distance(word, name);
        int words = (int) word.chars().filter(sign -> sign == ' ').count() + 1;
        var parts = List.of(name.split(" ", -1));
        for (int from = 0; from + words <= parts.size() && least > 0; from++) {
            var some = String.join(" ", parts.subList(from, from + words));
            int distance = Nearest.distance(word, some);
            // What stands at the beginning is what people remember.
            if (distance <= most) least = Math.min(least, from == 0 ? distance : distance + 1);
        }
        return least;
    }
}
