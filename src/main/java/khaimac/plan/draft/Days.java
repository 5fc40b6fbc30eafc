package khaimac.plan.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.calendar.DateMention;
import khaimac.calendar.Disagreement;
import org.jspecify.annotations.Nullable;

/** The days of a line that says when something is held. */
final class Days {
    /** Other days of the same month, right before a date: "ngày 07 và 08 tháng 8", "ngày 18 hoặc ngày 19/01". */
    private static final Pattern BEFORE =
            Pattern.compile("(?:^|(?<!thứ)[^\\d/.])(\\d{1,2}(?:\\s*(?:,|và|hoặc|hay|-|–|đến)\\s*(?:ngày\\s+)?\\d{1,"
                    + "2})*)\\s*(,|và|hoặc|hay|-|–|đến)\\s*(?:ngày\\s*)?$");

    private static final Pattern FIGURES = Pattern.compile("\\d{1,2}");
    private static final Pattern MONTH =
            Pattern.compile("(?:tháng\\s+|(?:…|\\.{2,})\\s*/\\s*)(\\d{1,2})\\s*(?:/|năm)?\\s*(\\d{4})");
    private static final Pattern HALF_DAY =
            Pattern.compile("dự kiến\\s*:?\\s*(?:trong\\s+)?(?:½|1/2|\\d{1,2}|nửa|một|hai)\\s+(?:ngày|buổi)");
    private static final Pattern TENTATIVE = Pattern.compile("dự kiến|dự định|tạm thời|khoảng ngày|có thể thay đổi");
    private static final Pattern OR = Pattern.compile("(?:^|\\s)(?:hoặc|hay)\\s");

    /** @param slips what cannot be right in the words */
    record Found(Day day, List<Slip> slips) {}

    /** @param written the words of the plan */
    record Slip(String written, Disagreement what) {}

    private Days() {}

    /** The year that most dates of a document name; the other dates of the document are of it, too. */
    static int year(String text, int otherwise) {
        var count = new java.util.TreeMap<Integer, Integer>();
        var years = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)").matcher(text);
        while (years.find()) count.merge(Integer.parseInt(years.group(1)), 1, Integer::sum);
        return count.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(otherwise);
    }

    /** @return null where no day and no month is named */
    static @Nullable Found of(String text, int year) {
        var plain = DateMention.normalised(text);
        var folded = Spelling.folded(plain);
        var slips = new ArrayList<Slip>();
        var days = new LinkedHashSet<LocalDate>();
        for (var mention : DateMention.in(plain, year)) {
            for (var problem : mention.disagreements()) slips.add(new Slip(mention.text(), problem));
            mention.date().ifPresent(date -> {
                days.addAll(before(plain.substring(0, figures(plain, mention)), date));
                days.add(date);
            });
        }
        boolean said =
                TENTATIVE.matcher(HALF_DAY.matcher(folded).replaceAll("")).find();
        if (days.isEmpty()) {
            var month = MONTH.matcher(folded);
            if (!month.find()) return slips.isEmpty() ? null : new Found(nothing(year), slips);
            int number = Integer.parseInt(month.group(1));
            if (number < 1 || number > 12) return null;
            var first = LocalDate.of(Integer.parseInt(month.group(2)), number, 1);
            return new Found(new Day(first, true, List.of(), List.of(), false), slips);
        }
        var all = List.copyOf(days);
        var rest = all.subList(1, all.size());
        boolean or = all.size() > 1 && OR.matcher(folded).find();
        return new Found(
                new Day(all.getFirst(), or || said, or ? rest : List.of(), or ? List.of() : rest, true), slips);
    }

    /** Where the words name a day that does not exist, only its year is left. */
    private static Day nothing(int year) {
        return new Day(LocalDate.of(year, 1, 1), true, List.of(), List.of(), false);
    }

    /** Where the figures of a date begin: its weekday may stand before them. */
    private static int figures(String text, DateMention mention) {
        var first = Pattern.compile("\\d{1,2}\\s*(?:/|-|\\.|tháng)").matcher(text);
        return first.find(mention.start())
                        && first.start() < mention.start() + mention.text().length()
                ? first.start()
                : mention.start();
    }

    private static List<LocalDate> before(String text, LocalDate date) {
        var written = BEFORE.matcher(Spelling.folded(text));
        var days = new ArrayList<LocalDate>();
        if (!written.find()) return days;
        var figures = FIGURES.matcher(written.group(1));
        while (figures.find()) {
            try {
                var day = date.withDayOfMonth(Integer.parseInt(figures.group()));
                if (day.isBefore(date)) days.add(day);
            } catch (DateTimeException noSuchDay) {
                return List.of();
            }
        }
        boolean through = written.group(2).matches("-|–|đến") && days.size() == 1;
        if (through)
            for (var day = days.getFirst().plusDays(1); day.isBefore(date); day = day.plusDays(1)) days.add(day);
        return days;
    }
}
