package khaimac.calendar;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What may follow a day and a month: "nhuận", "âm lịch", a year in figures or in can chi.
 *
 * @param last the token after it
 */
record DateTail(boolean leap, Calendar calendar, OptionalInt year, Optional<String> yearName, int last) {
    /** Which calendar the words name. A date that names none is one of the sun unless "tức" says otherwise. */
    enum Calendar {
        OPEN,
        SUN,
        MOON
    }

    /** Signs that join a month and its year. */
    private static final Set<String> SIGNS = Set.of("/", "-", ".");

    private static final Set<String> LEADING = Set.of(":", "là", "ngày");

    /** A year in figures or by name, and the token after it. */
    private record Year(OptionalInt number, Optional<String> name, int last) {}

    /** A calendar, and the token after its name. */
    private record Named(Calendar calendar, int last) {}

    DateTail inYear(int newYear) {
        return new DateTail(leap, calendar, OptionalInt.of(newYear), yearName, last);
    }

    /**
     * The tail that begins with token i.
     *
     * @param known a year that stood in the figures
     * @param calendar what is known of the calendar so far
     * @param inWords whether the month was written as "tháng …"; only then may a bare number be the year
     */
    static DateTail read(Tokens tokens, int i, OptionalInt known, Calendar calendar, boolean inWords) {
        int at = bracketed(tokens, i, "nhuận");
        boolean leap = at > i;

        Named before = calendar == Calendar.OPEN ? calendar(tokens, at) : new Named(calendar, at);
        Year year = known.isPresent()
                ? new Year(known, Optional.empty(), before.last)
                : year(tokens, before.last, inWords, inWords || before.last > at);
        Named after =
                before.calendar == Calendar.OPEN ? calendar(tokens, year.last) : new Named(before.calendar, year.last);
        boolean moon = leap || year.name.isPresent();
        return new DateTail(leap, moon ? Calendar.MOON : after.calendar, year.number, year.name, after.last);
    }

    private static Year year(Tokens tokens, int i, boolean inWords, boolean bareNumber) {
        boolean opened = tokens.is(i, "(");
        int at = opened || tokens.is(i, ",") ? i + 1 : i;
        boolean sign = at == i
                && SIGNS.contains(tokens.at(i).text())
                && tokens.at(i).glued()
                && tokens.at(i + 1).glued();
        if (sign) at++;
        boolean said = tokens.is(at, "năm");
        if (said) at++;

        Optional<String> stem = CanChi.stem(tokens.at(at).text());
        Optional<String> branch = CanChi.branch(tokens.at(at + 1).text());
        if (stem.isPresent() && branch.isPresent()) {
            Year named = withFigures(tokens, at + 2, stem.get() + " " + branch.get());
            return opened && tokens.is(named.last, ")") ? new Year(named.number, named.name, named.last + 1) : named;
        }
        // "05-06/2024" are two months, so a sign leads to a year only after "tháng".
        boolean expected = said || (inWords && sign) || (bareNumber && isLikely(tokens.at(at)));
        if (expected && !opened && isYear(tokens.at(at)) && !tokens.at(at + 1).isGlued("/")) {
            return new Year(OptionalInt.of(tokens.at(at).value()), Optional.empty(), at + 1);
        }
        return new Year(OptionalInt.empty(), Optional.empty(), i);
    }

    /** "Giáp Thìn 2024", "Giáp Thìn (2024)", "Giáp Thìn - 2024", or the name alone. */
    private static Year withFigures(Tokens tokens, int i, String name) {
        boolean opened = tokens.is(i, "(");
        int at = opened || tokens.is(i, "-") ? i + 1 : i;
        boolean stands = isLikely(tokens.at(at))
                && (!opened || tokens.is(at + 1, ")"))
                && !tokens.at(at + 1).isGlued("/");
        if (!stands) return new Year(OptionalInt.empty(), Optional.of(name), i);
        return new Year(OptionalInt.of(tokens.at(at).value()), Optional.of(name), opened ? at + 2 : at + 1);
    }

    private static boolean isYear(Token token) {
        return token.isNumber(4, 4) && token.value() >= 1000;
    }

    /** After "tháng 5," may also come a number of people. */
    private static boolean isLikely(Token token) {
        return isYear(token) && token.value() >= 1900 && token.value() <= 2100;
    }

    /** A calendar that is named here, perhaps in brackets: "âm lịch", "(ÂL)". */
    private static Named calendar(Tokens tokens, int i) {
        boolean opened = tokens.is(i, "(");
        int at = opened ? i + 1 : i;
        Calendar brief = calendarOf(tokens.at(at).text());
        Calendar calendar = brief == Calendar.OPEN
                ? calendarOf(tokens.at(at).text() + " " + tokens.at(at + 1).text())
                : brief;
        int after = brief == Calendar.OPEN ? at + 2 : at + 1;
        boolean closed = opened && tokens.is(after, ")");
        // "DL 30/01/2024 ÂL: 20/12": what leads to the next date belongs to it.
        boolean leads = tokens.at(after).isNumber(1, 2)
                || (LEADING.contains(tokens.at(after).text())
                        && tokens.at(after + 1).isNumber(1, 2));
        if (calendar == Calendar.OPEN || (opened ? !closed : leads)) return new Named(Calendar.OPEN, i);
        return new Named(calendar, closed ? after + 1 : after);
    }

    /** Which calendar the words before token i name; those before token from belong to something else. */
    static Calendar calendarBefore(Tokens tokens, int i, int from) {
        if (i - 1 < from) return Calendar.OPEN;
        Calendar calendar = calendarOf(tokens.at(i - 1).text());
        if (calendar != Calendar.OPEN || i - 2 < from) return calendar;
        return calendarOf(tokens.at(i - 2).text() + " " + tokens.at(i - 1).text());
    }

    private static Calendar calendarOf(String words) {
        return switch (words) {
            case "âl", "âm lịch", "lịch âm" -> Calendar.MOON;
            case "dl", "dương lịch", "lịch dương" -> Calendar.SUN;
            default -> Calendar.OPEN;
        };
    }

    /** The token after the word, which may stand in brackets, or i if it does not stand here. */
    private static int bracketed(Tokens tokens, int i, String word) {
        if (tokens.is(i, word)) return i + 1;
        return tokens.is(i, "(") && tokens.is(i + 1, word) && tokens.is(i + 2, ")") ? i + 3 : i;
    }
}
