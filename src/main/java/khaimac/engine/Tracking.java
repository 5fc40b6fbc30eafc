package khaimac.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;

/**
 * What a surface shows stays until something replaces it. So the pictures at any place of the agenda are the fold of
 * the changes before it, and jumping there gives what one would have had by walking there.
 */
final class Tracking {
    private Tracking() {}

    /** The pictures as they are just before a segment begins. */
    static Stage before(Edition edition, int index, Instant now) {
        var stage = Stage.idle(edition.show(), edition.looks(), now);
        for (var segment : edition.show().segments().subList(0, index)) {
            if (segment.skip()) continue;
            for (var cue : segment.cues()) if (isPlanned(cue)) stage = allPages(stage, cue, edition, now);
        }
        return stage;
    }

    static Stage pictures(Stage stage, Cue cue, Edition edition, Instant now) {
        var next = stage;
        for (var change : cue.changes()) {
            if (change instanceof Change.Picture picture) next = next.after(picture, edition.looks(), now);
        }
        return next;
    }

    /** Whether a cue that turns page after page has not shown the last one yet. */
    static boolean hasMorePages(Stage stage, Cue cue) {
        for (var change : cue.changes()) {
            if (change instanceof Change.Page(var surface, Change.Turn.Each()) && !stage.isAtLastPage(surface))
                return true;
        }
        return false;
    }

    private static Stage allPages(Stage stage, Cue cue, Edition edition, Instant now) {
        var next = pictures(stage, cue, edition, now);
        while (hasMorePages(next, cue)) next = pictures(next, cue, edition, now);
        return next;
    }

    /** The effects that walking from the live place to a later segment would have had. */
    static List<Change> effectsUpTo(Run run, int index) {
        var show = run.show();
        var visit = run.progress().live();
        int live = visit == null ? -1 : show.indexOf(visit.segment());
        var effects = new ArrayList<Change>();
        for (int at = Math.max(0, live); at < index; at++) {
            var segment = show.segments().get(at);
            if (segment.skip()) continue;
            for (int cue = 0; cue < segment.cues().size(); cue++) {
                if (at == live && visit != null && visit.cues().isSpent(cue)) continue;
                if (isPlanned(segment.cues().get(cue))) effects.addAll(effects(segment.cues().get(cue)));
            }
        }
        return List.copyOf(effects);
    }

    static List<Change> effects(Cue cue) {
        return cue.changes().stream().filter(Change.Effect.class::isInstance).toList();
    }

    /** Running over time is not part of the plan, so nobody walks through it. */
    private static boolean isPlanned(Cue cue) {
        return !(cue.trigger() instanceof Trigger.Overtime);
    }
}
