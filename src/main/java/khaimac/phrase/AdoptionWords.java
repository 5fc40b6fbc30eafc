package khaimac.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import khaimac.engine.Adoption;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;
import khaimac.showfile.EditWords;

/** What becomes different by taking over a show file, and what stays, as an operator reads it before the press. */
public final class AdoptionWords {
    private static final int NAMED = 6;

    private AdoptionWords() {}

    /** What is taken over, one sentence for each change. */
    public static List<Sentence> taken(Adoption adoption, Run run) {
        var all = new ArrayList<Sentence>();
        var show = run.show().saying(run.looks());
        var lists = new LinkedHashMap<String, ListChanges>();
        for (var edit : adoption.edits()) {
            if (edit instanceof ShowEdit.OfRows rows)
                lists.computeIfAbsent(rows.file(), ListChanges::new).count(rows, show);
            else all.add(EditWords.of(edit, show).and(clock(edit, run)));
            show = edit.on(show);
        }
        lists.values().forEach(list -> all.add(list.words()));
        return List.copyOf(all);
    }

    /** The one thing on a wall that follows at once. */
    private static Sentence clock(ShowEdit edit, Run run) {
        var live = run.live();
        boolean isLength = edit instanceof ShowEdit.SetSegment(var id, SegmentField.Length _)
                && live != null
                && live.id().equals(id);
        return isLength
                ? new Sentence("(đồng hồ đang chạy đổi ngay)", "(the running clock changes at once)")
                : Sentence.NONE;
    }

    /** What stays as it is, and why. */
    public static List<Sentence> left(Adoption adoption, Run run) {
        var show = run.show().saying(run.looks());
        return adoption.left().stream()
                .map(one -> {
                    var what = one.edit() == null ? EditWords.of(one.thing(), show) : EditWords.of(one.edit(), show);
                    return new Sentence(
                            what.vi() + ": " + one.why().vi(),
                            what.en() + ": " + one.why().en());
                })
                .distinct()
                .toList();
    }

    /** In one sentence, for who reads no page. */
    public static Sentence told(Adoption adoption, Run run) {
        var taken = taken(adoption, run);
        var left = left(adoption, run);
        if (taken.isEmpty())
            return new Sentence(
                    "Tệp kịch bản đã được sửa, nhưng buổi lễ không nhận được gì: " + vi(left) + ".",
                    "The show file was edited, and the run can take over nothing of it: " + en(left) + ".");
        var stays = left.isEmpty()
                ? Sentence.NONE
                : new Sentence("Giữ nguyên: " + vi(left) + ".", "Left as it is: " + en(left) + ".");
        return new Sentence(
                        "Tệp kịch bản đã được sửa, " + taken.size() + " thay đổi: " + vi(taken) + ".",
                        "The show file was edited, " + taken.size() + " changes: " + en(taken) + ".")
                .and(stays)
                .and(new Sentence(
                        "Chưa nhận gì; muốn nhận hãy gõ adopt, màn hình không đổi.",
                        "Nothing is taken over yet; type adopt to do it, the screens stay as they are."));
    }

    private static String vi(List<Sentence> all) {
        var more = all.size() > NAMED ? "; và " + (all.size() - NAMED) + " điều nữa" : "";
        return all.stream().limit(NAMED).map(Sentence::vi).collect(Collectors.joining("; ")) + more;
    }

    private static String en(List<Sentence> all) {
        var more = all.size() > NAMED ? "; and " + (all.size() - NAMED) + " more" : "";
        return all.stream().limit(NAMED).map(Sentence::en).collect(Collectors.joining("; ")) + more;
    }
}
