package khaimac.calendar;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A solar date found in free text, with the weekday and the lunar date that stand beside it.
 *
 * <p>What is no date is left alone: document numbers ("01-KL/TW"), fractions ("24/24 giờ"), the first day of
 * "04-05/05/2024". A day and month without a year count only where something says that they are a date: "ngày", a part
 * of the day, a weekday, a lunar date, or the other end of a range.
 *
 * @param text the exact words, from the weekday to the lunar date
 * @param start where they stand in the {@link #normalised} text, not in the text as it was given
 * @param date empty if there is no such day
 */
public record DateMention(
        String text, int start, Optional<LocalDate> date, Optional<DayOfWeek> weekday, Optional<WrittenLunar> lunar) {
    /**
     * All dates of a text, in order. Never fails, and takes time in proportion to the text.
     *
     * @param assumedYear for dates without a year; in "30/12 - 02/01/2024" the other end of the range tells the year
     */
    public static List<DateMention> in(String text, int assumedYear) {
        return new MentionReader(normalised(text), assumedYear).mentions();
    }

    /** The text in which {@link #start} counts: in NFC, a letter with its marks is one. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Everything in it that cannot be right; empty is good. Lunar dates are only checked from 1900 to 2100. */
    public List<Disagreement> disagreements() {
        if (date.isEmpty()) return List.of(new Disagreement.NoSuchDay());
        LocalDate day = date.get();
        var found = new ArrayList<Disagreement>();
        weekday.filter(written -> written != day.getDayOfWeek())
                .ifPresent(written -> found.add(new Disagreement.WrongWeekday(written, day.getDayOfWeek())));
        if (lunar.isPresent() && LunarDate.covers(day)) {
            LunarDate right = LunarDate.of(day);
            if (!lunar.get().means(right)) found.add(new Disagreement.WrongLunar(lunar.get(), right));
        }
        return List.copyOf(found);
    }
}
