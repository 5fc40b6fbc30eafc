package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one surface shows: a look with every name and field resolved, since when, how it came in, which page, how far a
 * film has run, and the timer its countdowns read. It is all a painter needs, for as long as nobody tells it otherwise.
 *
 * @param timer only where the look reads it, so that a corrected speaking time does not change the backdrop
 * @param reel how far its film has run; null: it has run on since it came up, or there is none
 * @param level brightness of the surface, 0 to 1
 * @param standIn what is shown where this cannot be: the idle look; null: nothing stands in for it
 * @param over what lies over it and stays while it changes, from back to front; null: nothing does
 */
public record Showing(
        Look look,
        Instant since,
        Entrance entrance,
        int page,
        @Nullable Timer timer,
        @Nullable Reel reel,
        double level,
        @Nullable StandIn standIn,
        @Nullable List<Overlay> over) {
    public Showing {
        if (over != null && over.isEmpty()) over = null;
    }

    public Showing(
            Look look,
            Instant since,
            Entrance entrance,
            int page,
            @Nullable Timer timer,
            @Nullable Reel reel,
            double level) {
        this(look, since, entrance, page, timer, reel, level, null, null);
    }

    public Showing(Look look, Instant since, Entrance entrance, int page, @Nullable Timer timer, double level) {
        this(look, since, entrance, page, timer, null, level, null, null);
    }

    /** How far its film has run. */
    public Duration run(Instant now) {
        return (reel == null ? Reel.begun(since) : reel).at(now);
    }

    /** What lies over it. */
    public List<Overlay> overlays() {
        return over == null ? List.of() : over;
    }

    /** The looks that lie over it and stay. */
    public List<Look> laid() {
        return settled().overlays().stream().map(Overlay::look).toList();
    }

    /** The same with something over it. */
    public Showing under(List<Overlay> others) {
        return new Showing(look, since, entrance, page, timer, reel, level, standIn, others);
    }

    /** The same of another look, with all else as it is. */
    public Showing of(Look other) {
        return new Showing(other, since, entrance, page, timer, reel, level, standIn, over);
    }

    /** The same, with something that stands in for it. */
    public Showing orElse(@Nullable Showing other) {
        var in = other == null
                ? null
                : new StandIn(other.look, other.since, other.page, other.timer, other.reel);
        return new Showing(look, since, entrance, page, timer, reel, level, in, over);
    }

    /** What stands in for it; null: nothing does. */
    public @Nullable Showing instead() {
        var in = standIn;
        return in == null
                ? null
                : new Showing(in.look(), in.since(), Entrance.CUT, in.page(), in.timer(), in.reel(), level, null, over);
    }

    /** The same, coming in otherwise. */
    public Showing entering(Entrance other) {
        return new Showing(look, since, other, page, timer, reel, level, standIn, over);
    }

    /** What the audience sees at a moment. */
    public Scene at(Instant now) {
        return Scenes.of(this, now);
    }

    /** What can be read of it, from now on. */
    public Reading reading(Instant now) {
        return Scenes.reading(this, now);
    }

    /** Whether nothing changes by itself from a moment on but what its clocks read, in it and in what lies over it. */
    public boolean onlyTicks(Instant now) {
        return Rest.onlyTicks(look, since, now)
                && overlays().stream().allMatch(one -> one.onlyTicks(now));
    }

    /** The next moment at which it becomes another picture by itself; null: nobody can say, or never. */
    public @Nullable Instant turns(Instant now) {
        var clocks = reading(now).turns(now);
        boolean lit = Looks.all(look, Look.Title.class).stream()
                .anyMatch(title -> title.style().isLit());
        if (!lit) return clocks;
        var light = Gleam.next(since, now);
        return clocks == null || light.isBefore(clocks) ? light : clocks;
    }

    /** The same as if it began at another moment. */
    public Showing from(Instant begin) {
        return new Showing(look, begin, entrance.anew(begin), page, timer, null, level, standIn, over);
    }

    /** The same without what is played with it for some seconds, and without what only goes on going: what stays. */
    public Showing settled() {
        var stays = under(overlays().stream().filter(one -> one.gone() == null).toList());
        var last = stays.arrived();
        return entrance.flourish() == null ? last : last.entering(entrance.with(null));
    }

    /** The same with every number that climbs at its goal: what somebody looks at before it is shown. */
    public Showing arrived() {
        var last = Counting.arrived(look);
        return last.equals(look) ? this : of(last);
    }

    /** The same on a time line that was moved. */
    public Showing shifted(Duration by) {
        return new Showing(
                Looks.shifted(look, by),
                since.plus(by),
                entrance.shifted(by),
                page,
                timer == null ? null : timer.shifted(by),
                reel == null ? null : reel.shifted(by),
                level,
                standIn == null ? null : standIn.shifted(by),
                over == null
                        ? null
                        : over.stream().map(one -> one.shifted(by)).toList());
    }

    /** The same at another page. */
    public Showing at(int otherPage) {
        return new Showing(look, since, entrance, otherPage, timer, reel, level, standIn, over);
    }

    /** A timer that starts anew changes what a countdown shows, and that is no reason to call it another picture. */
    public boolean samePicture(Showing other) {
        return look.equals(other.look)
                && page == other.page
                && level == other.level
                && laid().equals(other.laid());
    }
}
