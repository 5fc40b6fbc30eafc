package khaimac.calendar;

import java.time.LocalDate;

/**
 * The months from one month 11 up to the next: the winter solstice always falls in month 11, so this is the span in
 * which months are counted.
 *
 * @param firstMoon the new moon that opens month 11 of the year before
 * @param leap which month from there on is the leap one, 0 for none
 */
record MoonYear(int year, int firstMoon, int leap) {
    /** The span whose months 1 to 10 belong to this year. */
    static MoonYear of(int year) {
        int first = month11(year - 1);
        int months = month11(year) - first;
        return new MoonYear(year, first, months == 13 ? leapIn(first) : 0);
    }

    /**
     * With thirteen months, the first one in which the sun enters no new part of its way repeats the number before it.
     * Twelve parts do not fill thirteen months, so the search always ends within the span.
     */
    private static int leapIn(int firstMoon) {
        for (int n = 1; ; n++) {
            if (SunLongitude.part(NewMoon.day(firstMoon + n)) == SunLongitude.part(NewMoon.day(firstMoon + n + 1)))
                return n;
        }
    }

    private static int month11(int solarYear) {
        return NewMoon.onOrBefore(winterSolstice(solarYear));
    }

    private static long winterSolstice(int solarYear) {
        long day = LocalDate.of(solarYear, 12, 19).toEpochDay();
        while (SunLongitude.part(day + 1) < 9) day++;
        return day;
    }

    boolean startsAfter(long epochDay) {
        return NewMoon.day(firstMoon) > epochDay;
    }

    /** The day as this span counts it; the day lies within the span. */
    LunarDate date(long epochDay) {
        int moon = NewMoon.onOrBefore(epochDay);
        int n = moon - firstMoon;
        boolean isLeap = leap != 0 && n == leap;
        int counted = leap != 0 && n >= leap ? n - 1 : n;
        int month = (10 + counted) % 12 + 1;
        int day = (int) (epochDay - NewMoon.day(moon)) + 1;
        return new LunarDate(day, month, isLeap, counted < 2 ? year - 1 : year);
    }
}
