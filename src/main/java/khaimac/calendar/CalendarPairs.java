package khaimac.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds out which dates of a text stand for the same day, one by the sun and one by the moon. */
final class CalendarPairs {
    /**
     * New year by the moon comes at least three weeks after new year by the sun, so two such dates never read alike.
     */
    private static final int LEAST_DAYS_APART = 15;

    private final Tokens tokens;
    private final BitSet weekdays;
    private final int assumedYear;

    CalendarPairs(Tokens tokens, BitSet weekdays, int assumedYear) {
        this.tokens = tokens;
        this.weekdays = weekdays;
        this.assumedYear = assumedYear;
    }

    /** Lunar dates without a solar one beside them are left out. */
    List<WrittenDay> of(List<WrittenDate> written) {
        List<WrittenDate> dates = withSharedYears(written);
        var days = new ArrayList<WrittenDay>();
        for (int i = 0; i < dates.size(); i++) {
            WrittenDate date = dates.get(i);
            Optional<WrittenDay> both = i + 1 < dates.size() ? pair(date, dates.get(i + 1)) : Optional.empty();
            if (both.isPresent()) {
                days.add(both.get());
                i++;
            } else if (!date.lunar()) {
                days.add(WrittenDay.alone(date));
            }
        }
        return days;
    }

    private Optional<WrittenDay> pair(WrittenDate a, WrittenDate b) {
        Gap gap = between(a, b);
        if (!gap.joins()) return Optional.empty();
        if (gap.means()) {
            boolean moonFirst = a.lunar() || (a.openCalendar() && isSolar(b));
            if (moonFirst) return b.lunar() ? Optional.empty() : Optional.of(WrittenDay.both(b, a));
            boolean twoSolar = isSolar(b) || (b.openCalendar() && readAlike(a, b));
            return twoSolar ? Optional.empty() : Optional.of(WrittenDay.both(a, b));
        }
        // Without "tức" only what is plainly one date of each kind is a pair: "30/01/2024 (20/12 Quý Mão)".
        if (a.lunar() == b.lunar()) return Optional.empty();
        if (a.lunar())
            return b.certain() && (gap.opened() || isSolar(b)) ? Optional.of(WrittenDay.both(b, a)) : Optional.empty();
        return b.certain() || gap.opened() ? Optional.of(WrittenDay.both(a, b)) : Optional.empty();
    }

    private static boolean isSolar(WrittenDate date) {
        return date.tail().calendar() == DateTail.Calendar.SUN;
    }

    /** "muộn một ngày, tức 31/01/2024" after 30/01/2024 is another day of the sun. */
    private boolean readAlike(WrittenDate a, WrittenDate b) {
        int year = a.year().orElse(assumedYear);
        Optional<LocalDate> first = a.solar(year);
        Optional<LocalDate> second = b.solar(year);
        if (first.isEmpty() || second.isEmpty()) return false;
        return Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) < LEAST_DAYS_APART;
    }

    /** In "29/01 - 04/02/2024" the year counts for both, and a dash after a certain date makes the next one certain. */
    private List<WrittenDate> withSharedYears(List<WrittenDate> written) {
        var dates = new ArrayList<>(written);
        for (int i = dates.size() - 2; i >= 0; i--) {
            WrittenDate a = dates.get(i);
            WrittenDate b = dates.get(i + 1);
            Gap gap = between(a, b);
            if (b.year().isEmpty() || a.year().isPresent() || a.lunar() || b.lunar()) continue;
            if (gap.isRange() || (gap.near() && gap.or()))
                dates.set(i, a.inYear(b.year().getAsInt() - (a.laterInYear(b) ? 1 : 0)));
        }
        for (int i = 1; i < dates.size(); i++) {
            WrittenDate a = dates.get(i - 1);
            WrittenDate b = dates.get(i);
            if (b.certain()
                    || !a.certain()
                    || a.lunar()
                    || b.lunar()
                    || !between(a, b).isRange()) continue;
            OptionalInt year = a.year();
            dates.set(i, year.isPresent() ? b.inYear(year.getAsInt() + (a.laterInYear(b) ? 1 : 0)) : b.madeCertain());
        }
        return dates;
    }

    private Gap between(WrittenDate a, WrittenDate b) {
        return Gap.between(tokens, a.last(), b.first(), weekdays);
    }
}
