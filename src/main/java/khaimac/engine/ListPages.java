package khaimac.engine;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import khaimac.scene.Look;
import khaimac.scene.RosterPages;
import khaimac.show.RosterDiff;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list stays up when the list is corrected: the one that has most of the people whom the audience sees;
 * of two alike the one with the number that was up, else the nearer one.
 */
final class ListPages {
    private ListPages() {}

    /**
     * The page after a correction.
     *
     * @param edits what leads from the rows that are up to the new ones; null: whatever lies between them
     */
    static int after(
            Look.Roster was, int page, List<Look.RosterGroup> groups, @Nullable List<ShowEdit.OfRows> edits) {
        var is = was.of(groups);
        int last = Math.max(0, RosterPages.of(is).size() - 1);
        var steps = edits == null ? RosterDiff.between(was.file(), was.groups(), groups) : edits;
        var many = new HashMap<Integer, Integer>();
        for (var up : spots(was, page)) {
            var there = steps == null ? up : moved(was.groups(), steps, up);
            int on = there == null ? -1 : RosterPages.pageOf(is, there.group(), there.row());
            if (on >= 0) many.merge(on, 1, Integer::sum);
        }
        int best = Math.clamp(page, 0, last);
        for (var one : many.entrySet()) {
            int more = one.getValue() - many.getOrDefault(best, 0);
            boolean nearer = Math.abs(one.getKey() - page) < Math.abs(best - page);
            if (more > 0 || (more == 0 && nearer)) best = one.getKey();
        }
        return best;
    }

    private static List<ShowEdit.Spot> spots(Look.Roster roster, int page) {
        var pages = RosterPages.of(roster);
        if (pages.isEmpty()) return List.of();
        var up = pages.get(Math.floorMod(page, pages.size()));
        return IntStream.range(0, up.rows().size())
                .mapToObj(row -> new ShowEdit.Spot(up.at(), up.from() + row))
                .toList();
    }

    private static ShowEdit.@Nullable Spot moved(
            List<Look.RosterGroup> before, List<ShowEdit.OfRows> edits, ShowEdit.Spot spot) {
        var groups = before;
        var at = spot;
        for (var edit : edits) {
            if (edit.refusal(groups) != null) return at;
            var next = edit.moved(groups, at);
            if (next == null) return null;
            at = next;
            groups = edit.made(groups);
        }
        return at;
    }
}
