package khaimac.plan.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import khaimac.calendar.DateWords;
import khaimac.calendar.Disagreement;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Question.Asked;
import khaimac.plan.draft.TitleBlock.Role;
import org.jspecify.annotations.Nullable;

/** When a ceremony is held and when it begins, by all that the plan says of it. */
final class Appointed {
    private static final Pattern NAMED = Pattern.compile(
            "^((?:phiên|đêm|lễ|buổi|giải|hội|phần|ngày thứ|vòng|chung kết|khai mạc|bế mạc)[^:\\d]{0,50})\\s*:");

    private final int year;
    private final Questions questions;

    Appointed(int year, Questions questions) {
        this.year = year;
        this.questions = questions;
    }

    @Nullable
    Said<Day> day(Scope scope, int number) {
        Said<Day> found = null;
        var asked = new ArrayList<String>();
        var further = new ArrayList<LocalDate>();
        for (var time : own(scope)) {
            var days = Days.of(time.words(), year);
            if (days == null) continue;
            for (var slip : days.slips()) {
                var words = slip(slip);
                if (asked.contains(words.vi())) continue;
                asked.add(words.vi());
                questions.ask(kind(slip.what()), number, -1, words, List.of(time.place()));
            }
            if (found == null || (!found.value().wholeDay() && days.day().wholeDay())) {
                found = Said.at(days.day(), time.place());
            } else if (days.day().wholeDay()
                    && isOther(found.value(), days.day())
                    && !nameOf(time).isEmpty()) {
                further.add(days.day().first());
            } else if (days.day().wholeDay() && isOther(found.value(), days.day())) {
                questions.ask(
                        Asked.DATE_CONFLICT,
                        number,
                        -1,
                        conflict(found.value().first(), days.day().first()),
                        List.of(found.places().getFirst(), time.place()));
            } else if (found.value().tentative()
                    && !days.day().tentative()
                    && days.day().first().equals(found.value().first())
                    && found.value().or().isEmpty()) {
                found = new Said<>(
                        days.day(), Sureness.SAID, List.of(found.places().getFirst(), time.place()));
            }
        }
        if (found != null && !further.isEmpty())
            found = found.with(found.value().and(further));
        for (var title : scope.titles) {
            for (var row : title.block().rows()) {
                if (row.role() != Role.DATELINE) continue;
                var days = Days.of(row.text().value(), year);
                if (days == null || !days.day().wholeDay()) continue;
                if (found == null)
                    found = new Said<>(days.day(), Sureness.LIKELY, row.text().places());
                else if (found.value().wholeDay() && isOther(found.value(), days.day()))
                    questions.ask(
                            Asked.DATE_CONFLICT,
                            number,
                            -1,
                            conflict(found.value().first(), days.day().first()),
                            List.of(
                                    found.places().getFirst(),
                                    row.text().places().getFirst()));
            }
        }
        return found;
    }

    /** What a time is the time of: "Phiên trù bị: 14h00 ngày …"; empty where it is of the whole. */
    static String nameOf(Scope.When time) {
        var name = NAMED.matcher(Spelling.folded(time.words()));
        return name.find() ? name.group(1).strip() : "";
    }

    /** The times that belong to an agenda: where a heading names one of them, the others are of other days. */
    static List<Scope.When> own(Scope scope) {
        var meant = scope.times.stream()
                .filter(time -> !nameOf(time).isEmpty()
                        && scope.headings.stream().anyMatch(heading -> heading.contains(nameOf(time))))
                .toList();
        return meant.isEmpty() ? scope.times : meant;
    }

    private static boolean isOther(Day day, Day other) {
        return !day.first().equals(other.first())
                && !day.or().contains(other.first())
                && !day.further().contains(other.first())
                && !other.further().contains(day.first());
    }

    @Nullable
    Said<LocalTime> start(Scope scope, List<Item> items) {
        for (var time : own(scope)) {
            var hours = Hours.first(time.words());
            if (hours != null
                    && hours.start() != null
                    && (Days.of(time.words(), year) != null || scope.times.size() == 1))
                return Said.at(hours.start(), time.place());
        }
        for (var time : own(scope)) {
            var hours = Hours.first(time.words());
            if (hours != null && hours.start() != null) return Said.at(hours.start(), time.place());
        }
        return items.isEmpty() ? null : items.getFirst().start();
    }

    private static Asked kind(Disagreement what) {
        return switch (what) {
            case Disagreement.NoSuchDay() -> Asked.NO_SUCH_DAY;
            case Disagreement.WrongWeekday(var _, var _) -> Asked.WEEKDAY;
            case Disagreement.WrongLunar(var _, var _) -> Asked.LUNAR;
        };
    }

    private static Sentence slip(Days.Slip slip) {
        var written = slip.written();
        return switch (slip.what()) {
            case Disagreement.NoSuchDay() ->
                new Sentence(
                        "“" + written + "”: không có ngày này. Ngày đúng là ngày nào?",
                        "\"" + written + "\": there is no such day. Which is right?");
            case Disagreement.WrongWeekday(var _, var right) ->
                new Sentence(
                        "“" + written + "”: ngày đó là " + weekday(right) + ". Sai thứ hay sai ngày?",
                        "\"" + written + "\": that day is a " + right.toString().toLowerCase(Locale.ROOT)
                                + ". Is the weekday wrong, or the date?");
            case Disagreement.WrongLunar(var _, var right) ->
                new Sentence(
                        "“" + written + "”: âm lịch đúng là " + right.words() + ". Sai ngày âm hay "
                                + "sai ngày dương?",
                        "\"" + written + "\": by the moon it is " + right.words() + ". Which of the "
                                + "two is wrong?");
        };
    }

    private static String weekday(DayOfWeek day) {
        // Any week will do: DateWords knows weekdays by their dates.
        return DateWords.weekday(LocalDate.of(2024, 1, day.getValue()));
    }

    private static Sentence conflict(LocalDate one, LocalDate other) {
        return new Sentence(
                "Kế hoạch ghi hai " + "ngày: " + DateWords.of(one) + " và " + DateWords.of(other) + ". Ngày nào đúng?",
                "The plan names two " + "days: " + DateWords.of(one) + " and " + DateWords.of(other)
                        + ". Which is right?");
    }
}
