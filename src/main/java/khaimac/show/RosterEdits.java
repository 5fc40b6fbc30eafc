package khaimac.show;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import org.jspecify.annotations.Nullable;

/** The rows of a list beside the show. A list is one file; every look that shows it changes with it. */
public final class RosterEdits {
    private RosterEdits() {}

    /** The groups of a list as the show has them; null where no look shows it. */
    public static @Nullable List<Look.RosterGroup> groups(Show show, String file) {
        var found = new ArrayList<List<Look.RosterGroup>>();
        EveryLook.of(show, look -> {
            if (look instanceof Look.Roster roster && roster.file().equals(file)) found.add(roster.groups());
            return look;
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    public static Show with(Show show, String file, UnaryOperator<List<Look.RosterGroup>> change) {
        return EveryLook.of(show, look -> changed(look, file, change));
    }

    private static Look changed(Look look, String file, UnaryOperator<List<Look.RosterGroup>> change) {
        return look instanceof Look.Roster(var from, var heading, var groups, int rows, boolean nameByName, var style)
                        && from.equals(file)
                ? new Look.Roster(from, heading, change.apply(groups), rows, nameByName, style)
                : look;
    }

    /** A list with one change made; where {@link ShowEdit#refusal} says why not is a mistake of the caller's. */
    public static List<Look.RosterGroup> made(List<Look.RosterGroup> groups, ShowEdit.OfRows edit) {
        return switch (edit) {
            case ShowEdit.SetRow(var file, int group, int row, var becomes) ->
                rows(groups, group, rows -> rows.set(row, becomes));
            case ShowEdit.AddRow(var file, int group, var name, int row, var added) ->
                joins(groups, group, name)
                        ? rows(groups, group, rows -> rows.add(row, added))
                        : groups(groups, all -> all.add(group, new Look.RosterGroup(name, List.of(added))));
            case ShowEdit.MoveRow(var file, int group, int from, int to) ->
                rows(groups, group, rows -> rows.add(to, rows.remove(from)));
            // A group without rows is gone.
            case ShowEdit.RemoveRow(var file, int group, int row) ->
                groups.get(group).rows().size() == 1
                        ? groups(groups, all -> all.remove(group))
                        : rows(groups, group, rows -> rows.remove(row));
            case ShowEdit.SetGroup(var file, int group, var name) ->
                groups(
                        groups,
                        all -> all.set(
                                group,
                                new Look.RosterGroup(name, groups.get(group).rows())));
        };
    }

    /** All of them, one after the other; null where one cannot be made. */
    public static @Nullable List<Look.RosterGroup> made(
            List<Look.RosterGroup> groups, List<? extends ShowEdit.OfRows> edits) {
        var next = groups;
        for (var edit : edits) {
            if (refusal(next, edit) != null) return null;
            next = made(next, edit);
        }
        return next;
    }

    /** Why a list cannot be changed so; null where it can. */
    public static @Nullable Sentence refusal(List<Look.RosterGroup> groups, ShowEdit.OfRows edit) {
        return EditRefusals.rows(groups, edit);
    }

    /** What takes a change back, as the list stands before it. */
    public static ShowEdit.OfRows inverse(List<Look.RosterGroup> groups, ShowEdit.OfRows edit) {
        return switch (edit) {
            case ShowEdit.SetRow(var file, int group, int row, var becomes) ->
                new ShowEdit.SetRow(file, group, row, groups.get(group).rows().get(row));
            case ShowEdit.AddRow(var file, int group, var name, int row, var added) ->
                new ShowEdit.RemoveRow(file, group, joins(groups, group, name) ? row : 0);
            case ShowEdit.MoveRow(var file, int group, int from, int to) ->
                new ShowEdit.MoveRow(file, group, to, from);
            case ShowEdit.RemoveRow(var file, int group, int row) ->
                new ShowEdit.AddRow(
                        file,
                        group,
                        groups.get(group).name(),
                        row,
                        groups.get(group).rows().get(row));
            case ShowEdit.SetGroup(var file, int group, var name) ->
                new ShowEdit.SetGroup(file, group, groups.get(group).name());
        };
    }

    /** Where in a list somebody stands, both counted from 0. */
    public record Spot(int group, int row) {}

    /** Where a person stands after a change; null: he is gone. */
    public static @Nullable Spot moved(List<Look.RosterGroup> groups, ShowEdit.OfRows edit, Spot spot) {
        return switch (edit) {
            case ShowEdit.SetRow _, ShowEdit.SetGroup _ -> spot;
            case ShowEdit.AddRow(var file, int group, var name, int row, var added) -> {
                if (joins(groups, group, name))
                    yield spot.group() == group && spot.row() >= row ? new Spot(group, spot.row() + 1) : spot;
                yield spot.group() >= group ? new Spot(spot.group() + 1, spot.row()) : spot;
            }
            case ShowEdit.MoveRow(var file, int group, int from, int to) -> {
                if (spot.group() != group) yield spot;
                if (spot.row() == from) yield new Spot(group, to);
                int without = spot.row() > from ? spot.row() - 1 : spot.row();
                yield new Spot(group, without >= to ? without + 1 : without);
            }
            case ShowEdit.RemoveRow(var file, int group, int row) -> {
                if (spot.group() == group)
                    yield spot.row() == row
                            ? null
                            : spot.row() > row ? new Spot(group, spot.row() - 1) : spot;
                boolean empties = groups.get(group).rows().size() == 1;
                yield empties && spot.group() > group ? new Spot(spot.group() - 1, spot.row()) : spot;
            }
        };
    }

    private static boolean joins(List<Look.RosterGroup> groups, int group, String name) {
        return group < groups.size() && groups.get(group).name().equals(name);
    }

    private static List<Look.RosterGroup> groups(
            List<Look.RosterGroup> groups, ShowEdit.Touch<Look.RosterGroup> touch) {
        var all = new ArrayList<>(groups);
        touch.on(all);
        return List.copyOf(all);
    }

    private static List<Look.RosterGroup> rows(
            List<Look.RosterGroup> groups, int group, ShowEdit.Touch<Look.RosterRow> touch) {
        var rows = new ArrayList<>(groups.get(group).rows());
        touch.on(rows);
        return groups(
                groups,
                all -> all.set(group, new Look.RosterGroup(groups.get(group).name(), List.copyOf(rows))));
    }

    /** The same look with other rows for every list of a file. */
    public static Look with(Look look, String file, UnaryOperator<List<Look.RosterGroup>> change) {
        return EveryLook.of(look, one -> changed(one, file, change));
    }

    /** The same look without the rows of its lists: what it is beside them. */
    public static Look rowless(Look look) {
        return EveryLook.of(
                look,
                one -> one
                                instanceof
                                Look.Roster(var file, var heading, var ignored, int rows, boolean nameByName, var style)
                        ? new Look.Roster(file, heading, List.of(), rows, nameByName, style)
                        : one);
    }

    /** The first list in a look that is written in it; null where there is none. */
    public static Look.@Nullable Roster in(Look look) {
        var found = new ArrayList<Look.Roster>();
        EveryLook.of(look, one -> {
            if (one instanceof Look.Roster roster) found.add(roster);
            return one;
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The files of all lists of a show. */
    public static Set<String> files(Show show) {
        var files = new LinkedHashSet<String>();
        for (var look : EveryLook.in(show)) if (look instanceof Look.Roster roster) files.add(roster.file());
        return files;
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
