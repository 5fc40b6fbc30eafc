package khaimac.plan.read;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words as they are kept: composed, and without what nobody sees. */
final class Words {
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}]+");

    /** A letter, a space, and a mark that belongs to the letter: badly converted files are full of them. */
    private static final Pattern TORN = Pattern.compile("(\\p{L}) ([\\u0300\\u0301\\u0303\\u0309\\u0323])");

    private static final Pattern AROUND_BREAKS = Pattern.compile(" *\\n *");

    private Words() {}

    static String clean(CharSequence words) {
        if (isClean(words)) return words.toString();
        var text = Normalizer.normalize(words, Normalizer.Form.NFC);
        text = UNSEEN.matcher(text).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ");
        if (TORN.matcher(text).find())
            text = Normalizer.normalize(TORN.matcher(text).replaceAll("$1$2"), Normalizer.Form.NFC);
        return AROUND_BREAKS.matcher(text).replaceAll("\n").strip();
    }

    /** Whether nothing is to be done: most words are so, and there are many. */
    private static boolean isClean(CharSequence words) {
        char before = ' ';
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            boolean plain = (letter > ' ' && letter < 0x7F)
                    || (letter >= 0xC0 && letter < 0x1B1)
                    || (letter >= 0x1EA0 && letter < 0x1EFA)
                    || (letter == ' ' && before != ' ');
            if (!plain) return false;
            before = letter;
        }
        return words.isEmpty() || before != ' ';
    }
}
