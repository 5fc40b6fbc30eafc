package khaimac.calendar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One walk over a text: cut into tokens, read weekdays and dates, put together what stands side by side. */
final class MentionReader {
    private final String text;
    private final int assumedYear;
    private final Tokens tokens;
    private final List<Weekday> weekdays = new ArrayList<>();
    private final BitSet weekdayTokens = new BitSet();
    private final List<WrittenDate> dates = new ArrayList<>();

    MentionReader(String text, int assumedYear) {
        this.text = text;
        this.assumedYear = assumedYear;
        this.tokens = new Tokens(text);
    }

    List<DateMention> mentions() {
        read();
        List<WrittenDay> days = new CalendarPairs(tokens, weekdayTokens, assumedYear).of(dates);
        List<Optional<Weekday>> places = new WeekdayPlaces(tokens, weekdayTokens, days).of(weekdays);
        var mentions = new ArrayList<DateMention>();
        for (int i = 0; i < days.size(); i++) {
            WrittenDay day = days.get(i);
            boolean isDate = day.solar().certain()
                    || day.lunar().isPresent()
                    || places.get(i).isPresent();
            if (isDate) mentions.add(mention(day, places.get(i)));
        }
        return List.copyOf(mentions);
    }

    private void read() {
        var reader = new DateReader(tokens, assumedYear);
        int from = 0;
        for (int i = 0; i < tokens.size(); i = Math.max(i + 1, from)) {
            Optional<Weekday> weekday = Weekday.at(tokens, i);
            if (weekday.isPresent()) {
                weekdays.add(weekday.get());
                from = weekday.get().last();
                weekdayTokens.set(i, from);
                continue;
            }
            Optional<WrittenDate> date = reader.at(i, from);
            if (date.isPresent()) {
                dates.add(date.get());
                from = date.get().last();
            }
        }
    }

    private DateMention mention(WrittenDay day, Optional<Weekday> weekday) {
        int first = weekday.map(w -> Math.min(w.first(), day.first())).orElse(day.first());
        int last = weekday.map(w -> Math.max(w.last(), day.last())).orElse(day.last());
        if (opensBracket(first, last) && tokens.is(last, ")")) last++;
        int start = tokens.at(first).start();
        return new DateMention(
                text.substring(start, tokens.at(last - 1).end()),
                start,
                day.solar().solar(assumedYear),
                weekday.map(Weekday::day),
                day.lunar().map(WrittenDate::asLunar));
    }

    /** "30/01/2024 (thứ Ba" without the bracket's end would look cut off. */
    private boolean opensBracket(int first, int last) {
        int open = 0;
        for (int i = first; i < last; i++) open += tokens.is(i, "(") ? 1 : tokens.is(i, ")") ? -1 : 0;
        return open > 0;
    }
}
