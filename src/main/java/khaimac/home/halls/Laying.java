package khaimac.home.halls;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import khaimac.hall.Region;
import khaimac.hall.Size;
import org.jspecify.annotations.Nullable;

/** Where a surface lies in the picture of an output: at an edge that is near, never over another, never outside. */
final class Laying {
    private Laying() {}

    /**
     * The place for a region that somebody lets go of: where he meant it, at an edge that is near, or else the nearest
     * place where it fits; null where it fits nowhere.
     *
     * @param wish where he lets go of it
     * @param reach how far an edge pulls; 0: it does not
     */
    static @Nullable Region place(Region wish, Size picture, List<Region> others, int reach) {
        int mostX = picture.width() - wish.width();
        int mostY = picture.height() - wish.height();
        if (mostX < 0 || mostY < 0) return null;
        var edgesX = new ArrayList<Integer>(List.of(0, mostX));
        var edgesY = new ArrayList<Integer>(List.of(0, mostY));
        for (var other : others) {
            edgesX.addAll(List.of(other.x(), other.right(), other.x() - wish.width(), other.right() - wish.width()));
            edgesY.addAll(
                    List.of(other.y(), other.bottom(), other.y() - wish.height(), other.bottom() - wish.height()));
        }
        int x = pulled(Math.clamp(wish.x(), 0, mostX), edgesX, mostX, reach);
        int y = pulled(Math.clamp(wish.y(), 0, mostY), edgesY, mostY, reach);
        edgesX.add(x);
        edgesY.add(y);
        Region best = null;
        long least = Long.MAX_VALUE;
        for (int atX : edgesX) {
            for (int atY : edgesY) {
                var one = new Region(atX, atY, wish.width(), wish.height());
                long apart = square(atX - x) + square(atY - y);
                if (apart >= least || !one.within(picture) || others.stream().anyMatch(one::overlaps)) continue;
                best = one;
                least = apart;
            }
        }
        return best;
    }

    private static int pulled(int at, List<Integer> edges, int most, int reach) {
        int best = at;
        int least = reach + 1;
        for (int edge : edges) {
            int apart = Math.abs(edge - at);
            if (edge < 0 || edge > most || apart >= least) continue;
            best = edge;
            least = apart;
        }
        return best;
    }

    private static long square(int side) {
        return (long) side * side;
    }

    /** The largest place that is still free, for a surface of which no size is known; null where there is none. */
    static @Nullable Region free(Size picture, List<Region> others) {
        var columns = new TreeSet<>(List.of(0, picture.width()));
        var rows = new TreeSet<>(List.of(0, picture.height()));
        for (var other : others) {
            columns.addAll(List.of(other.x(), other.right()));
            rows.addAll(List.of(other.y(), other.bottom()));
        }
        Region best = null;
        for (int left : columns) {
            for (int right : columns.tailSet(left, false)) {
                for (int top : rows) {
                    for (int bottom : rows.tailSet(top, false)) {
                        var one = new Region(left, top, right - left, bottom - top);
                        boolean isLarger = best == null || one.pixels() > best.pixels();
                        if (isLarger && one.within(picture) && others.stream().noneMatch(one::overlaps)) best = one;
                    }
                }
            }
        }
        return best;
    }
}
