package khaimac.showfile.shows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Cure;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Compositions;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.PageText;
import khaimac.scene.SurfaceName;
import khaimac.show.Begins;
import khaimac.show.DateSlips;
import khaimac.show.OfficialNames;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.showfile.json.FindingList;
import khaimac.showfile.json.Layout;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/**
 * What a whole show tells that no single line of it does: times that collide, cues that cannot come, parts without a
 * picture.
 */
public final class ShowChecks {
    private final Show show;
    private final Places places;
    private final FindingList findings;
    private final Compositions compositions;
    private final SongChecks songs;
    private final Map<String, Optional<Look.Film>> films = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> sounds = new LinkedHashSet<>();

    /** What a look says that is made of no others: of that nothing was to be said, however often it comes. */
    private record Says(Class<?> kind, List<String> texts) {}

    private final Set<Says> fine = new HashSet<>();

    /** The cue that is looked at. */
    private Spot here = new Spot("", 0);

    private ShowChecks(Show show, Places places) {
        this.show = show;
        this.places = places;
        this.findings = new FindingList(places.file());
        this.compositions = new Compositions(show.looks());
        this.songs = new SongChecks(show);
        for (var segment : show.segments())
            for (var cue : segment.cues())
                for (var change : cue.changes()) if (change instanceof Change.Play(var tune)) sounds.add(tune.name());
    }

    public static List<Finding> of(Show show, Places places) {
        var checks = new ShowChecks(show, places);
        checks.times();
        checks.cues();
        checks.words();
        checks.unused();
        checks.say(ContrastChecks.of(show, places));
        return checks.findings.all();
    }

    private void times() {
        int before = -1;
        for (int index = 0; index < show.segments().size(); index++) {
            var segment = show.segments().get(index);
            if (segment.skip()) continue;
            var place = places.segment(segment.id());
            if (segment.cuts() && segment.begins() != Begins.CLOCK) {
                warn(
                        place,
                        new Sentence(
                                "“cuts” chỉ có nghĩa cùng với \"begins\": \"clock\".",
                                "\"cuts\" means something only with \"begins\": \"clock\"."),
                        new Sentence("Phần này không tự bắt đầu theo đồng hồ.", "It does not begin by the clock."));
            }
            if (before >= 0) between(before, index, place);
            else if (segment.begins() == Begins.FOLLOW) {
                findings.add(new Finding(
                        Severity.WARNING,
                        place,
                        new Sentence(
                                "Phần đầu tiên không có phần nào để nối theo.",
                                "The first segment has nothing to follow."),
                        new Sentence("Phần này chờ GO.", "It waits for GO."),
                        Sentence.NONE,
                        new Cure(
                                new Sentence("bỏ “begins”: phần này chờ GO", "leave \"begins\" out: it waits for GO"),
                                List.of(new Cure.Mend.Without(
                                        place.line(), place.column(), SegmentForm.BEGINS.name())))));
            }
            before = index;
        }
    }

    private void between(int before, int index, Place place) {
        var last = show.plan().slot(before);
        var slot = show.plan().slot(index);
        var name = show.segments().get(before).name();
        if (slot.start().isBefore(last.start())) {
            warn(
                    place,
                    new Sentence(
                            "Phần này bắt đầu trước phần đứng trên nó (“" + name + "”).",
                            "It starts before the segment above it (\"" + name + "\")."),
                    new Sentence(
                            "Chương trình vẫn chạy theo thứ tự trong tệp. Nếu sang ngày khác, hãy thêm \"date\".",
                            "The run still follows the order of the file. If it is another day, add \"date\"."));
        } else if (slot.start().isBefore(last.end())) {
            var by = Times.written(Duration.between(slot.start(), last.end()));
            boolean waits = show.segments().get(index).begins() == Begins.CLOCK
                    && !show.segments().get(index).cuts();
            var now = waits
                    ? new Sentence(
                            "Phần này không cắt ngang: nó bắt đầu khi phần đó hết giờ. "
                                    + "Nếu phải đúng giờ, hãy thêm \"cuts\": true.",
                            "It does not cut in: it begins when that has ended. "
                                    + "If it must come on the second, add \"cuts\": true.")
                    : new Sentence("Hãy xem lại giờ của hai phần.", "Check the times of the two.");
            warn(
                    place,
                    new Sentence(
                            "Phần này bắt đầu khi “" + name + "” chưa xong (chồng nhau " + by + ").",
                            "It starts while \"" + name + "\" is still on (they overlap by " + by + ")."),
                    now);
        }
    }

    private void cues() {
        Map<SurfaceName, LookRef> shown = new HashMap<>();
        for (var segment : show.segments()) {
            if (!segment.skip()) segment(segment, shown);
        }
    }

    private void segment(Segment segment, Map<SurfaceName, LookRef> shown) {
        boolean film = shown.values().stream().anyMatch(this::isFilm);
        @Nullable Duration last = null;
        for (int index = 0; index < segment.cues().size(); index++) {
            var cue = segment.cues().get(index);
            here = new Spot(segment.id(), index);
            for (var change : cue.changes()) {
                change(change, shown, segment);
                if (change instanceof Change.Put(var surface, var ref, var entrance)) film |= isFilm(ref);
            }
            if (cue.trigger() instanceof Trigger.FilmEnd && !film) {
                warn(
                        here(),
                        new Sentence(
                                "Lệnh này chờ hết phim, nhưng chưa có phim nào được chiếu.",
                                "This cue waits for the end of a film, but no film has been put up."),
                        new Sentence("Nó sẽ không tự chạy.", "It will not start by itself."));
            }
            var offset = offset(cue, segment);
            if (offset != null) {
                if (last != null && offset.compareTo(last) < 0) {
                    warn(
                            here(),
                            new Sentence(
                                    "Lệnh này xảy ra trước lệnh đứng trên nó.",
                                    "This cue happens before the one above it."),
                            new Sentence(
                                    "Khi nhảy phần, hình được tính theo thứ tự trong tệp. Hãy xếp các lệnh theo thứ tự"
                                            + " thời gian.",
                                    "A jump reckons pictures in the order of the file. Put the cues in the order of"
                                            + " time."));
                }
                last = offset;
                inside(segment, offset);
            }
            if (cue.trigger() instanceof Trigger.At(var instant)) atItsTime(segment, instant);
        }
        if (shown.isEmpty() && !segment.skip()) {
            warn(
                    places.segment(segment.id()),
                    new Sentence("Phần này không có hình nào của riêng nó.", "This segment has no picture of its own."),
                    new Sentence("Các màn hình chỉ chiếu hình chờ.", "Every surface shows its idle look."));
        }
    }

    private void change(Change change, Map<SurfaceName, LookRef> shown, Segment segment) {
        switch (change) {
            case Change.Put(var surface, var ref, var entrance) -> {
                shown.put(surface, ref);
                composed(ref);
                note(ref);
                var length = filmLength(ref);
                if (length != null
                        && length.compareTo(segment.length()) > 0
                        && !segment.length().isZero()) {
                    warn(
                            here(),
                            new Sentence(
                                    "Phim dài " + Times.written(length) + ", phần này chỉ có "
                                            + Times.written(segment.length()) + ".",
                                    "The film runs " + Times.written(length) + ", the segment has only "
                                            + Times.written(segment.length()) + "."),
                            new Sentence("Phần này sẽ quá giờ.", "It will run over time."));
                }
            }
            case Change.Clear(var surface, var entrance) -> shown.remove(surface);
            case Change.Overlay(var surface, var ref, var _) -> {
                if (ref != null) {
                    composed(ref);
                    note(ref);
                }
            }
            case Change.Idle(var surface, var ref) -> {
                composed(ref);
                note(ref);
            }
            case Change.Page(var surface, var turn) -> {
                var ref = shown.get(surface);
                if (ref == null || !Looks.hasPages(Looks.resolved(ref, show.looks()::get))) {
                    warn(
                            here(),
                            new Sentence(
                                    "Trên màn hình “" + surface
                                            + "” lúc này không có danh sách hay tài liệu để lật trang.",
                                    "There is no roster or document on \"" + surface + "\" to turn a page of."),
                            new Sentence("Lệnh này không đổi gì.", "The cue changes nothing."));
                }
            }
            case Change.Steer(var surface, var how) -> {
                var ref = shown.get(surface);
                if (ref == null || !isFilm(ref)) {
                    warn(
                            here(),
                            new Sentence(
                                    "Trên màn hình “" + surface + "” lúc này không có phim.",
                                    "There is no film on \"" + surface + "\" at that time."),
                            new Sentence("Lệnh này không đổi gì.", "The cue changes nothing."));
                }
            }
            case Change.Level ignored -> {}
            case Change.Play ignored -> {}
            case Change.StopSound(var names, var _) -> {
                for (var name : names) if (!sounds.contains(name)) noSound(name);
            }
            case Change.Device ignored -> {}
            case Change.Send ignored -> {}
        }
    }

    private void noSound(String name) {
        var place = here();
        var known = new ArrayList<>(sounds);
        known.add("sound");
        var only = Nearest.only(name, known);
        findings.add(new Finding(
                Severity.ERROR,
                place,
                new Sentence("Kịch bản không có âm thanh “" + name + "”.", "The show has no sound \"" + name + "\"."),
                new Sentence("Không có gì bị dừng.", "Nothing is stopped by this."),
                Nearest.instead(name, known),
                only == null
                        ? null
                        : new Cure(
                                Cure.instead(name, only),
                                List.of(new Cure.Mend.Inside(
                                        place.line(), place.column(), Layout.quoted(name), Layout.quoted(only))))));
    }

    private void atItsTime(Segment segment, Instant instant) {
        var slot = show.plan().slot(show.indexOf(segment.id()));
        if (instant.isBefore(slot.start())) {
            warn(
                    here(),
                    new Sentence(
                            "Giờ của lệnh này đã qua khi phần bắt đầu.",
                            "The time of this cue is over when its segment begins."),
                    new Sentence("Nó sẽ không tự chạy.", "It will not start by itself."));
        } else if (!segment.length().isZero() && instant.isAfter(slot.end())) {
            warn(
                    here(),
                    new Sentence(
                            "Lệnh này đến sau khi phần đã hết giờ.", "This cue comes after its segment's time is up."),
                    new Sentence("Nó chỉ chạy nếu phần kéo dài quá giờ.", "It starts only if the segment runs over."));
        }
    }

    private void composed(LookRef ref) {
        if (!compositions.fits(ref))
            warn(
                    here(),
                    Sentences.TOO_MUCH,
                    new Sentence("Phần thừa hoặc quá sâu sẽ để trống.", "What is too much or too deep stays empty."));
    }

    private void inside(Segment segment, Duration offset) {
        if (segment.length().isZero()) return;
        if (offset.isNegative()) {
            warn(
                    here(),
                    new Sentence(
                            "Lệnh này đến trước khi phần bắt đầu.", "This cue would come before its segment begins."),
                    new Sentence("Nó chạy ngay khi phần bắt đầu.", "It starts as the segment begins."));
        } else if (offset.compareTo(segment.length()) > 0) {
            warn(
                    here(),
                    new Sentence(
                            "Lệnh này đến sau khi phần đã hết giờ.", "This cue comes after its segment's time is up."),
                    new Sentence("Nó chỉ chạy nếu phần kéo dài quá giờ.", "It starts only if the segment runs over."));
        }
    }

    /** How long after the start a timed cue is planned; null for one that waits for somebody. */
    private static @Nullable Duration offset(Cue cue, Segment segment) {
        return switch (cue.trigger()) {
            case Trigger.FromStart(var after) -> after;
            case Trigger.FromEnd(var after) ->
                segment.length().isZero() ? null : segment.length().plus(after);
            case Trigger.Go ignored -> null;
            case Trigger.At ignored -> null;
            case Trigger.After ignored -> null;
            case Trigger.FilmEnd ignored -> null;
            case Trigger.Overtime ignored -> null;
            case Trigger.Warning ignored -> null;
        };
    }

    private void note(LookRef ref) {
        // Of a look that is used all that it is made of is.
        if (ref instanceof LookRef.Named(var name) && used.contains(name)) return;
        used.addAll(Looks.names(ref, show.looks()::get));
    }

    private boolean isFilm(LookRef ref) {
        return film(ref) != null;
    }

    private @Nullable Duration filmLength(LookRef ref) {
        var film = film(ref);
        return film == null ? null : film.runs();
    }

    /** The film in a look. A long show puts the same few up many times. */
    private Look.@Nullable Film film(LookRef ref) {
        return switch (ref) {
            case LookRef.Inline(Look.Film film) -> film;
            case LookRef.Inline(var look) -> Looks.parts(look).isEmpty() ? null : found(ref);
            case LookRef.Named(var name) ->
                films.computeIfAbsent(name, any -> Optional.ofNullable(found(ref)))
                        .orElse(null);
        };
    }

    private Look.@Nullable Film found(LookRef ref) {
        return Looks.first(Looks.resolved(ref, show.looks()::get), Look.Film.class);
    }

    private void words() {
        var words = new WordChecks(show, OfficialNames.of(show));
        var above = new WordChecks(show, OfficialNames.aboveAgenda(show));
        for (var text : List.of(show.title(), show.organiser(), show.venue())) say(words.of(text, places.names()));
        show.looks().forEach((name, look) -> say(words.of(look, places.look(name))));
        show.looks().forEach((name, look) -> room(new LookRef.Named(name), places.look(name)));
        show.looks().forEach((name, look) -> songs(look, places.look(name)));
        for (var segment : show.segments()) {
            say(words.of(segment.name(), places.segment(segment.id())));
            say(above.of(segment.by(), places.segment(segment.id())));
            for (int index = 0; index < segment.cues().size(); index++) {
                for (var change : segment.cues().get(index).changes()) {
                    var ref = change.look();
                    if (!(ref instanceof LookRef.Inline(var look))) continue;
                    if (look instanceof Look.Lyrics) songs(look, places.cue(segment.id(), index));
                    var said = new Says(look.getClass(), Looks.texts(look));
                    if (fine.contains(said)) continue;
                    here = new Spot(segment.id(), index);
                    var wrong = words.of(look, here());
                    say(wrong);
                    boolean isWhole = Looks.parts(look).isEmpty();
                    if (room(ref, here()) && wrong.isEmpty() && isWhole) fine.add(said);
                }
            }
        }
        for (var one : show.emergencies()) {
            var place = places.emergency(one.name());
            say(words.of(one.look(), place));
            room(new LookRef.Inline(one.look()), place);
        }
        show.idle().forEach((surface, ref) -> {
            // The one made from the show's own names was checked with them.
            if (!(ref instanceof LookRef.Inline(var look)) || !places.hasIdle(surface.text())) return;
            say(words.of(look, places.idle(surface.text())));
            room(ref, places.idle(surface.text()));
        });
    }

    /** Whether a page of a wall has room for what a look says. What is on when it comes is not known here. */
    private boolean room(LookRef ref, Place place) {
        var look = Looks.resolved(ref, show.looks()::get);
        if (PageText.fits(look, name -> DateSlips.field(show, name))) return true;
        findings.add(new Finding(
                Severity.WARNING,
                place,
                new Sentence(
                        "Chữ dài quá một trang màn hình (nhiều nhất " + PageText.MOST + " chữ cái).",
                        "The words are longer than a page of a screen (at most " + PageText.MOST + " letters)."),
                new Sentence(
                        "Màn hình chỉ hiện phần đầu, cuối cùng là “…”.",
                        "The screen shows only the beginning, with \"…\" at its end."),
                new Sentence("Hãy rút ngắn.", "Shorten them.")));
        return false;
    }

    private void songs(Look look, Place place) {
        for (var lyrics : Looks.all(look, Look.Lyrics.class)) say(songs.of(lyrics, place));
    }

    private void say(List<Finding> all) {
        all.forEach(findings::add);
    }

    private void unused() {
        show.idle().values().forEach(this::note);
        for (var name : show.looks().keySet()) {
            if (used.contains(name)) continue;
            var place = places.look(name);
            findings.add(new Finding(
                    Severity.NOTE,
                    place,
                    new Sentence("Không có lệnh nào dùng hình này.", "No cue uses this look."),
                    Sentence.NONE,
                    Sentence.NONE,
                    new Cure(
                            new Sentence("bỏ hình “" + name + "”", "take the look \"" + name + "\" out"),
                            List.of(new Cure.Mend.Gone(place.line(), place.column())))));
        }
    }

    /** Few of many cues have something to be said of: only then it is found out how their place is called. */
    private record Spot(String segment, int cue) {}

    private Place here() {
        return places.cue(here.segment, here.cue);
    }

    private void warn(Place place, Sentence what, Sentence now) {
        findings.add(new Finding(Severity.WARNING, place, what, now, Sentence.NONE));
    }
}
