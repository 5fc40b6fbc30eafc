package khaimac.typeset;

import java.util.Locale;

/** Vietnamese letters and their tones, for looking up a syllable however it is spelled. */
final class Letters {
    /** Each row: a letter, then with grave, acute, hook, tilde, dot. */
    private static final String ROWS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

    private static final int ROW = 6;

    private Letters() {}

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
