package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import khaimac.cue.Trigger;
import khaimac.scene.Entrance;
import khaimac.show.Segment;

/** How each fact moves a run. It never asks whether the fact is allowed: it has happened. */
final class Following {
    private Following() {}

    static Run after(Run run, Fact fact) {
        if (fact.stamp().seq() != run.seq() + 1)
            throw new IllegalArgumentException("fact " + fact.stamp().seq() + " does not follow " + run.seq());
        var moved = moved(run, fact);
        return new Run(moved.edition(), moved.progress(), moved.stage(), moved.timeline(), run.ledger().after(fact));
    }

    private static Run moved(Run run, Fact fact) {
        var now = fact.at();
        return switch (fact) {
            case Fact.Opened open ->
                with(run, Stage.idle(run.show(), run.looks(), now)).onLine(new Timeline(open.origin(), Duration.ZERO));
            case Fact.Recovered back -> run.onLine(new Timeline(back.origin(), Duration.ZERO));
            case Fact.SegmentStarted start -> started(run, start);
            case Fact.CueStarted cue -> cueStarted(run, cue);
            case Fact.TimeUp ignored -> with(run, visit -> visit.withTimeUp(true), false, now);
            case Fact.TimeAdded add -> timeAdded(run, add);
            case Fact.Paused ignored -> with(run, visit -> visit.pausedAt(now), true, now);
            case Fact.Resumed ignored -> with(run, visit -> visit.resumedAt(now), true, now);
            case Fact.Skipped skip -> with(run, run.edition().skipping(skip.segment(), skip.skip()));
            case Fact.Reordered move -> with(run, run.edition().reordered(move.segment(), move.before()));
            case Fact.Covered cover -> with(run, covered(run, cover));
            case Fact.Released release ->
                with(run, run.stage().withOver(over -> release.surfaces().forEach(over::remove)));
            case Fact.Retitled retitle -> retitled(run, retitle);
            case Fact.MessageShown message ->
                with(run, run.stage().withMessages(all -> all.put(
                        message.surface(), new Stage.Words(message.text(), now, message.until()))));
            case Fact.MessageEnded end ->
                with(run, run.stage().withMessages(all -> all.remove(end.surface())));
            case Fact.DelayAnnounced delay -> with(run, run.edition().announcing(delay.announced()));
            case Fact.DelayApplied ignored -> with(run, run.edition().delayApplied(Delays.applied(run)));
            case Fact.Fitted fit -> with(run, run.edition().fitted(fit.lengths(), fit.pinned()));
            case Fact.Unfitted undo -> with(run, run.edition().unfitted(undo.segments()));
            case Fact.FilmEnded film -> with(run, run.stage().filmEnded(film.surface(), now));
            case Fact.Missed missed -> with(run, run.progress().missing(missed.cues()));
            case Fact.CaughtUp caught -> caughtUp(run, caught);
            case Fact.ClockJumped jump -> run.onLine(new Timeline(run.timeline().origin(), jump.by()));
            case Fact.ClockSettled settled -> settled(run, settled);
            case Fact.Closed ignored -> with(run, run.progress().closed(now));
        };
    }

    private static Run started(Run run, Fact.SegmentStarted fact) {
        var show = run.show();
        int index = show.indexOf(fact.segment());
        var segment = show.segments().get(index);
        var next = with(run, run.progress().started(fact, segment));
        return switch (fact.how()) {
            case GO, CLOCK, FOLLOW -> next;
            case JUMP, BACK -> with(next, next.stage()
                    .retracked(Tracking.before(run.edition(), index, fact.at())));
            case JOIN -> joined(next, segment, index, fact.at());
        };
    }

    /** A part that is joined in progress shows what it would show by now; what it would have done is left out. */
    private static Run joined(Run run, Segment segment, int index, Instant now) {
        var stage = Tracking.before(run.edition(), index, now);
        var next = run;
        for (var due : Due.plannedUntil(run, now)) {
            stage = Tracking.pictures(stage, segment.cues().get(due.cue()), run.edition(), now);
            var visit = Due.live(next);
            next = with(next, next.progress().with(
                    visit.withCues(visit.cues().withStarted(due.cue(), due.at()), visit.step())));
        }
        return with(next, next.stage().retracked(stage));
    }

    private static Run cueStarted(Run run, Fact.CueStarted fact) {
        var segment = run.show().segments().get(run.show().indexOf(fact.segment()));
        var cue = segment.cues().get(fact.cue());
        var visit = Due.live(run);
        int step = visit.step() + (cue.trigger() instanceof Trigger.Go ? 1 : 0);
        var stage = Tracking.pictures(run.stage(), cue, run.edition(), fact.at());
        // A cue that turns page after page stays the next GO until the last page is shown.
        var log = Tracking.hasMorePages(stage, cue) ? visit.cues() : visit.cues().withStarted(fact.cue(), fact.at());
        return with(with(run, run.progress().with(visit.withCues(log, step))), stage);
    }

    /** Time that is added so that some is left makes "time is up" possible once more. */
    private static Run timeAdded(Run run, Fact.TimeAdded add) {
        return with(run, visit -> {
            var longer = visit.withAdded(add.by());
            boolean some = longer.remaining(run.show(), add.at()).isPositive();
            return some ? longer.withTimeUp(false) : longer;
        }, true, add.at());
    }

    private static Stage covered(Run run, Fact.Covered cover) {
        var stage = run.stage();
        if (cover.kind() == Over.Kind.SAFE) {
            for (var surface : cover.surfaces())
                stage = stage.idlingAnew(surface, run.looks(), cover.at(), Entrance.CUT);
        }
        return stage.withOver(over -> {
            for (var surface : cover.surfaces()) {
                over.put(surface, cover.kind() == Over.Kind.HOLD
                        ? new Over(cover.kind(), cover.at(), run.showing(surface), Showings.madeOf(run, surface))
                        : Over.of(cover.kind(), cover.at()));
            }
        });
    }

    /** On air also reaches a picture that is held: the operator asked for these words, now. */
    private static Run retitled(Run run, Fact.Retitled fact) {
        var edited = with(run, run.edition().retitled(fact.look(), fact.text(), fact.rev()));
        if (!fact.onAir()) return edited;
        var next = with(edited, edited.stage().corrected(fact.look(), fact.text(), fact.at()));
        return with(next, next.stage().withOver(over -> over.replaceAll((surface, one) -> {
            if (one.made() == null || !one.made().shows(fact.look())) return one;
            var made = one.made().corrected(fact.look(), fact.text(), fact.at());
            return new Over(one.kind(), one.since(), Showings.of(next, surface, made), made);
        })));
    }

    private static Run caughtUp(Run run, Fact.CaughtUp fact) {
        var stage = run.stage();
        for (var missed : fact.cues()) {
            var segment = run.show().segment(missed.segment());
            if (segment == null || missed.cue() < 0) continue;
            stage = Tracking.pictures(stage, segment.cues().get(missed.cue()), run.edition(), fact.at());
        }
        return with(with(run, stage), run.progress().caughtUp());
    }

    /** Time that passed moves the line on; a clock that was set moves everything the run remembers along with it. */
    private static Run settled(Run run, Fact.ClockSettled fact) {
        var line = new Timeline(run.timeline().origin().plus(fact.by()), Duration.ZERO);
        if (fact.slept()) return run.onLine(line);
        return new Run(run.edition(), run.progress().shifted(fact.by()), run.stage().shifted(fact.by()), line, run.ledger());
    }

    private static Run with(
            Run run, UnaryOperator<Visit> change, boolean moves, Instant now) {
        var progress = run.progress().with(change.apply(Due.live(run)));
        return with(run, moves ? progress.movedAt(now) : progress);
    }

    private static Run with(Run run, Edition edition) {
        return new Run(edition, run.progress(), run.stage(), run.timeline(), run.ledger());
    }

    private static Run with(Run run, Progress progress) {
        return new Run(run.edition(), progress, run.stage(), run.timeline(), run.ledger());
    }

    private static Run with(Run run, Stage stage) {
        return new Run(run.edition(), run.progress(), stage, run.timeline(), run.ledger());
    }
}
