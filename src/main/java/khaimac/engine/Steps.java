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
import org.jspecify.annotations.Nullable;

/** How facts move the {@link Trail} of the live part, and how a step back and one taken again move the run. */
final class Steps {
    private static final Sentence CAUGHT_UP = new Sentence("hình chiếu bù", "pictures that were made up for");

    private Steps() {}

    /** @param before the run just before the cue */
    static Run cue(Run before, Run after, Fact fact, Sentence name, boolean go) {
        return stepped(before, after, fact, Trail.By.SHOW, name, !go);
    }

    static Run byHand(Run before, Run after, Fact fact, Change.ByHand change) {
        return change instanceof Change.Put || change instanceof Change.Clear || change instanceof Change.Page
                ? stepped(before, after, fact, Trail.By.HAND, FactWords.done((Change.Picture) change, after.show()), false)
                : after;
    }

    static Run caughtUp(Run before, Run after, Fact fact) {
        return stepped(before, after, fact, Trail.By.HAND, CAUGHT_UP, false);
    }

    private static Run stepped(Run before, Run after, Fact fact, Trail.By by, Sentence name, boolean pagesOnly) {
        var visit = after.progress().live();
        if (visit == null) return after;
        var trail = visit.trail().stepped(fact, by, name, before.stage(), after.stage(), pagesOnly);
        return settled(after, trail, fact.at());
    }

    /** What lies ahead and would change nothing is passed over; where GO does something else by that, it is numbered. */
    private static Run settled(Run run, Trail trail, Instant now) {
        var visit = Due.live(run);
        var left = trail.withoutIdle(run.stage(), run.edition(), now);
        int step = left.goesOnAs(visit.trail()) ? visit.step() : visit.step() + 1;
        return Following.with(run, run.progress().with(visit.withTrail(left, step)));
    }

    static Run back(Run run, Deed.SteppedBack fact, Instant now) {
        var visit = run.progress().live();
        var last = visit == null ? null : visit.trail().last();
        if (visit == null || last == null || last.fact() != fact.step()) return run.renumbered(fact.visit());
        return moved(run, last, visit.trail().back(last.turned(run.stage(), now)), fact.visit(), now);
    }

    static Run again(Run run, Deed.SteppedAgain fact, Instant now) {
        var visit = run.progress().live();
        var next = visit == null ? null : visit.trail().next();
        if (visit == null || next == null || next.fact() != fact.step()) return run.renumbered(fact.visit());
        return moved(run, next, visit.trail().again(next.turned(run.stage(), now)), fact.visit(), now);
    }

    private static Run moved(Run run, Trail.Step step, Trail trail, int number, Instant now) {
        var stage = step.on(run.stage(), run.edition(), now);
        var told = Following.with(Following.with(run, stage), run.progress().tellingNow());
        return settled(told, trail, now).renumbered(number);
    }

    /**
     * A cue that turns pages by itself goes on as if nobody had gone back: what it brings is what it would have brought,
     * and the last page of a list is not lost because somebody looked at the first once more.
     */
    static Run whereItsPagesWere(Run run, Cue cue, Instant now) {
        var next = run;
        for (var change : cue.changes()) {
            if (change instanceof Change.Page(var surface, var turn)
                    && (turn instanceof Change.Turn.Next || turn instanceof Change.Turn.Each))
                next = takenAgain(next, surface, now);
        }
        return next;
    }

    /** All that lies ahead on one surface, at once. */
    private static Run takenAgain(Run run, SurfaceName surface, Instant now) {
        var visit = Due.live(run);
        var stage = run.stage();
        var behind = new ArrayList<>(visit.trail().behind());
        var ahead = new ArrayList<Trail.Step>();
        for (var step : visit.trail().ahead().reversed()) {
            var here = only(step, surface);
            if (here == null) {
                ahead.addFirst(step);
                continue;
            }
            behind.add(here.turned(stage, now));
            stage = here.on(stage, run.edition(), now);
            var elsewhere = without(step, surface);
            if (elsewhere != null) ahead.addFirst(elsewhere);
        }
        if (ahead.size() == visit.trail().ahead().size() && stage.equals(run.stage())) return run;
        return settled(Following.with(run, stage), new Trail(behind, ahead), now);
    }

    private static Trail.@Nullable Step only(Trail.Step step, SurfaceName surface) {
        var scenery = step.scenery().get(surface);
        if (scenery == null) return null;
        return with(step, new TreeMap<>(Map.of(surface, scenery)));
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
