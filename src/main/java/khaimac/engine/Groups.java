package khaimac.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/** The sessions of an agenda: neighbours that say the same group, as they stand with their time. */
final class Groups {
    private final Show show;
    private final List<Timing.Row> rows;

    Groups(Show show, List<Timing.Row> rows) {
        this.show = show;
        this.rows = rows;
    }

    List<Timing.Group> all() {
        var all = new ArrayList<Timing.Group>();
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
    private Timing.Group group(String name, int from, int to) {
        int last = to;
        while (last > from && rows.get(last).state() == Timing.State.SKIPPED) last--;
        if (rows.get(last).state() == Timing.State.SKIPPED) last = to;
        var length = Duration.between(rows.get(from).plannedStart(), rows.get(last).plannedEnd());
        return new Timing.Group(name, rows.get(from).segment(), rows.get(last).segment(), length, stands(from, to));
    }

    private Timing.Stands stands(int from, int to) {
        boolean begun = false;
        boolean left = false;
        for (var row : rows.subList(from, to + 1)) {
            switch (row.state()) {
                case LIVE -> {
                    return Timing.Stands.ON;
                }
                case DONE, PASSED -> begun = true;
                case NEXT, LATER -> left = true;
                case SKIPPED -> {}
            }
        }
        if (begun) return left ? Timing.Stands.ON : Timing.Stands.OVER;
        return Timing.Stands.AHEAD;
    }
}
