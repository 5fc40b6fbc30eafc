package khaimac.player;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.asset.Catalogue;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * Whether a surface can show what it should with the files that are here. Where what there is to see is on its way, the
 * last good picture stays; where it will not come, the idle look is shown. Where only a ground or a face is missing,
 * the words go up without it, unless it is on its way.
 */
final class Holding {
    /** Words wait so long for their ground, and a surface with nothing on it for anything. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A file that takes longer to come is talked of. */
    private static final Duration UNSAID = Duration.ofSeconds(1);

    /** What a surface waits to show, and since when. */
    private record Waiting(Showing showing, Duration since) {}

    private final Stock stock;
    private final Consumer<Sentence> told;
    private final Map<SurfaceName, Waiting> waiting = new HashMap<>();
    private final Set<SurfaceName> up = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final Function<SurfaceName, Sentence> called;

    /** @param called what people call a surface */
    Holding(Stock stock, Function<SurfaceName, Sentence> called, Consumer<Sentence> told) {
        this.stock = stock;
        this.called = called;
        this.told = told;
    }

    /** What the surface shows now; null: what it shows already, because what it should show cannot be shown. */
    @Nullable
    Showing ruled(SurfaceName surface, Showing wanted, Duration now) {
        var before = waiting.get(surface);
        var since = before == null || !before.showing().equals(wanted) ? now : before.since();
        waiting.put(surface, new Waiting(wanted, since));
        var waited = now.minus(since);
        var needs = Needs.of(wanted.look());
        boolean seen = needs.content().stream().allMatch(this::isHere)
                && needs.turns().stream().allMatch(row -> row.stream().anyMatch(this::isHere));
        boolean dressed = needs.dress().stream().noneMatch(this::isComing) && !isComing(Catalogue.OWN_WORDS);
        boolean patient = waited.compareTo(PATIENCE) < 0;
        boolean lost = needs.content().stream().anyMatch(this::isLost)
                || needs.turns().stream().anyMatch(row -> row.stream().allMatch(this::isLost));
        var instead = wanted.instead();
        var standIn = lost && instead != null && isWhole(instead) ? instead : null;
        boolean held = !seen && standIn == null && up.contains(surface);
        say(
                surface,
                needs.all(),
                standIn != null ? Lacks.Seen.IDLE : held ? Lacks.Seen.BEFORE : Lacks.Seen.REST,
                waited);
        if (standIn != null) {
            up.add(surface);
            return Needs.opened(standIn, stock);
        }
        if (held || (patient && !(seen && dressed))) return null;
        if (seen) up.add(surface);
        // The next that is missing is said, even where it was missing before.
        if (needs.all().stream().allMatch(this::isHere)) said.removeIf(one -> one.startsWith(surface + " "));
        return Needs.opened(wanted, stock);
    }

    /**
     * What the next GO would bring, as far as it is here.
     *
     * @param showing with its files; null: nothing, or one of them is on its way
     * @param comes whether one is on its way
     * @param lack what there is to see of it, and will not come; null: nothing is known against it
     */
    record Next(@Nullable Showing showing, boolean comes, ToDesk.@Nullable Lack lack) {
        static final Next NOTHING = new Next(null, false, null);
    }

    /** What somebody who is in no hurry may make ready. */
    Next next(@Nullable Showing coming) {
        if (coming == null) return Next.NOTHING;
        var needs = Needs.of(coming.look());
        boolean comes = isComing(Catalogue.OWN_WORDS) || needs.all().stream().anyMatch(this::isComing);
        return new Next(comes ? null : Needs.opened(coming, stock), comes, lack(coming, needs));
    }

    private ToDesk.@Nullable Lack lack(Showing coming, Needs needs) {
        var film = Looks.first(coming.look(), Look.Film.class);
        for (var file : needs.content())
            if (isLost(file))
                return Lacks.next(
                        file, stock.of(file), film != null && film.file().equals(file));
        for (var row : needs.turns())
            if (row.stream().allMatch(this::isLost)) return Lacks.next(row.getFirst(), stock.of(row.getFirst()), false);
        return null;
    }

    private boolean isLost(String file) {
        return !isHere(file) && !isComing(file);
    }

    private boolean isHere(String file) {
        return stock.of(file) == Stock.State.HERE;
    }

    private boolean isComing(String file) {
        return stock.of(file) == Stock.State.COMING;
    }

    /** Whether all that there is to see of it is here. */
    private boolean isWhole(Showing showing) {
        var needs = Needs.of(showing.look());
        return needs.content().stream().allMatch(this::isHere)
                && needs.turns().stream().allMatch(row -> row.stream().anyMatch(this::isHere));
    }

    /** Once for each file and what became of it. */
    private void say(SurfaceName surface, Set<String> files, Lacks.Seen seen, Duration waited) {
        for (var file : files) {
            var state = stock.of(file);
            if (state == Stock.State.HERE) continue;
            if (state == Stock.State.COMING && waited.compareTo(UNSAID) < 0) continue;
            if (said.add(surface + " " + seen + " " + state + " " + file))
                told.accept(Lacks.of(called.apply(surface), file, state, seen));
        }
    }
}
