package khaimac.scene;

import java.util.ArrayList;
import java.util.List;

/** A roster as pages: a group never shares a page with another, and the last page of a group may be short. */
public final class RosterPages {
    public record Page(String group, List<Look.RosterRow> rows) {}

    private RosterPages() {}

    public static List<Page> of(Look.Roster roster) {
        var pages = new ArrayList<Page>();
        int size = roster.nameByName() ? 1 : Math.max(1, roster.rows());
        for (var group : roster.groups()) {
            for (int from = 0; from < group.rows().size(); from += size) {
                int to = Math.min(from + size, group.rows().size());
                pages.add(new Page(group.name(), group.rows().subList(from, to)));
            }
        }
        return List.copyOf(pages);
    }
}
