package khaimac.show;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Look;

/**
 * Two who changed one list, laid together: what the file says anew comes to what was changed live, and where both
 * changed the same person or group what was done live stays.
 *
 * @param lost whether something that the file says anew was left out
 */
public record RosterMerge(List<Look.RosterGroup> groups, boolean lost) {

    /**
     * @param base as both had it
     * @param live as it was changed by one
     * @param file as it was changed by the other
     */
    public static RosterMerge of(
            List<Look.RosterGroup> base, List<Look.RosterGroup> live, List<Look.RosterGroup> file) {
        if (base.equals(file) || live.equals(file)) return new RosterMerge(live, false);
        if (base.equals(live)) return new RosterMerge(file, false);
        return new Laying(base, live, file).merged();
    }

    private static final class Laying {
        private final List<Look.RosterGroup> base;
        private final List<Look.RosterGroup> live;
        private final List<Look.RosterGroup> file;
        private final int[] inLive;
        private final int[] inFile;
        private boolean lost;

        Laying(List<Look.RosterGroup> base, List<Look.RosterGroup> live, List<Look.RosterGroup> file) {
            this.base = base;
            this.live = live;
            this.file = file;
            this.inLive = RosterDiff.pairs(base, live);
            this.inFile = RosterDiff.pairs(base, file);
        }

        RosterMerge merged() {
            var all = new ArrayList<Look.RosterGroup>();
            for (int group = 0; group < live.size(); group++) {
                int was = indexOf(inLive, group);
                var is = live.get(group);
                int now = was < 0 ? named(file, is.name()) : inFile[was];
                if (was < 0 && now >= 0 && indexOf(inFile, now) < 0) all.add(both(List.of(), is, file.get(now)));
                else if (was < 0) all.add(is);
                else if (now < 0) {
                    boolean untouched = is.equals(base.get(was));
                    lost |= !untouched;
                    if (!untouched) all.add(is);
                } else all.add(both(base.get(was), is, file.get(now)));
            }
            added(all);
            return new RosterMerge(List.copyOf(all), lost);
        }

        /** Groups that only the file has, each behind the one that it is behind there. */
        private void added(List<Look.RosterGroup> all) {
            int place = 0;
            int last = -1;
            for (int group = 0; group < file.size(); group++) {
                var is = file.get(group);
                int was = indexOf(inFile, group);
                int there = named(all, was < 0 ? is.name() : base.get(was).name());
                if (there < 0 && was >= 0 && inLive[was] >= 0) there = named(all, live.get(inLive[was]).name());
                if (there < 0 && named(all, is.name()) >= 0) there = named(all, is.name());
                if (there >= 0) {
                    // The groups of a run keep their order.
                    lost |= there < last;
                    last = Math.max(last, there);
                    place = there + 1;
                } else if (was < 0) all.add(place++, is);
                // What was struck out live stays so.
                else lost |= !is.equals(base.get(was));
            }
        }

        private Look.RosterGroup both(Look.RosterGroup was, Look.RosterGroup is, Look.RosterGroup now) {
            var name = is.name();
            if (!now.name().equals(was.name())) {
                boolean free = named(live, now.name()) < 0;
                if (is.name().equals(was.name()) && free) name = now.name();
                else lost |= !now.name().equals(is.name());
            }
            return new Look.RosterGroup(name, rows(was.rows(), is.rows(), now.rows()));
        }

        private Look.RosterGroup both(List<Look.RosterRow> was, Look.RosterGroup is, Look.RosterGroup now) {
            return new Look.RosterGroup(is.name(), rows(was, is.rows(), now.rows()));
        }

        private List<Look.RosterRow> rows(
                List<Look.RosterRow> was, List<Look.RosterRow> is, List<Look.RosterRow> now) {
            var mine = RosterDiff.hunks(was, is);
            var theirs = RosterDiff.hunks(was, now);
            var all = new ArrayList<>(is);
            // From the end, so that every place before is where it was.
            for (var hunk : theirs.reversed()) {
                var rows = now.subList(hunk.at(), hunk.end());
                var same = mine.stream().filter(one -> meet(one, hunk)).toList();
                // Whoever was added by both is added once.
                if (mine.stream().anyMatch(one -> isSame(one, is, hunk, rows))) continue;
                if (same.isEmpty()) {
                    int from = placed(mine, hunk.from());
                    int many = hunk.to() - hunk.from();
                    all.subList(from, from + many).clear();
                    all.addAll(from, rows);
                } else lost = true;
            }
            return all.isEmpty() ? is : List.copyOf(all);
        }

        private static boolean isSame(
                RosterDiff.Hunk mine, List<Look.RosterRow> is, RosterDiff.Hunk theirs, List<Look.RosterRow> rows) {
            return mine.from() == theirs.from()
                    && mine.to() == theirs.to()
                    && is.subList(mine.at(), mine.end()).equals(rows);
        }

        /** Whether two touch the same people. Two who add somebody at one place both do. */
        private static boolean meet(RosterDiff.Hunk one, RosterDiff.Hunk other) {
            boolean adds = one.from() == one.to() && other.from() == other.to();
            if (adds) return false;
            return Math.max(one.from(), other.from()) < Math.min(one.to(), other.to())
                    || (one.from() < other.from() && other.from() < one.to())
                    || (other.from() < one.from() && one.from() < other.to());
        }

        /** Where a place of the base is in what was changed live: behind what was put in there. */
        private static int placed(List<RosterDiff.Hunk> mine, int place) {
            int moved = place;
            for (var hunk : mine)
                if (hunk.to() <= place) moved += hunk.end() - hunk.at() - (hunk.to() - hunk.from());
            return moved;
        }

        private static int named(List<Look.RosterGroup> groups, String name) {
            for (int group = 0; group < groups.size(); group++)
                if (groups.get(group).name().equals(name)) return group;
            return -1;
        }

        private static int indexOf(int[] all, int wanted) {
            for (int at = 0; at < all.length; at++) if (all[at] == wanted) return at;
            return -1;
        }
    }
}
