package khaimac.calendar;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A lunar date as somebody wrote it; it need not exist.
 *
 * @param leap whether "nhuận" stands there
 * @param yearName the year in can chi, in the usual spelling, if one stands there; "Giáp Mão" is possible here but is
 *     no year
 * @param year the year in figures, if one stands there
 */
public record WrittenLunar(int day, int month, boolean leap, Optional<String> yearName, OptionalInt year) {
    /** What was left out cannot be wrong. */
    boolean means(LunarDate date) {
        return day == date.day()
                && month == date.month()
                && leap == date.leap()
                && yearName.orElse(date.yearName()).equals(date.yearName())
                && year.orElse(date.year()) == date.year();
    }
}
