package khaimac.plan.draft;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda. What the plan does not say of it is null.
 *
 * @param by who is responsible
 * @param day where the ceremony takes several days
 * @param section the sitting or part that it stands in; empty where there is none
 * @param parts what it is made of, where the plan lists that
 * @param screen what the plan wants to see on the screen meanwhile; empty where it does not say
 */
public record Item(
        Said<String> name,
        @Nullable Said<String> by,
        @Nullable Said<LocalDate> day,
        @Nullable Said<LocalTime> start,
        @Nullable Said<LocalTime> end,
        @Nullable Said<Duration> length,
        String section,
        List<Said<String>> parts,
        String screen) {
    public Item {
        parts = List.copyOf(parts);
    }

    /** The same with other times. */
    Item timed(@Nullable Said<LocalTime> start, @Nullable Said<LocalTime> end, @Nullable Said<Duration> length) {
        return new Item(name, by, day, start, end, length, section, parts, screen);
    }
}
