package khaimac.plan.dress;

import java.util.List;
import khaimac.plan.draft.NameList;
import khaimac.scene.Look;
import khaimac.showfile.looks.RosterText;

/** A list of a plan as the file that lies beside a show. */
public final class RosterDraft {
    private RosterDraft() {}

    public static String of(NameList list) {
        var groups = list.rows().stream()
                .map(row -> new Look.RosterGroup(row.group(), List.of(new Look.RosterRow(row.name(), row.note()))))
                .toList();
        return RosterText.written(list.heading(), groups);
    }
}
