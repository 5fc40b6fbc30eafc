package khaimac.calendar;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import khaimac.calendar.DateTail.Calendar;

/**
 * Reads one date at one place of the text: "ngày 30 tháng 01 năm 2024", "30/01/2024", "mùng 1 Tết", "20/12 Quý Mão".
 */
final class DateReader {
    private static final Set<String> SIGNS = Set.of("/", "-", ".");
    /** What joins two days of one month: "ngày 18 và 19/01". */
    private static final Set<String> JOINING = Set.of("-", ",", "và", "hoặc", "hay", "đến", "tới");
    /** After these words figures count something else. */
    private static final Set<String> OTHER_FIGURES = Set.of("số", "tháng", "quý", "mục", "điều", "khoản", "điểm");

    private static final Set<String> UNITS = Set.of("tháng", "giờ", "h", "%");
    private static final Set<String> DAY_PARTS = Set.of("sáng", "trưa", "chiều", "tối", "đêm", "hôm");

    private final Tokens tokens;
    private final int assumedYear;

    DateReader(Tokens tokens, int assumedYear) {
        this.tokens = tokens;
        this.assumedYear = assumedYear;
    }

    /**
     * The day of a month and the token after it. "Mùng" leads the first ten days of any month, "rằm" is the full moon.
     */
    private record Day(int number, boolean mung, boolean moon, int last) {}

    /** A month and perhaps a year in figures, and the token after them. */
    private record Month(int number, OptionalInt year, boolean moon, boolean inWords, int last) {}

    /** @param from what stands before this token belongs to a weekday or a date already read */
    Optional<WrittenDate> at(int i, int from) {
        Optional<Day> found = day(i);
        if (found.isEmpty()) return Optional.empty();
        Day day = found.get();
        boolean afterNgay = from < i && tokens.is(i - 1, "ngày");
        int first = afterNgay ? i - 1 : i;
        boolean announced = afterNgay || isAnnounced(i, from);
        return month(day, i, from, announced).flatMap(month -> {
            boolean named = day.moon || month.moon;
            Calendar calendar = named ? Calendar.MOON : calendarBefore(first, from);
            DateTail tail = DateTail.read(tokens, month.last, month.year, calendar, month.inWords);
            if (!isPlausible(day, month, tail, i, announced)) return Optional.empty();
            // "mùng 8/3" is a day of the sun, "mùng 10 tháng 3" mostly one of the moon: it stays open.
            boolean moon = tail.calendar() == Calendar.MOON;
            boolean alone = moon ? !named || tail.yearName().isPresent() : announced && !day.mung;
            boolean certain = alone || tail.year().isPresent() || isSlip(day, month);
            return Optional.of(new WrittenDate(first, tail.last(), day.number, month.number, tail, certain));
        });
    }

    /** "31 tháng 02": no such day, and nobody counts months like that; "31 tháng 6 ngày" is a length of time. */
    private boolean isSlip(Day day, Month month) {
        boolean counts = tokens.is(month.last, "ngày") || tokens.is(month.last, "tuần");
        return month.inWords
                && !month.moon
                && !day.moon
                && !day.mung
                && !counts
                && month.number >= 1
                && month.number <= 12
                && day.number <= 31
                && day.number > java.time.Month.of(month.number).maxLength();
    }

    private Optional<Day> day(int i) {
        Token token = tokens.at(i);
        Token next = tokens.at(i + 1);
        return switch (token.text()) {
            case "rằm" -> Optional.of(new Day(15, false, true, i + 1));
            case "mùng", "mồng", "mống" -> {
                if (next.isNumber(1, 2)) yield Optional.of(new Day(next.value(), true, false, i + 2));
                yield MonthName.number(next.text()).stream()
                        .mapToObj(n -> new Day(n, true, false, i + 2))
                        .findFirst();
            }
            default ->
                token.isNumber(1, 2) ? Optional.of(new Day(token.value(), false, false, i + 1)) : Optional.empty();
        };
    }

    private Optional<Month> month(Day day, int i, int from, boolean announced) {
        int at = day.last;
        int word = tokens.is(at, ",") ? at + 1 : at;
        if (tokens.is(word, "tháng")) return wordMonth(word + 1);
        if (day.mung && tokens.is(at, "tết")) {
            int after = tokens.is(at + 1, "nguyên") && tokens.is(at + 2, "đán") ? at + 3 : at + 1;
            return Optional.of(new Month(1, OptionalInt.empty(), true, true, after));
        }
        String sign = tokens.at(at).text();
        boolean inFigures = tokens.at(at - 1).isNumber()
                && SIGNS.contains(sign)
                && tokens.at(at + 1).isNumber(1, 2);
        return inFigures && mayBegin(i, from, sign) ? figures(at, announced) : Optional.empty();
    }

    private Optional<Month> wordMonth(int i) {
        Token token = tokens.at(i);
        if (token.isNumber(1, 2)) return Optional.of(new Month(token.value(), OptionalInt.empty(), false, true, i + 1));
        OptionalInt tens =
                MonthName.number(token.text() + " " + tokens.at(i + 1).text());
        OptionalInt number = tens.isPresent() ? tens : MonthName.number(token.text());
        if (number.isEmpty()) return Optional.empty();
        int last = tens.isPresent() ? i + 2 : i + 1;
        return Optional.of(
                new Month(number.getAsInt(), OptionalInt.empty(), MonthName.isOfTheMoon(token.text()), true, last));
    }

    /**
     * From the sign after the day on: "/01/2024". All signs must be the same, and all or none have spaces around them.
     */
    private Optional<Month> figures(int i, boolean announced) {
        Token sign = tokens.at(i);
        boolean tight = sign.glued() && tokens.at(i + 1).glued();
        int month = tokens.at(i + 1).value();
        boolean again = tokens.is(i + 2, sign.text())
                && tokens.at(i + 2).glued() == sign.glued()
                && tokens.at(i + 3).glued() == tokens.at(i + 1).glued();
        Token year = tokens.at(i + 3);
        if (again && year.isNumber(4, 4) && year.value() >= 1000 && (tight || !sign.is("."))) {
            return Optional.of(new Month(month, OptionalInt.of(year.value()), false, false, i + 4));
        }
        if (!tight) return Optional.empty();
        if (again && year.isNumber(2, 2) && (sign.is("/") || announced)) {
            return Optional.of(new Month(month, OptionalInt.of(nearestYear(year.value())), false, false, i + 4));
        }
        if (again && year.isNumber()) return Optional.empty();
        return Optional.of(new Month(month, OptionalInt.empty(), false, false, i + 2));
    }

    private int nearestYear(int lastTwo) {
        int distance = Math.floorMod(lastTwo - assumedYear, 100);
        return assumedYear + (distance > 50 ? distance - 100 : distance);
    }

    /**
     * Whether figures that begin here may be a date: not in the middle of a longer number, not the number of a
     * document.
     */
    private boolean mayBegin(int i, int from, String sign) {
        Token before = tokens.at(i - 1);
        int named = before.is(":") ? i - 2 : i - 1;
        if (named >= from && OTHER_FIGURES.contains(tokens.at(named).text())) return false;
        if (!tokens.at(i).glued() || i - 1 < from) return true;
        if (before.isWord()) return before.is("ngày") || before.is("mùng") || before.is("mồng");
        // "(30/01", "04-05/05/2024" but not "2024-01-30", "1/30/01".
        boolean joins = SIGNS.contains(before.text()) && before.glued() && i - 2 >= from;
        return !joins || (before.is("-") && (tokens.at(i - 2).isWord() || !sign.equals("-")));
    }

    private boolean isPlausible(Day day, Month month, DateTail tail, int i, boolean announced) {
        boolean inYear = day.number >= 1 && day.number <= 31 && month.number >= 1 && month.number <= 12;
        if (month.inWords) return announced || (inYear && !isCountOfMonths(i, day.last));
        String sign = tokens.at(day.last).text();
        if (isPartOfMore(tail.last(), sign)) return false;
        // Only with a whole year beside it is "32/13" a day that cannot be, rather than something else.
        if (month.year.isPresent() && tokens.at(month.last - 1).isNumber(4, 4))
            return inYear || announced || sign.equals("/");
        if (tail.calendar() == Calendar.MOON) return true;
        if (!inYear) return false;
        if (tail.year().isPresent()) return true;
        return switch (sign) {
            case "/" -> true;
            case "-" -> announced;
            default ->
                announced
                        && tokens.at(day.last - 1).isNumber(2, 2)
                        && tokens.at(month.last - 1).isNumber(2, 2);
        };
    }

    /** Whether the figures run on: "05/11-CT", "04-05/05", "24/7 giờ", "1/2/3", "ngày 04-05 tháng 5". */
    private boolean isPartOfMore(int i, String sign) {
        Token next = tokens.at(i);
        if (UNITS.contains(next.text()) || (next.isWord() && next.glued())) return true;
        if (!next.glued() || !SIGNS.contains(next.text())) return false;
        Token after = tokens.at(i + 1);
        if (after.glued() && after.isWord())
            return !next.is(".") && Weekday.at(tokens, i + 1).isEmpty();
        // "29/01-04/02/2024" is a range of two dates.
        if (after.glued() && after.isNumber()) return !next.is("-") || sign.equals("-") || !tokens.is(i + 2, sign);
        return next.is("/");
    }

    /** "9 tháng năm 2024" are nine months of that year, and in "1,5 tháng 5/2024" the five is no day. */
    private boolean isCountOfMonths(int i, int last) {
        Token before = tokens.at(i - 1);
        if (tokens.at(i).glued() && (before.isWord() || SIGNS.contains(before.text()) || before.is(","))) return true;
        return tokens.is(last, ",") || (tokens.is(last + 1, "năm") && !tokens.is(last + 2, "năm"));
    }

    /** Whether the words before say that a date follows, directly or before other days of the same month. */
    private boolean isAnnounced(int i, int from) {
        int at = i;
        for (int days = 0; days < 4; days++) {
            if (at - 1 >= from
                    && (tokens.is(at - 1, "ngày")
                            || DAY_PARTS.contains(tokens.at(at - 1).text()))) return true;
            if (at - 2 < from
                    || !JOINING.contains(tokens.at(at - 1).text())
                    || !tokens.at(at - 2).isNumber(1, 2)) return false;
            at -= 2;
        }
        return false;
    }

    private Calendar calendarBefore(int i, int from) {
        int at = i;
        if (tokens.is(at - 1, ":") || tokens.is(at - 1, "là")) at--;
        return DateTail.calendarBefore(tokens, at, from);
    }
}
