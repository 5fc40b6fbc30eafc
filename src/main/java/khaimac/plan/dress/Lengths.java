package khaimac.plan.dress;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import khaimac.plan.draft.Draft;
import khaimac.plan.draft.Item;
import khaimac.plan.draft.ItemKind;
import khaimac.plan.draft.Said;
import org.jspecify.annotations.Nullable;

/** When the items of a draft begin and how long they take: what the plan says, and estimates where it says nothing. */
final class Lengths {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /**
     * What is written of an item.
     *
     * @param start null: as the one before ends
     * @param end null where its length is written, or follows from the next start
     * @param length null where nothing has to be written
     * @param about whether the length is an estimate
     */
    record Written(
            @Nullable LocalDate date,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Duration length,
            boolean about,
            boolean startIsOurs) {}

    private Lengths() {}

    static List<Written> of(Draft draft) {
        var items = draft.items();
        var all = new ArrayList<Written>();
        LocalDate before = draft.day() == null ? null : draft.day().value().first();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var date = item.day() == null ? null : item.day().value();
            boolean newDay = date != null && !date.equals(before);
            var start = said(item.start());
            boolean ours = false;
            if (start == null && i == 0) start = said(draft.start());
            if (start == null && (i == 0 || newDay)) {
                start = LocalTime.of(8, 0);
                ours = true;
            }
            if (date != null) before = date;
            all.add(written(draft, i, newDay ? date : null, start, ours));
        }
        return all;
    }

    private static Written written(
            Draft draft, int at, @Nullable LocalDate date, @Nullable LocalTime start, boolean ours) {
        var items = draft.items();
        var item = items.get(at);
        var end = said(item.end());
        if (item.length() != null)
            return new Written(date, start, null, item.length().value(), false, ours);
        if (start != null && end != null && (end.isAfter(start) || (start.getHour() >= 18 && end.getHour() <= 4)))
            return new Written(date, start, end, null, false, ours);
        var next = at + 1 < items.size() ? said(items.get(at + 1).start()) : null;
        if (start != null && next != null && next.isAfter(start) && sameDay(item, items.get(at + 1)))
            return new Written(date, start, null, null, false, ours);
        return new Written(date, start, null, estimate(draft, at), true, ours);
    }

    /** A share of the time that the plan leaves for a row of items; where it says none, what is usual. */
    private static Duration estimate(Draft draft, int at) {
        var items = draft.items();
        int first = at;
        while (first > 0 && begins(draft, first) == null && sameDay(items.get(first - 1), items.get(first))) first--;
        int last = at;
        while (last + 1 < items.size()
                && items.get(last).end() == null
                && items.get(last + 1).start() == null
                && sameDay(items.get(last), items.get(last + 1))) last++;
        var usual = Duration.ofMinutes(ItemKind.minutes(items.get(at).name().value()));
        var start = begins(draft, first);
        var end = said(items.get(last).end());
        if (end == null && last + 1 < items.size() && sameDay(items.get(last), items.get(last + 1)))
            end = said(items.get(last + 1).start());
        if (start == null || end == null || !end.isAfter(start)) return usual;
        var room = Duration.between(start, end);
        long all = 0;
        long upTo = 0;
        for (int i = first; i <= last; i++) {
            var said = items.get(i).length();
            if (said != null) {
                room = room.minus(said.value());
                continue;
            }
            all += ItemKind.minutes(items.get(i).name().value());
            if (i < at) upTo = all;
        }
        if (room.isNegative() || room.isZero() || all == 0) return SHORTEST;
        // Whole minutes that come out even at the end.
        long from = room.toMinutes() * upTo / all;
        long to = room.toMinutes() * (upTo + usual.toMinutes()) / all;
        return to > from ? Duration.ofMinutes(to - from) : SHORTEST;
    }

    private static @Nullable LocalTime begins(Draft draft, int at) {
        var start = said(draft.items().get(at).start());
        return start == null && at == 0 ? said(draft.start()) : start;
    }

    private static boolean sameDay(Item one, Item other) {
        return one.day() == null
                || other.day() == null
                || one.day().value().equals(other.day().value());
    }

    private static <T> @Nullable T said(@Nullable Said<T> said) {
        return said == null ? null : said.value();
    }
}
