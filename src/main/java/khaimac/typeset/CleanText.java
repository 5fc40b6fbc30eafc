package khaimac.typeset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as it may be set: Vietnamese letters in one piece, no control characters, no towers of marks. Line ends are
 * "\n", every other space is a plain one or one that does not break.
 *
 * @param stripped what was taken out, as code points in order
 */
public record CleanText(String text, List<Integer> stripped) {
    static final char FIRM_SPACE = '\u00A0';

    /** More than any script needs over one letter. */
    private static final int MOST_MARKS = 3;

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    public CleanText {
        stripped = List.copyOf(stripped);
    }

    public static CleanText of(String raw) {
        var out = new StringBuilder(raw.length());
        var stripped = new ArrayList<Integer>();
        int marks = 0;
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < text.length() && text.charAt(i) == '\n') continue;
            if (isMark(c)) {
                if (marks < MOST_MARKS && !out.isEmpty() && !isGap(out.charAt(out.length() - 1))) {
                    marks++;
                    out.appendCodePoint(c);
                } else stripped.add(c);
                continue;
            }
            int set = asSet(c);
            if (set < 0) {
                stripped.add(c);
                continue;
            }
            marks = 0;
            out.appendCodePoint(set);
        }
        // Once more: what was taken out may have stood between a letter and its mark.
        return new CleanText(Normalizer.normalize(out, Normalizer.Form.NFC), stripped);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    static boolean isGap(char c) {
        return c == ' ' || c == '\n' || c == FIRM_SPACE;
    }

    /** What stands for a character, -1 where nothing does. */
    private static int asSet(int c) {
        return switch (c) {
            case '\n', '\r', 0x0B, 0x0C, 0x85 -> '\n';
            case '\t' -> ' ';
            case 0x2007, 0x202F -> FIRM_SPACE;
            case FIRM_SPACE, JOINER, NON_JOINER -> c;
            default ->
                switch (Character.getType(c)) {
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
                    case Character.SPACE_SEPARATOR -> ' ';
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> -1;
                    default -> c;
                };
        };
    }

    /** The letters of a text that a face does not have. */
    static List<Integer> missing(String text, Measures face) {
        return text.codePoints()
                .filter(c -> !isUnseen(c) && !face.has(c))
                .boxed()
                .toList();
    }

    /** Joiners and selectors only change the letters beside them; a space is never painted. */
    private static boolean isUnseen(int c) {
        return c == ' '
                || c == '\n'
                || c == FIRM_SPACE
                || c == JOINER
                || c == NON_JOINER
                || (c >= 0xFE00 && c <= 0xFE0F);
    }
}
