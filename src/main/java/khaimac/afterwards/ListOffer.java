package khaimac.afterwards;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Look;
import khaimac.show.RosterDiff;
import khaimac.show.RosterEdits;
import khaimac.show.RosterMerge;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/**
 * What a list was corrected to and its file does not say yet: only the rows that are others.
 *
 * @param both whether the file has changed the same people since
 */
record ListOffer(
        List<ShowEdit.OfRows> edits, List<String> was, List<String> file, List<String> live, boolean both) {

    /** Null where there is nothing to take over. */
    static @Nullable ListOffer of(Show show, Correction correction) {
        var was = RosterEdits.in(correction.was());
        var live = RosterEdits.in(correction.live());
        if (was == null || live == null) return null;
        var file = RosterEdits.groups(show, was.file());
        if (file == null) return null;
        // Here the words of the ceremony come to what the file says by now; where both changed, those count.
        var merge = RosterMerge.of(was.groups(), live.groups(), file);
        var edits = RosterDiff.between(was.file(), file, merge.groups());
        if (edits == null || edits.isEmpty()) return null;
        return new ListOffer(
                edits,
                beside(was.groups(), live.groups()),
                beside(file, merge.groups()),
                beside(merge.groups(), file),
                merge.lost());
    }

    /** The rows of one that the other does not have. */
    private static List<String> beside(List<Look.RosterGroup> groups, List<Look.RosterGroup> others) {
        var left = new ArrayList<>(lines(groups));
        for (var line : lines(others)) left.remove(line);
        return List.copyOf(left);
    }

    private static List<String> lines(List<Look.RosterGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.rows().stream().map(row -> line(group, row)))
                .toList();
    }

    private static String line(Look.RosterGroup group, Look.RosterRow row) {
        return (group.name().isEmpty() ? "" : group.name() + ": ")
                + row.name()
                + (row.note().isEmpty() ? "" : " – " + row.note());
    }
}
