package khaimac.plan.draft;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ceremony as its plan says it. What the plan does not say is null or empty, and asked.
 *
 * @param start when it begins
 * @param notes what belongs to it and has no place in a show: a rehearsal, a wreath that is laid elsewhere
 */
public record Draft(
        Said<String> title,
        @Nullable Said<String> organiser,
        @Nullable Said<String> venue,
        @Nullable Said<Day> day,
        @Nullable Said<LocalTime> start,
        List<Item> items,
        List<TitleBlock> titles,
        List<Slogan> slogans,
        List<NameList> rosters,
        List<Said<String>> notes) {
    public Draft {
        items = List.copyOf(items);
        titles = List.copyOf(titles);
        slogans = List.copyOf(slogans);
        rosters = List.copyOf(rosters);
        notes = List.copyOf(notes);
    }
}
