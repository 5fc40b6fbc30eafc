package khaimac.panel.door;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import khaimac.panel.words.Right;

/** What somebody is called in the log: a name that nobody else has, least of all who runs the ceremony. */
final class Called {
    private static final int MOST = 40;

    /** As {@link #bare} leaves them. */
    private static final Set<String> OF_THE_DESK =
            Set.of("operator", "nguoivanhanh", "nguoidieukhien", "khaimac", "desk", "bandieukhien", "admin", "control");

    private Called() {}

    static String of(String name, Right right, Predicate<String> isTaken) {
        var tidy = name.strip().replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        if (tidy.codePointCount(0, tidy.length()) > MOST) tidy = tidy.substring(0, tidy.offsetByCodePoints(0, MOST));
        boolean pretends = right.compareTo(Right.CONTROL) < 0 && (OF_THE_DESK.contains(bare(tidy)) || isMixed(tidy));
        if (tidy.isEmpty() || pretends) tidy = right.name().toLowerCase(Locale.ROOT);
        var called = tidy;
        // Who types at the desk itself has no session, and has a name.
        for (int number = 2; isTaken.test(called) || (bare(called).equals("operator") && called.equals(tidy)); number++)
            called = tidy + " " + number;
        return called;
    }

    /** What an eye in a dark hall makes of it. */
    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\d]+$", "")
                .replace('đ', 'd')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replaceAll("[^\\p{L}]", "");
    }

    /** Letters of two alphabets in one name are there to be mistaken for others. */
    private static boolean isMixed(String name) {
        return name.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .filter(script -> script == Character.UnicodeScript.LATIN
                                || script == Character.UnicodeScript.CYRILLIC
                                || script == Character.UnicodeScript.GREEK)
                        .distinct()
                        .count()
                > 1;
    }
}
