package khaimac.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.phrase.Wishes;
import khaimac.show.Show;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does and when, a line each: "08:20:10 go", "08:40 add +2m", "+30s blank backdrop" (so long after the
 * line before). A show of several days says the date where it changes: "2024-01-30 08:20 go". Empty lines and lines
 * that begin with # say nothing.
 */
public record Script(List<Line> lines, List<Finding> findings) {
    /** One thing to do at a true time, whatever the laptop's clock says by then. */
    public record Line(Instant at, String text, Wishes.Act wish) {}

    private static final Duration NEXT_DAY = Duration.ofHours(12);

    public static Script read(String file, String text, Show show) {
        return new Reading(file, show).of(text);
    }

    private static final class Reading {
        private final String file;
        private final Show show;
        private final ZoneId zone;
        private final List<Line> lines = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private LocalDate day;
        private boolean dated;
        private @Nullable Instant last;

        Reading(String file, Show show) {
            this.file = file;
            this.show = show;
            this.zone = show.zone();
            this.day = show.date().day();
        }

        Script of(String text) {
            int number = 0;
            for (var line : text.lines().toList()) {
                number++;
                var stripped = line.strip();
                if (!stripped.isEmpty() && !stripped.startsWith("#")) take(stripped, number);
            }
            return new Script(List.copyOf(lines), List.copyOf(findings));
        }

        private void take(String line, int number) {
            var parts = line.split("\\s+", 2);
            var date = Times.date(parts[0]);
            if (date != null && parts.length == 2) parts = parts[1].split("\\s+", 2);
            var at = date == null ? at(parts[0], number) : at(date, parts[0]);
            if (at == null) {
                say(
                        number,
                        new Sentence(
                                "“" + parts[0]
                                        + "” không phải giờ (08:20, 08:20:10) hay khoảng sau dòng trước (+30s), có thể"
                                        + " đứng sau một ngày (2024-01-30 08:20).",
                                "\"" + parts[0]
                                        + "\" is neither a time (08:20, 08:20:10) nor so long after the line before"
                                        + " (+30s); a date may stand before a time (2024-01-30 08:20)."));
                return;
            }
            if (last != null && at.isBefore(last)) {
                say(
                        number,
                        new Sentence(
                                "Dòng này đứng sau nhưng xảy ra trước dòng trên.",
                                "This line stands after the one above but comes before it."));
                return;
            }
            var reading = Wishes.read(parts.length < 2 ? "" : parts[1]);
            if (reading.wish() == null) {
                say(number, reading.wrong());
                return;
            }
            last = at;
            lines.add(new Line(at, parts[1], reading.wish()));
        }

        private @Nullable Instant at(LocalDate date, String word) {
            var time = Times.time(word);
            if (time == null) return null;
            day = date;
            dated = true;
            return day.atTime(time).atZone(zone).toInstant();
        }

        private @Nullable Instant at(String word, int number) {
            if (word.startsWith("+")) {
                var after = Times.duration(word.substring(1));
                return after == null || last == null ? null : last.plus(after);
            }
            LocalTime time = Times.time(word);
            if (time == null) return null;
            var days = ShowDays.with(show, time);
            if (!dated && days.size() > 1) unsure(number, ShowDays.choose(days, word));
            var at = day.atTime(time).atZone(zone).toInstant();
            if (last != null && Duration.between(at, last).compareTo(NEXT_DAY) > 0) {
                day = day.plusDays(1);
                at = day.atTime(time).atZone(zone).toInstant();
            }
            return at;
        }

        private void unsure(int number, Sentence what) {
            findings.add(new Finding(
                    Severity.WARNING,
                    new Place(file, number, 1, Sentence.NONE),
                    what,
                    new Sentence("Dòng này được hiểu là ngày " + day + ".", "The line is taken to be of " + day + "."),
                    Sentence.NONE));
        }

        private void say(int number, Sentence what) {
            findings.add(new Finding(
                    Severity.ERROR,
                    new Place(file, number, 1, Sentence.NONE),
                    what,
                    new Sentence("Dòng này bị bỏ qua.", "This line is left out."),
                    Sentence.NONE));
        }
    }
}
