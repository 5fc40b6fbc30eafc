package khaimac.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.looks.RosterText;
import khaimac.showfile.shows.Slug;

/**
 * Rows of a sheet as somebody pastes them, columns by tabs: one is a name, two are name and note, three begin with a
 * group.
 */
final class Pasted {
    private static final int GROUPED = 3;

    private static final Sentence NOTHING = new Sentence(
            "Chưa có dòng nào. Hãy chép các ô trong Excel rồi dán vào đây.",
            "There are no rows. Copy the cells of a sheet and paste them here.");
    private static final Sentence NO_LIST =
            new Sentence("Danh sách này không còn nữa. Hãy xem lại.", "This list is gone. Look again.");

    private Pasted() {}

    static List<Look.RosterGroup> groups(String text) {
        var groups = new ArrayList<Look.RosterGroup>();
        for (var cells : RosterText.pasted(text)) {
            boolean grouped = cells.size() >= GROUPED;
            var name = cell(cells, grouped ? 1 : 0);
            if (name.isEmpty()) continue;
            var row = new Look.RosterRow(name, cell(cells, grouped ? 2 : 1));
            var group = grouped
                    ? cells.getFirst()
                    : groups.isEmpty() ? "" : groups.getLast().name();
            // A group that is merged downward is written once.
            if (grouped && group.isEmpty() && !groups.isEmpty())
                group = groups.getLast().name();
            if (!groups.isEmpty() && groups.getLast().name().equals(group)) {
                var rows = new ArrayList<>(groups.removeLast().rows());
                rows.add(row);
                groups.add(new Look.RosterGroup(group, List.copyOf(rows)));
            } else groups.add(new Look.RosterGroup(group, List.of(row)));
        }
        return List.copyOf(groups);
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** Where a list of this name has a place beside the show. */
    static String free(Path folder, String show, String name) {
        var stem = "rosters/" + Slug.of(show) + "-" + Slug.of(name);
        var free = stem + ".csv";
        for (int more = 2; Files.exists(folder.resolve(free)); more++) free = stem + "-" + more + ".csv";
        return free;
    }

    /** Into the group that they name, where they name one; else behind the row that was chosen. */
    static Typed.Reading rows(Show show, Asked.Wish.AddRows wish) {
        var pasted = groups(wish.text());
        if (pasted.isEmpty()) return Typed.Reading.wrong(NOTHING);
        var present = present(show, wish.list());
        if (wish.group() < 0 || wish.group() >= present.size()) return Typed.Reading.wrong(NO_LIST);
        var edits = new ArrayList<ShowEdit>();
        int row = Math.clamp(wish.row(), 0, present.get(wish.group()).rows().size());
        int group = wish.group();
        for (var added : pasted) {
            boolean other = !added.name().isEmpty()
                    && !added.name().equals(present.get(wish.group()).name());
            if (other) {
                group++;
                row = 0;
            }
            var name = other ? added.name() : present.get(wish.group()).name();
            for (var one : added.rows()) edits.add(new ShowEdit.AddRow(wish.list(), group, name, row++, one));
        }
        return Typed.Reading.of(new ShowEdit.Several(List.copyOf(edits)));
    }

    private static List<Look.RosterGroup> present(Show show, String file) {
        for (var look : show.looks().values())
            if (look instanceof Look.Roster roster && roster.file().equals(file)) return roster.groups();
        return List.of();
    }
}
