package khaimac.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import khaimac.cue.Change;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import org.jspecify.annotations.Nullable;

/** The rows of a list beside the show. A list is one file; every look that shows it changes with it. */
final class RosterEdits {
    private RosterEdits() {}

    /** The groups of a list as the show has them; null where no look shows it. */
    static @Nullable List<Look.RosterGroup> groups(Show show, String file) {
        var found = new ArrayList<List<Look.RosterGroup>>();
        EveryLook.of(show, look -> {
            if (look instanceof Look.Roster roster && roster.file().equals(file)) found.add(roster.groups());
            return look;
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    static Show with(Show show, String file, UnaryOperator<List<Look.RosterGroup>> change) {
        return EveryLook.of(
                show,
                look -> look
                                        instanceof
                                        Look.Roster(
                                                var from,
                                                var heading,
                                                var groups,
                                                int rows,
                                                boolean nameByName,
                                                var style)
                                && from.equals(file)
                        ? new Look.Roster(from, heading, change.apply(groups), rows, nameByName, style)
                        : look);
    }

    static List<Look.RosterGroup> added(
            List<Look.RosterGroup> groups, int group, String name, int row, Look.RosterRow added) {
        var all = new ArrayList<>(groups);
        if (group < all.size() && all.get(group).name().equals(name)) {
            var rows = new ArrayList<>(all.get(group).rows());
            rows.add(row, added);
            all.set(group, new Look.RosterGroup(name, List.copyOf(rows)));
        } else all.add(group, new Look.RosterGroup(name, List.of(added)));
        return List.copyOf(all);
    }

    /** A group without rows is gone. */
    static List<Look.RosterGroup> removed(List<Look.RosterGroup> groups, int group, int row) {
        var all = new ArrayList<>(groups);
        var rows = new ArrayList<>(all.get(group).rows());
        rows.remove(row);
        if (rows.isEmpty()) all.remove(group);
        else all.set(group, new Look.RosterGroup(all.get(group).name(), List.copyOf(rows)));
        return List.copyOf(all);
    }

    static List<Look.RosterGroup> set(List<Look.RosterGroup> groups, int group, int row, Look.RosterRow becomes) {
        var all = new ArrayList<>(groups);
        var rows = new ArrayList<>(all.get(group).rows());
        rows.set(row, becomes);
        all.set(group, new Look.RosterGroup(all.get(group).name(), List.copyOf(rows)));
        return List.copyOf(all);
    }

    static List<Look.RosterGroup> moved(List<Look.RosterGroup> groups, int group, int from, int to) {
        var all = new ArrayList<>(groups);
        var rows = new ArrayList<>(all.get(group).rows());
        rows.add(to, rows.remove(from));
        all.set(group, new Look.RosterGroup(all.get(group).name(), List.copyOf(rows)));
        return List.copyOf(all);
    }

    /** Whether a look is used by a cue, as an idle look, or in another look. */
    static boolean isUsed(Show show, String look) {
        for (var ref : show.idle().values()) if (names(ref, look)) return true;
        for (var other : show.looks().values()) for (var part : Looks.parts(other)) if (names(part, look)) return true;
        for (var segment : show.segments())
            for (var cue : segment.cues())
                for (var change : cue.changes()) {
                    if (change instanceof Change.Put put && names(put.look(), look)) return true;
                    if (change instanceof Change.Idle idle && names(idle.look(), look)) return true;
                }
        return false;
    }

    private static boolean names(LookRef ref, String look) {
        return switch (ref) {
            case LookRef.Named(var name) -> name.equals(look);
            case LookRef.Inline(var inner) -> Looks.parts(inner).stream().anyMatch(part -> names(part, look));
        };
    }
}
