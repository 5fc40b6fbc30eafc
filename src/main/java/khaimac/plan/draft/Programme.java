package khaimac.plan.draft;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** Puts the entries of a ceremony together as its items, each with the times that stand for it anywhere. */
final class Programme {
    private final Scope scope;
    private final int year;
    private final List<Item> items = new ArrayList<>();
    private final Map<Place, Integer> itemAt = new HashMap<>();

    private Programme(Scope scope, int year) {
        this.scope = scope;
        this.year = year;
    }

    /** @param at which item stands where */
    record Read(List<Item> items, Map<Place, Integer> at) {}

    /** @param day when it is held; null where that is not known */
    static Read of(Scope scope, int year, @Nullable Day day) {
        var programme = new Programme(scope, year);
        programme.read(day);
        return new Read(programme.items.stream().map(Programme::withoutRest).toList(), programme.itemAt);
    }

    private void read(@Nullable Day day) {
        boolean days = scope.entries().stream().anyMatch(entry -> entry.kind() == Entry.Kind.DAY);
        int dayNumber = -1;
        Said<LocalDate> today = null;
        Entry section = null;
        boolean opened = false;
        boolean afternoon = false;
        String sitting = "";
        for (var entry : scope.entries()) {
            switch (entry.kind()) {
                case DAY -> {
                    ended(section, opened);
                    dayNumber++;
                    var date = entry.day() != null
                            ? entry.day()
                            : day == null || !day.wholeDay() ? null : day.number(dayNumber);
                    today = date == null ? null : Said.at(date, entry.place());
                    section = entry.hours() == null ? null : entry;
                    opened = false;
                    afternoon = false;
                    sitting = entry.name();
                }
                case SECTION -> {
                    ended(section, opened);
                    section = entry;
                    opened = false;
                    sitting = entry.name();
                    var named = named(entry);
                    if (section.hours() == null && named != null) section = timed(entry, named);
                    if (!days && entry.day() == null && named != null) {
                        var date = Days.of(named.words(), year);
                        if (date != null && date.day().wholeDay())
                            today = Said.at(date.day().first(), named.place());
                    }
                    afternoon = Spelling.folded(entry.name()).matches(".*(?:chiều|tối).*");
                    if (!days && entry.day() != null) today = Said.at(entry.day(), entry.place());
                }
                case OVER -> {
                    ended(section, opened);
                    section = null;
                    opened = false;
                    sitting = "";
                }
                case ITEM -> {
                    var hours = entry.hours();
                    if (hours != null && afternoon) hours = hours.afternoon();
                    boolean first = section != null && !opened;
                    opened = true;
                    var own = entry.together() ? null : start(hours, entry);
                    if (own == null && section != null && first && section.hours() != null) {
                        var begins = afternoon ? section.hours().afternoon() : section.hours();
                        own = start(begins, section);
                    }
                    if (entry.together() && !items.isEmpty()) together();
                    var end = hours == null || hours.end() == null || (nextIsTogether(entry) && !entry.together())
                            ? null
                            : Said.at(hours.end(), entry.hoursPlace());
                    var length = hours == null || hours.length() == null || entry.together() || nextIsTogether(entry)
                            ? null
                            : Said.at(hours.length(), entry.hoursPlace());
                    var by = entry.by().isEmpty()
                                    && section != null
                                    && !section.by().isEmpty()
                            ? Said.at(section.by(), section.place())
                            : entry.by().isEmpty() ? null : Said.at(entry.by(), entry.byPlace());
                    var date = entry.day() == null ? today : Said.at(entry.day(), entry.hoursPlace());
                    itemAt.put(entry.place(), items.size());
                    var name = Spelling.upperFirst(entry.name());
                    items.add(new Item(
                            entry.sure() ? Said.at(name, entry.place()) : Said.likely(name, entry.place()),
                            by,
                            date,
                            own,
                            end,
                            length,
                            sitting,
                            entry.parts(),
                            entry.screen()));
                }
            }
        }
        ended(section, opened);
    }

    /** What the plan says above of a sitting, by its name. */
    private Scope.@Nullable When named(Entry section) {
        var name = Spelling.folded(section.name()).replaceAll("\\(.*", "").strip();
        for (var time : scope.times)
            if (!Appointed.nameOf(time).isEmpty() && Appointed.nameOf(time).equals(name)) return time;
        return null;
    }

    private static Entry timed(Entry section, Scope.When time) {
        return new Entry(
                section.kind(),
                section.place(),
                section.name(),
                section.by(),
                section.byPlace(),
                Hours.first(time.words()),
                time.place(),
                section.day(),
                section.parts(),
                section.sure(),
                false,
                "");
    }

    /** A length beside both times says nothing more. */
    private static Item withoutRest(Item item) {
        if (item.start() == null || item.end() == null || item.length() == null) return item;
        return item.timed(item.start(), item.end(), null);
    }

    private static @Nullable Said<LocalTime> start(@Nullable Hours hours, Entry entry) {
        return hours == null || hours.start() == null ? null : Said.at(hours.start(), entry.hoursPlace());
    }

    /** Items whose time is one cell: the first begins with it, the last ends with it. */
    private void together() {
        var before = items.removeLast();
        items.add(before.timed(before.start(), null, null));
    }

    private boolean nextIsTogether(Entry entry) {
        var all = scope.entries();
        int at = all.indexOf(entry);
        return at >= 0 && at + 1 < all.size() && all.get(at + 1).together();
    }

    /** A part that had items ends when its heading says; one that had none is an item itself. */
    private void ended(@Nullable Entry section, boolean opened) {
        if (section == null || section.hours() == null) return;
        boolean late = Spelling.folded(section.name()).matches(".*(?:chiều|tối).*");
        var hours = late ? section.hours().afternoon() : section.hours();
        var end = hours.end() == null ? null : Said.at(hours.end(), section.hoursPlace());
        if (!opened) {
            if (Table.isSectionWord(section.name()) && section.name().length() < 12) return;
            itemAt.put(section.place(), items.size());
            var by = section.by().isEmpty() ? null : Said.at(section.by(), section.place());
            items.add(new Item(
                    Said.at(section.name(), section.place()),
                    by,
                    null,
                    start(hours, section),
                    end,
                    null,
                    "",
                    List.of(),
                    ""));
            return;
        }
        var last = items.getLast();
        if (end != null
                && last.end() == null
                && (last.start() == null || last.start().value().isBefore(end.value()))) {
            items.removeLast();
            items.add(last.timed(last.start(), end, last.length()));
        }
    }
}
