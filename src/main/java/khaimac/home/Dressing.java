package khaimac.home;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Flourish;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.Styles;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.language.Beside;
import khaimac.showfile.shows.Slug;

/** Looks and cues that are made on the page, as edits. */
final class Dressing {
    private static final Duration FADE = Duration.ofMillis(800);
    private static final Duration WARNED = Duration.ofMinutes(-2);
    private static final int CRAWLS = 120;

    private static final Sentence NO_SUCH = new Sentence(
            "Màn hình, hình hoặc phần này không còn nữa. Hãy chọn lại.",
            "This surface, look or part is gone. Choose again.");
    private static final Sentence TAKEN =
            new Sentence("Đã có hình mang tên này. Hãy đặt tên khác.", "There is a look by this name. Choose another.");

    private static final Sentence NO_NAMES = new Sentence(
            "Danh sách chưa có tên nào. Hãy dán các dòng từ Excel: tên, ghi chú.",
            "The list has no names yet. Paste rows from a sheet: name, note.");

    private static final Sentence LAST_LINE = new Sentence(
            "Tiêu đề phải còn ít nhất một dòng. Nếu không cần nữa, hãy bỏ cả hình.",
            "A title has at least one line. Where it is not needed, take the look out.");

    private static final int ROWS = 6;

    private Dressing() {}

    static Typed.Reading cue(Show show, Asked.Wish.AddCue wish) {
        var segment = show.segment(wish.part());
        var surface = new SurfaceName(wish.surface());
        if (segment == null
                || !show.surfaces().contains(surface)
                || !show.looks().containsKey(wish.look())) return Typed.Reading.wrong(NO_SUCH);
        Trigger trigger = switch (wish.when()) {
            case START -> new Trigger.FromStart(Duration.ZERO);
            case GO -> new Trigger.Go();
            case TWO_MINUTES_LEFT -> new Trigger.FromEnd(WARNED);
            case FILM_END -> new Trigger.FilmEnd();
            case OVERTIME -> new Trigger.Overtime();
        };
        var entrance = wish.fade() ? Entrance.fade(FADE) : Entrance.CUT;
        var played = wish.flourish() == null ? null : Flourish.of(wish.flourish());
        var put = new Change.Put(surface, new LookRef.Named(wish.look()), entrance.with(played));
        var cue = new Cue("", wish.name().strip(), trigger, List.of(put), Sentence.NONE);
        return Typed.Reading.of(new ShowEdit.AddCue(segment.id(), segment.cues().size(), cue));
    }

    static Typed.Reading brought(Show show, Asked.Wish.Bring wish) {
        var segment = show.segment(wish.part());
        if (segment == null
                || wish.cue() < 0
                || wish.cue() >= segment.cues().size()
                || !show.looks().containsKey(wish.look())) return Typed.Reading.wrong(NO_SUCH);
        var cue = segment.cues().get(wish.cue());
        if (wish.change() < 0 || wish.change() >= cue.changes().size()) return Typed.Reading.wrong(NO_SUCH);
        var changes = new ArrayList<>(cue.changes());
        if (!(changes.get(wish.change()) instanceof Change.Put put)) return Typed.Reading.wrong(NO_SUCH);
        changes.set(wish.change(), new Change.Put(put.surface(), new LookRef.Named(wish.look()), put.entrance()));
        return Typed.Reading.of(new ShowEdit.SetCue(
                segment.id(),
                wish.cue(),
                new Cue(cue.id(), cue.name(), cue.trigger(), List.copyOf(changes), cue.broken())));
    }

    static Typed.Reading list(Show show, Asked.Wish.NewLook wish, String file, List<Look.RosterGroup> groups) {
        var name = Slug.of(wish.name());
        if (show.looks().containsKey(name)) return Typed.Reading.wrong(TAKEN);
        if (groups.isEmpty()) return Typed.Reading.wrong(NO_NAMES);
        var red = show.styles().getOrDefault(Style.RED_GOLD.name(), Style.RED_GOLD);
        var heading = wish.name().strip().toUpperCase(Locale.ROOT);
        return Typed.Reading.of(new ShowEdit.SetLook(name, new Look.Roster(file, heading, groups, ROWS, false, red)));
    }

    static Typed.Reading look(Show show, Asked.Wish.NewLook wish, Beside beside) {
        var name = Slug.of(wish.name());
        if (show.looks().containsKey(name)) return Typed.Reading.wrong(TAKEN);
        var red = show.styles().getOrDefault(Style.RED_GOLD.name(), Style.RED_GOLD);
        var plain = show.styles().getOrDefault(Style.PLAIN.name(), Style.PLAIN);
        var text = wish.text().strip();
        Look look = switch (wish.kind()) {
            case TITLE -> new Look.Title(lines(text), red);
            case MESSAGE -> new Look.Message(text, plain);
            case CRAWL -> new Look.Crawl(text, CRAWLS, red);
            case COUNTDOWN -> new Look.Countdown(new Look.Target.SegmentEnd(), null, null, text, plain);
            case AGENDA -> new Look.Agenda(false, List.of(), red);
            // A list lies in a file of its own, which is made before.
            case ROSTER -> throw new IllegalArgumentException("a list has rows");
            case IMAGE -> new Look.Image(text, Look.Fit.COVER, red);
            case FILM -> new Look.Film(text, null, Look.FilmEnd.HOLD);
            case PAGES -> pages(text, beside);
        };
        return Typed.Reading.of(new ShowEdit.SetLook(name, look));
    }

    static Typed.Reading styled(Show show, String name, String style) {
        var look = show.looks().get(name);
        var becomes = Stylist.styles(show).get(style);
        if (look == null || becomes == null || Styles.of(look) == null) return Typed.Reading.wrong(NO_SUCH);
        return Typed.Reading.of(new ShowEdit.SetLook(name, Styles.dressed(look, before -> becomes)));
    }

    static Typed.Reading cast(Show show, String name, int line, Role role) {
        return title(
                show,
                name,
                line,
                lines -> lines.set(line, new TitleLine(role, lines.get(line).text())));
    }

    static Typed.Reading lineAdded(Show show, String name, Role role, String text) {
        return title(show, name, 0, lines -> lines.add(new TitleLine(role, text.strip())));
    }

    static Typed.Reading lineRemoved(Show show, String name, int line) {
        return title(show, name, line, lines -> lines.remove(line));
    }

    private static Typed.Reading title(Show show, String name, int line, Consumer<List<TitleLine>> change) {
        if (!(show.looks().get(name) instanceof Look.Title before)
                || line < 0
                || line >= before.lines().size()) return Typed.Reading.wrong(NO_SUCH);
        var lines = new ArrayList<>(before.lines());
        change.accept(lines);
        if (lines.isEmpty()) return Typed.Reading.wrong(LAST_LINE);
        return Typed.Reading.of(new ShowEdit.SetLook(name, before.saying(List.copyOf(lines))));
    }

    private static Look pages(String file, Beside beside) {
        var look = new Look.Pages(file, 0, Look.Fit.CONTAIN, Colour.BLACK);
        return new Look.Pages(file, beside.pages(look.document()).many(), look.fit(), look.ground());
    }

    /** The first line names who holds it where there are several, the rest what is held. */
    private static List<TitleLine> lines(String text) {
        var written =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var lines = new ArrayList<TitleLine>();
        for (int at = 0; at < written.size(); at++) {
            var role = written.size() > 1 && at == 0
                    ? Role.ORGANISER
                    : at == Math.min(1, written.size() - 1) ? Role.NAME : Role.SUBTITLE;
            lines.add(new TitleLine(role, written.get(at)));
        }
        return List.copyOf(lines);
    }
}
