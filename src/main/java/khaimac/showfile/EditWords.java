package khaimac.showfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaimac.finding.Sentence;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.show.LookWords;
import khaimac.show.Post;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import khaimac.show.Thing;
import khaimac.showfile.language.Times;

/** Edits of a show, and what they touch, as people say them. */
public final class EditWords {
    private EditWords() {}

    /** @param before the show as it was, for the names of what was changed */
    public static Sentence of(ShowEdit edit, Show before) {
        return switch (edit) {
            case ShowEdit.SetShow(var field) -> of(field);
            case ShowEdit.SetSegment(var id, var field) -> of(named(before, id), field, before);
            case ShowEdit.AddSegment(int at, var segment) -> added(at, segment.name(), before);
            case ShowEdit.MoveSegment(var id, int to) ->
                new Sentence(
                        "Chuyển phần “" + named(before, id) + "” tới chỗ thứ " + (to + 1),
                        "Part \"" + named(before, id) + "\" moved to place " + (to + 1));
            case ShowEdit.RemoveSegment(var id) ->
                new Sentence("Bỏ phần “" + named(before, id) + "”", "Part \"" + named(before, id) + "\" taken out");
            case ShowEdit.AddCue(var id, int at, var cue) -> cues("Thêm lệnh", "New cue", before, id);
            case ShowEdit.SetCue(var id, int at, var cue) -> cues("Sửa lệnh", "Cue changed", before, id);
            case ShowEdit.MoveCue(var id, int from, int to) -> cues("Đổi chỗ lệnh", "Cue moved", before, id);
            case ShowEdit.RemoveCue(var id, int at) -> cues("Bỏ lệnh", "Cue taken out", before, id);
            case ShowEdit.SetLook(var name, var look) ->
                before.looks().containsKey(name)
                        ? said(
                                look == null
                                        ? new Sentence("Bỏ hình: ", "Look taken out: ")
                                        : new Sentence("Sửa hình: ", "Look changed: "),
                                before.called(new LookRef.Named(name)))
                        : said(
                                new Sentence("Thêm hình: ", "New look: "),
                                look == null ? Sentence.same(name) : LookWords.called(look));
            case ShowEdit.CallLook(var name, var called) ->
                said(
                        called == null
                                ? new Sentence("Bỏ tên của hình: ", "A look is named no more: ")
                                : new Sentence(
                                        "Tên hình, nay là “" + called + "”: ", "Look now called \"" + called + "\": "),
                        before.called(new LookRef.Named(name)));
            case ShowEdit.SetStyle(var name, var style) ->
                style == null
                        ? new Sentence("Bỏ kiểu riêng “" + name + "”", "Style \"" + name + "\" taken out")
                        : before.styles().containsKey(name)
                                ? new Sentence("Sửa kiểu “" + name + "”", "Style \"" + name + "\" changed")
                                : new Sentence("Thêm kiểu “" + name + "”", "New style \"" + name + "\"");
            case ShowEdit.SetRow row ->
                new Sentence(
                        "Sửa danh sách: " + row.becomes().name(),
                        "List changed: " + row.becomes().name());
            case ShowEdit.AddRow row ->
                new Sentence(
                        "Thêm vào danh sách: " + row.added().name(),
                        "Added to the list: " + row.added().name());
            case ShowEdit.MoveRow ignored -> new Sentence("Đổi chỗ một dòng danh sách", "A row of the list moved");
            case ShowEdit.RemoveRow ignored -> new Sentence("Bỏ một dòng danh sách", "A row of the list taken out");
            case ShowEdit.SetGroup(var file, int group, var name) ->
                new Sentence("Tên nhóm trong danh sách: " + name, "A group of the list is called: " + name);
            case ShowEdit.Several(var edits) -> several(edits, before);
        };
    }

    private static Sentence added(int at, String name, Show before) {
        var what = new Sentence("Thêm phần “" + name + "”", "New part \"" + name + "\"");
        if (at < 1 || at > before.segments().size()) return what;
        var behind = before.segments().get(at - 1).name();
        return new Sentence(what.vi() + " sau “" + behind + "”", what.en() + " after \"" + behind + "\"");
    }

    private static Sentence several(List<ShowEdit> edits, Show before) {
        // What a move needs besides, such as a time for the new first part, is not what a person did.
        for (var one : edits)
            if (one instanceof ShowEdit.MoveSegment || one instanceof ShowEdit.RemoveSegment) return of(one, before);
        return edits.isEmpty() ? new Sentence("Không đổi gì", "Nothing changed") : of(edits.getFirst(), before);
    }

    private static Sentence cues(String vi, String en, Show before, String id) {
        return new Sentence(vi + " của “" + named(before, id) + "”", en + " in \"" + named(before, id) + "\"");
    }

    private static String named(Show show, String id) {
        var segment = show.segment(id);
        return segment == null ? id : segment.name();
    }

    private static Sentence of(ShowField field) {
        return switch (field) {
            case ShowField.Title(var title) -> new Sentence("Tên buổi lễ: " + title, "Title of the ceremony: " + title);
            case ShowField.Organiser(var organiser) ->
                new Sentence("Đơn vị tổ chức: " + organiser, "Organiser: " + organiser);
            case ShowField.Venue(var venue) -> new Sentence("Địa điểm: " + venue, "Venue: " + venue);
            case ShowField.Note ignored -> new Sentence("Ghi chú của kịch bản", "Note of the show");
            case ShowField.Emergencies ignored -> new Sentence("Chữ khẩn cấp", "Emergency texts");
            case ShowField.Day(var date) -> new Sentence("Ngày: " + day(date.day()), "Day: " + date.day());
        };
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private static Sentence of(String name, SegmentField field, Show show) {
        return switch (field) {
            case SegmentField.Id(var id) -> said(name, "mã", "id", id);
            case SegmentField.Name(var other) -> said(name, "tên mới", "now called", other);
            case SegmentField.By(var by) -> said(name, "người thực hiện", "by", by);
            case SegmentField.Note(var note) -> said(name, "ghi chú", "note", note);
            case SegmentField.Start(var start) ->
                start == null
                        ? said(name, "giờ bắt đầu", "start", "nối tiếp", "follows")
                        : said(
                                name,
                                "giờ bắt đầu",
                                "start",
                                Times.written(start.atZone(show.zone()).toLocalTime()));
            case SegmentField.Length(var length) -> said(name, "thời lượng", "length", Times.written(length));
            case SegmentField.About(boolean about) -> yes(name, "thời lượng ước chừng", "length about", about);
            case SegmentField.BeginsBy(var begins) ->
                said(name, "bắt đầu bằng", "begins by", begins.name().toLowerCase(Locale.ROOT));
            case SegmentField.Cuts(boolean cuts) -> yes(name, "cắt phần trước", "cuts the part before", cuts);
            case SegmentField.Hold(boolean hold) -> yes(name, "giữ lại ở cuối", "holds at its end", hold);
            case SegmentField.FixedEnd(boolean fixed) -> yes(name, "giờ kết thúc cố định", "fixed end", fixed);
            case SegmentField.Least(var least) ->
                least == null
                        ? said(name, "không rút ngắn", "not", "shortened")
                        : said(name, "rút ngắn được còn", "may be shortened to", Times.written(least));
            case SegmentField.Skip(boolean skip) -> yes(name, "bỏ qua", "skipped", skip);
            case SegmentField.Warn(var left) -> said(name, "báo sắp hết giờ khi còn", "warned at", Times.written(left));
            case SegmentField.Group(var group) ->
                group == null
                        ? said(name, "không thuộc nhóm nào", "group", "", "none")
                        : said(name, "thuộc nhóm", "group", group);
            case SegmentField.ForPosts(var notes) ->
                said(
                        name,
                        "ghi chú cho các bộ phận",
                        "notes for the posts",
                        Stream.of(Post.values())
                                .map(notes::of)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" / ")));
            case SegmentField.Danger(var left) -> said(name, "báo gấp khi còn", "urged at", Times.written(left));
        };
    }

    private static Sentence said(String name, String vi, String en, String value) {
        return said(name, vi, en, value, value);
    }

    private static Sentence said(String name, String vi, String en, String viValue, String enValue) {
        return new Sentence("“" + name + "”, " + vi + ": " + viValue, "\"" + name + "\", " + en + ": " + enValue);
    }

    private static Sentence yes(String name, String vi, String en, boolean is) {
        return said(name, vi, en, is ? "có" : "không", is ? "yes" : "no");
    }

    private static final Map<Thing.Kind, Sentence> KINDS = Map.of(
            Thing.Kind.SHOW, new Sentence("kịch bản", "the show"),
            Thing.Kind.ORDER, new Sentence("thứ tự các phần", "the order of the parts"),
            Thing.Kind.SEGMENT, new Sentence("phần", "part"),
            Thing.Kind.LOOK, new Sentence("hình", "look"),
            Thing.Kind.STYLE, new Sentence("kiểu chữ", "style"),
            Thing.Kind.IDLE, new Sentence("hình chờ của", "idle look of"),
            Thing.Kind.LIST, new Sentence("danh sách", "list"));

    /** What two sides wrote differently. */
    public static Sentence of(Thing thing, Show show) {
        var kind = KINDS.getOrDefault(thing.kind(), Sentence.NONE);
        if (thing.name().isEmpty()) return kind;
        return switch (thing.kind()) {
            case IDLE -> kind.and(show.called(new SurfaceName(thing.name())));
            case LOOK -> kind.and(show.called(new LookRef.Named(thing.name())));
            case SEGMENT -> quoted(kind, named(show, thing.name()));
            case SHOW, ORDER, STYLE, LIST -> quoted(kind, thing.name());
        };
    }

    private static Sentence quoted(Sentence kind, String name) {
        return new Sentence(kind.vi() + " “" + name + "”", kind.en() + " \"" + name + "\"");
    }

    private static Sentence said(Sentence first, Sentence then) {
        return new Sentence(first.vi() + then.vi(), first.en() + then.en());
    }
}
