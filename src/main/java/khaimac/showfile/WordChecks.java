package khaimac.showfile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import khaimac.calendar.DateMention;
import khaimac.calendar.DateWords;
import khaimac.calendar.Disagreement;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.TextFields;
import khaimac.show.OfficialNames;
import khaimac.showfile.language.Nearest;

/** What the audience would read wrong: a weekday that is not that day's, a day that does not exist, a field nobody fills in. */
final class WordChecks {
    private final int year;
    private final OfficialNames names;

    /**
     * @param year for dates that do not name a year
     * @param names that are spelled rightly
     */
    WordChecks(int year, OfficialNames names) {
        this.year = year;
        this.names = names;
    }

    List<Finding> of(Look look, Place place) {
        var findings = new LinkedHashSet<Finding>();
        for (var text : Looks.texts(look)) {
            for (var field : TextFields.in(text)) if (!TextFields.NAMES.contains(field)) findings.add(unknown(field, place));
            findings.addAll(dates(text, place));
        }
        for (var misspelt : names.in(look)) findings.add(wrong(misspelt, place));
        return new ArrayList<>(findings);
    }

    /** The dates and names of a text. */
    List<Finding> of(String text, Place place) {
        var findings = dates(text, place);
        for (var misspelt : names.in(text)) findings.add(wrong(misspelt, place));
        return findings;
    }

    private List<Finding> dates(String text, Place place) {
        var findings = new ArrayList<Finding>();
        for (var mention : DateMention.in(text, year)) {
            for (var problem : mention.disagreements()) findings.add(wrong(mention, problem, place));
        }
        return findings;
    }

    private static Finding unknown(String field, Place place) {
        return new Finding(Severity.WARNING, place,
                new Sentence("Không có trường “{" + field + "}”.", "There is no field \"{" + field + "}\"."),
                new Sentence("Khán giả sẽ thấy nguyên văn như đã viết.", "The audience will read it as it is written."),
                Nearest.instead(field, TextFields.NAMES));
    }

    private static Finding wrong(OfficialNames.Misspelt misspelt, Place place) {
        return new Finding(Severity.WARNING, place, misspelt.words(),
                new Sentence("Khán giả sẽ đọc tên như đã viết.", "The audience will read the name as it is written."),
                new Sentence("Hãy viết “" + misspelt.official() + "”, trừ khi đó là tên khác.", "Write \"" + misspelt.official() + "\", unless it is another name."));
    }

    private static Finding wrong(DateMention mention, Disagreement problem, Place place) {
        var written = mention.text();
        return switch (problem) {
            case Disagreement.NoSuchDay() ->
                finding(place,
                        new Sentence("“" + written + "”: không có ngày này.", "\"" + written + "\": there is no such day."),
                        Sentence.NONE);
            case Disagreement.WrongWeekday(var said, var right) ->
                finding(place,
                        new Sentence("“" + written + "”: ngày đó là " + vi(right) + ", không phải " + vi(said) + ".",
                                "\"" + written + "\": that day is a " + en(right) + ", not a " + en(said) + "."),
                        new Sentence("Hãy sửa thứ hoặc ngày.", "Correct the weekday or the date."));
            case Disagreement.WrongLunar(var said, var right) ->
                finding(place,
                        new Sentence("“" + written + "”: ngày âm lịch đúng là " + right.words() + ".",
                                "\"" + written + "\": the lunar date is " + right.words() + "."),
                        new Sentence("Hãy sửa ngày âm hoặc ngày dương.", "Correct the lunar or the solar date."));
        };
    }

    private static Finding finding(Place place, Sentence what, Sentence instead) {
        return new Finding(Severity.WARNING, place, what,
                new Sentence("Khán giả sẽ thấy ngày sai.", "The audience will read a wrong date."), instead);
    }

    private static String vi(DayOfWeek day) {
        // Any week will do: DateWords knows weekdays by their dates.
        return DateWords.weekday(LocalDate.of(2024, 1, day.getValue()));
    }

    private static String en(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
