package khaimac.engine;

import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Lots;
import khaimac.show.Segment;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/** What the next GO does. It is what the button says, and what the press is checked against. */
public sealed interface Next {
    record StartCue(Segment segment, int cue) implements Next {}

    /**
     * A step that somebody has gone back over: its pictures, and nothing else of it.
     *
     * @param step the number of the fact that was that step
     */
    record Again(Segment segment, long step, Sentence brings) implements Next {}

    /** A draw is up that was not drawn since it was put up: its reel turns. */
    record TurnReel(String file) implements Next {}

    /** The reel turns: it comes to rest, and everybody reads who it is. */
    record StopReel(String file) implements Next {}

    record StartSegment(Segment segment) implements Next {}

    /** The last segment is on; GO ends the ceremony. The pictures stay. */
    record Close() implements Next {}

    record Nothing() implements Next {}

    static Next of(Run run) {
        var progress = run.progress();
        if (!run.ledger().opened() || progress.closed()) return new Nothing();
        var visit = progress.live();
        if (visit == null) {
            int first = run.show().nextAfter(-1);
            return first < 0
                    ? new Nothing()
                    : new StartSegment(run.show().segments().get(first));
        }
        var draw = ofDraw(run);
        return draw == null ? inAgenda(run, visit) : draw;
    }

    /** What comes in the agenda, past a draw that nobody wants to turn. */
    static Next pastDraw(Run run) {
        var visit = run.progress().live();
        return run.next() instanceof TurnReel && visit != null ? inAgenda(run, visit) : run.next();
    }

    /** What GO does of a draw that is up; null: nothing, and the agenda goes on. */
    private static @Nullable Next ofDraw(Run run) {
        var stage = run.stage();
        for (var surface : run.show().surfaces()) {
            var placed = stage.placed(surface);
            if (placed == null || placed.lots().isEmpty()) continue;
            for (var lot : placed.lots().entrySet()) {
                var file = lot.getKey();
                var drawn = stage.drawn(file);
                if (drawn.turns()) return new StopReel(file);
                boolean waits = drawn.many() == lot.getValue();
                if (waits && !Lots.left(Draws.names(run.edition(), file), drawn.all()).isEmpty())
                    return new TurnReel(file);
            }
        }
        return null;
    }

    private static Next inAgenda(Run run, Visit visit) {
        int live = run.show().indexOf(visit.segment());
        var segment = run.show().segments().get(live);
        var again = visit.trail().next();
        if (again != null) return new Again(segment, again.fact(), again.name());
        for (int cue = 0; cue < segment.cues().size(); cue++) {
            if (!visit.cues().isSpent(cue) && isForGo(run, segment.cues().get(cue))) return new StartCue(segment, cue);
        }
        int next = run.show().nextAfter(live);
        return next < 0 ? new Close() : new StartSegment(run.show().segments().get(next));
    }

    /** A cue that only turns pages is passed over once there is no page left to turn to. */
    private static boolean isForGo(Run run, Cue cue) {
        if (!(cue.trigger() instanceof Trigger.Go)) return false;
        boolean turnsOnly = !cue.changes().isEmpty()
                && cue.changes().stream()
                        .allMatch(change -> change instanceof Change.Page(var surface, var turn)
                                && turn instanceof Change.Turn.Each);
        return !turnsOnly || Tracking.hasMorePages(run.stage(), cue);
    }

    /** The words on the button. */
    default Sentence words(Show show) {
        return switch (this) {
            case StartCue(var segment, int cue) -> CueWords.of(segment.cues().get(cue), cue, show);
            case Again(var segment, long step, var brings) ->
                new Sentence("Lại: " + brings.vi(), "Again: " + brings.en());
            case TurnReel _ -> new Sentence("Quay bốc thăm", "Turn the reel");
            case StopReel _ -> new Sentence("Dừng, công bố", "Stop it: who is drawn");
            case StartSegment(var segment) -> new Sentence("Bắt đầu: " + segment.name(), "Start: " + segment.name());
            case Close() -> new Sentence("Kết thúc buổi lễ", "End the ceremony");
            case Nothing() -> new Sentence("Không còn gì để bắt đầu", "Nothing left to start");
        };
    }
}
