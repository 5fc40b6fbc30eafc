package khaimac.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.show.Show;

/** The days of a show, and which of them a time without a date may mean. */
final class ShowDays {
    private record Hours(LocalTime from, boolean pastMidnight, LocalTime until) {
        boolean hold(LocalTime time) {
            return !time.isBefore(from) && (pastMidnight || !time.isAfter(until));
        }
    }

    private ShowDays() {}

    /** The days on which the programme is on at this time, from the first part of the day to the end of the last. */
    static List<LocalDate> with(Show show, LocalTime time) {
        var days = new TreeMap<LocalDate, Hours>();
        for (int index = 0; index < show.segments().size(); index++) {
            var slot = show.plan().slot(index);
            var start = slot.start().atZone(show.zone());
            var end = slot.end().atZone(show.zone());
            var hours =
                    new Hours(start.toLocalTime(), end.toLocalDate().isAfter(start.toLocalDate()), end.toLocalTime());
            days.merge(start.toLocalDate(), hours, ShowDays::both);
        }
        var found = new ArrayList<LocalDate>();
        days.forEach((day, hours) -> {
            if (hours.hold(time)) found.add(day);
        });
        return List.copyOf(found);
    }

    private static Hours both(Hours one, Hours other) {
        return new Hours(
                one.from.isBefore(other.from) ? one.from : other.from,
                one.pastMidnight || other.pastMidnight,
                one.until.isAfter(other.until) ? one.until : other.until);
    }

    /** What to write instead of a time that several days have. */
    static Sentence choose(List<LocalDate> days, String time) {
        var all = days.stream().map(day -> "“" + day + " " + time + "”").collect(Collectors.joining(", "));
        return new Sentence(
                "Chương trình có giờ " + time + " ở " + days.size() + " ngày. Hãy viết cả ngày: " + all + ".",
                "The show has " + time + " on " + days.size() + " days. Write the date too: "
                        + all.replace("“", "\"").replace("”", "\"") + ".");
    }
}
