package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import khaimac.cue.Trigger;
import khaimac.engine.Awaited;
import khaimac.engine.CueWords;
import khaimac.engine.FactWords;
import khaimac.engine.Groups;
import khaimac.engine.Next;
import khaimac.engine.Run;
import khaimac.engine.Shortening;
import khaimac.engine.Stepback;
import khaimac.engine.Timing;
import khaimac.engine.Undoable;
import khaimac.finding.Sentence;
import khaimac.notation.Spelling;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Lots;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.show.Names;
import khaimac.show.Segment;
import org.jspecify.annotations.Nullable;

/** Turns what is true into what the pages are told. Pure: the same run at the same moment gives the same words. */
final class States {
    private final Run run;
    private final Timing timing;
    private final Lateness lateness;
    private final Instant now;
    private final double speed;
    private final Function<String, @Nullable Duration> lengths;

    /** @param lengths how long a film or a sound is, as far as anybody has found that out */
    States(Run run, Instant now, double speed, Function<String, @Nullable Duration> lengths) {
        this.run = run;
        this.timing = Timing.of(run, now);
        this.lateness = new Lateness(timing, Timing.of(run, now.plus(Lateness.STEP)));
        this.now = now;
        this.speed = speed;
        this.lengths = lengths;
    }

    /**
     * All that is true, for the operator's views.
     *
     * @param changes the surfaces that the next GO gives another picture
     * @param coming those of them on which it is not ready yet
     * @param lacks what of it cannot be shown or heard
     * @param plan what could be taken over of the show file; null: nothing
     * @param approved how it stands to what was signed; null: nothing was
     * @param opening what should be seen before the first GO; null: nothing
     */
    ToPage.State desk(
            List<SurfaceName> changes,
            List<SurfaceName> coming,
            List<ToPage.Lack> lacks,
            boolean safe,
            List<SurfaceName> pulled,
            List<ToPage.Lamp> lamps,
            List<ToPage.ReadyFor> ready,
            List<ToPage.Said> log,
            ToPage.@Nullable Plan plan,
            ToPage.@Nullable Approved approved,
            ToPage.@Nullable Opening opening) {
        var late = Timing.lateness(run, now);
        var before = run.before();
        return new ToPage.State(
                run.epoch(),
                run.seq(),
                run.rev(),
                run.seen(),
                speed,
                run.opened(),
                run.closed(),
                next(),
                undo(),
                step(),
                before == null ? null : before.id(),
                changes,
                coming,
                lacks,
                live(),
                spent(),
                late == null ? null : new ToPage.Offset(late.base(), late.grows()),
                rows(),
                end(timing.plannedEnd()),
                lateness.end(),
                end(timing.announcedEnd()),
                run.announced(),
                surfaces(),
                run.inserted(),
                sounds(),
                slides(),
                run.missed().isEmpty() ? null : FactWords.missed(run.missed(), run.show()),
                run.notDone().stream().map(FactWords::effect).toList(),
                run.clockJump(),
                safe,
                pulled,
                lamps,
                ready,
                log,
                plan,
                approved,
                Shortening.isFitted(run),
                opening,
                emergencies(),
                emergency(),
                groups(),
                run.draws().stream().map(this::lottery).toList());
    }

    private List<ToPage.Group> groups() {
        return Groups.of(run.show(), timing).stream()
                .map(one -> new ToPage.Group(
                        one.name(), one.first(), one.last(), one.length(), Spelling.word(one.stands())))
                .toList();
    }

    private List<ToPage.Emergency> emergencies() {
        var show = run.show();
        return show.emergencies().stream()
                .map(one -> new ToPage.Emergency(
                        one.name(), one.look().text(), inOrder(one.on(show.surfaces())), one.silence()))
                .toList();
    }

    private ToPage.@Nullable Raised emergency() {
        var alarm = run.alarm();
        if (alarm == null) return null;
        return new ToPage.Raised(
                alarm.name(),
                alarm.since(),
                run.show().surfaces().stream().filter(alarm::isSeenOn).toList(),
                alarm.silence());
    }

    private ToPage.Lottery lottery(String file) {
        var drawn = run.drawn(file);
        var spin = drawn.spin();
        var stopped = spin == null ? null : spin.stopped();
        return new ToPage.Lottery(
                file,
                heading(file),
                drawn.turns(),
                stopped == null || !drawn.isComingToRest(now) ? null : Lots.shown(stopped),
                // Nobody who reads along knows it before the hall does.
                drawn.read(now).stream().map(Look.RosterRow::name).toList(),
                Lots.left(run.lots(file), drawn.all()).size());
    }

    private String heading(String file) {
        for (var surface : run.show().surfaces()) {
            var draw = Looks.first(run.showing(surface).look(), Look.Draw.class);
            if (draw != null && draw.file().equals(file)) return draw.heading();
        }
        return "";
    }

    private List<SurfaceName> inOrder(Set<SurfaceName> some) {
        return run.show().surfaces().stream().filter(some::contains).toList();
    }

    private ToPage.@Nullable Undo undo() {
        var last = Undoable.of(run);
        return last == null ? null : new ToPage.Undo(last.seq(), last.what(), last.refused());
    }

    private ToPage.@Nullable Back step() {
        var step = Stepback.of(run);
        return step == null ? null : new ToPage.Back(step.step(), step.words());
    }

    private ToPage.Next next() {
        var next = run.next();
        var heard = run.solemn(now);
        var solemn = heard == null ? null : heard.name();
        return switch (next) {
            case Next.StartCue(var segment, int cue) ->
                new ToPage.Next("cue", next.words(run.show()), segment.id(), planned(), solemn);
            case Next.Again(var segment, long _, var _) ->
                new ToPage.Next("again", next.words(run.show()), segment.id(), null, solemn);
            case Next.StartSegment(var segment) ->
                new ToPage.Next("segment", next.words(run.show()), segment.id(), planned(), solemn);
            case Next.TurnReel _ -> new ToPage.Next("turn-reel", next.words(run.show()), null, null, null);
            case Next.StopReel _ -> new ToPage.Next("stop-reel", next.words(run.show()), null, null, null);
            case Next.Close() -> new ToPage.Next("close", next.words(run.show()), null, null, solemn);
            case Next.Nothing() -> new ToPage.Next("nothing", next.words(run.show()), null, null, null);
        };
    }

    private ToPage.@Nullable Planned planned() {
        var one = run.planned();
        return one == null ? null : new ToPage.Planned(one.start(), one.from(), one.until(), one.day());
    }

    private ToPage.@Nullable Live live() {
        var segment = run.live();
        var clock = run.clock();
        if (segment == null || clock == null) return null;
        return new ToPage.Live(
                segment.id(),
                segment.name(),
                segment.by(),
                clock.started(),
                clock.ends(),
                clock.stands(),
                segment.warn(),
                segment.danger(),
                cut());
    }

    private ToPage.@Nullable Cut cut() {
        var cut = Timing.Cut.of(run);
        var segment = cut == null ? null : run.show().segment(cut.segment());
        return cut == null || segment == null ? null : new ToPage.Cut(segment.name(), cut.at(), cut.told());
    }

    /** Where nothing is planned nothing ends. */
    private @Nullable Instant end(Instant time) {
        return run.show().nextAfter(-1) < 0 ? null : time;
    }

    private List<ToPage.Row> rows() {
        var rows = new ArrayList<ToPage.Row>();
        ToPage.Shift above = null;
        Duration toldAbove = null;
        for (int at = 0; at < timing.rows().size(); at++) {
            var row = timing.rows().get(at);
            var segment = run.show().segments().get(at);
            var late = lateness.start(at);
            var lateEnd = lateness.end(at);
            var told = Duration.between(row.plannedStart(), row.announcedStart());
            rows.add(new ToPage.Row(
                    segment.id(),
                    segment.name(),
                    segment.by(),
                    Spelling.word(row.state()),
                    segment.about(),
                    row.plannedStart(),
                    row.plannedEnd(),
                    unless(above, late),
                    unless(late, lateEnd),
                    unless(toldAbove, told),
                    row.started(),
                    row.ended(),
                    steps(segment),
                    segment.group(),
                    segment.notes(),
                    run.mayBeTakenOut(segment.id()) ? true : null));
            above = lateEnd;
            toldAbove = told;
        }
        return rows;
    }

    /** Null where it is said already. */
    private static <T> @Nullable T unless(@Nullable T said, T now) {
        return now.equals(said) ? null : now;
    }

    private List<ToPage.Step> steps(Segment segment) {
        return IntStream.range(0, segment.cues().size())
                .mapToObj(cue -> step(segment, cue))
                .toList();
    }

    private List<Integer> spent() {
        var live = run.live();
        if (live == null) return List.of();
        return IntStream.range(0, live.cues().size())
                .filter(run::isSpent)
                .boxed()
                .toList();
    }

    /** When it comes the page reckons: a part that is late takes its cues along. */
    private ToPage.Step step(Segment segment, int cue) {
        var one = segment.cues().get(cue);
        var does = CueWords.of(one, cue, run.show());
        return switch (one.trigger()) {
            case Trigger.Go _ -> new ToPage.Step(does, true, null, null, null);
            case Trigger.At(var instant) -> new ToPage.Step(does, false, instant, null, null);
            case Trigger.FromStart(var after) -> new ToPage.Step(does, false, null, after, null);
            case Trigger.FromEnd(var after) -> new ToPage.Step(does, false, null, null, after);
            case Trigger.Warning _ ->
                new ToPage.Step(does, false, null, null, segment.warn().negated());
            case Trigger.After _, Trigger.FilmEnd _, Trigger.Overtime _ ->
                new ToPage.Step(Awaited.waiting(run, segment, cue), false, null, null, null);
        };
    }

    private List<ToPage.On> surfaces() {
        return run.show().surfaces().stream().map(this::surface).toList();
    }

    private ToPage.On surface(SurfaceName name) {
        var cover = run.cover(name);
        var showing = run.showing(name);
        var laid = run.laid(name);
        return new ToPage.On(
                name,
                cover == null ? null : Spelling.word(cover),
                run.message(name),
                run.madeOf(name),
                showing.level(),
                showing.reading(now),
                leaf(showing),
                film(name),
                laid == null ? null : laid.what());
    }

    private static ToPage.@Nullable Leaf leaf(Showing showing) {
        int many = Looks.pages(showing.look());
        return !Looks.hasPages(showing.look()) ? null : new ToPage.Leaf(Math.floorMod(showing.page(), many) + 1, many);
    }

    private List<ToPage.Sound> sounds() {
        return run.sounds().stream()
                .filter(sound -> !sound.isOver(now))
                .map(this::sound)
                .toList();
    }

    private ToPage.Sound sound(Sounding sound) {
        var tune = sound.tune();
        var ending = sound.ending();
        var said = run.hearsay().of(sound);
        var length = tune.length() == null ? lengths.apply(tune.file()) : tune.length();
        return new ToPage.Sound(
                tune.name(),
                tune.file(),
                tune.to(),
                sound.since(),
                tune.loop() ? null : length,
                tune.loop(),
                tune.solemn(),
                tune.level(),
                tune.fade(),
                ending == null ? null : ending.since(),
                ending == null ? Duration.ZERO : ending.fade(),
                said == null ? null : Spelling.word(said.became()),
                said == null ? Sentence.NONE : said.why(),
                Names.sound(tune.name()));
    }

    private ToPage.@Nullable Playing film(SurfaceName surface) {
        var screened = run.screened(surface);
        if (screened == null) return null;
        var film = screened.film();
        var reel = screened.reel();
        return new ToPage.Playing(
                surface,
                film.file(),
                reel.since(),
                reel.at(),
                reel.runs(),
                film.runs(lengths.apply(film.file())),
                Spelling.word(film.then()),
                screened.over(),
                screened.lost(),
                run.show().calledFilm(film.file()));
    }

    /**
     * The speaker sees how long the film that runs takes, and that the next one will not come.
     *
     * @param lacks what of the next cue cannot be shown or heard
     */
    ToPage.Stage stage(List<ToPage.Lack> lacks) {
        var films = run.films();
        var film = films.isEmpty() ? null : film(films.getFirst().surface());
        return new ToPage.Stage(
                speed,
                live(),
                following(),
                run.message(new SurfaceName("stage")),
                film,
                lacks.isEmpty() ? null : lacks.getFirst().what());
    }

    /** The part that comes after what is on. */
    private @Nullable String following() {
        var live = run.live();
        int next = run.closed()
                ? -1
                : run.show().nextAfter(live == null ? -1 : run.show().indexOf(live.id()));
        return next < 0 ? null : run.show().segments().get(next).name();
    }

    ToPage.Speaker speaker() {
        return new ToPage.Speaker(speed, run.epoch(), run.rev(), run.seen(), live(), slides());
    }

    private ToPage.@Nullable Slides slides() {
        var slides = run.slides();
        if (slides == null) return null;
        var document = slides.document();
        return new ToPage.Slides(slides.surface(), document.file(), slides.page() + 1, Math.max(1, document.many()));
    }

    ToPage.Backstage backstage(List<ToPage.ReadyFor> ready) {
        var due = new ArrayList<ToPage.Due>();
        ToPage.Shift above = null;
        Duration toldAbove = null;
        for (int at = 0; at < timing.rows().size(); at++) {
            var row = timing.rows().get(at);
            if (row.state() == Timing.State.SKIPPED) continue;
            var told = Duration.between(row.plannedStart(), row.announcedStart());
            var segment = run.show().segments().get(at);
            var late = lateness.start(at);
            due.add(new ToPage.Due(
                    segment.id(),
                    segment.name(),
                    segment.by(),
                    Spelling.word(row.state()),
                    row.plannedStart(),
                    unless(above, late),
                    unless(toldAbove, told),
                    segment.notes()));
            above = late;
            toldAbove = told;
        }
        return new ToPage.Backstage(speed, live(), run.announced(), due, ready);
    }

    ToPage.Board board() {
        var told = new ArrayList<ToPage.Told>();
        for (var row : timing.rows()) {
            var segment = run.show().segment(row.segment());
            if (segment == null || row.state() == Timing.State.SKIPPED) continue;
            told.add(new ToPage.Told(segment.name(), segment.by(), publicly(row.state()), row.announcedStart()));
        }
        return new ToPage.Board(speed, run.show().title(), told);
    }

    /** The public is not told what was left out on the way. */
    private static String publicly(Timing.State state) {
        return switch (state) {
            case DONE, PASSED -> "done";
            case LIVE -> "live";
            case NEXT, LATER, SKIPPED -> "later";
        };
    }
}
