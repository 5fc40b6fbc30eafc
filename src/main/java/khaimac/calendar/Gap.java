package khaimac.calendar;

import java.util.BitSet;
import java.util.Set;

/**
 * What stands between two dates of a text, or between a date and a weekday.
 *
 * @param near whether nothing stands there but words and signs that connect
 * @param means whether "tức" or "nhằm" says that the second is the first in the other calendar
 * @param until whether they are the two ends of a span; a dash may say so as well
 * @param or whether they are two of several
 * @param opened whether a bracket opens
 * @param lines how many line ends lie between
 */
record Gap(
        boolean near,
        boolean means,
        boolean until,
        boolean or,
        boolean dash,
        boolean comma,
        boolean opened,
        int lines) {
    /** Longer ones connect nothing, and the bound keeps reading linear. */
    private static final int LONGEST = 8;

    private static final Set<String> CONNECTING = Set.of(
            "(", ")", "[", "]", ",", ":", "-", "tức", "là", "nhằm", "vào", "rơi", "đúng", "ngày", "hôm", "hết", "âm",
            "dương", "lịch", "âl", "dl", "sáng", "trưa", "chiều", "tối", "đêm");
    private static final Set<String> MEANS = Set.of("tức", "nhằm");
    private static final Set<String> UNTIL = Set.of("đến", "tới");
    private static final Set<String> OR = Set.of("và", "hoặc", "hay");
    private static final Set<String> OPENING = Set.of("(", "[");

    /**
     * @param from the first token of the gap
     * @param to the token after its last
     * @param weekdays tokens that belong to one; a weekday does not part its neighbours
     */
    static Gap between(Tokens tokens, int from, int to, BitSet weekdays) {
        if (to - from > LONGEST) return new Gap(false, false, false, false, false, false, false, 0);
        boolean near = true;
        int lines = tokens.at(to).lines();
        for (int i = from; i < to; i++) {
            String text = tokens.at(i).text();
            lines += tokens.at(i).lines();
            near &= CONNECTING.contains(text) || UNTIL.contains(text) || OR.contains(text) || weekdays.get(i);
        }
        return new Gap(
                near && lines < 2,
                any(tokens, from, to, MEANS),
                any(tokens, from, to, UNTIL),
                any(tokens, from, to, OR),
                any(tokens, from, to, Set.of("-")),
                any(tokens, from, to, Set.of(",")),
                any(tokens, from, to, OPENING),
                lines);
    }

    private static boolean any(Tokens tokens, int from, int to, Set<String> words) {
        for (int i = from; i < to; i++) if (words.contains(tokens.at(i).text())) return true;
        return false;
    }

    /** Whether the two are joined as one date, not as two. */
    boolean joins() {
        return near && !until && !or;
    }

    boolean isRange() {
        return near && !means && (until || dash);
    }

    /** Whether the two stand side by side with hardly a sign between them. */
    boolean tight() {
        return joins() && !comma && !opened && lines == 0;
    }
}
