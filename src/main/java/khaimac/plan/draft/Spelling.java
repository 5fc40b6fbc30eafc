package khaimac.plan.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words as they are compared: small letters, one way to place the mark of a tone, single spaces. */
final class Spelling {
    /** The mark stands on the first or the second of two vowels that end a syllable: "hoà", "hòa". */
    private static final Pattern TONE = Pattern.compile("(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?!\\p{L})");

    private static final Map<String, String> FIRST = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"),
            Map.entry("oẹ", "ọe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"));

    private Spelling() {}

    static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        return TONE.matcher(plain).replaceAll(tone -> FIRST.getOrDefault(tone.group(), tone.group()));
    }

    /** Whether a text is written in capitals, but for a letter here and there. */
    static boolean capitals(String text) {
        int large = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) large++;
            else if (Character.isLowerCase(text.charAt(i))) small++;
        }
        return large >= 2 && large >= 4 * small;
    }

    /** Without the signs and spaces at its ends that separate it from its neighbours. */
    static String trimmed(String text) {
        return text.replaceAll("^[\\s\\-–—+*•:;,.]+", "")
                .replaceAll("[\\s;:,./]+$", "")
                .strip();
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Without the quotes around it. */
    static String unquoted(String text) {
        var plain = text.strip().replaceAll("[.;]+$", "");
        return plain.matches("(?s)[“\"«„'‘].*[”\"»'’]")
                        && plain.substring(1, plain.length() - 1).indexOf('“') < 0
                ? plain.substring(1, plain.length() - 1).strip()
                : plain;
    }
}
