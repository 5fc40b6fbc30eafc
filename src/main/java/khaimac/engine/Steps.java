package khaimac.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.finding.Sentence;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * How facts move the {@link Trail} of the live part, and how a step back and one taken again move what is up.
 *
 * @param edition the show and its words as they are now
 */
record Steps(Stage stage, Progress progress, Edition edition) {
    private static final Sentence CAUGHT_UP = new Sentence("hình chiếu bù", "pictures that were made up for");

    /** @param before the stage just before the cue */
    Steps cue(Stage before, Fact fact, Sentence name, boolean go) {
        return stepped(before, fact, Trail.By.SHOW, name, !go);
    }

    Steps byHand(Stage before, Fact fact, Change.ByHand change, Show show) {
        return change instanceof Change.Put
                        || change instanceof Change.Clear
                        || change instanceof Change.Page
                        || change instanceof Change.Overlay
                ? stepped(before, fact, Trail.By.HAND, FactWords.done((Change.Picture) change, show), false)
                : this;
    }

    Steps caughtUp(Stage before, Fact fact) {
        return stepped(before, fact, Trail.By.HAND, CAUGHT_UP, false);
    }

    private Steps stepped(Stage before, Fact fact, Trail.By by, Sentence name, boolean pagesOnly) {
        var visit = progress.live();
        if (visit == null) return this;
        return settled(visit, visit.trail().stepped(fact, by, name, before, stage, pagesOnly), fact.at());
    }

    /** What lies ahead and would change nothing is passed over; where GO does something else by that it is numbered. */
    private Steps settled(Visit visit, Trail trail, Instant now) {
        var left = trail.withoutIdle(stage, edition, now);
        int step = left.goesOnAs(visit.trail()) ? visit.step() : visit.step() + 1;
        return new Steps(stage, progress.with(visit.withTrail(left, step)), edition);
    }

    Steps back(Deed.SteppedBack fact, Instant now) {
        var visit = progress.live();
        var last = visit == null ? null : visit.trail().last();
        if (visit == null || last == null || last.fact() != fact.step()) return numbered(fact.visit());
        return moved(visit, last, visit.trail().back(last.turned(stage, now)), now).numbered(fact.visit());
    }

    Steps again(Deed.SteppedAgain fact, Instant now) {
        var visit = progress.live();
        var next = visit == null ? null : visit.trail().next();
        if (visit == null || next == null || next.fact() != fact.step()) return numbered(fact.visit());
        return moved(visit, next, visit.trail().again(next.turned(stage, now)), now).numbered(fact.visit());
    }

    private Steps numbered(int visit) {
        return new Steps(stage, progress.renumbered(visit), edition);
    }

    private Steps moved(Visit visit, Trail.Step step, Trail trail, Instant now) {
        return new Steps(step.on(stage, edition, now), progress.tellingNow(), edition).settled(visit, trail, now);
    }

    /**
     * A cue that turns pages by itself goes on as if nobody had gone back: what it brings is what it would have
     * brought, and the last page of a list is not lost because somebody looked at the first once more.
     */
    Steps whereItsPagesWere(Cue cue, Instant now) {
        var next = this;
        for (var change : cue.changes()) {
            if (change instanceof Change.Page(var surface, var turn)
                    && (turn instanceof Change.Turn.Next || turn instanceof Change.Turn.Each))
                next = next.takenAgain(surface, now);
        }
        return next;
    }

    /** All that lies ahead on one surface, at once. */
    private Steps takenAgain(SurfaceName surface, Instant now) {
        var visit = progress.live();
        if (visit == null) return this;
        var next = stage;
        var behind = new ArrayList<>(visit.trail().behind());
        var ahead = new ArrayList<Trail.Step>();
        for (var step : visit.trail().ahead().reversed()) {
            var here = only(step, surface);
            if (here == null) {
                ahead.addFirst(step);
                continue;
            }
            behind.add(here.turned(next, now));
            next = here.on(next, edition, now);
            var elsewhere = without(step, surface);
            if (elsewhere != null) ahead.addFirst(elsewhere);
        }
        if (behind.size() == visit.trail().behind().size()) return this;
        return new Steps(next, progress, edition).settled(visit, new Trail(behind, ahead), now);
    }

    private static Trail.@Nullable Step only(Trail.Step step, SurfaceName surface) {
        var scenery = step.scenery().get(surface);
        return scenery == null ? null : with(step, new TreeMap<>(Map.of(surface, scenery)));
    }

    private static Trail.@Nullable Step without(Trail.Step step, SurfaceName surface) {
        var others = new TreeMap<>(step.scenery());
        others.remove(surface);
        return others.isEmpty() ? null : with(step, others);
    }

    private static Trail.Step with(Trail.Step step, TreeMap<SurfaceName, Scenery> scenery) {
        return new Trail.Step(
                step.fact(),
                step.by(),
                step.name(),
                step.page(),
                step.since(),
                Collections.unmodifiableNavigableMap(scenery));
    }
}
