package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.DeviceState;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;
import khaimac.show.InPlace;
import khaimac.show.RosterEdits;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a show. Three pure functions are the whole engine: {@link #decide} turns a wish into facts, {@link #after}
 * turns a fact into the next run, {@link #showing} says what a surface shows. No clock, no file, no thread: the same
 * facts give the same run, in the hall, in a rehearsal and after a crash.
 */
public record Run(Edition edition, Progress progress, Stage stage, Timeline timeline, Ledger ledger, Undos undos) {

    /** A run of a show that has not been opened yet. */
    public static Run of(Show show) {
        return new Run(Edition.of(show), Progress.NONE, Stage.EMPTY, Timeline.UNSET, Ledger.EMPTY, Undos.NONE);
    }

    public Decision decide(Command command, Moment moment) {
        return new Deciding(this, command, moment).decision();
    }

    /** The same without what is due meanwhile: for when that is what somebody stumbled over. */
    public Decision decideAlone(Command command, Moment moment) {
        return new Deciding(this, command, moment).alone();
    }

    /** The only way a run moves. */
    public Run after(Fact fact) {
        return Following.after(this, fact);
    }

    public Run after(List<Fact> facts) {
        return after(facts, Set.of());
    }

    /**
     * The same without some facts, by number, and without those that a desk has left out before: they have happened,
     * and move nothing.
     */
    public Run after(List<Fact> facts, Set<Long> without) {
        var leftOut = leftOut(facts, without);
        var run = this;
        for (var fact : facts)
            run = leftOut.contains(fact.stamp().seq()) ? Following.nothing(run, fact) : run.after(fact);
        return run;
    }

    /** The numbers of the facts that count no more, with some that are known already. */
    public static Set<Long> leftOut(List<Fact> facts, Set<Long> without) {
        if (without.isEmpty() && facts.stream().noneMatch(Run::leavesOut)) return Set.of();
        var all = new HashSet<>(without);
        for (var fact : facts)
            if (fact.deed() instanceof Deed.Recovered back && back.leftOut() != null) all.addAll(back.leftOut());
        if (all.isEmpty()) return Set.of();
        // What was taken back, and is left out, was never there to be taken back.
        for (var fact : facts)
            if (fact.deed() instanceof Deed.Undone(long taken, int visit) && all.contains(taken))
                all.add(fact.stamp().seq());
        return Set.copyOf(all);
    }

    private static boolean leavesOut(Fact fact) {
        return fact.deed() instanceof Deed.Recovered back && back.leftOut() != null;
    }

    public Showing showing(SurfaceName surface) {
        return Showings.of(this, surface);
    }

    /** What the next GO does. */
    public Next next() {
        return Next.of(this);
    }

    /** What of it stays whatever its file comes to say. */
    Settled settled() {
        var live = live();
        var spent = new HashSet<Integer>();
        for (int cue = 0; live != null && cue < live.cues().size(); cue++) if (isSpent(cue)) spent.add(cue);
        var held = new HashSet<String>();
        for (var one : held()) held.add(one.segment());
        int begun = live != null
                ? show().indexOf(live.id()) + 1
                : closed() ? show().segments().size() : 0;
        return new Settled(show().saying(looks()), begun, live != null, spent, held);
    }

    /** What the next GO does, in words: what its button says. */
    public Sentence goWords() {
        return next().words(show());
    }

    /** The same once another plan is taken over. */
    public Sentence goWordsWith(Wish.Adopt adopt) {
        var change = new Deed.PlanChanged(adopt.file(), adopt.edits(), progress.visits() + 1);
        return after(new Fact(new Stamp(seq() + 1, ledger.last(), "", ""), change))
                .goWords();
    }

    /** What a fact changed in the hall because a cue says so. */
    public List<Change> changes(Fact fact) {
        if (!(fact.deed() instanceof Deed.CueStarted started)) return List.of();
        var segment = show().segment(started.segment());
        // A part that is still to come may have lost the cue since.
        if (segment == null) return List.of();
        boolean isThere = started.cue() < segment.cues().size();
        return isThere ? segment.cues().get(started.cue()).changes() : List.of();
    }

    /** What the hall should be: surfaces, sounds, devices, and what the next GO would bring. */
    public Wanted wanted(Moment moment) {
        var now = opened() ? at(moment) : moment.wall();
        var sounds = stage.sounds().stream().filter(sound -> !sound.isOver(now)).toList();
        return new Wanted(
                epoch(), seq(), showings(), isSilenced() ? List.of() : sounds, stage.devices(), ahead(moment));
    }

    /** What is heard, in the order it began. */
    public List<Sounding> sounds() {
        return stage.sounds();
    }

    /** What players have said of the sounds. */
    public Hearsay hearsay() {
        return ledger.hearsay();
    }

    /** What is heard that other cues wait for; null: nothing. */
    public @Nullable Sounding solemn(Instant now) {
        for (var sound : heard())
            if (sound.tune().solemn() && !sound.isOver(now) && !ledger.hearsay().isSilent(sound)) return sound;
        return null;
    }

    /** What each device was told, for those that were told something. */
    public NavigableMap<String, DeviceState> devices() {
        return stage.devices();
    }

    private Map<SurfaceName, Showing> showings() {
        var all = new LinkedHashMap<SurfaceName, Showing>();
        for (var surface : show().surfaces()) all.put(surface, showing(surface));
        return all;
    }

    /** The run as it would be after GO: the engine itself is asked, and nothing happens. Null: GO would be refused. */
    public @Nullable Run afterGo(Moment moment) {
        if (!opened()) return null;
        var sight = new Sight("", "", epoch(), seen(), rev(), at(moment));
        // A reel that would turn shows what turns; who would come up nobody sees before it has been thrown.
        Wish wish = next() instanceof Next.TurnReel(var file) ? new Wish.Draw(file, Reels.TRIED) : new Wish.GoAnyway();
        return decide(new Command(sight, wish), moment) instanceof Decision.Accepted(var facts, boolean _)
                ? after(facts)
                : null;
    }

    /** What would come of a wish that nobody has sent: the engine itself is asked, and nothing happens. */
    public Decision would(Wish wish, Moment moment) {
        return decideAlone(new Command(new Sight("", "", epoch(), seen(), rev(), at(moment)), wish), moment);
    }

    /** The run once a part has begun with all of its opening, whatever lies between; null where it cannot be. */
    public @Nullable Run begun(String part, Moment moment) {
        var jump = new Command(new Sight("", "", epoch(), seen(), rev(), at(moment)), new Wish.Jump(part));
        return decide(jump, moment) instanceof Decision.Accepted(var facts, boolean _) ? after(facts) : null;
    }

    /** What the next GO would bring. */
    public Wanted.Ahead ahead(Moment moment) {
        var after = afterGo(moment);
        if (after == null) return new Wanted.Ahead(Map.of(), List.of(), standby());
        var changes = changesTo(after);
        var begin = after.stage.sounds().stream()
                .filter(sound -> !stage.sounds().contains(sound))
                .toList();
        return new Wanted.Ahead(changes, begin, standby());
    }

    /** The emergency texts that lie ready: nobody waits for one to be painted. */
    private List<Wanted.Standby> standby() {
        var first = show().surfaces().isEmpty() ? null : show().surfaces().getFirst();
        if (first == null || !opened()) return List.of();
        return show().emergencies().stream()
                .map(one -> new Wanted.Standby(
                        Showings.ready(this, first, one.look()), one.on(show().surfaces())))
                .toList();
    }

    /** The emergency text that is up; null: none is. */
    public @Nullable Alarm alarm() {
        return stage.alarm();
    }

    /** Who was drawn out of a list. */
    public Drawn drawn(String file) {
        return stage.drawn(file);
    }

    /** The names out of which is drawn. */
    public List<Look.RosterRow> lots(String file) {
        return Draws.names(edition, file);
    }

    /** The lists out of which is drawn on a surface now, each once. */
    public List<String> draws() {
        return show().surfaces().stream()
                .map(surface -> Draws.file(stage, surface))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether an emergency text keeps the sounds of the show silent. They run on meanwhile, unheard. */
    public boolean isSilenced() {
        var alarm = stage.alarm();
        return alarm != null && alarm.silence();
    }

    /** What is heard, in the order it began: nothing where an emergency text wants silence. */
    public List<Sounding> heard() {
        return isSilenced() ? List.of() : stage.sounds();
    }

    /** The surfaces that have another picture in another run, with it, in the order of the show. */
    Map<SurfaceName, Showing> changesTo(Run after) {
        var changes = new LinkedHashMap<SurfaceName, Showing>();
        after.showings().forEach((surface, showing) -> {
            if (!showing.samePicture(showing(surface))) changes.put(surface, showing);
        });
        return changes;
    }

    /** When what GO would start is planned, where a GO hours away from it is asked about; else null. */
    public @Nullable Planned planned() {
        return Planned.of(this);
    }

    /** The films that are running, under whatever lies over them. */
    public List<RunningFilm> films() {
        var films = new ArrayList<RunningFilm>();
        stage.tracked().forEach((surface, placed) -> {
            var film = Looks.first(placed.look(), Look.Film.class);
            var screening = placed.film();
            if (film != null && screening != null && screening.ended() == null && film.then() != Look.FilmEnd.LOOP)
                films.add(new RunningFilm(surface, film, screening.reel()));
        });
        return films;
    }

    /** The film that a surface has, under whatever lies over it; null where it has none. */
    public @Nullable Screened screened(SurfaceName surface) {
        var placed = stage.placed(surface);
        var film = placed == null ? null : Looks.first(placed.look(), Look.Film.class);
        var screening = placed == null ? null : placed.film();
        if (film == null || screening == null) return null;
        return new Screened(film, screening.reel(), screening.ended() != null, screening.lost() != null);
    }

    /** A film that was put up, and what has become of it. */
    public record Screened(Look.Film film, Reel reel, boolean over, boolean lost) {}

    /** The document whose pages a speaker turns: on the first surface, in the order of the show, that shows one. */
    public @Nullable Slides slides() {
        for (var surface : show().surfaces()) {
            var placed = stage.placed(surface);
            if (placed == null) continue;
            var document = Looks.first(placed.look(), Look.Pages.class);
            if (document != null) return new Slides(surface, document, placed.page());
        }
        return null;
    }

    /**
     * A document on a surface.
     *
     * @param page the one that is up, counted from 0
     */
    public record Slides(SurfaceName surface, Look.Pages document, int page) {}

    /** A film on a surface, and how far it has run. */
    public record RunningFilm(SurfaceName surface, Look.Film film, Reel reel) {
        /** When it will have run out; null: it stands, or nobody has written how long it is. */
        public @Nullable Instant ends() {
            return ends(null);
        }

        /** The same where somebody may have found out how long the file is. */
        public @Nullable Instant ends(@Nullable Duration known) {
            var runs = film.runs(known);
            return runs == null ? null : reel.reaches(runs);
        }

        /** What is said when it has run out. */
        public Wish.FilmEnded ended() {
            return new Wish.FilmEnded(surface, film.file(), reel.since());
        }

        /** What is said when no more of it can be shown. */
        public Wish.FilmLost lost() {
            return new Wish.FilmLost(surface, film.file(), reel.since());
        }
    }

    /** Every time a segment was live, in order; the one that is live now has no end yet. */
    public List<Held> held() {
        var all = new ArrayList<Held>();
        for (var visit : progress.past()) all.add(new Held(visit.segment(), visit.started(), visit.ended()));
        var visit = progress.live();
        if (visit != null) all.add(new Held(visit.segment(), visit.started(), null));
        return all;
    }

    /** One time a segment was live. */
    public record Held(
            String segment, Instant started, @Nullable Instant ended) {}

    public boolean paused() {
        var visit = progress.live();
        return visit != null && visit.isPaused();
    }

    /** The clock of the live part; null when nothing is live. */
    public @Nullable LiveClock clock() {
        var visit = progress.live();
        var segment = live();
        if (visit == null || segment == null) return null;
        boolean timed =
                segment.fixedEnd() || !segment.length().plus(visit.added()).isZero();
        return new LiveClock(
                visit.started(), timed ? visit.ends(show()) : null, segment.fixedEnd() ? null : visit.pausedSince());
    }

    /**
     * Anchors of the live part, from which whoever shows its time computes it.
     *
     * @param ends null where nobody said how long it takes
     * @param stands since when it is paused; null while it runs
     */
    public record LiveClock(
            Instant started,
            @Nullable Instant ends,
            @Nullable Instant stands) {}

    /** How many steps somebody has gone back over, that GO takes again. */
    public int stepsAhead() {
        var visit = progress.live();
        return visit == null ? 0 : visit.trail().ahead().size();
    }

    /** Whether a cue of the live part has been started, or was missed. */
    public boolean isSpent(int cue) {
        var visit = progress.live();
        return visit != null && visit.cues().isSpent(cue);
    }

    /** What the public was told the programme is late by. */
    public Duration announced() {
        return edition.announced();
    }

    /** The words that lie over a surface; null where there are none. */
    public @Nullable String message(SurfaceName surface) {
        var message = stage.messages().get(surface);
        return message == null ? null : message.text();
    }

    /** What nobody planned and lies over a surface; null where nothing of that does. */
    public @Nullable Insertion laid(SurfaceName surface) {
        return stage.laid(surface);
    }

    /** What nobody planned and was shown in this run, the newest first. */
    public List<Inset> inserted() {
        return ledger.inserted();
    }

    /** What a surface would show if a look, with these words, were put on it now. */
    public Showing wouldShow(SurfaceName surface, String name, Look text, Instant now) {
        // Corrected on air it keeps the design it came up with, and what it stands among.
        var made = Showings.madeOf(this, surface);
        var full = edition.withRows(text);
        var written = edition.inPlace(name);
        if (made != null && made.shows(name)) return Showings.of(this, surface, made.corrected(name, full, now));
        if (made != null && written != null && written.isOf(made.ref()))
            return Showings.of(this, surface, made.corrected(full, now));
        var looks = new HashMap<>(edition.looks());
        looks.put(name, full);
        return Showings.of(this, surface, Placed.now(new LookRef.Named(name), looks, now, Entrance.CUT));
    }

    /**
     * What a surface would show of a list if its rows were corrected now.
     *
     * @param page the one to look at, counted from 0; null: the one that would be up. Where the list is not up, its
     *     first.
     */
    public Showing wouldShow(
            SurfaceName surface, String name, List<ShowEdit.OfRows> rows, @Nullable Integer page, Instant now) {
        var look = look(name);
        var list = look == null ? null : RosterEdits.in(look);
        var groups = list == null ? null : ShowEdit.OfRows.made(list.groups(), rows);
        if (look == null || list == null || groups == null) return showing(surface);
        var made = Showings.madeOf(this, surface);
        var listed = made == null ? null : made.listed(list.file(), list.groups(), rows, groups, now);
        // One that shows the list and says what it will say is what is up.
        boolean isUp = made != null
                && listed != null
                && (!listed.equals(made) || madeOf(surface).contains(name));
        if (listed == null || !isUp) {
            var looks = new HashMap<>(edition.looks());
            looks.put(name, RosterEdits.with(look, list.file(), was -> groups));
            listed = Placed.now(new LookRef.Named(name), looks, now, Entrance.CUT);
        }
        return Showings.of(this, surface, page == null ? listed : listed.turned(page, now));
    }

    /** When something will happen by itself; null when nothing will. */
    public @Nullable Instant nextDue() {
        var due = Due.first(this);
        return due == null ? null : due.at();
    }

    /** The moment on the run's own time line, which no setting of the wall clock bends. */
    public Instant at(Moment moment) {
        return timeline.at(moment);
    }

    /** The show as it is being run, with what was changed live. */
    public Show show() {
        return edition.show();
    }

    /** The run as pictures tell it that are up: a plan that was changed under them comes with the next step. */
    Run asTold() {
        var told = progress.told();
        return told == null ? this : new Run(edition.with(told), progress, stage, timeline, ledger, undos);
    }

    /** Whether a part was added to this run and never was on: no plan misses it. */
    public boolean mayBeTakenOut(String segment) {
        boolean added = approved().indexOf(segment) < 0 && show().indexOf(segment) >= 0;
        return added && held().stream().noneMatch(one -> one.segment().equals(segment));
    }

    /** The hash of the show file that was adopted last; empty: none was. */
    public String adopted() {
        return edition.file();
    }

    /** The show as its file has it, before anything was shortened, skipped or moved. */
    public Show approved() {
        return edition.approved();
    }

    public Seen seen() {
        return progress.seen();
    }

    public long epoch() {
        return ledger.epoch();
    }

    public long rev() {
        return ledger.rev();
    }

    public long seq() {
        return ledger.seq();
    }

    public Mode mode() {
        return ledger.mode();
    }

    public boolean opened() {
        return ledger.opened();
    }

    public boolean closed() {
        return progress.closed();
    }

    /** The segment that is on; null before the first and after the last. */
    public @Nullable Segment live() {
        var visit = progress.live();
        return visit == null ? null : show().segment(visit.segment());
    }

    /** The words of a look as the next take has them: by its name, or by the place that it is written in. */
    public @Nullable Look look(String name) {
        return edition.look(name);
    }

    public Map<String, Look> looks() {
        return edition.looks();
    }

    public long lookRev(String name) {
        return edition.rev(name);
    }

    /** What fell due while nobody could decide, and has not been caught up. */
    public List<Deed.MissedCue> missed() {
        return progress.missed();
    }

    /** The part that was live before the one that is on, where "back" goes; null: none was that is still there. */
    public @Nullable Segment before() {
        if (!opened()) return null;
        for (var id : progress.cameFrom().reversed()) {
            var segment = show().segment(id);
            if (segment != null && !segment.skip()) return segment;
        }
        return null;
    }

    /** What was decided to be sent, and nobody has said yet what became of it. */
    public Underway underway() {
        return ledger.underway();
    }

    /** Messages that the last jump left out. */
    public List<Change.Send> notDone() {
        return progress.notDone();
    }

    Run onLine(Timeline other) {
        return new Run(edition, progress, stage, other, ledger, undos);
    }

    Run renumbered(int visit) {
        return new Run(edition, progress.renumbered(visit), stage, timeline, ledger, undos);
    }

    /** How far the wall clock has jumped ahead of the run, while nobody has said why; zero when they agree. */
    public Duration clockJump() {
        return timeline.jump();
    }

    /**
     * The looks that the picture on a surface is made of, by their names; one that was written in place by that. None
     * where it is black, or a message.
     */
    public List<String> madeOf(SurfaceName surface) {
        var placed = Showings.madeOf(this, surface);
        if (placed == null) return List.of();
        var all = new TreeSet<>(placed.copies().keySet());
        var written = edition.now(placed.ref()) instanceof LookRef.Inline(var look) ? look : null;
        var place = written == null ? null : InPlace.name(show(), written);
        if (place != null) all.add(place);
        return List.copyOf(all);
    }

    /** What a look read before anything was corrected; null where there is none by this name. */
    public @Nullable Look wasWritten(String name) {
        var written = edition.inPlace(name);
        return written == null ? approved().looks().get(name) : written.was();
    }

    /** The looks of the picture on a surface, as they were when it came up; null where it is black, or a message. */
    public @Nullable Up up(SurfaceName surface) {
        var placed = Showings.madeOf(this, surface);
        if (placed == null) return null;
        return new Up(placed.copies(), placed.ref() instanceof LookRef.Inline(var look) ? look : null);
    }

    /**
     * What a picture on a surface is made of.
     *
     * @param named the looks that have names
     * @param inPlace what was written without one; null: nothing was
     */
    public record Up(Map<String, Look> named, @Nullable Look inPlace) {}

    /** The show as pictures tell it that are up: a plan that was changed under them comes with the next step. */
    public Show told() {
        return asTold().show();
    }

    /** What lies over a surface by explicit wish; null when nothing does. */
    public Over.@Nullable Kind cover(SurfaceName surface) {
        var over = stage.over().get(surface);
        return over == null ? null : over.kind();
    }
}
