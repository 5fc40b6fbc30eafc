package khaimac.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.show.ShowEdit;

/** What was corrected in a list, old and new. */
public final class ListWords {
    private static final int NAMED = 4;

    private ListWords() {}

    /** One sentence for each change. */
    public static List<Sentence> of(Deed.ListCorrected fact) {
        var all = new ArrayList<Sentence>();
        for (int at = 0; at < fact.rows().size(); at++) {
            int from = fact.back().size() - 1 - at;
            if (from >= 0) all.add(of(fact.rows().get(at), fact.back().get(from)));
        }
        return List.copyOf(all);
    }

    /** The first few of them in one. */
    static Sentence together(Deed.ListCorrected fact) {
        var all = of(fact);
        int more = all.size() - NAMED;
        return new Sentence(
                all.stream().limit(NAMED).map(Sentence::vi).collect(Collectors.joining("; "))
                        + (more > 0 ? "; và " + more + " chỗ nữa" : ""),
                all.stream().limit(NAMED).map(Sentence::en).collect(Collectors.joining("; "))
                        + (more > 0 ? "; and " + more + " more" : ""));
    }

    private static Sentence of(ShowEdit.OfRows edit, ShowEdit.OfRows back) {
        return switch (edit) {
            case ShowEdit.SetRow set ->
                Sentence.same((back instanceof ShowEdit.SetRow was ? words(was.becomes()) + " → " : "")
                        + words(set.becomes()));
            case ShowEdit.AddRow add ->
                new Sentence("thêm " + words(add.added()), "added " + words(add.added()));
            case ShowEdit.MoveRow(var file, int group, int from, int to) ->
                new Sentence(
                        "chuyển người thứ " + (from + 1) + " tới chỗ thứ " + (to + 1),
                        "person " + (from + 1) + " moved to place " + (to + 1));
            case ShowEdit.RemoveRow _ -> {
                var who = back instanceof ShowEdit.AddRow was ? words(was.added()) : "";
                yield new Sentence("bỏ " + who, "removed " + who);
            }
            case ShowEdit.SetGroup set -> {
                var was = back instanceof ShowEdit.SetGroup old ? "“" + old.name() + "” → " : "";
                yield new Sentence("nhóm " + was + "“" + set.name() + "”", "group " + was + "“" + set.name() + "”");
            }
        };
    }

    private static String words(Look.RosterRow row) {
        return "“" + row.name() + (row.note().isEmpty() ? "" : " – " + row.note()) + "”";
    }
}
