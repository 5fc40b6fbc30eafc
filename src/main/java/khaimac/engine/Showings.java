package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import khaimac.calendar.DateWords;
import khaimac.scene.Digits;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookFiles;
import khaimac.scene.Looks;
import khaimac.scene.Overlay;
import khaimac.scene.PageText;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.Timer;
import khaimac.show.DateSlips;
import khaimac.show.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What a surface shows: an emergency text, else what lies over it, else a message, else what nobody planned, else its
 * tracked picture, else its idle look. Never nothing.
 */
final class Showings {
    private final Run run;
    private final SurfaceName surface;

    private Showings(Run run, SurfaceName surface) {
        this.run = run;
        this.surface = surface;
    }

    static Showing of(Run run, SurfaceName surface) {
        var alarm = run.stage().alarm(surface);
        return alarm == null ? calm(run, surface) : new Showings(run, surface).of(alarm);
    }

    /** What it shows under an emergency text, as if there were none. */
    static Showing calm(Run run, SurfaceName surface) {
        return new Showings(run, surface).now();
    }

    /** What a surface would show of a picture. */
    static Showing of(Run run, SurfaceName surface, Placed placed) {
        return new Showings(run, surface).showing(placed);
    }

    /** What the picture on a surface is made of; null where it is black, or a message. */
    static @Nullable Placed madeOf(Run run, SurfaceName surface) {
        return run.stage().alarm(surface) != null ? null : calmlyMadeOf(run, surface);
    }

    static @Nullable Placed calmlyMadeOf(Run run, SurfaceName surface) {
        var over = run.stage().over().get(surface);
        if (over != null && over.kind() == Over.Kind.HOLD) return over.made();
        if (over != null && over.kind() == Over.Kind.BLANK) return null;
        var laid = run.stage().laid(surface);
        if (run.stage().messages().containsKey(surface) || (laid != null && !laid.what().isOver())) return null;
        var placed = run.stage().placed(surface);
        boolean idle = placed == null || over != null || isOver(placed);
        return idle ? run.stage().idle().get(surface) : placed;
    }

    /** A film that gives way to the idle look: one that has run out and should, and one that shows no more. */
    private static boolean isOver(Placed placed) {
        return over(placed) != null;
    }

    private static @Nullable Instant over(Placed placed) {
        var screening = placed.film();
        if (screening == null) return null;
        if (screening.lost() != null) return screening.lost();
        var film = Looks.first(placed.look(), Look.Film.class);
        return film != null && film.then() == Look.FilmEnd.IDLE ? screening.ended() : null;
    }

    private Showing now() {
        var over = run.stage().over().get(surface);
        if (over == null) return uncovered();
        return switch (over.kind()) {
            case HOLD -> over.held() == null ? uncovered() : over.held();
            case BLANK -> new Showing(new Look.Blank(), over.since(), Entrance.CUT, 0, null, level());
            case SAFE -> idle(over.since());
        };
    }

    /** It comes at once, and as bright as the surface can: whoever dimmed it did not think of this. */
    private Showing of(Alarm alarm) {
        return new Showing(filled(alarm.look()), alarm.since(), Entrance.CUT, 0, null, 1);
    }

    /** The words of an emergency text that lies ready, as they would be read now. */
    static Look ready(Run run, SurfaceName surface, Look look) {
        return new Showings(run, surface).filled(look);
    }

    private Showing uncovered() {
        var message = run.stage().messages().get(surface);
        if (message != null)
            return showing(new Look.Message(message.text(), Style.PLAIN), message.since(), Entrance.CUT, 0, null);
        var laid = run.stage().inserts().get(surface);
        if (laid == null) return planned().under(overlays());
        if (laid.what().isOver()) {
            var over = new ArrayList<>(overlays());
            over.add(overlay(laid.what().look(laid.style()), laid.since(), laid.fade(), laid.gone()));
            return planned().under(over);
        }
        return laid.isUp()
                ? showing(laid.what().look(laid.style()), laid.since(), laid.entrance(), 0, null)
                : back(laid, planned()).under(overlays());
    }

    /** What lies over all pictures of this surface: over no message, and over nothing that nobody planned. */
    private List<Overlay> overlays() {
        var laid = run.stage().overlays().get(surface);
        if (laid == null) return List.of();
        var over = new ArrayList<Overlay>();
        for (var one : laid.seen())
            over.add(overlay(one.look(), one.since(), laid.fade(), laid.goes(one) ? laid.since() : null));
        return over;
    }

    private Overlay overlay(Look look, Instant since, Duration fade, @Nullable Instant gone) {
        var shown = filled(look);
        return new Overlay(shown, since, fade, gone, Looks.readsTimer(shown) ? timer() : null);
    }

    /** What was up before, or came meanwhile, comes back as that came in which lay over it. */
    private static Showing back(Insertion laid, Showing planned) {
        var gone = laid.gone();
        return gone == null || planned.since().isAfter(gone)
                ? planned
                : planned.entering(new Entrance(
                        laid.entrance().kind(),
                        laid.fade(),
                        null,
                        planned.entrance().as()));
    }

    private Showing planned() {
        var placed = run.stage().placed(surface);
        if (placed == null) return idle(null);
        var over = over(placed);
        return over == null ? showing(placed) : idle(over);
    }

    /** @param since when it came up, where it lies over something else */
    private Showing idle(@Nullable Instant since) {
        var placed = run.stage().idle().get(surface);
        if (placed == null) return showing(new Look.Blank(), run.ledger().last(), Entrance.CUT, 0, null);
        return showing(
                placed.look(), since == null ? placed.since() : since, placed.entrance(), placed.page(), reel(placed));
    }

    private Showing showing(Placed placed) {
        var look = Reels.filled(filled(placed.look()), placed.lots(), run.stage()::drawn);
        return filledShowing(
                look, placed.look(), placed.since(), placed.entrance(), placed.page(), reel(placed));
    }

    private static @Nullable Reel reel(Placed placed) {
        return placed.film() == null ? null : placed.film().reel();
    }

    private Showing showing(Look look, Instant since, Entrance entrance, int page, @Nullable Reel reel) {
        return filledShowing(filled(look), look, since, entrance, page, reel);
    }

    /** @param look as it is written */
    private Showing filledShowing(
            Look filled, Look look, Instant since, Entrance entrance, int page, @Nullable Reel reel) {
        var sung = Songs.of(run.stage(), filled);
        var shown = showing(sung.look(), since, entrance, page, reel == null ? sung.reel() : reel, as(entrance));
        if (!LookFiles.isSeen(shown.look())) return shown;
        // Whoever paints may not have its file, or find it broken: no audience is told so.
        var idle = run.stage().idle().get(surface);
        if (idle == null || idle.look().equals(look)) return shown;
        var stands = Entrance.CUT;
        return shown.orElse(showing(filled(idle.look()), idle.since(), stands, idle.page(), reel(idle), null));
    }

    private @Nullable Look as(Entrance entrance) {
        var as = entrance.as();
        return as == null ? null : filled(as);
    }

    private Showing showing(
            Look shown, Instant since, Entrance entrance, int page, @Nullable Reel reel, @Nullable Look as) {
        return new Showing(
                shown,
                since,
                as == null ? entrance : entrance.as(as),
                page,
                Looks.readsTimer(shown) ? timer() : null,
                reel,
                level());
    }

    private Look filled(Look look) {
        var words = words(look);
        if (Looks.first(words, Look.Live.class) == null) return words;
        // What stands in for an input that sees nothing; nothing stands in for the idle look.
        var idle = run.stage().idle().get(surface);
        return idle == null || idle.look().equals(look) ? words : Looks.standIn(words, words(idle.look()));
    }

    private Look words(Look look) {
        return Looks.agenda(PageText.filled(look, this::field), this::rows);
    }

    /** Whether a page of a wall has room for what a look says at this moment. */
    static boolean fits(Run run, Look look) {
        return PageText.fits(look, name -> field(run, name));
    }

    private double level() {
        return run.stage().levels().getOrDefault(surface, 1.0);
    }

    /** What countdowns on this surface read; null when nothing is live, or nobody said how long it takes. */
    private @Nullable Timer timer() {
        var visit = run.progress().live();
        var segment = run.live();
        if (visit == null
                || segment == null
                || segment.length().plus(visit.added()).isZero()) return null;
        var ends = visit.ends(run.show());
        var pausedSince = visit.pausedSince();
        var frozen = pausedSince == null || segment.fixedEnd() ? null : Duration.between(pausedSince, ends);
        return new Timer(ends, frozen, segment.warn(), segment.danger());
    }

    /** The value of a field, or null for one that is not known or fills itself. */
    private @Nullable String field(String name) {
        return field(run, name);
    }

    private static @Nullable String field(Run of, String name) {
        var run = of.asTold();
        var show = run.show();
        return switch (name) {
            case "now.name" -> name(run.live());
            case "now.by" -> by(run.live());
            case "next.name" -> name(next(run));
            case "next.by" -> by(next(run));
            default -> DateSlips.field(show, name);
        };
    }

    private static @Nullable Segment next(Run run) {
        var live = run.live();
        int next = run.show().nextAfter(live == null ? -1 : run.show().indexOf(live.id()));
        return next < 0 || run.closed() ? null : run.show().segments().get(next);
    }

    private static String name(@Nullable Segment segment) {
        return segment == null ? "" : segment.name();
    }

    private static String by(@Nullable Segment segment) {
        return segment == null ? "" : segment.by();
    }

    /** What begins in the small hours is of the evening before. */
    private static LocalDate day(Run told, int index) {
        return Timing.announcedStart(told, index)
                .atZone(told.show().zone())
                .minusHours(4)
                .toLocalDate();
    }

    private static String day(LocalDate date) {
        return DateWords.weekday(date) + ", " + DateWords.of(date);
    }

    /** The agenda as the public is told it: announced times, never how late things really are. */
    private List<Look.AgendaRow> rows(Look.Agenda agenda) {
        var told = run.asTold();
        var show = told.show();
        var live = told.live();
        int at = live == null ? -1 : show.indexOf(live.id());
        var rows = new ArrayList<Look.AgendaRow>();
        long days = IntStream.range(0, show.segments().size())
                .filter(index -> !show.segments().get(index).skip())
                .mapToObj(index -> day(told, index))
                .distinct()
                .count();
        for (int index = 0; index < show.segments().size(); index++) {
            var segment = show.segments().get(index);
            if (segment.skip()) continue;
            boolean wanted = agenda.all() || index == at || index == show.nextAfter(at);
            if (!wanted) continue;
            var start = Timing.announcedStart(told, index).atZone(show.zone());
            rows.add(new Look.AgendaRow(
                    Digits.two(start.getHour()) + ":" + Digits.two(start.getMinute()),
                    segment.name(),
                    segment.by(),
                    index == at,
                    days > 1 && agenda.all() ? day(day(told, index)) : null));
        }
        return List.copyOf(PageText.rows(rows));
    }
}
