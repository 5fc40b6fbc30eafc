package khaimac.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A day of the Vietnamese lunar calendar.
 *
 * <p>Vietnam counts by the moon and the sun as they stand at the meridian of UTC+7, China at UTC+8; when something
 * happens in the hour between, Tết or a leap month differs. This rule is applied throughout. Calendars printed in
 * northern Vietnam before 1968, and in the south before 1976, followed other civil rules and may differ from it. One
 * new moon of the future, on 9 December 2072, is expected 16 seconds before midnight: how the earth slows down until
 * then may move it to the 10th.
 *
 * @param day 1 to 30
 * @param month 1 to 12
 * @param leap whether this is the second month of that number in the year
 * @param year the solar year in which this lunar year begins
 */
public record LunarDate(int day, int month, boolean leap, int year) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** The lunar name of a day. Ask {@link #covers} first about a day that a person wrote. */
    public static LunarDate of(LocalDate date) {
        if (!covers(date)) throw new DateTimeException("no lunar date is known for the year " + date.getYear());
        long epochDay = date.toEpochDay();
        MoonYear span = MoonYear.of(date.getYear() + 1);
        if (span.startsAfter(epochDay)) span = MoonYear.of(date.getYear());
        return span.date(epochDay);
    }

    /** Whether the series are exact enough for this day: the years 1900 to 2100. */
    public static boolean covers(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** The year in can chi: "Giáp Thìn". */
    public String yearName() {
        return CanChi.of(year);
    }

    /** "ngày 20 tháng 12 năm Quý Mão". */
    public String words() {
        return String.format(Locale.ROOT, "ngày %d tháng %d%s năm %s", day, month, leap ? " nhuận" : "", yearName());
    }
}
