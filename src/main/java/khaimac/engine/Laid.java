package khaimac.engine;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Look;
import khaimac.show.InPlace;
import khaimac.show.RosterEdits;
import khaimac.show.RosterMerge;
import khaimac.show.Show;

/**
 * Two plans beside that of a run, with what was corrected live in lists and in what is written in place laid into both:
 * so none of it counts as something that the file says otherwise, and what the file says anew of a list is beside it.
 *
 * @param base the file as the run took it last
 * @param file the file as it is now
 * @param lost the lists of which the file says something that was corrected live, too
 */
record Laid(Show base, Show file, List<String> lost) {
    static Laid of(Edition run, Show base, Show file) {
        var here = run.words();
        var laidBase = base;
        var laidFile = file;
        var lost = new ArrayList<String>();
        var groupsOfBase = RosterEdits.all(base);
        var groupsHere = RosterEdits.all(here);
        for (var one : RosterEdits.all(file).entrySet()) {
            var list = one.getKey();
            var was = groupsOfBase.get(list);
            var live = groupsHere.get(list);
            if (was == null || live == null) continue;
            var merge = RosterMerge.of(was, live, one.getValue());
            if (merge.lost()) lost.add(list);
            laidBase = RosterEdits.with(laidBase, list, old -> live);
            laidFile = RosterEdits.with(laidFile, list, old -> merge.groups());
        }
        return new Laid(
                InPlace.with(laidBase, look -> reworded(run, look)),
                InPlace.with(laidFile, look -> reworded(run, look)),
                List.copyOf(lost));
    }

    /** As it was corrected, with the rows that it has. */
    private static Look reworded(Edition run, Look look) {
        for (var one : run.reworded()) {
            if (!RosterEdits.rowless(one.was()).equals(RosterEdits.rowless(look))) continue;
            var list = RosterEdits.in(look);
            return list == null ? one.is() : RosterEdits.with(one.is(), list.file(), old -> list.groups());
        }
        return look;
    }
}
