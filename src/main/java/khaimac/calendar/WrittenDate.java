package khaimac.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day and a month in the text, by the sun or by the moon, before its neighbours have been looked at.
 *
 * @param first the first of its tokens
 * @param last the token after its last
 * @param certain whether it is a date even if nothing stands beside it; "rằm tháng Giêng" is a feast as often as a date
 */
record WrittenDate(int first, int last, int day, int month, DateTail tail, boolean certain) {
    boolean lunar() {
        return tail.calendar() == DateTail.Calendar.MOON;
    }

    boolean openCalendar() {
        return tail.calendar() == DateTail.Calendar.OPEN;
    }

    OptionalInt year() {
        return tail.year();
    }

    WrittenDate inYear(int year) {
        return new WrittenDate(first, last, day, month, tail.inYear(year), true);
    }

    WrittenDate madeCertain() {
        return new WrittenDate(first, last, day, month, tail, true);
    }

    /** Whether it comes later in the year than the other. */
    boolean laterInYear(WrittenDate other) {
        return month * 100 + day > other.month * 100 + other.day;
    }

    Optional<LocalDate> solar(int assumedYear) {
        try {
            return Optional.of(LocalDate.of(year().orElse(assumedYear), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    WrittenLunar asLunar() {
        return new WrittenLunar(day, month, tail.leap(), tail.yearName(), tail.year());
    }
}
