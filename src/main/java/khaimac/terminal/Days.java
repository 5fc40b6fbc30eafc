package khaimac.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import khaimac.calendar.DateWords;
import khaimac.finding.Language;
import org.jspecify.annotations.Nullable;

/** The headings of a list that runs over several days. Where all of it is on one day there is none. */
final class Days {
    private final ZoneId zone;
    private final Language language;
    private final boolean several;
    private @Nullable LocalDate day;

    /** @param moments all that the list has */
    Days(ZoneId zone, Language language, Collection<Instant> moments) {
        this.zone = zone;
        this.language = language;
        this.several = moments.stream()
                        .map(at -> at.atZone(zone).toLocalDate())
                        .distinct()
                        .count()
                > 1;
    }

    /** What stands before the line of this moment; null where its day has its heading already. */
    @Nullable
    String before(Instant moment) {
        var date = moment.atZone(zone).toLocalDate();
        if (!several || date.equals(day)) return null;
        day = date;
        var weekday = language == Language.VI
                ? DateWords.weekday(date)
                : date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return "  " + weekday + ", " + DateWords.of(date);
    }
}
