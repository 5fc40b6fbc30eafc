package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import khaimac.cue.Change;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;

/** Where the films are that an audience sees, look after look, and where the facts say that they are. */
final class FilmsSeen {
    /** What the facts say at one number. */
    private record Said(
            NavigableMap<SurfaceName, Footage> films, Set<SurfaceName> bare, Map<SurfaceName, FilmOver> over) {}

    /** What was seen of a film last. */
    private record Last(int life, long seq, String file, Duration run) {}

    private static final int NOBODY = -1;

    private final Invariants invariants;
    private final World world;
    private final Mixes mixes;
    private final Map<Long, Said> said = new HashMap<>();

    /** What the run's line would have read when the laptop began, by the number of the fact that says so. */
    private final TreeMap<Long, Instant> lines = new TreeMap<>();

    /** The facts after which a film on a surface may be anywhere. */
    private final Map<SurfaceName, TreeSet<Long>> moved = new HashMap<>();

    private final Map<SurfaceName, FilmOver> over = new HashMap<>();
    private final Map<SurfaceName, Last> last = new HashMap<>();

    /** Whose pictures are judged: a player that still has those of a dead desk has that desk's line, too. */
    private int life;

    FilmsSeen(Invariants invariants, World world, Mixes mixes) {
        this.invariants = invariants;
        this.world = world;
        this.mixes = mixes;
    }

    /** It has just been decided, so it is known what time it is on the run's line. */
    void decided(Fact fact) {
        lines.put(fact.stamp().seq(), fact.at().minusNanos(world.awake() * 1_000));
        if (fact.deed() instanceof Deed.ByHand(Change.Steer _)) mixes.happened(Mix.FILM_STEERED);
        if (fact.deed() instanceof Deed.FilmEnded) mixes.happened(Mix.FILM_ENDED);
        if (fact.deed() instanceof Deed.FilmLost) mixes.happened(Mix.FILM_LOST);
    }

    /** @param before the run as it was: an adopted plan has other cues */
    void follow(Run before, Fact fact) {
        var deed = fact.deed();
        // Where the line begins anew, or is set, a film is where the line says; it is over all the same.
        boolean line = deed instanceof Deed.Recovered || deed instanceof Deed.ClockSettled;
        boolean agenda = deed instanceof Deed.Undone
                || deed instanceof Deed.SteppedBack
                || deed instanceof Deed.SteppedAgain
                || deed instanceof Deed.CaughtUp
                || (deed instanceof Deed.SegmentStarted start && leads(start.how()));
        for (var surface : Programme.SURFACES) {
            boolean touched = agenda || isTouched(before, deed, surface);
            if (touched) over.remove(surface);
            if (touched || line) moved(surface).add(fact.stamp().seq());
        }
        if (deed instanceof Deed.FilmLost(var surface, var file))
            over.put(surface, new FilmOver(file, true, Duration.ZERO));
        if (deed instanceof Deed.FilmEnded(var surface, var file)) over.put(surface, ended(file));
    }

    private static boolean leads(Deed.Start how) {
        return how == Deed.Start.JUMP || how == Deed.Start.BACK || how == Deed.Start.JOIN;
    }

    private static boolean isTouched(Run before, Deed deed, SurfaceName surface) {
        var changes = deed instanceof Deed.ByHand(var change)
                ? List.<Change>of(change)
                : deed instanceof Deed.CueStarted cue ? changes(before, cue) : List.<Change>of();
        for (var change : changes) {
            boolean touches =
                    change instanceof Change.Put || change instanceof Change.Clear || change instanceof Change.Steer;
            if (touches
                    && change instanceof Change.Picture picture
                    && picture.surface().equals(surface)) return true;
        }
        return false;
    }

    private static List<Change> changes(Run before, Deed.CueStarted cue) {
        var segment = before.show().segment(cue.segment());
        return segment == null ? List.of() : segment.cues().get(cue.cue()).changes();
    }

    private static FilmOver ended(String file) {
        for (var look : Programme.SHOW.looks().values())
            if (look instanceof Look.Film film && film.file().equals(file))
                return new FilmOver(
                        file, film.then() == Look.FilmEnd.IDLE, film.length() == null ? Programme.CLIP : film.length());
        throw new IllegalStateException("no film of the show: " + file);
    }

    private NavigableSet<Long> moved(SurfaceName surface) {
        return moved.computeIfAbsent(surface, name -> new TreeSet<>());
    }

    /** What the facts say by now of those surfaces that nothing lies over. */
    void published(Feed feed, long key, Run run, NavigableMap<SurfaceName, Footage> films) {
        life = feed.life();
        var bare = new HashSet<SurfaceName>();
        for (var surface : Programme.SURFACES)
            if (Alike.isBare(run, surface)) bare.add(surface);
        said.put(key, new Said(films, bare, Map.copyOf(over)));
    }

    /** The desk is back with what the journal still knew. */
    void cameBack(int many) {
        lines.tailMap((long) many, false).clear();
        life = NOBODY;
        moved.clear();
        over.clear();
    }

    /** A player shows this on a surface now. */
    void runs(Feed feed, long key, int at, Parts parts) {
        var surface = Programme.SURFACES.get(at);
        var told = said.get(key);
        var line = lines.floorEntry(feed.seq());
        if (feed.life() != life || told == null || line == null || !told.bare().contains(surface)) {
            last.remove(surface);
            return;
        }
        var showing = feed.showings().get(at);
        var film = Looks.first(showing.look(), Look.Film.class);
        if (film == null) {
            last.remove(surface);
            return;
        }
        var now = line.getValue().plusNanos(world.awake() * 1_000);
        var run = parts.run(showing, now);
        var before = last.put(surface, new Last(feed.life(), feed.seq(), film.file(), run));
        boolean sameLife =
                before != null && before.life() == feed.life() && before.file().equals(film.file());
        if (sameLife && !wasMoved(surface, before.seq(), feed.seq()))
            invariants.wall().aFilmNeverGoesBackByItself(surface, before.run(), run);
        invariants.wall().aFilmThatIsOverStartsNoMore(
                surface, film.file(), run, told.over().get(surface));
        var footage = told.films().get(surface);
        invariants.wall().aFilmIsWhereTheFactsSay(
                surface,
                film.file(),
                run,
                footage == null ? null : footage.film().file(),
                footage == null ? null : footage.at(now));
    }

    private boolean wasMoved(SurfaceName surface, long after, long until) {
        return until > after
                && !moved(surface).subSet(after, false, until, true).isEmpty();
    }
}
