package khaimac.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/** What two versions of a list say differently: person by person, as somebody would say it who had changed it. */
public final class RosterDiff {
    /** More differences than this, and it is another list: then all between the first and the last is another. */
    private static final int MOST = 400;

    private RosterDiff() {}

    /**
     * Rows that stand in the place of others.
     *
     * @param from the first of the old ones, up to {@code to}
     * @param at the first of the new ones, up to {@code end}
     */
    record Hunk(int from, int to, int at, int end) {}

    /** The changes that lead from one version to the other; null where none can: groups are in another order. */
    public static @Nullable List<ShowEdit.OfRows> between(
            String file, List<Look.RosterGroup> was, List<Look.RosterGroup> will) {
        var pairs = pairs(was, will);
        var edits = new ArrayList<ShowEdit.OfRows>();
        int last = -1;
        for (int pair : pairs) {
            if (pair < 0) continue;
            if (pair < last) return null;
            last = pair;
        }
        for (int group = was.size() - 1; group >= 0; group--)
            for (int row = was.get(group).rows().size() - 1; pairs[group] < 0 && row >= 0; row--)
                edits.add(new ShowEdit.RemoveRow(file, group, row));
        var known = new boolean[will.size()];
        int place = 0;
        for (int group = 0; group < was.size(); group++) {
            if (pairs[group] < 0) continue;
            var is = will.get(pairs[group]);
            known[pairs[group]] = true;
            if (!was.get(group).name().equals(is.name())) edits.add(new ShowEdit.SetGroup(file, place, is.name()));
            rows(file, place++, was.get(group).rows(), is, edits);
        }
        for (int group = 0; group < will.size(); group++)
            for (int row = 0; !known[group] && row < will.get(group).rows().size(); row++)
                edits.add(new ShowEdit.AddRow(
                        file,
                        group,
                        will.get(group).name(),
                        row,
                        will.get(group).rows().get(row)));
        return will.equals(ShowEdit.OfRows.made(was, edits)) ? List.copyOf(edits) : null;
    }

    /** From the end, so that each row is where it was until it is its turn. */
    private static void rows(
            String file, int group, List<Look.RosterRow> was, Look.RosterGroup is, List<ShowEdit.OfRows> edits) {
        for (var hunk : hunks(was, is.rows()).reversed()) {
            int olds = hunk.to() - hunk.from();
            int news = hunk.end() - hunk.at();
            for (int row = 0; row < news; row++) {
                var becomes = is.rows().get(hunk.at() + row);
                edits.add(
                        row < olds
                                ? new ShowEdit.SetRow(file, group, hunk.from() + row, becomes)
                                : new ShowEdit.AddRow(file, group, is.name(), hunk.from() + row, becomes));
            }
            for (int row = olds - 1; row >= news; row--)
                edits.add(new ShowEdit.RemoveRow(file, group, hunk.from() + row));
        }
    }

    /** For each group of the one the same in the other: by its name, else by most of its people; or -1. */
    static int[] pairs(List<Look.RosterGroup> was, List<Look.RosterGroup> is) {
        var pairs = new int[was.size()];
        Arrays.fill(pairs, -1);
        var taken = new boolean[is.size()];
        for (int group = 0; group < was.size(); group++)
            for (int other = 0; other < is.size(); other++)
                if (pairs[group] < 0
                        && !taken[other]
                        && was.get(group).name().equals(is.get(other).name())) {
                    pairs[group] = other;
                    taken[other] = true;
                }
        for (int group = 0; group < was.size(); group++) {
            if (pairs[group] >= 0) continue;
            int most = 0;
            for (int other = 0; other < is.size(); other++) {
                if (taken[other]) continue;
                int common = common(was.get(group).rows(), is.get(other).rows());
                if (common <= most) continue;
                most = common;
                pairs[group] = other;
            }
            if (pairs[group] >= 0) taken[pairs[group]] = true;
        }
        return pairs;
    }

    private static int common(List<Look.RosterRow> was, List<Look.RosterRow> is) {
        int common = was.size();
        for (var hunk : hunks(was, is)) common -= hunk.to() - hunk.from();
        return common;
    }

    /** Where two rows of things differ, in order. What stays is as much as can. */
    static <T> List<Hunk> hunks(List<T> was, List<T> is) {
        int first = 0;
        int shorter = Math.min(was.size(), is.size());
        while (first < shorter && was.get(first).equals(is.get(first))) first++;
        int last = 0;
        while (last < shorter - first
                && was.get(was.size() - 1 - last).equals(is.get(is.size() - 1 - last))) last++;
        var old = was.subList(first, was.size() - last);
        var now = is.subList(first, is.size() - last);
        if (old.isEmpty() && now.isEmpty()) return List.of();
        var all = new ArrayList<Hunk>();
        int from = 0;
        int at = 0;
        for (var same : stays(old, now)) {
            if (same[0] > from || same[1] > at)
                all.add(new Hunk(first + from, first + same[0], first + at, first + same[1]));
            from = same[0] + 1;
            at = same[1] + 1;
        }
        if (from < old.size() || at < now.size())
            all.add(new Hunk(first + from, first + old.size(), first + at, first + now.size()));
        return List.copyOf(all);
    }

    /** The places of what is in both, in the same order, by as few steps beside that as there are (Myers, 1986). */
    private static <T> List<int[]> stays(List<T> was, List<T> is) {
        int most = Math.min(MOST, was.size() + is.size());
        var furthest = new int[2 * most + 3];
        var trace = new ArrayList<int[]>();
        for (int steps = 0; steps <= most; steps++) {
            trace.add(furthest.clone());
            for (int line = -steps; line <= steps; line += 2) {
                boolean down = line == -steps
                        || (line != steps && furthest[most + line] < furthest[most + line + 2]);
                int old = down ? furthest[most + line + 2] : furthest[most + line] + 1;
                int now = old - line;
                while (old < was.size() && now < is.size() && was.get(old).equals(is.get(now))) {
                    old++;
                    now++;
                }
                furthest[most + line + 1] = old;
                if (old >= was.size() && now >= is.size()) return walkedBack(trace, was.size(), is.size(), most);
            }
        }
        return List.of();
    }

    private static List<int[]> walkedBack(List<int[]> trace, int was, int is, int most) {
        var same = new ArrayList<int[]>();
        int old = was;
        int now = is;
        for (int steps = trace.size() - 1; steps >= 0; steps--) {
            var furthest = trace.get(steps);
            int line = old - now;
            boolean down = line == -steps
                    || (line != steps && furthest[most + line] < furthest[most + line + 2]);
            int before = down ? line + 1 : line - 1;
            int oldBefore = steps == 0 ? 0 : furthest[most + before + 1];
            int nowBefore = steps == 0 ? 0 : oldBefore - before;
            int from = steps == 0 ? 0 : down ? oldBefore : oldBefore + 1;
            while (old > from) same.addFirst(new int[] {--old, --now});
            old = oldBefore;
            now = nowBefore;
        }
        return same;
    }
}
