package khaimac.calendar;

import java.time.DayOfWeek;

/** What does not fit in a date that somebody wrote. */
public sealed interface Disagreement {
    /** 31/02/2024. */
    record NoSuchDay() implements Disagreement {}

    record WrongWeekday(DayOfWeek written, DayOfWeek right) implements Disagreement {}

    record WrongLunar(WrittenLunar written, LunarDate right) implements Disagreement {}
}
