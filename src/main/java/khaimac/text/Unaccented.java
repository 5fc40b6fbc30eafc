package khaimac.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese words as people type them in a hurry: without signs, small, with one space between. */
public final class Unaccented {
    private static final Pattern SIGNS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Unaccented() {}

    public static String folded(String word) {
        var apart =
                SIGNS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.matcher(apart)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip();
    }
}
