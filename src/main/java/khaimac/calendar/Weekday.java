package khaimac.calendar;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/**
 * A weekday in the text.
 *
 * @param first the first of its tokens
 * @param last the token after its last
 * @param shortened "T3" or "CN", which may be something else as well
 */
record Weekday(int first, int last, DayOfWeek day, boolean shortened) {
    /** After these words "thứ 3" or "thứ ba" is the third, not Tuesday. */
    private static final Set<String> COUNTED = Set.of(
            "lần", "hạng", "đợt", "kỳ", "kì", "khóa", "khoá", "phiên", "tuần", "tháng", "năm", "quý", "người", "vị",
            "buổi");

    /** The weekday that begins with token i. */
    static Optional<Weekday> at(Tokens tokens, int i) {
        return switch (tokens.at(i).text()) {
            case "thứ" -> isCount(tokens, i) ? Optional.empty() : named(tokens, i, false);
            case "t" -> isNoWeekday(tokens, i) ? Optional.empty() : named(tokens, i, true);
            case "chủ", "chúa" -> tokens.is(i + 1, "nhật") ? sunday(i, 2) : Optional.empty();
            case "cn" -> sunday(i, 1);
            default -> Optional.empty();
        };
    }

    private static boolean isCount(Tokens tokens, int i) {
        String before = tokens.at(i - 1).text();
        // "ngày thứ 2" is the second day, "ngày thứ Hai" mostly a Monday.
        boolean secondDay = before.equals("ngày") && tokens.at(i + 1).isNumber();
        return secondDay || COUNTED.contains(before) || tokens.is(i + 2, "mươi");
    }

    /** "T3" is written in one; "T3/2024" is a month, and in "2T3" the T is part of a number. */
    private static boolean isNoWeekday(Tokens tokens, int i) {
        boolean inNumber = tokens.at(i).glued() && tokens.at(i - 1).isNumber();
        return inNumber
                || !tokens.at(i + 1).isNumber()
                || !tokens.at(i + 1).glued()
                || tokens.at(i + 2).isGlued("/");
    }

    private static Optional<Weekday> sunday(int i, int length) {
        return Optional.of(new Weekday(i, i + length, DayOfWeek.SUNDAY, length == 1));
    }

    private static Optional<Weekday> named(Tokens tokens, int i, boolean shortened) {
        Optional<DayOfWeek> day = switch (tokens.at(i + 1).text()) {
            case "hai", "2" -> Optional.of(DayOfWeek.MONDAY);
            case "ba", "3" -> Optional.of(DayOfWeek.TUESDAY);
            case "tư", "4" -> Optional.of(DayOfWeek.WEDNESDAY);
            case "năm", "5" -> Optional.of(DayOfWeek.THURSDAY);
            case "sáu", "6" -> Optional.of(DayOfWeek.FRIDAY);
            case "bảy", "bẩy", "7" -> Optional.of(DayOfWeek.SATURDAY);
            default -> Optional.empty();
        };
        return day.map(found -> new Weekday(i, i + 2, found, shortened));
    }
}
