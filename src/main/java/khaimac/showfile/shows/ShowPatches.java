package khaimac.showfile.shows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import khaimac.cue.Cue;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.show.Notes;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import khaimac.showfile.cues.CueForm;
import khaimac.showfile.json.Layout;
import khaimac.showfile.json.Piece;
import khaimac.showfile.json.Splice;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Times;
import khaimac.showfile.looks.RefShape;
import org.jspecify.annotations.Nullable;

/** Where in the text of a show file an edit is written, and how. */
public final class ShowPatches {
    private final Piece root;
    private final Layout layout;
    private final Show show;
    private final Show wanted;
    private final List<Piece> parts = new ArrayList<>();
    private final List<Splice> splices = new ArrayList<>();

    /**
     * @param show what the text says
     * @param wanted what it is to say
     */
    public ShowPatches(String text, Piece root, Show show, Show wanted) {
        this.root = root;
        this.layout = new Layout(text);
        this.show = show;
        this.wanted = wanted;
        var list = segments();
        if (list != null)
            list.objects().forEach(at -> parts.add(list.inside().get(at).piece()));
    }

    /** The place that an edit speaks of. */
    public List<Splice> of(ShowEdit edit) {
        switch (edit) {
            case ShowEdit.SetShow(var field) -> field(field);
            case ShowEdit.SetSegment(var id, var field) -> field(show.indexOf(id), field);
            case ShowEdit.AddSegment(int at, var segment) -> add(at, segment);
            case ShowEdit.MoveSegment(var id, int to) -> {
                var list = segments();
                if (list != null) splices.addAll(layout.moved(list, place(list, show.indexOf(id)), place(list, to)));
            }
            case ShowEdit.RemoveSegment(var id) -> {
                var list = segments();
                if (list != null) splices.addAll(layout.removed(list, place(list, show.indexOf(id))));
            }
            case ShowEdit.AddCue(var id, int at, var cue) -> add(show.indexOf(id), at, cue);
            case ShowEdit.SetCue(var id, int at, var cue) -> set(show.indexOf(id), at, cue);
            case ShowEdit.MoveCue(var id, int from, int to) -> {
                var list = cues(show.indexOf(id));
                if (list != null) splices.addAll(layout.moved(list, place(list, from), place(list, to)));
            }
            case ShowEdit.RemoveCue(var id, int at) -> {
                var list = cues(show.indexOf(id));
                if (list != null) splices.addAll(layout.removed(list, place(list, at)));
            }
            case ShowEdit.SetLook(var name, var look) -> set(name, look);
            case ShowEdit.CallLook(var name, var ignored) -> set(name, wanted.looks().get(name));
            case ShowEdit.SetStyle(var name, var style) ->
                set(
                        ShowForm.STYLES,
                        name,
                        style == null ? null : StyleForm.FORM.write(style, ShowForm.setting(wanted)));
            case ShowEdit.OfRows ignored -> {}
            case ShowEdit.Several ignored -> {}
        }
        return List.copyOf(splices);
    }

    /** The places that say something else because of an edit elsewhere: a length up to the next start, a day. */
    public List<Splice> ofWhatDiffers() {
        wanted.styles().forEach((name, style) -> {
            if (!style.equals(show.styles().get(name)))
                set(ShowForm.STYLES, name, StyleForm.FORM.write(style, ShowForm.setting(wanted)));
        });
        for (var look : wanted.looks().entrySet())
            if (!look.getValue().equals(show.looks().get(look.getKey()))) set(look.getKey(), look.getValue());
        wanted.idle().forEach((surface, ref) -> {
            if (!ref.equals(show.idle().get(surface))) set(surface, ref);
        });
        if (show.segments().size() != wanted.segments().size()) return List.of();
        boolean datesRight = true;
        for (int i = 0; i < wanted.segments().size(); i++) {
            var is = show.segments().get(i);
            var should = wanted.segments().get(i);
            if (is.equals(should)) continue;
            var field = SegmentField.all(should).stream()
                    .filter(one -> !one.equals(one.of(is)))
                    .findFirst();
            boolean isStart = field.isPresent() && field.get() instanceof SegmentField.Start;
            // One day that is put right moves all days after it; two entries of one part would write over each other.
            if (field.isPresent() && (!isStart || datesRight)) field(i, field.get());
            datesRight &= !isStart;
            if (field.isPresent()
                    || !datesRight
                    || is.cues().size() != should.cues().size()) continue;
            for (int cue = 0; cue < should.cues().size(); cue++)
                if (!should.cues().get(cue).equals(is.cues().get(cue)))
                    set(i, cue, should.cues().get(cue));
        }
        return List.copyOf(splices);
    }

    private @Nullable Piece segments() {
        var list = root.get(ShowForm.SEGMENTS.name());
        return list != null && list.isList() ? list : null;
    }

    private @Nullable Piece segment(int index) {
        return index >= 0 && index < parts.size() ? parts.get(index) : null;
    }

    private @Nullable Piece cues(int segment) {
        var piece = segment(segment);
        var list = piece == null ? null : piece.get(SegmentForm.CUES.name());
        return list != null && list.isList() ? list : null;
    }

    /** What stands in a list and could not be read does not count. */
    private static int place(Piece list, int index) {
        var objects = list.objects();
        return index < objects.size() ? objects.get(index) : list.inside().size();
    }

    private void field(ShowField field) {
        switch (field) {
            case ShowField.Title(var title) -> entry(root, ShowForm.TITLE, title);
            case ShowField.Organiser(var organiser) -> entry(root, ShowForm.ORGANISER, otherwise(organiser));
            case ShowField.Venue(var venue) -> entry(root, ShowForm.VENUE, otherwise(venue));
            case ShowField.Note(var note) -> entry(root, ShowForm.NOTE, otherwise(note));
            case ShowField.Emergencies(var all) ->
                entry(
                        root,
                        ShowForm.EMERGENCY,
                        all.isEmpty() ? null : ShowForm.EMERGENCY.shape().write(all, ShowForm.setting(wanted)));
            case ShowField.Day(var date) ->
                entry(root, ShowForm.DATE, ShowForm.DATE.shape().write(date, ShowForm.setting(wanted)));
        }
    }

    private static @Nullable String otherwise(String text) {
        return text.isEmpty() ? null : text;
    }

    private void field(int index, SegmentField field) {
        var piece = segment(index);
        if (piece == null) return;
        switch (field) {
            case SegmentField.Id(var id) -> entry(piece, SegmentForm.ID, id);
            case SegmentField.Name(var name) -> entry(piece, SegmentForm.NAME, name);
            case SegmentField.By(var by) -> entry(piece, SegmentForm.BY, otherwise(by));
            case SegmentField.Note(var note) -> entry(piece, SegmentForm.NOTE, otherwise(note));
            case SegmentField.Start(var start) -> start(index, piece, start);
            case SegmentField.Length(var length) -> length(piece, length);
            case SegmentField.About(boolean about) -> entry(piece, SegmentForm.ABOUT, about ? true : null);
            case SegmentField.BeginsBy(var begins) ->
                entry(piece, SegmentForm.BEGINS, SegmentForm.BEGINS.shape().write(begins, ShowForm.setting(wanted)));
            case SegmentField.Cuts(boolean cuts) -> entry(piece, SegmentForm.CUTS, cuts ? true : null);
            case SegmentField.Hold(boolean hold) -> entry(piece, SegmentForm.HOLD, hold ? true : null);
            case SegmentField.FixedEnd(boolean fixed) -> entry(piece, SegmentForm.ENDS, fixed ? "fixed" : null);
            case SegmentField.Least(var least) ->
                entry(piece, SegmentForm.ELASTIC, least == null ? null : Times.written(least));
            case SegmentField.Skip(boolean skip) -> entry(piece, SegmentForm.SKIP, skip ? true : null);
            case SegmentField.Warn(var left) -> entry(piece, SegmentForm.WARN, Times.written(left));
            case SegmentField.Group(var group) -> entry(piece, SegmentForm.GROUP, group);
            case SegmentField.ForPosts(var notes) -> notes(piece, notes);
            case SegmentField.Danger(var left) -> entry(piece, SegmentForm.DANGER, Times.written(left));
        }
    }

    private void notes(Piece piece, Notes notes) {
        var written = notes.equals(Notes.NONE) ? null : NotesForm.FORM.write(notes, ShowForm.setting(wanted));
        var there = piece.get(SegmentForm.NOTES.name());
        if (written == null || there == null) entry(piece, SegmentForm.NOTES, written);
        else said(there, written);
    }

    private void length(Piece piece, Duration length) {
        int end = piece.indexOf(SegmentForm.END.name());
        var words = Times.written(length);
        if (end < 0 || piece.indexOf(SegmentForm.LENGTH.name()) >= 0) entry(piece, SegmentForm.LENGTH, words);
        else splices.add(layout.replaced(piece.inside().get(end), SegmentForm.LENGTH.name(), words));
    }

    private void start(int index, Piece piece, @Nullable Instant start) {
        // One of the two at a time; the other one is looked at when the text has been read again.
        if (start == null) {
            boolean isDated = piece.indexOf(SegmentForm.DATE.name()) >= 0;
            entry(piece, isDated ? SegmentForm.DATE : SegmentForm.START, null);
            return;
        }
        var local = start.atZone(wanted.zone());
        if (local.toLocalDate().equals(dayOf(index)))
            entry(piece, SegmentForm.START, Times.written(local.toLocalTime()));
        else entry(piece, SegmentForm.DATE, local.toLocalDate().toString());
    }

    /** The day that a segment's times mean: the last date written up to it. */
    private LocalDate dayOf(int index) {
        var day = show.date().day();
        for (int i = 0; i <= index; i++) {
            var piece = segment(i);
            var date = piece == null ? null : piece.get(SegmentForm.DATE.name());
            var said = date == null || !(date.value() instanceof String text) ? null : Times.date(text);
            if (said != null) day = said;
        }
        return day;
    }

    private void add(int at, Segment segment) {
        var form = ShowForm.written(segment, wanted, at == 0 ? wanted.date().day() : dayOf(at - 1));
        var written = SegmentForm.FORM.write(form, ShowForm.setting(wanted));
        var list = segments();
        if (list != null) splices.addAll(layout.added(list, place(list, at), "", written));
        else fresh(root, ShowForm.SEGMENTS, List.of(written));
    }

    private Map<String, Object> written(int segment, Cue cue) {
        var all = wanted.segments().get(segment);
        return CueForm.FORM.write(ShowForm.written(cue, all), ShowForm.setting(wanted));
    }

    private void add(int segment, int at, Cue cue) {
        var piece = segment(segment);
        if (piece == null) return;
        var list = cues(segment);
        var written = written(segment, cue);
        if (list != null) splices.addAll(layout.added(list, place(list, at), "", written));
        else fresh(piece, SegmentForm.CUES, List.of(written));
    }

    private void set(int segment, int at, Cue cue) {
        var list = cues(segment);
        if (list == null || at >= list.objects().size()) return;
        said(list.inside().get(place(list, at)).piece(), written(segment, cue));
    }

    private void set(String name, @Nullable Look look) {
        set(
                ShowForm.LOOKS,
                name,
                look == null
                        ? null
                        : Named.LOOK.write(Named.Called.of(name, look, wanted.names()), ShowForm.setting(wanted)));
    }

    /** @param written null: the entry goes */
    private void set(Part<?> part, String name, @Nullable Object written) {
        var table = root.get(part.name());
        int at = table == null ? -1 : table.indexOf(name);
        if (written == null) {
            if (table != null && at >= 0) splices.addAll(layout.removed(table, at));
            return;
        }
        if (table == null || !table.object()) fresh(root, part, Map.of(name, written));
        else if (at < 0) splices.addAll(layout.added(table, table.inside().size(), name, written));
        else said(table.inside().get(at).piece(), written);
    }

    private void set(SurfaceName surface, LookRef ref) {
        var table = root.get(ShowForm.IDLE.name());
        var written = RefShape.LOOK_REF.write(ref, ShowForm.setting(wanted));
        int at = table == null ? -1 : table.indexOf(surface.text());
        if (table == null || !table.object()) fresh(root, ShowForm.IDLE, Map.of(surface.text(), written));
        else if (at < 0) splices.addAll(layout.added(table, table.inside().size(), surface.text(), written));
        else said(table.inside().get(at).piece(), written);
    }

    /** What stands there and is something else was written by somebody for a reason nobody knows: it stays. */
    private void fresh(Piece object, Part<?> part, Object value) {
        if (object.indexOf(part.name()) < 0) entry(object, part, value);
    }

    private void entry(Piece object, Part<?> part, @Nullable Object value) {
        var form = object.equals(root) ? new ShowForm(new Places("")).form() : SegmentForm.FORM;
        int at = object.indexOf(part.name());
        if (at >= 0 && value != null)
            splices.add(layout.replaced(object.inside().get(at).piece(), value));
        else if (at >= 0) splices.addAll(layout.removed(object, at));
        else if (value != null)
            splices.addAll(layout.added(object, before(object, part.name(), form.names()), part.name(), value));
    }

    /** Where an entry belongs among those that are written, in the order in which the language tells them. */
    private static int before(Piece object, String name, List<String> order) {
        int mine = order.indexOf(name);
        for (int i = 0; i < object.inside().size(); i++)
            if (order.indexOf(object.inside().get(i).key()) > mine) return i;
        return object.inside().size();
    }

    /** Makes a piece say something else, and leaves alone whatever in it says it already. */
    private void said(Piece piece, Object wish) {
        if (Objects.equals(plain(piece.said()), plain(wish))) return;
        if (wish instanceof Map<?, ?> map && piece.object() && !map.isEmpty()) {
            inside(piece, map);
            return;
        }
        if (wish instanceof List<?> list
                && piece.isList()
                && list.size() == piece.inside().size()) {
            for (int i = 0; i < list.size(); i++) {
                var one = list.get(i);
                if (one != null) said(piece.inside().get(i).piece(), one);
            }
            return;
        }
        splices.add(layout.replaced(piece, wish));
    }

    private void inside(Piece piece, Map<?, ?> wish) {
        var gone = new ArrayList<Integer>();
        for (int i = 0; i < piece.inside().size(); i++) {
            var item = piece.inside().get(i);
            var value = wish.get(item.key());
            if (value == null) gone.add(i);
            else if (piece.indexOf(item.key()) == i) said(item.piece(), value);
        }
        var fresh = new LinkedHashMap<String, Object>();
        wish.forEach((key, value) -> {
            if (value != null && piece.indexOf(String.valueOf(key)) < 0) fresh.put(String.valueOf(key), value);
        });
        // Entries that go and entries that come would write over each other's commas.
        if (gone.isEmpty() && fresh.size() <= 1) {
            fresh.forEach((key, value) ->
                    splices.addAll(layout.added(piece, piece.inside().size(), key, value)));
        } else if (gone.size() == 1 && fresh.isEmpty()) {
            splices.addAll(layout.removed(piece, gone.getFirst()));
        } else if (gone.size() == 1 && fresh.size() == 1) {
            var one = fresh.entrySet().iterator().next();
            splices.add(layout.replaced(piece.inside().get(gone.getFirst()), one.getKey(), one.getValue()));
        } else {
            splices.removeIf(splice -> splice.at() >= piece.from() && splice.at() < piece.to());
            splices.add(layout.replaced(piece, wish));
        }
    }

    /** Numbers are the same however they are written. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, one) -> plain.put(key, plain(one)));
                yield plain;
            }
            case List<?> list -> {
                var plain = new ArrayList<@Nullable Object>();
                for (var one : list) plain.add(plain(one));
                yield plain;
            }
            case null, default -> value;
        };
    }
}
