package khaimac.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks over a look and what it is made of: its texts, the looks it names, whether it reads the timer. */
public final class Looks {
    /** Looks nested deeper than this are cut: no picture needs it, and a ring of names must end. */
    public static final int DEPTH = 8;

    /** Layers of one stack. */
    public static final int LAYERS = 8;

    /** Looks in one look, all layers of all layers counted; what is more is cut too. */
    public static final int MOST = 32;

    /** So many pictures of a look that take turns, and how long each is up. */
    public record Turns(int many, Duration each) {}

    private Looks() {}

    /** The same look with every text replaced. */
    public static Look words(Look look, UnaryOperator<String> change) {
        return Anatomy.of(look).with(change, inline(part -> words(part, change)));
    }

    /** Every text of a look, in reading order. */
    public static List<String> texts(Look look) {
        var all = new ArrayList<String>();
        words(look, text -> {
            all.add(text);
            return text;
        });
        return List.copyOf(all);
    }

    /** The same look with another text at a place, counted in reading order from 0. */
    public static Look text(Look look, int place, String text) {
        var at = new int[] {0};
        return words(look, before -> at[0]++ == place ? text : before);
    }

    /**
     * The look a reference stands for, with every name inside it replaced by what it names. What is too deep or too
     * much is left empty, whoever wrote it: memory must not depend on that.
     */
    public static Look resolved(LookRef ref, Function<String, @Nullable Look> named) {
        return resolved(ref, named, 0, new int[] {MOST});
    }

    private static Look resolved(LookRef ref, Function<String, @Nullable Look> named, int depth, int[] left) {
        if (depth > DEPTH || left[0]-- <= 0) return new Look.Blank();
        var look =
                switch (ref) {
                    case LookRef.Inline(var written) -> written;
                    case LookRef.Named(var name) -> named.apply(name);
                };
        if (look == null) return new Look.Blank();
        if (look instanceof Look.Stack(var layers) && layers.size() > LAYERS)
            look = new Look.Stack(layers.subList(0, LAYERS));
        var anatomy = Anatomy.of(look);
        // Most are made of nothing else, and stand for themselves.
        if (anatomy.parts().isEmpty()) return look;
        return anatomy.with(text -> text, part -> new LookRef.Inline(resolved(part, named, depth + 1, left)));
    }

    /** The names a reference leads to, itself and through stacks and splits. */
    public static Set<String> names(LookRef ref, Function<String, @Nullable Look> named) {
        var found = new LinkedHashSet<String>();
        names(ref, named, found);
        return found;
    }

    private static void names(LookRef ref, Function<String, @Nullable Look> named, Set<String> found) {
        Look look = null;
        switch (ref) {
            case LookRef.Inline(var written) -> look = written;
            case LookRef.Named(var name) -> {
                if (found.add(name)) look = named.apply(name);
            }
        }
        if (look != null) for (var part : parts(look)) names(part, named, found);
    }

    /** The looks a look is made of. */
    public static List<LookRef> parts(Look look) {
        return Anatomy.of(look).parts();
    }

    /** Whether a resolved look reads the timer of the live part. */
    public static boolean readsTimer(Look look) {
        return any(look, Anatomy.Life::reads);
    }

    /** Whether putting a look up again means to see it from its beginning: a film, a countdown of its own. */
    public static boolean startsAnew(Look look) {
        return any(look, Anatomy.Life::anew);
    }

    /** Whether a resolved look stays as it is by itself: nothing in it runs, ticks or takes turns. */
    public static boolean isStill(Look look) {
        return !any(look, life -> !life.isStill());
    }

    /** Whether nothing in a resolved look changes by itself but what its clocks read. */
    public static boolean onlyTicks(Look look) {
        return !any(look, Anatomy.Life::runs);
    }

    /**
     * Its pictures that take turns; of several such parts the most pictures and the shortest time; null where none do.
     */
    public static @Nullable Turns turns(Look look) {
        return lives(look)
                .map(Anatomy.Life::turns)
                .filter(Objects::nonNull)
                .reduce(Looks::both)
                .orElse(null);
    }

    private static Turns both(Turns one, Turns other) {
        var each = one.each().compareTo(other.each()) < 0 ? one.each() : other.each();
        return new Turns(Math.max(one.many(), other.many()), each);
    }

    /** The first look of a kind in a resolved look: itself or one of its parts; null if it has none. */
    public static <L extends Look> @Nullable L first(Look look, Class<L> kind) {
        if (kind.isInstance(look)) return kind.cast(look);
        for (var part : parts(look)) {
            var found = part instanceof LookRef.Inline(var inner) ? first(inner, kind) : null;
            if (found != null) return found;
        }
        return null;
    }

    /** How many pages a resolved look has that somebody turns; 1 where there is nothing to turn. */
    public static int pages(Look look) {
        var roster = first(look, Look.Roster.class);
        if (roster != null) return Math.max(1, RosterPages.of(roster).size());
        var document = first(look, Look.Pages.class);
        return document == null ? 1 : Math.max(1, document.many());
    }

    /** Whether a resolved look is one whose pages are turned, however many it has. */
    public static boolean hasPages(Look look) {
        return first(look, Look.Roster.class) != null || first(look, Look.Pages.class) != null;
    }

    /** The looks of a kind in a resolved look, itself and its parts. */
    public static <L extends Look> List<L> all(Look look, Class<L> kind) {
        var parts = parts(look);
        if (parts.isEmpty()) return kind.isInstance(look) ? List.of(kind.cast(look)) : List.of();
        var all = new ArrayList<L>();
        if (kind.isInstance(look)) all.add(kind.cast(look));
        for (var part : parts) if (part instanceof LookRef.Inline(var inner)) all.addAll(all(inner, kind));
        return all;
    }

    /** The same look with every agenda filled in. */
    public static Look agenda(Look look, Function<Look.Agenda, List<Look.AgendaRow>> rows) {
        if (look instanceof Look.Agenda agenda)
            return new Look.Agenda(agenda.all(), rows.apply(agenda), agenda.style(), agenda.page());
        return Anatomy.of(look).with(text -> text, inline(part -> agenda(part, rows)));
    }

    /** The same look with another one in the place of itself, or of each of its parts. */
    public static Look each(Look look, UnaryOperator<Look> change) {
        return parts(look).isEmpty()
                ? change.apply(look)
                : Anatomy.of(look).with(text -> text, inline(part -> each(part, change)));
    }

    /** The same look where the time line is so much later: what has run so far has run no longer. */
    public static Look shifted(Look look, Duration by) {
        return each(look, one -> {
            if (one instanceof Look.Count count) {
                var climb = count.climb();
                return climb == null ? count : count.climbing(climb.shifted(by));
            }
            if (!(one instanceof Look.Draw draw)) return one;
            var spin = draw.spin();
            return spin == null ? draw : draw.with(spin.shifted(by));
        });
    }

    /** The same look with something that stands in for each of its inputs while nothing comes from there. */
    public static Look standIn(Look look, Look instead) {
        if (look instanceof Look.Live live) return live.instead(instead);
        return Anatomy.of(look).with(text -> text, inline(part -> standIn(part, instead)));
    }

    private static boolean any(Look look, Predicate<Anatomy.Life> so) {
        var anatomy = Anatomy.of(look);
        if (so.test(anatomy.life())) return true;
        for (var part : anatomy.parts()) if (part instanceof LookRef.Inline(var inner) && any(inner, so)) return true;
        return false;
    }

    private static Stream<Anatomy.Life> lives(Look look) {
        return all(look).map(one -> Anatomy.of(one).life());
    }

    /** A look and all that it is made of. */
    static Stream<Look> all(Look look) {
        return Stream.concat(
                Stream.of(look),
                parts(look).stream()
                        .flatMap(part -> part instanceof LookRef.Inline(var inner) ? all(inner) : Stream.of()));
    }

    private static UnaryOperator<LookRef> inline(UnaryOperator<Look> change) {
        return ref -> ref instanceof LookRef.Inline(var look) ? new LookRef.Inline(change.apply(look)) : ref;
    }
}
