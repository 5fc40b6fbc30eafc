package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import khaimac.finding.Sentence;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * The steps that pictures have taken while a part is live: a GO cue, a page, what a person put up. So one can go back
 * step by step inside it, and take each again, with nothing sent, played or told to a device once more.
 *
 * @param behind what can be gone back over, oldest first
 * @param ahead what was gone back over and GO brings again, the next one last
 */
record Trail(List<Step> behind, List<Step> ahead) {
    static final Trail NONE = new Trail(List.of(), List.of());

    /** More steps than anybody goes back one by one; a speaker's clicker takes as many pages as he has. */
    private static final int MOST = 512;

    /** How a step came about. */
    enum By {
        /** GO brought it, or it came by itself: GO brings it again. */
        SHOW,
        /** A person put it there beside what the show says: GO goes on with the show. */
        HAND
    }

    /**
     * One step, with the pictures of its surfaces on the side where one is not: how they were before it, for one that
     * lies behind; what it brings, for one that lies ahead.
     *
     * @param fact the number of what happened, which a press names
     * @param name what it brought
     * @param page which page it came from; null where it turned none
     * @param since from when on they were up no more
     */
    record Step(
            long fact,
            By by,
            Sentence name,
            @Nullable Sentence page,
            Instant since,
            NavigableMap<SurfaceName, Scenery> scenery) {

        private Step with(NavigableMap<SurfaceName, Scenery> other, Instant now) {
            return new Step(fact, by, name, page, now, Collections.unmodifiableNavigableMap(other));
        }

        private Step shifted(Duration by) {
            var moved = new TreeMap<>(scenery);
            moved.replaceAll((surface, one) -> one.shifted(by));
            return new Step(fact, this.by, name, page, since.plus(by), Collections.unmodifiableNavigableMap(moved));
        }

        /** The stage with its pictures. */
        Stage on(Stage stage, Edition edition, Instant now) {
            var next = stage;
            for (var one : scenery.entrySet())
                next = one.getValue().on(next, one.getKey(), edition, since, now);
            return next;
        }

        /** The same step from the other side. */
        Step turned(Stage stage, Instant now) {
            var other = new TreeMap<SurfaceName, Scenery>();
            for (var surface : scenery.keySet()) other.put(surface, Scenery.of(stage, surface));
            return with(other, now);
        }
    }

    /** The step that one can go back over; null where there is none. */
    @Nullable
    Step last() {
        return behind.isEmpty() ? null : behind.getLast();
    }

    /** The step that GO takes again; null where there is none. */
    @Nullable
    Step next() {
        return ahead.isEmpty() ? null : ahead.getLast();
    }

    /** What going back brings. */
    Sentence brings() {
        var last = last();
        if (last == null) return Sentence.NONE;
        var page = last.page();
        if (page != null) return new Sentence("Về " + page.vi(), "Back to " + page.en());
        if (behind.size() == 1) return new Sentence("Về: đầu phần này", "Back to: the beginning of this part");
        var name = behind.get(behind.size() - 2).name();
        return new Sentence("Về: " + name.vi(), "Back to: " + name.en());
    }

    /**
     * One step more, where any surface got another picture.
     *
     * @param pagesOnly whether only a page that was turned counts: what comes by itself is no step of a person
     */
    Trail stepped(Fact fact, By by, Sentence name, Stage before, Stage after, boolean pagesOnly) {
        var scenery = new TreeMap<SurfaceName, Scenery>();
        Sentence from = null;
        Sentence to = null;
        for (var surface : surfaces(before, after)) {
            var was = Scenery.of(before, surface);
            var is = Scenery.of(after, surface);
            if (was.looksLike(is)) continue;
            scenery.put(surface, was);
            if (from != null || !was.turns(is)) continue;
            from = was.page();
            to = is.page();
        }
        if (scenery.isEmpty() || (pagesOnly && from == null)) return this;
        var called = to == null ? name : new Sentence("T" + to.vi().substring(1), "P" + to.en().substring(1));
        var all = new ArrayList<>(behind);
        all.add(new Step(
                fact.stamp().seq(), by, called, from, fact.at(), Collections.unmodifiableNavigableMap(scenery)));
        return new Trail(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())), ahead);
    }

    private static Set<SurfaceName> surfaces(Stage before, Stage after) {
        var all = new HashSet<SurfaceName>();
        for (var stage : List.of(before, after)) {
            all.addAll(stage.tracked().keySet());
            all.addAll(stage.idle().keySet());
            all.addAll(stage.levels().keySet());
            all.addAll(stage.overlays().keySet());
        }
        return all;
    }

    /** One step back; what a person had put there is gone, all else lies ahead. */
    Trail back(Step turned) {
        var more = turned.by() == By.HAND ? ahead : with(ahead, turned);
        return new Trail(List.copyOf(behind.subList(0, behind.size() - 1)), more);
    }

    /** The next step was taken again. */
    Trail again(Step turned) {
        return new Trail(with(behind, turned), List.copyOf(ahead.subList(0, ahead.size() - 1)));
    }

    /** Without steps ahead that would change nothing any more. */
    Trail withoutIdle(Stage stage, Edition edition, Instant now) {
        int left = ahead.size();
        while (left > 0 && changesNothing(ahead.get(left - 1), stage, edition, now)) left--;
        return left == ahead.size() ? this : new Trail(behind, List.copyOf(ahead.subList(0, left)));
    }

    private static boolean changesNothing(Step step, Stage stage, Edition edition, Instant now) {
        var after = step.on(stage, edition, now);
        return step.scenery().keySet().stream()
                .allMatch(surface -> Scenery.of(stage, surface).samePicture(Scenery.of(after, surface)));
    }

    Trail shifted(Duration by) {
        if (behind.isEmpty() && ahead.isEmpty()) return this;
        UnaryOperator<Step> move = step -> step.shifted(by);
        return new Trail(
                behind.stream().map(move).toList(), ahead.stream().map(move).toList());
    }

    private static List<Step> with(List<Step> all, Step more) {
        var next = new ArrayList<>(all);
        next.add(more);
        return List.copyOf(next);
    }

    /** Whether what lies ahead begins otherwise than on another trail: the next GO does something else. */
    boolean goesOnAs(Trail other) {
        var one = next();
        var two = other.next();
        return one == null ? two == null : two != null && one.fact() == two.fact();
    }
}
