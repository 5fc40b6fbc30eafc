package khaimac.scene;

import java.util.ArrayList;
import java.util.List;

/** A roster as pages: a group never shares a page with another, and the last page of a group may be short. */
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
            for (int from = 0; from < group.rows().size(); from += size) {
                int to = Math.min(from + size, group.rows().size());
                pages.add(new Page(group.name(), group.rows().subList(from, to), at, from));
            }
        }
        return List.copyOf(pages);
    }

    /** The page that a row stands on; -1 where there is no such row. */
    public static int pageOf(Look.Roster roster, int group, int row) {
        int size = size(roster);
        int page = 0;
        for (int at = 0; at < roster.groups().size(); at++) {
            int rows = roster.groups().get(at).rows().size();
            if (at == group) return row < rows ? page + row / size : -1;
            page += (rows + size - 1) / size;
        }
        return -1;
    }

    private static int size(Look.Roster roster) {
        return roster.nameByName() ? 1 : Math.max(1, roster.rows());
    }
}
