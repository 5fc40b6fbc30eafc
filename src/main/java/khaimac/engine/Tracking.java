package khaimac.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;

/**
 * What a surface shows, what is heard and what a device was told stays until something replaces it. So the hall at any
 * place of the agenda is the fold of the changes before it, and jumping there gives what one would have had by walking.
 */
final class Tracking {
    private Tracking() {}

    /** The hall as it is just before a segment begins. */
    static Stage before(Edition edition, int index, Instant now) {
        var stage = Stage.idle(edition, now);
        for (var segment : edition.show().segments().subList(0, index)) {
            if (segment.skip()) continue;
            for (var cue : segment.cues()) if (isPlanned(cue)) stage = allPages(stage, cue, edition, now);
        }
        return stage.filmsOver(now);
    }

    static Stage after(Stage stage, Cue cue, Edition edition, Instant now) {
        var next = stage;
        for (var change : cue.changes()) next = next.after(change, edition, now);
        return next;
    }

    /** What a cue does to the pictures alone. */
    static Stage pictures(Stage stage, Cue cue, Edition edition, Instant now) {
        return some(stage, cue, edition, now, Change.Picture.class);
    }

    /** What a cue does to the sounds alone. */
    static Stage heard(Stage stage, Cue cue, Edition edition, Instant at) {
        return some(stage, cue, edition, at, Change.Sound.class);
    }

    private static Stage some(Stage stage, Cue cue, Edition edition, Instant now, Class<? extends Change> kind) {
        var next = stage;
        for (var change : cue.changes()) if (kind.isInstance(change)) next = next.after(change, edition, now);
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
        var next = after(stage, cue, edition, now);
        while (hasMorePages(next, cue)) next = after(next, cue, edition, now);
        return next;
    }

    /** The messages that walking from the live place to a later segment would have sent. */
    static List<Change.Send> sendsUpTo(Run run, int index) {
        var show = run.show();
        var visit = run.progress().live();
        int live = visit == null ? -1 : show.indexOf(visit.segment());
        var sends = new ArrayList<Change.Send>();
        for (int at = Math.max(0, live); at < index; at++) {
            var segment = show.segments().get(at);
            if (segment.skip()) continue;
            for (int cue = 0; cue < segment.cues().size(); cue++) {
                if (at == live && visit != null && visit.cues().isSpent(cue)) continue;
                if (isPlanned(segment.cues().get(cue)))
                    sends.addAll(sends(segment.cues().get(cue)));
            }
        }
        return List.copyOf(sends);
    }

    static List<Change.Send> sends(Cue cue) {
        return cue.changes().stream()
                .filter(Change.Send.class::isInstance)
                .map(Change.Send.class::cast)
                .toList();
    }

    /** Running over time is not part of the plan, so nobody walks through it. */
    private static boolean isPlanned(Cue cue) {
        return !(cue.trigger() instanceof Trigger.Overtime);
    }
}
