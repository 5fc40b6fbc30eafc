package khaimac.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.show.RosterEdits;
import khaimac.show.Show;
import khaimac.show.ShowEdit;

/** How many people of a list are others, in one sentence; the first of them by name. */
final class ListChanges {
    private static final int NAMED = 3;

    private final String file;
    private final List<String> named = new ArrayList<>();
    private int renamed;
    private int remarked;
    private int added;
    private int removed;
    private int moved;
    private int groups;

    ListChanges(String file) {
        this.file = file;
    }

    /** @param before the show as the edit meets it */
    void count(ShowEdit.OfRows edit, Show before) {
        switch (edit) {
            case ShowEdit.SetRow(var list, int group, int row, var becomes) -> {
                var known = RosterEdits.groups(before, list);
                var was = known == null ? becomes : known.get(group).rows().get(row);
                if (was.name().equals(becomes.name())) remarked++;
                else {
                    renamed++;
                    named.add(was.name() + " → " + becomes.name());
                }
            }
            case ShowEdit.AddRow add -> {
                added++;
                named.add("+ " + add.added().name());
            }
            case ShowEdit.RemoveRow(var list, int group, int row) -> {
                removed++;
                var known = RosterEdits.groups(before, list);
                if (known != null) named.add("− " + known.get(group).rows().get(row).name());
            }
            case ShowEdit.MoveRow _ -> moved++;
            case ShowEdit.SetGroup _ -> groups++;
        }
    }

    Sentence words() {
        var vi = new ArrayList<String>();
        var en = new ArrayList<String>();
        say(renamed, "tên khác", "other names", vi, en);
        say(added, "người thêm", "people more", vi, en);
        say(removed, "người bớt", "people fewer", vi, en);
        say(remarked, "ghi chú khác", "other remarks", vi, en);
        say(moved, "người đổi chỗ", "people at another place", vi, en);
        say(groups, "nhóm đổi tên", "groups with another name", vi, en);
        var who = named.isEmpty()
                ? ""
                : " (" + named.stream().limit(NAMED).collect(Collectors.joining("; "))
                        + (named.size() > NAMED ? "; …)" : ")");
        return new Sentence(
                "danh sách “" + file + "”: " + String.join(", ", vi) + who,
                "list \"" + file + "\": " + String.join(", ", en) + who);
    }

    private static void say(int many, String vi, String en, List<String> allVi, List<String> allEn) {
        if (many == 0) return;
        allVi.add(many + " " + vi);
        allEn.add(many + " " + en);
    }
}
