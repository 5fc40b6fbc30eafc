package khaimac.calendar;

import java.time.LocalDate;
import java.util.Locale;

/** Solar dates as Vietnamese plans and letters write them. */
public final class DateWords {
    private DateWords() {}

    /** "30/01/2024". */
    public static String of(LocalDate date) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /**
     * "ngày 09 tháng 4 năm 2024", "ngày 30 tháng 01 năm 2024": the rules for official documents put a zero before days
     * below ten and before months 1 and 2 only, so that nobody can add a figure by hand.
     */
    public static String longForm(LocalDate date) {
        int month = date.getMonthValue();
        String zero = month <= 2 ? "0" : "";
        return String.format(
                Locale.ROOT, "ngày %02d tháng %s%d năm %d", date.getDayOfMonth(), zero, month, date.getYear());
    }

    /** "Thứ Ba", "Chủ nhật". */
    public static String weekday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case MONDAY -> "Thứ Hai";
            case TUESDAY -> "Thứ Ba";
            case WEDNESDAY -> "Thứ Tư";
            case THURSDAY -> "Thứ Năm";
            case FRIDAY -> "Thứ Sáu";
            case SATURDAY -> "Thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}
