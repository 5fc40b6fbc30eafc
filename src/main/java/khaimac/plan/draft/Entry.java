package khaimac.plan.draft;

import java.time.LocalDate;
import java.util.List;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agenda before its times are put together.
 *
 * @param name as it is read
 * @param by empty where nobody is named
 * @param day a date that the line names
 * @param parts what stands under it
 * @param sure whether its name and who does it are plain in its words
 * @param together whether its times are those of the entry before it: they stand in one cell
 */
record Entry(
        Kind kind,
        Place place,
        String name,
        String by,
        Place byPlace,
        @Nullable Hours hours,
        Place hoursPlace,
        @Nullable LocalDate day,
        List<Said<String>> parts,
        boolean sure,
        boolean together,
        String screen) {
    enum Kind {
        /** "Ngày thứ nhất". */
        DAY,
        /** "Buổi sáng", "Phần hội", "A- NGHI THỨC". */
        SECTION,
        ITEM,
        /** Here a section is over, and what comes after it is not in it. */
        OVER
    }

    Entry with(List<Said<String>> parts) {
        return new Entry(kind, place, name, by, byPlace, hours, hoursPlace, day, parts, sure, together, screen);
    }

    static Entry item(Place place, Who who, List<Said<String>> parts) {
        return new Entry(
                Kind.ITEM, place, who.name(), who.by(), place, who.hours(), place, null, parts, who.sure(), false, "");
    }

    static Entry over(Place place) {
        return section(Kind.OVER, place, Who.NONE, null);
    }

    static Entry section(Kind kind, Place place, Who who, @Nullable LocalDate day) {
        return new Entry(kind, place, who.name(), who.by(), place, who.hours(), place, day, List.of(), true, false, "");
    }
}
