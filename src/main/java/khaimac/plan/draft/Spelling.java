package khaimac.plan.draft;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared: small letters, one way to place the mark of a tone, single spaces. */
final class Spelling {
    private static final String[][] TONES = {
        {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
        {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
        {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}
    };

    private Spelling() {}

    static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        for (var tone : TONES) if (plain.contains(tone[0])) plain = plain.replace(tone[0], tone[1]);
        return plain;
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
        return text.replaceAll("^[\\s\\-–—+*•:;,.]+", "").replaceAll("[\\s;:,./]+$", "").strip();
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Without the quotes around it. */
    static String unquoted(String text) {
        var plain = text.strip().replaceAll("[.;]+$", "");
        return plain.matches("(?s)[“\"«„'‘].*[”\"»'’]") && plain.substring(1, plain.length() - 1).indexOf('“') < 0
                ? plain.substring(1, plain.length() - 1).strip()
                : plain;
    }
}
