package khaimac.typeset;

import java.util.List;
import khaimac.typeset.Gap.Bond;

/** Quotes, brackets and dashes: each sign keeps to its word, and what is short between two of them keeps together. */
final class SignRules {
    private static final String OPENING = "(“‘«‹[{„";
    private static final String BULLETS = "-–—•*+·";

    private static final int SHORT_BRACKET = 4;
    private static final int SHORT_QUOTE = 4;
    private static final int LONGEST_KEPT = 8;

    private static final int LONG_NAME = 3;

    private static final double PART_OF_SHORT = 0.25;
    private static final double PART_OF_LONG = 0.12;

    private SignRules() {}

    static void apply(List<Syllable> syllables, Bonds bonds) {
        boolean quoteOpen = false;
        for (int i = 0; i < syllables.size(); i++) {
            var syllable = syllables.get(i);
            if (syllable.isSign()) {
                boolean plainQuote = syllable.lead().equals("\"");
                bonds.tie(holdsNext(syllable, plainQuote && !quoteOpen) ? i : i - 1, Bond.STUCK);
                if (joinsNames(syllables, i)) bonds.tie(i, Bond.PHRASE);
            }
            if (count(syllable.written(), '"') % 2 == 1) quoteOpen = !quoteOpen;
        }
        bracketed(syllables, bonds);
        quoted(syllables, bonds);
    }

    /** Of a sign that stands alone: an opening one and a bullet look forward, a dash and whatever closes look back. */
    private static boolean holdsNext(Syllable sign, boolean opensQuote) {
        if (opensQuote) return true;
        char last = sign.lead().charAt(sign.lead().length() - 1);
        if (OPENING.indexOf(last) >= 0) return true;
        return sign.startsLine() && BULLETS.indexOf(last) >= 0;
    }

    /**
     * A dash inside of a name in ordinary letters: "Cơ quan - Doanh nghiệp", "Mừng Đảng - Mừng Xuân". In capitals
     * nothing tells names from lists of bodies, and a list may be parted. Two long names on both sides of it are two
     * who meet: "Đội Mẫu Hoa Ban - Đội Mẫu Sông Hồng".
     */
    private static boolean joinsNames(List<Syllable> syllables, int dash) {
        var sign = syllables.get(dash).lead();
        if (!(sign.equals("-") || sign.equals("–")) || dash == 0 || dash + 1 == syllables.size()) return false;
        if (syllables.get(dash).startsLine() || syllables.get(dash + 1).startsLine()) return false;
        var after = syllables.get(dash + 1);
        return after.isCapitalised()
                && !after.isCapitals()
                && !syllables.get(dash - 1).isCapitals()
                && !(isLongName(syllables, dash, -1) && isLongName(syllables, dash, 1));
    }

    /** Whether more syllables than two stand there, each with a capital. */
    private static boolean isLongName(List<Syllable> syllables, int dash, int step) {
        int end = dash + step * LONG_NAME;
        if (end < 0 || end >= syllables.size()) return false;
        for (int at = dash + step; at != end + step; at += step) {
            var syllable = syllables.get(at);
            if (!syllable.isCapitalised() || syllable.isSign()) return false;
            var outside = step > 0 ? syllable.trail() : syllable.lead();
            if (at != end && !outside.isEmpty()) return false;
        }
        return true;
    }

    private static int count(String text, char sign) {
        return Syllable.count(text, c -> c == sign);
    }

    private static void bracketed(List<Syllable> syllables, Bonds bonds) {
        for (int i = 0; i < syllables.size(); i++) {
            if (syllables.get(i).lead().indexOf('(') < 0) continue;
            int last = closing(syllables, i, ")");
            if (last < 0) continue;
            if (last - i < SHORT_BRACKET) bonds.tieAll(i, last, Bond.PHRASE);
            else for (int gap = i; gap < last; gap++) bonds.discourage(gap, PART_OF_LONG);
        }
    }

    private static void quoted(List<Syllable> syllables, Bonds bonds) {
        for (int i = 0; i < syllables.size(); i++) {
            var lead = syllables.get(i).lead();
            if (lead.indexOf('“') < 0 && lead.indexOf('"') < 0 && lead.indexOf('«') < 0) continue;
            int last = closing(syllables, i, "”\"»");
            double penalty = last - i < SHORT_QUOTE ? PART_OF_SHORT : PART_OF_LONG;
            for (int gap = i; gap < last; gap++) bonds.discourage(gap, penalty);
        }
    }

    /** The syllable that closes what opens here, -1 where none does soon. */
    private static int closing(List<Syllable> syllables, int from, String signs) {
        for (int i = from; i < syllables.size() && i < from + LONGEST_KEPT; i++) {
            var syllable = syllables.get(i);
            var after = syllable.isSign() && i > from ? syllable.lead() : syllable.trail();
            if (after.chars().anyMatch(c -> signs.indexOf(c) >= 0)) return i;
        }
        return -1;
    }
}
