package khaimac.plan.again;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a plan changes, as edits of the show as it is now. What the plan says alike in both versions is
 * not touched, whatever somebody has made of it: looks, cues and words by hand stay.
 */
public final class Again {
    /**
     * One thing that the new version says otherwise.
     *
     * @param byHand whether somebody has changed the same thing in the show: it is asked, and not taken for granted
     * @param edit to be made after those before it in the list
     */
    public record Difference(Sentence words, boolean byHand, ShowEdit edit) {}

    private final Show before;
    private final Show now;
    private final List<Difference> differences = new ArrayList<>();
    private Show present;

    private Again(Show before, Show now, Show present) {
        this.before = before;
        this.now = now;
        this.present = present;
    }

    /**
     * @param before the draft of the version before, as it was imported
     * @param now the draft of the new version
     * @param present the show as it has become since
     */
    public static List<Difference> of(Show before, Show now, Show present) {
        var again = new Again(before, now, present);
        again.names();
        again.looks();
        again.rosters();
        again.agenda();
        return List.copyOf(again.differences);
    }

    private void add(Sentence words, boolean byHand, ShowEdit edit) {
        if (edit.refusal(present) != null) return;
        differences.add(new Difference(words, byHand, edit));
        present = edit.on(present);
    }

    // What the show is called, where and when.

    private void names() {
        name(
                "Tên buổi lễ",
                "The ceremony's name",
                before.title(),
                now.title(),
                present.title(),
                new ShowField.Title(now.title()));
        name(
                "Đơn vị tổ chức",
                "Who holds it",
                before.organiser(),
                now.organiser(),
                present.organiser(),
                new ShowField.Organiser(now.organiser()));
        name("Địa điểm", "The place", before.venue(), now.venue(), present.venue(), new ShowField.Venue(now.venue()));
        if (before.date().equals(now.date()) || now.date().equals(present.date())) return;
        add(
                changed(
                        "Ngày",
                        "The day",
                        before.date().day().toString(),
                        now.date().day().toString()),
                !present.date().equals(before.date()),
                new ShowEdit.SetShow(new ShowField.Day(now.date())));
    }

    private void name(String vi, String en, String old, String next, String here, ShowField value) {
        if (old.equals(next) || next.equals(here)) return;
        add(changed(vi, en, old, next), !here.equals(old), new ShowEdit.SetShow(value));
    }

    private static Sentence changed(String vi, String en, String old, String next) {
        return new Sentence(
                vi + ": “" + old + "” thành “" + next + "”.", en + ": \"" + old + "\" becomes \"" + next + "\".");
    }

    // Titles and slogans.

    /** A look of the old draft and the one that stands for it in the new one. */
    private Map<String, String> renamed() {
        var pairs = new LinkedHashMap<String, String>();
        var come = new LinkedHashMap<>(now.looks());
        come.keySet().removeAll(before.looks().keySet());
        before.looks().forEach((name, look) -> {
            if (now.looks().containsKey(name)) {
                pairs.put(name, name);
                return;
            }
            for (var next : come.entrySet()) {
                boolean alike = prefix(name).equals(prefix(next.getKey()))
                        && look.getClass() == next.getValue().getClass();
                if (!alike) continue;
                pairs.put(name, next.getKey());
                come.remove(next.getKey());
                return;
            }
        });
        return pairs;
    }

    private static String prefix(String name) {
        int dash = name.indexOf('-', name.indexOf('-') + 1);
        return dash < 0 ? name : name.substring(0, dash);
    }

    private void looks() {
        renamed().forEach((old, next) -> {
            var was = before.looks().get(old);
            var is = now.looks().get(next);
            var here = present.looks().get(old);
            if (was == null || is == null || here == null || was.equals(is)) return;
            var dressed = dressed(is, here);
            if (dressed == null || dressed.equals(here)) return;
            boolean byHand = !said(here).equals(said(was));
            add(
                    new Sentence(
                            "Chữ của hình “" + old + "” đổi theo kế hoạch mới.",
                            "The words of the look \"" + old + "\" follow the new plan."),
                    byHand,
                    new ShowEdit.SetLook(old, dressed));
        });
    }

    /** The new words as the look here is dressed; null where it has become something else. */
    private static @Nullable Look dressed(Look words, Look here) {
        if (words instanceof Look.Title is && here instanceof Look.Title title) return title.saying(is.lines());
        if (words instanceof Look.Crawl(var text, int _, var _)
                && here instanceof Look.Crawl(var _, int speed, var style)) return new Look.Crawl(text, speed, style);
        return null;
    }

    private static Object said(Look look) {
        if (look instanceof Look.Title title) return title.lines();
        return look instanceof Look.Crawl(var text, int _, var _) ? text : look;
    }

    // Lists.

    private void rosters() {
        for (var entry : now.looks().entrySet()) {
            if (!(entry.getValue() instanceof Look.Roster is)) continue;
            if (!(before.looks().get(entry.getKey()) instanceof Look.Roster was)) continue;
            if (!(present.looks().get(entry.getKey()) instanceof Look.Roster here)) continue;
            for (var group : is.groups()) rows(here.file(), group, group(was, group.name()));
            for (var group : was.groups())
                if (group(is, group.name()).isEmpty()) removed(here.file(), group.name(), group.rows(), List.of());
        }
    }

    private static List<Look.RosterRow> group(Look.Roster roster, String name) {
        for (var group : roster.groups()) if (group.name().equals(name)) return group.rows();
        return List.of();
    }

    /** By what a plan says of a person: the picture of him people have put beside it since. */
    private static int indexOf(List<Look.RosterRow> rows, Look.RosterRow said) {
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.name().equals(said.name()) && row.note().equals(said.note())) return at;
        }
        return -1;
    }

    private void rows(String file, Look.RosterGroup is, List<Look.RosterRow> was) {
        removed(file, is.name(), was, is.rows());
        for (var row : is.rows()) {
            var old = was.stream()
                    .filter(other -> other.name().equals(row.name()))
                    .findFirst()
                    .orElse(null);
            if (row.equals(old)) continue;
            int group = place(file, is.name());
            var rows = group < 0
                    ? List.<Look.RosterRow>of()
                    : groups(file).get(group).rows();
            int at = old == null ? -1 : indexOf(rows, old);
            if (old != null && at >= 0)
                add(
                        changed("Danh sách", "The list", old.name() + " " + old.note(), row.name() + " " + row.note()),
                        false,
                        new ShowEdit.SetRow(file, group, at, rows.get(at).written(row.name(), row.note())));
            else if (rows.stream().noneMatch(other -> other.name().equals(row.name())))
                add(
                        new Sentence("Danh sách thêm “" + row.name() + "”.", "The list gets \"" + row.name() + "\"."),
                        false,
                        new ShowEdit.AddRow(
                                file, group < 0 ? groups(file).size() : group, is.name(), rows.size(), row));
        }
    }

    private void removed(String file, String name, List<Look.RosterRow> was, List<Look.RosterRow> is) {
        for (var row : was) {
            if (is.stream().anyMatch(other -> other.name().equals(row.name()))) continue;
            int group = place(file, name);
            int at = group < 0 ? -1 : indexOf(groups(file).get(group).rows(), row);
            if (at >= 0)
                add(
                        new Sentence("Danh sách bỏ “" + row.name() + "”.", "The list loses \"" + row.name() + "\"."),
                        false,
                        new ShowEdit.RemoveRow(file, group, at));
        }
    }

    private List<Look.RosterGroup> groups(String file) {
        for (var look : present.looks().values())
            if (look instanceof Look.Roster roster && roster.file().equals(file)) return roster.groups();
        return List.of();
    }

    private int place(String file, String name) {
        var groups = groups(file);
        for (int i = 0; i < groups.size(); i++) if (groups.get(i).name().equals(name)) return i;
        return -1;
    }

    // The agenda.

    private void agenda() {
        // The times of the old draft on the new day: a day that moves moves all of them, and that is one change.
        var old = before.date().equals(now.date()) ? before : new ShowField.Day(now.date()).on(before);
        var versions = Likeness.of(old, now);
        var ids = here(old);
        for (int i = old.segments().size() - 1; i >= 0; i--) {
            var id = ids.get(i);
            if (versions.containsKey(i) || id == null) continue;
            var gone = old.segments().get(i);
            add(
                    new Sentence(
                            "Kế hoạch mới không còn “" + gone.name() + "”.",
                            "The new plan no longer has \"" + gone.name() + "\"."),
                    false,
                    ShowEdit.removing(present, id));
        }
        var placed = new HashMap<Integer, String>();
        versions.forEach((i, j) -> {
            var id = ids.get(i);
            if (id != null) placed.put(j, id);
        });
        order(placed);
        versions.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(pair -> {
            var id = ids.get(pair.getKey());
            if (id != null)
                fields(id, old.segments().get(pair.getKey()), now.segments().get(pair.getValue()));
        });
        for (int j = 0; j < now.segments().size(); j++) if (!versions.containsValue(j)) added(j, placed);
    }

    /** What has become of the parts of the old draft in the show: by their ids, else by their names. */
    private Map<Integer, String> here(Show old) {
        var ids = new HashMap<Integer, String>();
        for (int i = 0; i < old.segments().size(); i++) {
            var id = old.segments().get(i).id();
            if (present.indexOf(id) >= 0) ids.put(i, id);
        }
        Likeness.of(old, present).forEach((i, j) -> {
            var id = present.segments().get(j).id();
            if (!ids.containsKey(i) && !ids.containsValue(id)) ids.put(i, id);
        });
        return ids;
    }

    /** Parts that the new plan has in another order go behind the part that stands before them there. */
    private void order(Map<Integer, String> placed) {
        String last = null;
        for (int j = 0; j < now.segments().size(); j++) {
            var id = placed.get(j);
            if (id == null) continue;
            int at = present.indexOf(id);
            int after = last == null ? -1 : present.indexOf(last);
            if (at < after) {
                var name = now.segments().get(j).name();
                add(
                        new Sentence(
                                "“" + name + "” đứng ở chỗ khác trong chương trình.",
                                "\"" + name + "\" stands elsewhere in the agenda."),
                        false,
                        ShowEdit.moving(present, id, after));
            }
            last = id;
        }
    }

    private void fields(String id, Segment was, Segment is) {
        var here = present.segment(id);
        if (here == null) return;
        for (var field : List.of(
                new SegmentField.Name(is.name()),
                new SegmentField.By(is.by()),
                new SegmentField.Start(is.start()),
                new SegmentField.Length(is.length()),
                new SegmentField.About(is.about()))) {
            var old = field.of(was);
            var own = field.of(here);
            if (old.equals(field) || own.equals(field)) continue;
            add(changed(is, field), !own.equals(old), new ShowEdit.SetSegment(id, field));
        }
    }

    private Sentence changed(Segment is, SegmentField field) {
        var name = is.name();
        return switch (field) {
            case SegmentField.Name(var next) ->
                new Sentence("Một phần có tên mới: “" + next + "”.", "A part has a new " + "name: \"" + next + "\".");
            case SegmentField.By(var by) ->
                new Sentence("“" + name + "”: nay do " + by + " phụ trách.", "\"" + name + "\": now by " + by + ".");
            case SegmentField.Start(var start) ->
                start == null
                        ? new Sentence(
                                "“" + name + "”: nay nối tiếp phần trước.",
                                "\"" + name + "\": now follows the part before.")
                        : new Sentence(
                                "“" + name + "”: nay bắt đầu lúc " + time(start) + ".",
                                "\"" + name + "\": now begins at " + time(start) + ".");
            case SegmentField.Length(var length) ->
                new Sentence(
                        "“" + name + "”: nay dài " + length.toMinutes() + " phút.",
                        "\"" + name + "\": now takes " + length.toMinutes() + " minutes.");
            case SegmentField.About(boolean about) ->
                about
                        ? new Sentence(
                                "“" + name + "”: kế hoạch không còn ghi thời lượng.",
                                "\"" + name + "\": the plan no longer says how long it takes.")
                        : new Sentence(
                                "“" + name + "”: kế hoạch nay ghi thời lượng.",
                                "\"" + name + "\": the plan says now how long it takes.");
            case SegmentField.Id _,
                    SegmentField.Note _,
                    SegmentField.BeginsBy _,
                    SegmentField.Cuts _,
                    SegmentField.Hold _,
                    SegmentField.FixedEnd _,
                    SegmentField.Least _,
                    SegmentField.Skip _,
                    SegmentField.Warn _,
                    SegmentField.Danger _,
                    SegmentField.Group _,
                    SegmentField.ForPosts _ -> new Sentence("“" + name + "” đổi.", "\"" + name + "\" changes.");
        };
    }

    private String time(java.time.Instant start) {
        return start.atZone(now.zone()).toLocalTime().toString();
    }

    private void added(int at, Map<Integer, String> placed) {
        var segment = now.segments().get(at);
        int place = 0;
        for (int j = at - 1; j >= 0; j--) {
            var id = placed.get(j);
            if (id == null) continue;
            place = present.indexOf(id) + 1;
            break;
        }
        var id = segment.id();
        for (int next = 2; present.indexOf(id) >= 0; next++) id = segment.id() + "-" + next;
        var own = new SegmentField.Id(id).on(segment);
        var edits = new ArrayList<ShowEdit>();
        for (var name : looks(own)) {
            var look = now.looks().get(name);
            if (look != null && !present.looks().containsKey(name)) edits.add(new ShowEdit.SetLook(name, look));
        }
        edits.add(new ShowEdit.AddSegment(place, own));
        placed.put(at, id);
        add(
                new Sentence(
                        "Kế hoạch mới có thêm “" + segment.name() + "”.",
                        "The new plan also has \"" + segment.name() + "\"."),
                false,
                edits.size() == 1 ? edits.getFirst() : new ShowEdit.Several(List.copyOf(edits)));
    }

    private static List<String> looks(Segment segment) {
        var names = new ArrayList<String>();
        for (var cue : segment.cues())
            for (var change : cue.changes()) {
                var ref = change.look();
                if (ref instanceof LookRef.Named(var name)) names.add(name);
            }
        return names;
    }
}
