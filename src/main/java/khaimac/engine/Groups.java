package khaimac.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/** The sessions of an agenda: neighbours that say the same group, as they stand with their time. */
public final class Groups {
    /** Whether a session has begun, and whether it is over. */
    public enum Stands {
        AHEAD,
        ON,
        OVER
    }

    /**
     * Parts that belong together and stand together.
     *
     * @param first the part that it begins with
     * @param last the part that it ends with: what is skipped at its end does not count
     * @param length planned, from the beginning of the first to the end of the last
     */
    public record Group(String name, String first, String last, Duration length, Stands stands) {}

    private final Show show;
    private final List<Timing.Row> rows;

    private Groups(Show show, List<Timing.Row> rows) {
        this.show = show;
        this.rows = rows;
    }

    /** In the order of the agenda. */
    public static List<Group> of(Show show, Timing timing) {
        return new Groups(show, timing.rows()).all();
    }

    private List<Group> all() {
        var all = new ArrayList<Group>();
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size() && Objects.equals(group(to + 1), group(from))) to++;
            var name = group(from);
            if (name != null) all.add(group(name, from, to));
            from = to + 1;
        }
        return List.copyOf(all);
    }

    private @Nullable String group(int row) {
        return show.segments().get(row).group();
    }

    /** Its end is that of the last part that is held; where none is, that of the last. */
    private Group group(String name, int from, int to) {
        int last = to;
        while (last > from && rows.get(last).state() == Timing.State.SKIPPED) last--;
        if (rows.get(last).state() == Timing.State.SKIPPED) last = to;
        var length = Duration.between(rows.get(from).plannedStart(), rows.get(last).plannedEnd());
        return new Group(name, rows.get(from).segment(), rows.get(last).segment(), length, stands(from, to));
    }

    private Stands stands(int from, int to) {
        boolean begun = false;
        boolean left = false;
        for (var row : rows.subList(from, to + 1)) {
            switch (row.state()) {
                case LIVE -> {
                    return Stands.ON;
                }
                case DONE, PASSED -> begun = true;
                case NEXT, LATER -> left = true;
                case SKIPPED -> {}
            }
        }
        if (begun) return left ? Stands.ON : Stands.OVER;
        return Stands.AHEAD;
    }
}
