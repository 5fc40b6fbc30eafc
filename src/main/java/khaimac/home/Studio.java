package khaimac.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.journal.FolderDisk;
import khaimac.journal.RunFolder;
import khaimac.prepare.Answer;
import khaimac.prepare.Manuscript;
import khaimac.scene.Look;
import khaimac.show.Begins;
import khaimac.show.RosterEdits;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.Folder;
import khaimac.showfile.looks.RosterText;
import khaimac.showfile.shows.Slug;
import org.jspecify.annotations.Nullable;

/** The shows that people prepare here now. Each is open once, also when many look at it. */
final class Studio implements AutoCloseable {
    /** Where the history of a show stands, beside it. */
    static final String HISTORY = ".khaimac";

    private static final Duration SPOKEN = Duration.ofMinutes(5);

    private final Path folder;
    private final Watch watch;
    private final Map<String, Open> open = new HashMap<>();

    private record Open(Manuscript text, RunFolder history) {}

    /** @param folder where the shows lie */
    Studio(Path folder, Watch watch) {
        this.folder = folder;
        this.watch = watch;
    }

    /** The show by its name; null where there is none, or another program holds its history. */
    synchronized @Nullable Manuscript manuscript(String name) throws IOException {
        var known = open.get(name);
        if (known != null) return known.text();
        var file = Shelves.file(folder, name);
        if (file == null) return null;
        if (!(RunFolder.take(folder.resolve(HISTORY).resolve(name)) instanceof RunFolder.Taking.Taken(var held)))
            return null;
        var text = Manuscript.open(
                new FolderDisk(folder),
                held.disk(),
                folder.relativize(file).toString(),
                Folder.of(file),
                () -> watch.now().wall());
        open.put(name, new Open(text, held));
        if (open.size() == 1) Thread.ofPlatform().daemon().name("practice").start(() -> Practice.on(text, watch));
        return text;
    }

    Told about(Manuscript text, String who, Asked.About asked) {
        var show = text.show();
        var answer = switch (asked.wish()) {
            case Asked.Wish.Cell(var part, var column, var typed) ->
                typed(text, who, asked.seen(), Typed.cell(show, part, column, typed));
            case Asked.Wish.Text(var look, int place, var typed) ->
                typed(text, who, asked.seen(), Typed.text(show, look, place, typed));
            case Asked.Wish.Heading(var what, var typed) -> typed(text, who, asked.seen(), Typed.heading(what, typed));
            case Asked.Wish.Edit(var edit) -> text.edit(who, asked.seen(), whole(show, edit));
            case Asked.Wish.AddPart(int at, var name) -> text.edit(who, asked.seen(), part(show, at, name));
            case Asked.Wish.AddCue wish -> typed(text, who, asked.seen(), Dressing.cue(show, wish));
            case Asked.Wish.RemoveCue(var part, int at) ->
                text.edit(who, asked.seen(), new ShowEdit.RemoveCue(part, at));
            case Asked.Wish.Bring wish -> typed(text, who, asked.seen(), Dressing.brought(show, wish));
            case Asked.Wish.NewLook wish ->
                wish.kind() == Asked.Kind.ROSTER
                        ? listed(text, who, asked, wish)
                        : typed(text, who, asked.seen(), Dressing.look(show, wish, new Folder(folder)));
            case Asked.Wish.CallLook(var look, var name) -> typed(text, who, asked.seen(), Typed.called(look, name));
            case Asked.Wish.Dress(var look, var style) ->
                typed(text, who, asked.seen(), Dressing.styled(show, look, style));
            case Asked.Wish.Restyle wish -> typed(text, who, asked.seen(), Stylist.restyled(show, wish));
            case Asked.Wish.NewStyle(var name, var like) ->
                typed(text, who, asked.seen(), Stylist.added(show, name, like));
            case Asked.Wish.RemoveStyle(var style) -> text.edit(who, asked.seen(), new ShowEdit.SetStyle(style, null));
            case Asked.Wish.Cast(var look, int line, var role) ->
                typed(text, who, asked.seen(), Dressing.cast(show, look, line, role));
            case Asked.Wish.AddLine(var look, var role, var words) ->
                typed(text, who, asked.seen(), Dressing.lineAdded(show, look, role, words));
            case Asked.Wish.RemoveLine(var look, int line) ->
                typed(text, who, asked.seen(), Dressing.lineRemoved(show, look, line));
            case Asked.Wish.RemoveLook(var look) -> text.edit(who, asked.seen(), new ShowEdit.SetLook(look, null));
            case Asked.Wish.SetRow(var list, int group, int row, var name, var note) ->
                text.edit(
                        who,
                        asked.seen(),
                        new ShowEdit.SetRow(
                                list, group, row, RosterEdits.row(show, list, group, row).written(name, note)));
            case Asked.Wish.AddRows wish -> typed(text, who, asked.seen(), Pasted.rows(show, wish));
            case Asked.Wish.RemoveRow(var list, int group, int row) ->
                text.edit(who, asked.seen(), new ShowEdit.RemoveRow(list, group, row));
            case Asked.Wish.MoveRow(var list, int group, int row, int to) ->
                text.edit(who, asked.seen(), new ShowEdit.MoveRow(list, group, row, to));
            case Asked.Wish.Cure(var what, var where) -> text.cure(who, what, where);
            case Asked.Wish.Undo() -> text.undo(who);
            case Asked.Wish.UndoStep(long step) -> text.undo(who, step);
            case Asked.Wish.Redo() -> text.redo(who);
            case Asked.Wish.NameVersion(var name) -> text.name(who, name);
            case Asked.Wish.GoBack(long step) -> text.goBack(who, step);
            case Asked.Wish.Settle(long outside, int clash, boolean theirs) -> text.settle(who, outside, clash, theirs);
        };
        return told(answer);
    }

    static Told told(Answer answer) {
        return switch (answer) {
            case Answer.Done(long revision, var told) -> new Told.Done(revision, told);
            case Answer.Refused(var because) -> new Told.Refused(because);
            case Answer.Overtaken(var by) ->
                new Told.Overtaken(
                        by.stream().map(step -> Sheets.past(step, true)).toList());
        };
    }

    /** A new list lies beside the show before a look shows it; where the look is refused, it goes again. */
    private Answer listed(Manuscript text, String who, Asked.About asked, Asked.Wish.NewLook wish) {
        var groups = Pasted.groups(wish.text());
        var file = Pasted.free(folder, asked.show(), wish.name());
        try {
            Files.createDirectories(Objects.requireNonNull(folder.resolve(file).getParent()));
            Files.writeString(folder.resolve(file), RosterText.written("", groups));
            var answer = typed(text, who, asked.seen(), Dressing.list(text.show(), wish, file, groups));
            if (!(answer instanceof Answer.Done)) Files.deleteIfExists(folder.resolve(file));
            return answer;
        } catch (IOException e) {
            return new Answer.Refused(new Sentence(
                    "Không ghi được danh sách (" + e.getMessage() + "). Hãy kiểm tra ổ đĩa.",
                    "The list cannot be written (" + e.getMessage() + "). Check the disk."));
        }
    }

    private static Answer typed(Manuscript text, String who, long seen, Typed.Reading reading) {
        var edit = reading.edit();
        return edit == null ? new Answer.Refused(reading.wrong()) : text.edit(who, seen, edit);
    }

    /** Whoever moves or takes out the first part leaves the agenda with a beginning. */
    private static ShowEdit whole(Show show, ShowEdit edit) {
        if (edit instanceof ShowEdit.MoveSegment(var id, int to)) return ShowEdit.moving(show, id, to);
        return edit instanceof ShowEdit.RemoveSegment(var id) ? ShowEdit.removing(show, id) : edit;
    }

    private static ShowEdit part(Show show, int at, String name) {
        var id = Slug.of(name);
        for (int more = 2; show.indexOf(id) >= 0; more++) id = Slug.of(name) + "-" + more;
        var first = show.segments().isEmpty()
                ? show.date().day().atTime(8, 0).atZone(show.zone()).toInstant()
                : null;
        var like = show.segments().isEmpty() ? null : show.segments().getFirst();
        var part = new Segment(
                id,
                name.strip(),
                "",
                "",
                first,
                SPOKEN,
                true,
                Begins.GO,
                false,
                false,
                false,
                null,
                false,
                like == null ? Duration.ofMinutes(2) : like.warn(),
                like == null ? Duration.ofSeconds(30) : like.danger(),
                List.of());
        return new ShowEdit.AddSegment(Math.clamp(at, 0, show.segments().size()), part);
    }

    @Override
    public synchronized void close() {
        for (var one : new ArrayList<>(open.values())) {
            one.text().close();
            try {
                one.history().close();
            } catch (IOException e) {
                // The process ends; so does what it holds.
            }
        }
        open.clear();
    }

    /** A new show file, with what everybody needs first. */
    static String made(Path folder, Asked.NewShow asked) throws IOException {
        var name = Slug.of(asked.title());
        for (int more = 2; Files.exists(folder.resolve(name + Shelves.SHOW)); more++)
            name = Slug.of(asked.title()) + "-" + more;
        Files.writeString(folder.resolve(name + Shelves.SHOW), Template.of(asked));
        return name;
    }

    static final Sentence NOT_HERE = new Sentence(
            "Không mở được kịch bản này: tệp không còn, hoặc một cửa sổ Khai Mạc khác đang soạn.",
            "This show cannot be opened: the file is gone, or another Khai Mạc prepares it.");
}
