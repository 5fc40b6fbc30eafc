package khaimac.typeset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Vietnamese letters put together from their parts, as in NFC: the JDK's normaliser lies where the core does not go. */
final class Letters {
    /** Each row: a letter, then with grave, acute, hook, tilde, dot. */
    private static final String ROWS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final int ROW = 1 + TONES.length();

    /** A plain letter, the mark that gives it another shape, and that shape. */
    private static final String[] SHAPES = {"a\u0306ă", "a\u0302â", "e\u0302ê", "o\u0302ô", "o\u031Bơ", "u\u031Bư"};

    private static final Map<Integer, Character> WHOLE = pairs();

    private Letters() {}

    /** The one letter for a letter and a mark after it, 0 where Vietnamese has none. */
    static char whole(char letter, char mark) {
        var known = WHOLE.get(pair(letter, mark));
        return known == null ? 0 : known;
    }

    private static Map<Integer, Character> pairs() {
        var pairs = new HashMap<Integer, Character>();
        for (int row = 0; row < ROWS.length(); row += ROW)
            for (int tone = 1; tone < ROW; tone++)
                put(pairs, ROWS.charAt(row), TONES.charAt(tone - 1), ROWS.charAt(row + tone));
        for (var shape : SHAPES) {
            put(pairs, shape.charAt(0), shape.charAt(1), shape.charAt(2));
            // The dot stands below and comes first in NFD, so a letter with a dot still takes its hat.
            put(pairs, toned(shape.charAt(0)), shape.charAt(1), toned(shape.charAt(2)));
        }
        return Map.copyOf(pairs);
    }

    private static char toned(char letter) {
        return ROWS.charAt(ROWS.indexOf(letter) + ROW - 1);
    }

    private static void put(Map<Integer, Character> pairs, char letter, char mark, char whole) {
        pairs.put(pair(letter, mark), whole);
        pairs.put(pair(Character.toUpperCase(letter), mark), Character.toUpperCase(whole));
    }

    private static int pair(char letter, char mark) {
        return letter << Character.SIZE | mark;
    }

    /**
     * What a syllable is looked up by: lower case, and one spelling where Vietnamese has two ("uỷ" and "ủy", "hoà" and
     * "hòa", "kĩ" and "kỹ").
     */
    static String key(String syllable) {
        var lower = syllable.toLowerCase(Locale.ROOT);
        int last = lower.length() - 1;
        if (last < 1) return lower;
        int at = ROWS.indexOf(lower.charAt(last));
        if (at < 0) return lower;
        int tone = at % ROW;
        char base = ROWS.charAt(at - tone);
        char before = lower.charAt(last - 1);
        if (base == 'y' && "hklmst".indexOf(before) >= 0)
            return lower.substring(0, last) + ROWS.charAt(ROWS.indexOf('i') + tone);
        boolean glide = (before == 'o' && (base == 'a' || base == 'e')) || (before == 'u' && base == 'y');
        if (tone == 0 || !glide) return lower;
        return lower.substring(0, last - 1) + ROWS.charAt(ROWS.indexOf(before) + tone) + base;
    }
}
