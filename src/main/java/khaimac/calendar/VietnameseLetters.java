package khaimac.calendar;

/**
 * Puts letters and their marks together: "e" + "^" + "." becomes "ệ", as in NFC.
 *
 * <p>The JDK's own normaliser lies in a package that the core does not import, and dates need the Vietnamese letters only.
 * Text that is already NFC comes back as it is; other letters written in two parts stay in two parts.
 */
final class VietnameseLetters {
    /** Each row: a letter, then with grave, acute, hook, tilde, dot. */
    private static final String[] ROWS = {
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    };
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final int DOT = 5;
    private static final char BREVE = '\u0306';
    private static final char CIRCUMFLEX = '\u0302';
    private static final char HORN = '\u031B';

    private VietnameseLetters() {}

    static String composed(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            char whole = next >= '\u0300' && next <= '\u0323' && !out.isEmpty() ? joined(out.charAt(out.length() - 1), next) : 0;
            if (whole == 0) out.append(next);
            else out.setCharAt(out.length() - 1, whole);
        }
        return out.toString();
    }

    /** The one letter for a letter and a mark after it, 0 where Vietnamese has none. */
    private static char joined(char letter, char mark) {
        char lower = Character.toLowerCase(letter);
        boolean capital = lower != letter;
        // The Turkish "İ" also has the small letter "i", but it is no Vietnamese letter.
        if (capital && Character.toUpperCase(lower) != letter) return 0;
        for (String row : ROWS) {
            int tone = row.indexOf(lower);
            if (tone < 0) continue;
            char whole = joined(row.charAt(0), tone, mark);
            return capital && whole != 0 ? Character.toUpperCase(whole) : whole;
        }
        return 0;
    }

    private static char joined(char base, int tone, char mark) {
        int newTone = TONES.indexOf(mark) + 1;
        if (newTone > 0) return tone == 0 ? inRow(base, newTone) : 0;
        // The dot stands below and is written first in NFD, so "ạ" may still take its hat; the other tones come last.
        if (tone != 0 && tone != DOT) return 0;
        char shaped = switch (mark) {
            case BREVE -> base == 'a' ? 'ă' : 0;
            case CIRCUMFLEX -> switch (base) {
                case 'a' -> 'â';
                case 'e' -> 'ê';
                case 'o' -> 'ô';
                default -> 0;
            };
            case HORN -> switch (base) {
                case 'o' -> 'ơ';
                case 'u' -> 'ư';
                default -> 0;
            };
            default -> 0;
        };
        return shaped == 0 ? 0 : inRow(shaped, tone);
    }

    private static char inRow(char base, int tone) {
        for (String row : ROWS) if (row.charAt(0) == base) return row.charAt(tone);
        return 0;
    }
}
