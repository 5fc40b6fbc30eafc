package khaimac.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * A roster as pages: a group never shares a page with another. Its last page may be short, but nobody stands there
 * alone while the page before is full: where it would be less than half of one, the last two share their rows.
 */
public final class RosterPages {
    /**
     * One page.
     *
     * @param at the place of its group among the groups, counted from 0
     * @param from the place of its first row in that
     */
    public record Page(String group, List<Look.RosterRow> rows, int at, int from) {}

    private RosterPages() {}

    public static List<Page> of(Look.Roster roster) {
        var pages = new ArrayList<Page>();
        int size = size(roster);
        for (int at = 0; at < roster.groups().size(); at++) {
            var group = roster.groups().get(at);
            for (int from = 0; from < group.rows().size(); ) {
                int to = from + length(group.rows().size() - from, size);
                pages.add(new Page(group.name(), group.rows().subList(from, to), at, from));
                from = to;
            }
        }
        return List.copyOf(pages);
    }

    /** The page that a row stands on; -1 where there is no such row. */
    public static int pageOf(Look.Roster roster, int group, int row) {
        var pages = of(roster);
        for (int at = pages.size() - 1; at >= 0; at--) {
            var page = pages.get(at);
            if (page.at() == group && row >= page.from())
                return row < page.from() + page.rows().size() ? at : -1;
        }
        return -1;
    }

    /** How many rows the next page has. */
    private static int length(int left, int size) {
        int last = left - size;
        boolean isShort = last > 0 && 2 * last < size;
        return isShort ? (left + 1) / 2 : Math.min(left, size);
    }

    private static int size(Look.Roster roster) {
        return roster.nameByName() ? 1 : Math.max(1, roster.rows());
    }
}
