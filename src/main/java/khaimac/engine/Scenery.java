package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import khaimac.finding.Sentence;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * All that makes the picture of one surface, under what lies over it.
 *
 * @param placed null where only the idle look is left
 * @param level null where nobody set one
 * @param overlaid null where nothing ever lay over it
 */
record Scenery(
        @Nullable Placed placed,
        @Nullable Placed idle,
        @Nullable Double level,
        @Nullable Overlaid overlaid) {
    static Scenery of(Stage stage, SurfaceName surface) {
        return new Scenery(
                stage.tracked().get(surface),
                stage.idle().get(surface),
                stage.levels().get(surface),
                stage.overlays().get(surface));
    }

    private double bright() {
        return level == null ? 1 : level;
    }

    /** Whether nobody sees a difference. */
    boolean looksLike(Scenery other) {
        var one = placed == null ? idle : placed;
        var two = other.placed == null ? other.idle : other.placed;
        boolean film = one == null || two == null || Objects.equals(one.film(), two.film());
        return same(one, two) && film && bright() == other.bright() && sameOver(other);
    }

    /** Whether another one is this with its page turned. */
    boolean turns(Scenery other) {
        return placed != null
                && other.placed != null
                && placed.ref().equals(other.placed.ref())
                && placed.copies().equals(other.placed.copies())
                && placed.page() != other.placed.page();
    }

    /** Which page it is, of a look that has pages. */
    @Nullable
    Sentence page() {
        if (placed == null) return null;
        var of = (placed.page() + 1) + "/" + Looks.pages(placed.look());
        return new Sentence("trang " + of, "page " + of);
    }

    boolean samePicture(Scenery other) {
        return same(placed, other.placed)
                && same(idle, other.idle)
                && bright() == other.bright()
                && sameOver(other);
    }

    private boolean sameOver(Scenery other) {
        return overlaid == null
                ? other.overlaid == null || other.overlaid.up() == null
                : overlaid.isSame(other.overlaid);
    }

    private static boolean same(@Nullable Placed one, @Nullable Placed other) {
        return one == null ? other == null : other != null && one.samePicture(other);
    }

    /**
     * The stage with this on a surface again.
     *
     * @param until when it was up last
     */
    Stage on(Stage stage, SurfaceName surface, Edition edition, Instant until, Instant now) {
        var up = of(stage, surface);
        return stage.withScenery(
                surface,
                new Scenery(
                        again(placed, up.placed, edition, until, now),
                        again(idle, up.idle, edition, until, now),
                        level,
                        over(up.overlaid, edition, now)));
    }

    /** What lay over it then comes, and what lies over it now goes, as that came. */
    private @Nullable Overlaid over(@Nullable Overlaid up, Edition edition, Instant now) {
        if (overlaid == null ? up == null || up.up() == null : overlaid.isSame(up)) return up;
        var then = overlaid == null ? null : overlaid.up();
        var wanted = then == null
                ? null
                : Placed.now(edition.now(then.ref()), edition.looks(), now, then.entrance());
        var fade = overlaid == null ? up == null ? Duration.ZERO : up.fade() : overlaid.fade();
        return Overlaid.after(up, wanted, fade, now);
    }

    /**
     * A picture that comes again comes with the words as they are now, so that a mistake which was corrected meanwhile
     * is not seen again; what is up, and has only its page turned, keeps its own. A film goes on where it was left.
     */
    private static @Nullable Placed again(
            @Nullable Placed then, @Nullable Placed up, Edition edition, Instant until, Instant now) {
        if (then == null) return null;
        var written = edition.now(then.ref());
        boolean same = up != null && (up.ref().equals(then.ref()) || up.ref().equals(written));
        var ref = same && up != null ? up.ref() : written;
        var copies = same && up != null ? up.copies() : then.copiesOf(edition.looks());
        var film = then.film();
        var next = new Placed(
                ref,
                copies,
                then.since(),
                then.entrance(),
                then.page(),
                film == null ? null : film.left(until, now),
                then.lots());
        int last = Looks.pages(next.look()) - 1;
        return next.page() <= last ? next : next.turned(last, now);
    }

    Scenery shifted(Duration by) {
        return new Scenery(
                placed == null ? null : placed.shifted(by), idle == null ? null : idle.shifted(by),
                level,
                overlaid == null ? null : overlaid.shifted(by));
    }
}
