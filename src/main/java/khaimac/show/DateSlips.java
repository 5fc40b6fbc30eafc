package khaimac.show;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import khaimac.calendar.DateMention;
import khaimac.calendar.DateWords;
import khaimac.calendar.Disagreement;
import khaimac.calendar.LunarDate;
import khaimac.finding.Sentence;
import khaimac.scene.TextFields;
import org.jspecify.annotations.Nullable;

/**
 * What the audience would read of a day, and what of it cannot be right: a wrong weekday, a day that does not exist.
 */
public final class DateSlips {
    /**
     * One of them.
     *
     * @param instead what to do about it; may be empty
     */
    public record Slip(Sentence what, Sentence instead) {
        /** Both in one, for whoever is typing. */
        public Sentence words() {
            return instead.isEmpty()
                    ? what
                    : new Sentence(what.vi() + " " + instead.vi(), what.en() + " " + instead.en());
        }
    }

    private DateSlips() {}

    /** In a text as it will be read: the days of the show are filled in first. */
    public static List<Slip> in(String text, Show show) {
        var read = TextFields.fill(text, name -> field(show, name));
        if (!mayHoldDate(read)) return List.of();
        var slips = new ArrayList<Slip>();
        for (var mention : DateMention.in(read, show.date().day().getYear()))
            for (var problem : mention.disagreements()) slips.add(slip(mention.text(), problem));
        return slips;
    }

    /** Every date has a figure in it, or one of the few words for a day of the moon: "mùng", "rằm". */
    private static boolean mayHoldDate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || c == 'm' || c == 'M' || c == 'r' || c == 'R') return true;
        }
        return false;
    }

    /** What a field says of the show itself; null for every other field. */
    public static @Nullable String field(Show show, String name) {
        var day = show.date().day();
        return switch (name) {
            case "show.title" -> show.title();
            case "show.organiser" -> show.organiser();
            case "show.venue" -> show.venue();
            case "show.date" -> DateWords.of(day);
            case "show.date:long" -> DateWords.longForm(day);
            case "show.date:weekday" -> DateWords.weekday(day);
            case "show.date:lunar" -> LunarDate.covers(day) ? LunarDate.of(day).words() : "";
            default -> null;
        };
    }

    private static Slip slip(String written, Disagreement problem) {
        return switch (problem) {
            case Disagreement.NoSuchDay() ->
                new Slip(
                        new Sentence(
                                "“" + written + "”: không có ngày này.", "\"" + written + "\": there is no such day."),
                        Sentence.NONE);
            case Disagreement.WrongWeekday(var said, var right) ->
                new Slip(
                        new Sentence(
                                "“" + written + "”: ngày đó là " + vi(right) + ", không phải " + vi(said) + ".",
                                "\"" + written + "\": that day is a " + en(right) + ", not a " + en(said) + "."),
                        new Sentence("Hãy sửa thứ hoặc ngày.", "Correct the weekday or the date."));
            case Disagreement.WrongLunar(var said, var right) ->
                new Slip(
                        new Sentence(
                                "“" + written + "”: ngày âm lịch đúng là " + right.words() + ".",
                                "\"" + written + "\": the lunar date is " + right.words() + "."),
                        new Sentence("Hãy sửa ngày âm hoặc ngày dương.", "Correct the lunar or the solar date."));
        };
    }

    private static String vi(DayOfWeek day) {
        // Any week will do: DateWords knows weekdays by their dates.
        return DateWords.weekday(LocalDate.of(2024, 1, day.getValue()));
    }

    private static String en(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
