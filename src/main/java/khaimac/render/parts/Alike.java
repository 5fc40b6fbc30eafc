package khaimac.render.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import khaimac.render.letters.Typing;
import khaimac.scene.Mark;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * The letters that serve all pages of a list, and where their remarks and times stand: a list whose remarks stand
 * beside the names on one page and under them on the next looks like two. A list of thousands takes a while to be
 * tried, and they are the same for each of its pages, and for every name that is put right in it.
 *
 * @param size of the letters on the page that needs the smallest
 * @param share of a remark's letters beside those of its row
 */
record Alike(double size, double share, Rows.Way way) {
    /** The letters of a remark beside those of the row that it belongs to; larger only where they are not read else. */
    private static final double[] REMARKS = {0.72, 0.84, 0.96};

    /** In a narrow place words that have all of its width read better, even where they are a little smaller for it. */
    private static final double WORTH_A_LINE = 0.9;

    /** So much larger names are worth a remark on a line of its own. */
    private static final double WORTH_UNDER = 1.05;

    private record Of(List<List<Mark.Row>> pages, Style style, Rows.Manner manner, double width, double tall) {}

    /** One way to set the pages. */
    private record Tried(double share, Rows.Way way) {}

    static Alike of(
            Typing typing, Style style, List<List<Mark.Row>> pages, Rows.Manner manner, double width, double tall) {
        var of = new Of(pages, style, manner, width, tall);
        return typing.kept(of, Alike.class, () -> {
            var all = pages.stream()
                    .filter(page -> !page.isEmpty())
                    .map(page -> new Rows(typing, style, page, manner))
                    .toList();
            return of(all, manner, typing.leastCap(), width, tall);
        });
    }

    /** The largest that is read from the last row with remarks smaller than names; else whatever is read best. */
    static Alike of(List<Rows> pages, Rows.Manner manner, double leastCap, double width, double tall) {
        var sizes = new HashMap<Tried, Double>();
        Alike best = null;
        for (double share : REMARKS) {
            var alike = of(pages, manner, leastCap, width, tall, share, sizes);
            if (cap(pages, alike) >= leastCap) return alike;
            if (best == null || cap(pages, alike) > cap(pages, best)) best = alike;
        }
        return Objects.requireNonNull(best);
    }

    private static Alike of(
            List<Rows> pages,
            Rows.Manner manner,
            double leastCap,
            double width,
            double tall,
            double share,
            Map<Tried, Double> sizes) {
        Alike best = null;
        for (boolean above : new boolean[] {false, true}) {
            if (above && !(manner.narrow() && pages.stream().anyMatch(Rows::hasTimes))) continue;
            Alike row = null;
            for (boolean under : new boolean[] {false, true}) {
                if (under != isUnder(pages, manner, under)) continue;
                var tried = new Tried(share, new Rows.Way(under, above));
                double size = sizes.computeIfAbsent(tried, one -> size(pages, width, tall, one));
                if (row == null || size > row.size * WORTH_UNDER) row = new Alike(size, share, tried.way);
            }
            if (best == null || isBetter(pages, Objects.requireNonNull(row), best, leastCap)) best = row;
        }
        return Objects.requireNonNull(best);
    }

    /** Where remarks stand if this is tried; a narrow place has no room beside names. */
    private static boolean isUnder(List<Rows> pages, Rows.Manner manner, boolean tried) {
        if (manner.portraits()) return true;
        boolean remarks = pages.stream().anyMatch(Rows::hasRemarks);
        return remarks && (manner.narrow() || tried);
    }

    private static boolean isBetter(List<Rows> pages, Alike above, Alike before, double leastCap) {
        double cap = cap(pages, above);
        if (cap < leastCap && cap < cap(pages, before)) return false;
        return above.size > before.size * WORTH_A_LINE;
    }

    private static double size(List<Rows> pages, double width, double tall, Tried tried) {
        double least = Double.MAX_VALUE;
        for (var page : pages)
            least = Math.min(least, page.unbroken(width, tall, tried.share, tried.way).size());
        return least;
    }

    private static double cap(List<Rows> pages, @Nullable Alike alike) {
        if (alike == null) return 0;
        double least = Double.MAX_VALUE;
        for (var page : pages) least = Math.min(least, page.smallestCap(alike.size, alike.share));
        return least;
    }
}
