package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import khaimac.scene.Counting;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.show.RosterEdits;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was put on a surface: the look as it was then, so that a later edit cannot touch what is on air.
 *
 * @param copies the named looks it is made of, as they were when they went on air
 * @param film the one that is in it; null where there is none
 * @param lots how many had been drawn when it was put up, by the list: a cue that puts a draw up once more begins anew
 */
record Placed(
        LookRef ref,
        Map<String, Look> copies,
        Instant since,
        Entrance entrance,
        int page,
        @Nullable Screening film,
        Map<String, Integer> lots) {
    private static final Duration NAME = Duration.ofMillis(600);

    private static final Duration PAGE = Duration.ofMillis(300);

    static Placed now(LookRef ref, Map<String, Look> looks, Instant since, Entrance entrance) {
        var copies = new HashMap<String, Look>();
        for (var name : Looks.names(ref, looks::get)) {
            var look = looks.get(name);
            if (look != null) copies.put(name, look);
        }
        boolean film = Looks.first(Looks.resolved(ref, copies::get), Look.Film.class) != null;
        return new Placed(
                ref,
                Map.copyOf(copies),
                since,
                entrance.begun(since),
                0,
                film ? Screening.begun(since) : null,
                Map.of());
    }

    /** The looks that it is made of as they are now; as they were where the show has lost one. */
    Map<String, Look> copiesOf(Map<String, Look> looks) {
        var names = Looks.names(ref, looks::get);
        if (!looks.keySet().containsAll(names)) return copies;
        var now = new HashMap<String, Look>();
        for (var name : names) now.put(name, looks.get(name));
        return Map.copyOf(now);
    }

    Look look() {
        return Looks.resolved(ref, copies::get);
    }

    /** The same as it is put up by a cue or by hand, after so many draws out of each list. */
    Placed with(Map<String, Integer> drawn) {
        return lots.equals(drawn) ? this : new Placed(ref, copies, since, entrance, page, film, drawn);
    }

    boolean shows(String name) {
        return copies.containsKey(name);
    }

    /** The same in the place of another one: a number that stood there climbs on. */
    Placed goingOn(Placed before, Instant now) {
        var stood = before.look();
        if (Looks.first(stood, Look.Count.class) == null || Looks.first(look(), Look.Count.class) == null) return this;
        return each(look -> Counting.goingOn(look, stood, before.since, now));
    }

    /** The same picture with other words for one of its looks; only what changed comes in anew. */
    Placed corrected(String name, Look text, Instant now) {
        var other = new HashMap<>(copies);
        other.put(name, Counting.goingOn(text, copies.getOrDefault(name, text), since, now));
        return with(ref, other, page, now);
    }

    /** The same where the picture itself was written in place. */
    Placed corrected(Look text, Instant now) {
        return with(new LookRef.Inline(Counting.goingOn(text, look(), since, now)), copies, page, now);
    }

    /**
     * The same picture with other rows in a list; itself where it does not show that list. The page is the one that has
     * most of the people who are up.
     *
     * @param edits what makes the new rows of the rows that were there for the next take
     */
    Placed listed(
            String list,
            List<Look.RosterGroup> before,
            List<ShowEdit.OfRows> edits,
            List<Look.RosterGroup> groups,
            Instant now) {
        var other = new HashMap<>(copies);
        other.replaceAll((name, look) -> RosterEdits.with(look, list, was -> groups));
        var written = ref instanceof LookRef.Inline(var look)
                ? new LookRef.Inline(RosterEdits.with(look, list, was -> groups))
                : ref;
        if (other.equals(copies) && written.equals(ref)) return this;
        var was = Looks.first(look(), Look.Roster.class);
        boolean turns = was != null && was.file().equals(list);
        int up = was == null || !turns
                ? page
                : ListPages.after(was, page, groups, was.groups().equals(before) ? edits : null);
        return with(written, other, up, now);
    }

    private Placed with(LookRef other, Map<String, Look> looks, int up, Instant now) {
        var as = entrance.as() == null ? look() : entrance.as();
        // A crawl goes on where it was, whether its own words are corrected or those beside it.
        var since = Looks.isStill(look()) ? now : this.since;
        var comes = Entrance.correction(as).with(entrance.flourish());
        return new Placed(other, Map.copyOf(looks), since, comes, up, film, lots);
    }

    /** Another page; what was set in a size while it is up goes on in that size. */
    Placed turned(int newPage, Instant now) {
        var as = entrance.as();
        var turns = turning(Looks.first(look(), Look.Roster.class));
        var comes = (as == null ? turns : turns.as(as)).with(entrance.flourish());
        return new Placed(ref, copies, now, comes, newPage, film, lots);
    }

    /** Names come in gently, who is called alone the most; a speaker's pages are simply there. */
    private static Entrance turning(Look.@Nullable Roster list) {
        if (list == null) return Entrance.CUT;
        return Entrance.fade(list.nameByName() ? NAME : PAGE);
    }

    /** The same picture, with what another entrance plays over it; itself where that plays nothing. */
    Placed playing(Entrance other, Instant now) {
        var flourish = other.flourish();
        return flourish == null
                ? this
                : new Placed(ref, copies, since, entrance.with(other.begun(now).flourish()), page, film, lots);
    }

    /** The same picture without what was to be played with it, its numbers at their goals: a jump brings what stays. */
    Placed settled() {
        return new Placed(ref, copies, since, entrance.with(null), page, film, lots).each(Counting::arrived);
    }

    /** The same of other looks. */
    private Placed each(UnaryOperator<Look> change) {
        var other = new HashMap<>(copies);
        other.replaceAll((name, look) -> change.apply(look));
        var written = ref instanceof LookRef.Inline(var look) ? new LookRef.Inline(change.apply(look)) : ref;
        return new Placed(written, Map.copyOf(other), since, entrance, page, film, lots);
    }

    boolean samePicture(Placed other) {
        return ref.equals(other.ref)
                && copies.equals(other.copies)
                && page == other.page
                && lots.equals(other.lots);
    }

    /** The same picture with another state of its film; itself where there is none in it. */
    Placed screening(UnaryOperator<Screening> change) {
        return film == null ? this : new Placed(ref, copies, since, entrance, page, change.apply(film), lots);
    }

    /** Whether the film in it has ended, or shows no more. */
    boolean isFilmOver() {
        return film != null && (film.ended() != null || film.lost() != null);
    }

    Placed shifted(Duration by) {
        var film = this.film == null ? null : this.film.shifted(by);
        return new Placed(ref, copies, since.plus(by), entrance.shifted(by), page, film, lots)
                .each(look -> Looks.shifted(look, by));
    }
}
