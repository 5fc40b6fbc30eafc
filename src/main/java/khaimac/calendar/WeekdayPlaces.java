package khaimac.calendar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which weekday of a text stands beside which day: "thứ Ba, 30/01/2024", "30/01/2024 (thứ Ba)". */
final class WeekdayPlaces {
    /** "thứ Bảy, Chủ nhật" names several days, and which is whose the text does not say. */
    private static final Set<String> LISTING = Set.of(",", "-", "/", "và", "đến", "tới", "hoặc", "hay", "&", "+");

    private final Tokens tokens;
    private final BitSet weekdayTokens;
    private final List<WrittenDay> days;
    private final List<Optional<Weekday>> found = new ArrayList<>();

    WeekdayPlaces(Tokens tokens, BitSet weekdayTokens, List<WrittenDay> days) {
        this.tokens = tokens;
        this.weekdayTokens = weekdayTokens;
        this.days = days;
    }

    /** For each day the weekday beside it; a day with two keeps the first. */
    List<Optional<Weekday>> of(List<Weekday> weekdays) {
        for (int i = 0; i < days.size(); i++) found.add(Optional.empty());
        int next = 0;
        for (Weekday weekday : weekdays) {
            while (next < days.size() && days.get(next).last() <= weekday.first()) next++;
            if (!isListed(weekday)) place(weekday, next);
        }
        return found;
    }

    /** @param next the first day that does not end before the weekday */
    private void place(Weekday weekday, int next) {
        if (next < days.size() && days.get(next).first() < weekday.first()) {
            give(next, weekday);
        } else if (belongsBefore(weekday, next)) {
            give(next - 1, weekday);
        } else if (next < days.size() && gapAfter(weekday, next).joins()) {
            give(next, weekday);
        }
    }

    private boolean belongsBefore(Weekday weekday, int next) {
        if (next == 0 || found.get(next - 1).isPresent()) return false;
        Gap before = Gap.between(tokens, days.get(next - 1).last(), weekday.first(), weekdayTokens);
        if (!before.joins() || (before.lines() > 0 && !before.opened())) return false;
        Token after = tokens.at(weekday.last());
        if (before.opened() && after.is(")")) return true;
        if (weekday.shortened() && (after.isWord() || after.isNumber())) return false;
        return next == days.size() || !gapAfter(weekday, next).tight();
    }

    private Gap gapAfter(Weekday weekday, int next) {
        return Gap.between(tokens, weekday.last(), days.get(next).first(), weekdayTokens);
    }

    private void give(int day, Weekday weekday) {
        if (found.get(day).isEmpty()) found.set(day, Optional.of(weekday));
    }

    private boolean isListed(Weekday weekday) {
        boolean before = lists(weekday.first() - 1) && weekday.first() >= 2 && weekdayTokens.get(weekday.first() - 2);
        return before || (lists(weekday.last()) && weekdayTokens.get(weekday.last() + 1));
    }

    private boolean lists(int i) {
        return LISTING.contains(tokens.at(i).text());
    }
}
