package khaimac.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import khaimac.cue.Change;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import org.jspecify.annotations.Nullable;

/** The rows of a list beside the show. A list is one file; every look that shows it changes with it. */
public final class RosterEdits {
    private RosterEdits() {}

    /** The groups of a list as the show has them; null where no look shows it. */
    public static @Nullable List<Look.RosterGroup> groups(Show show, String file) {
        for (var look : EveryLook.in(show))
            if (look instanceof Look.Roster roster && roster.file().equals(file)) return roster.groups();
        return null;
    }

    /** A row of a list; an empty one where there is none, which no edit can touch. */
    public static Look.RosterRow row(Show show, String file, int group, int row) {
        var groups = groups(show, file);
        var nobody = new Look.RosterRow("", "");
        if (groups == null || group < 0 || group >= groups.size()) return nobody;
        var rows = groups.get(group).rows();
        return row >= 0 && row < rows.size() ? rows.get(row) : nobody;
    }

    public static Show with(Show show, String file, UnaryOperator<List<Look.RosterGroup>> change) {
        return EveryLook.of(show, look -> changed(look, file, change));
    }

    private static Look changed(Look look, String file, UnaryOperator<List<Look.RosterGroup>> change) {
        return look instanceof Look.Roster roster && roster.file().equals(file)
                ? roster.of(change.apply(roster.groups()))
                : look;
    }

    /** The same look with other rows for every list of a file. */
    public static Look with(Look look, String file, UnaryOperator<List<Look.RosterGroup>> change) {
        return EveryLook.of(look, one -> changed(one, file, change));
    }

    /** The same look without the rows of its lists: what it is beside them. */
    public static Look rowless(Look look) {
        return EveryLook.of(
                look,
                one -> one instanceof Look.Roster roster ? roster.of(List.of()) : one);
    }

    /** The first list in a look that is written in it; null where there is none. */
    public static Look.@Nullable Roster in(Look look) {
        for (var one : EveryLook.in(look)) if (one instanceof Look.Roster roster) return roster;
        return null;
    }

    /** The first list in a look whose rows nobody has said; null where there is none. */
    public static Look.@Nullable Roster rowlessIn(Look look) {
        for (var one : EveryLook.in(look))
            if (one instanceof Look.Roster roster && roster.groups().isEmpty()) return roster;
        return null;
    }

    /** The files of all lists of a show. */
    public static Set<String> files(Show show) {
        return all(show).keySet();
    }

    /** All lists of a show by their files, with the groups of each. */
    public static Map<String, List<Look.RosterGroup>> all(Show show) {
        var lists = new LinkedHashMap<String, List<Look.RosterGroup>>();
        for (var look : EveryLook.in(show))
            if (look instanceof Look.Roster roster) lists.putIfAbsent(roster.file(), roster.groups());
        return lists;
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
