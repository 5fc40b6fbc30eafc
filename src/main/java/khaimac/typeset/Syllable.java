package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What stands between two spaces.
 *
 * @param lead the signs before its first letter; of a syllable without letters, all of it
 * @param core from its first letter or figure to its last
 * @param key what the core is looked up by
 * @param trail the signs after its last letter
 * @param spaces how many stand before it
 * @param firm whether the writer forbade a line end before it
 * @param startsLine whether the writer began a line with it
 */
record Syllable(
        String written,
        String lead,
        String core,
        String key,
        String trail,
        int spaces,
        boolean firm,
        boolean startsLine) {
    /** More than this is not room for a day but a way to push words about. */
    private static final int MOST_SPACES = 12;

    static List<Syllable> in(List<String> lines) {
        var syllables = new ArrayList<Syllable>();
        for (var line : lines) for (var part : line.split("\n", -1)) addLine(part, syllables);
        return syllables;
    }

    private static void addLine(String line, List<Syllable> to) {
        boolean startsLine = true;
        int from = 0;
        while (from < line.length()) {
            int start = from;
            boolean firm = false;
            for (; start < line.length() && CleanText.isGap(line.charAt(start)); start++)
                firm |= line.charAt(start) == CleanText.FIRM_SPACE;
            int end = start;
            while (end < line.length() && !CleanText.isGap(line.charAt(end))) end++;
            int spaces = startsLine ? 1 : Math.min(start - from, MOST_SPACES);
            if (end > start) to.add(of(line.substring(start, end), spaces, firm && !startsLine, startsLine));
            startsLine = false;
            from = end;
        }
    }

    private static Syllable of(String written, int spaces, boolean firm, boolean startsLine) {
        int first = 0;
        int last = written.length();
        while (first < last && !isInside(written.codePointAt(first)))
            first += Character.charCount(written.codePointAt(first));
        while (last > first && !isInside(written.codePointBefore(last)))
            last -= Character.charCount(written.codePointBefore(last));
        var core = written.substring(first, last);
        return new Syllable(
                written,
                written.substring(0, first),
                core,
                Letters.key(core),
                written.substring(last),
                spaces,
                firm,
                startsLine);
    }

    private static boolean isInside(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || c == '%'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.OTHER_SYMBOL;
    }

    boolean isSign() {
        return core.isEmpty();
    }

    boolean is(String other) {
        return key.equals(other);
    }

    /** Whether it and the next may be one phrase: no sign stands between them, and the writer ended no line there. */
    boolean runsInto(Syllable next) {
        return !isSign() && !next.isSign() && trail.isEmpty() && next.lead.isEmpty() && !next.startsLine;
    }

    /** "Bảo" or "A", but not "UBND" and not "bảo". */
    boolean isCapitalised() {
        return !core.isEmpty()
                && Character.isUpperCase(core.codePointAt(0))
                && count(core, Character::isUpperCase) == 1;
    }

    /** "BẢO", but not "A". */
    boolean isCapitals() {
        return count(core, Character::isLetter) > 1 && count(core, Character::isLowerCase) == 0;
    }

    boolean isLowerCase() {
        return count(core, Character::isLowerCase) > 0 && count(core, Character::isUpperCase) == 0;
    }

    /** "94", "1.500", "18/5/2021", "45%". */
    boolean isNumber() {
        return !core.isEmpty()
                && isFigure(core.codePointAt(0))
                && core.codePoints().allMatch(c -> isFigure(c) || ".,/-:%".indexOf(c) >= 0);
    }

    /** "2024". */
    boolean isYear() {
        return core.length() == 4 && isNumber() && (core.startsWith("19") || core.startsWith("20"));
    }

    /** "XVIII"; only a number where a word before it says so. */
    boolean isRoman() {
        return !core.isEmpty() && core.codePoints().allMatch(c -> "IVXLC".indexOf(c) >= 0);
    }

    /** "01-KL/TW", "1234/QĐ-UBND". */
    boolean isDocumentNumber() {
        return !isSign()
                && isFigure(core.codePointAt(0))
                && core.codePoints().anyMatch(Character::isLetter)
                && (core.indexOf('-') > 0 || core.indexOf('/') > 0);
    }

    /** Asked of every syllable of a title each time somebody types: a stream would cost more than the counting. */
    static int count(String text, IntPredicate which) {
        int found = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at)))
            if (which.test(text.codePointAt(at))) found++;
        return found;
    }

    private static boolean isFigure(int c) {
        return c >= '0' && c <= '9';
    }
}
