package khaimac.plan.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When a ceremony is held, as far as the plan knows.
 *
 * @param first its day; the first of the month where the plan knows only that
 * @param tentative whether the plan says that it may still change
 * @param or the other days that it may be
 * @param further more days of the same ceremony
 * @param wholeDay false: only the month is known
 */
public record Day(LocalDate first, boolean tentative, List<LocalDate> or, List<LocalDate> further, boolean wholeDay) {
    public Day {
        or = List.copyOf(or);
        further = List.copyOf(further);
    }

    /** With more days of the same ceremony. */
    Day and(List<LocalDate> more) {
        var all = new ArrayList<>(further);
        for (var day : more) if (!all.contains(day) && !day.equals(first)) all.add(day);
        return new Day(first, tentative, or, all, wholeDay);
    }

    /** The day of a number, from 0, of a ceremony that takes several. */
    LocalDate number(int number) {
        if (number == 0) return first;
        return number <= further.size() ? further.get(number - 1) : first.plusDays(number);
    }
}
