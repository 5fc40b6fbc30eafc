package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import khaimac.show.RosterEdits;
import khaimac.show.RosterMerge;
import khaimac.show.Segment;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** How each fact moves a run. It never asks whether the fact is allowed: it has happened. */
final class Following {
    private Following() {}

    static Run after(Run run, Fact fact) {
        if (fact.stamp().seq() != run.seq() + 1)
            throw new IllegalArgumentException("fact " + fact.stamp().seq() + " does not follow " + run.seq());
        var moved = moved(run, fact);
        var ledger = run.ledger().after(fact, run.changes(fact));
        return new Run(
                moved.edition(),
                moved.progress(),
                moved.stage().heardAt(fact.at(), ledger.hearsay()),
                moved.timeline(),
                ledger,
                run.undos().after(run, fact));
    }

    /** A fact that happened, and is left out: it keeps its place in the row, and who asks for it gets its answer. */
    static Run nothing(Run run, Fact fact) {
        var ledger = run.ledger().after(fact, List.of());
        return new Run(run.edition(), run.progress(), run.stage(), run.timeline(), ledger, run.undos());
    }

    private static Run moved(Run run, Fact fact) {
        var now = fact.at();
        return switch (fact.deed()) {
            case Deed.Opened open ->
                with(run, Stage.idle(run.edition(), now)).onLine(new Timeline(open.origin(), Duration.ZERO));
            case Deed.Recovered back -> run.onLine(new Timeline(back.origin(), Duration.ZERO));
            case Deed.SegmentStarted start -> started(run, start, now);
            case Deed.CueStarted cue -> cueStarted(run, fact, cue, now);
            case Deed.TimeUp ignored -> with(run, visit -> visit.withTimeUp(true), false, now);
            case Deed.TimeAdded add -> timeAdded(run, add, now);
            case Deed.Paused ignored -> with(run, visit -> visit.pausedAt(now), true, now);
            case Deed.Resumed ignored -> with(run, visit -> visit.resumedAt(now), true, now);
            case Deed.Skipped skip -> planned(run, run.edition().skipping(skip.segment(), skip.skip()));
            case Deed.Noted note -> planned(run, run.edition().noted(note.segment(), note.post(), note.text()));
            case Deed.Reordered move -> planned(run, run.edition().reordered(move.segment(), move.before()));
            case Deed.PartAdded(var part, var after) -> planned(run, run.edition().adding(part, after));
            case Deed.PartRemoved(var part, var _) -> planned(run, run.edition().without(part.id()));
            case Deed.Covered cover -> with(run, covered(run, cover, now));
            case Deed.Released release -> with(run, released(run.stage(), release));
            case Deed.Retitled retitle -> retitled(run, retitle, now);
            case Deed.ListCorrected list -> listed(run, list, now);
            case Deed.MessageShown message ->
                with(
                        run,
                        run.stage()
                                .withMessages(all -> all.put(
                                        message.surface(), new Stage.Words(message.text(), now, message.until()))));
            case Deed.ByHand hand -> {
                // A picture that is put up anew tells what is planned now.
                boolean anew = hand.change() instanceof Change.Put;
                var after = with(run, run.stage().after(hand.change(), run.edition(), now));
                var put = hand.change() instanceof Change.Steer steer ? heldToo(run, after, steer.surface()) : after;
                var told = anew ? with(put, put.progress().tellingNow()) : put;
                yield with(told, steps(told).byHand(run.stage(), fact, hand.change(), run.show()));
            }
            case Deed.MessageEnded end -> with(run, run.stage().withMessages(all -> all.remove(end.surface())));
            case Deed.Inserted put ->
                with(
                        run,
                        run.stage().withInserts(all -> put.surfaces()
                                .forEach(surface -> all.put(
                                        surface, new Insertion(put.what(), put.style(), now, put.fade(), null)))));
            case Deed.Withdrawn away -> with(run, run.stage().withoutInserts(away.surfaces(), now));
            case Deed.EmergencyShown up ->
                with(
                        run,
                        run.stage()
                                .alarmed(new Alarm(
                                        up.name(), up.look(), up.surfaces(), up.silence(), now, Set.of())));
            case Deed.DrawBegun draw -> {
                var names = Draws.names(run.edition(), draw.file());
                yield drawing(run, draw.file(), drawn -> drawn.begun(draw.seed(), names, now));
            }
            case Deed.DrawEnded draw -> drawing(run, draw.file(), drawn -> drawn.ended(now));
            case Deed.EmergencyEnded _ -> with(run, run.stage().alarmed(null));
            case Deed.DelayAnnounced delay -> planned(run, run.edition().announcing(delay.announced()));
            case Deed.DelayApplied ignored -> planned(run, run.edition().delayApplied(Delays.applied(run)));
            case Deed.Moved move -> dayMoved(run, move, now);
            case Deed.PlanChanged change -> planChanged(run, change, now);
            case Deed.Fitted fit -> planned(run, run.edition().fitted(fit.lengths(), fit.pinned()));
            case Deed.Unfitted undo -> planned(run, run.edition().unfitted(undo.segments()));
            case Deed.FilmEnded film ->
                with(run, run.stage().screening(film.surface(), screening -> screening.endedAt(now)));
            case Deed.FilmLost film ->
                with(run, run.stage().screening(film.surface(), screening -> screening.lostAt(now)));
            case Deed.SoundBecame heard ->
                heard.became().isOver() ? with(run, run.stage().without(heard.name(), heard.since())) : run;
            case Deed.Sent _ -> run;
            case Deed.Undone undone -> undone(run, undone, now);
            case Deed.SteppedBack back -> with(run, steps(run).back(back, now));
            case Deed.SteppedAgain again -> with(run, steps(run).again(again, now));
            case Deed.Missed missed -> with(run, run.progress().missing(missed.cues()));
            case Deed.CaughtUp caught -> {
                var made = caughtUp(run, caught, now);
                yield with(made, steps(made).caughtUp(run.stage(), fact));
            }
            case Deed.ClockJumped jump -> run.onLine(new Timeline(run.timeline().origin(), jump.by()));
            case Deed.ClockSettled settled -> settled(run, settled);
            case Deed.Closed ignored -> with(run, run.progress().closed(now));
        };
    }

    /** GO does something else from then on, so whoever saw it before means something else. */
    private static Run drawing(Run run, String file, UnaryOperator<Drawn> change) {
        var next = with(run, run.stage().drawing(file, change));
        var visit = next.progress().live();
        return visit == null
                ? next
                : with(next, next.progress().with(visit.withCues(visit.cues(), visit.step() + 1)));
    }

    private static Run started(Run run, Deed.SegmentStarted fact, Instant now) {
        var show = run.show();
        int index = show.indexOf(fact.segment());
        var segment = show.segments().get(index);
        var next = with(run, run.progress().started(fact, segment, now));
        return switch (fact.how()) {
            case GO, CLOCK, FOLLOW -> next;
            case JUMP, BACK -> with(next, next.stage().retracked(Tracking.before(run.edition(), index, now), now));
            case JOIN -> joined(next, segment, index, now);
        };
    }

    /** A part that is joined in progress shows what it would show by now; what it would have sent is left out. */
    private static Run joined(Run run, Segment segment, int index, Instant now) {
        var stage = Tracking.before(run.edition(), index, now);
        var heard = run.stage().retracked(stage, now);
        var next = run;
        for (var due : Due.plannedUntil(run, now)) {
            var cue = segment.cues().get(due.cue());
            stage = Tracking.after(stage, cue, run.edition(), now);
            // A sound is where it would be by now.
            heard = Tracking.heard(heard, cue, run.edition(), due.at());
            var visit = Due.live(next);
            next = with(
                    next,
                    next.progress().with(visit.withCues(visit.cues().withStarted(due.cue(), due.at()), visit.step())));
        }
        return with(next, next.stage().retracked(stage, now).hearing(heard.sounds()));
    }

    private static Run cueStarted(Run before, Fact stamped, Deed.CueStarted fact, Instant now) {
        var segment = before.show().segments().get(before.show().indexOf(fact.segment()));
        var cue = segment.cues().get(fact.cue());
        boolean go = cue.trigger() instanceof Trigger.Go;
        var run = go ? before : with(before, steps(before).whereItsPagesWere(cue, now));
        var visit = Due.live(run);
        int step = visit.step() + (go ? 1 : 0);
        var stage = Tracking.after(run.stage(), cue, run.edition(), now);
        // A cue that turns page after page stays the next GO until the last page is shown.
        var log =
                Tracking.hasMorePages(stage, cue) ? visit.cues() : visit.cues().withStarted(fact.cue(), now);
        var next = with(with(run, run.progress().with(visit.withCues(log, step)).tellingNow()), stage);
        var name = CueWords.of(cue, fact.cue(), run.show());
        return with(next, steps(next).cue(run.stage(), stamped, name, go));
    }

    /** What counts to a moment of the old day counts to the new one, also where it is up. Nothing is missed yet. */
    private static Run dayMoved(Run run, Deed.Moved fact, Instant now) {
        var edition = run.edition().on(fact.to());
        var stage = run.stage();
        for (var look : edition.looks().entrySet()) {
            boolean stays = look.getValue().equals(run.look(look.getKey()));
            if (!stays) stage = stage.corrected(named(look.getKey(), look.getValue(), now));
        }
        for (var idle : edition.show().idle().entrySet()) {
            boolean stays = idle.getValue().equals(run.show().idle().get(idle.getKey()));
            if (!stays) stage = stage.after(new Change.Idle(idle.getKey(), idle.getValue()), edition, now);
        }
        return with(
                with(with(run, edition), stage), run.progress().onAnotherDay().tellingNow());
    }

    /** Time that is added so that some is left makes "time is up" possible once more. */
    private static Run timeAdded(Run run, Deed.TimeAdded add, Instant now) {
        return with(
                run,
                visit -> {
                    var longer = visit.withAdded(add.by());
                    boolean some = longer.remaining(run.show(), now).isPositive();
                    return some ? longer.withTimeUp(false) : longer;
                },
                true,
                now);
    }

    /** Nothing that is up moves: pictures are as they were put up, and tell the plan of before until the next step. */
    private static Run planChanged(Run run, Deed.PlanChanged fact, Instant now) {
        var before = run.show();
        var next = with(run, run.edition().adopted(fact.file(), fact.edits()));
        var progress = next.progress().telling(before);
        var visit = progress.live();
        // A part that was given more time may come to its end once more.
        if (visit != null && visit.remaining(next.show(), now).isPositive())
            progress = progress.with(visit.withTimeUp(false));
        return with(next, progress).renumbered(fact.visit());
    }

    /** Where the plan is edited in the hall the pictures that tell it follow at once. */
    private static Run planned(Run run, Edition edition) {
        return with(with(run, edition), run.progress().tellingNow());
    }

    private static Stage covered(Run run, Deed.Covered cover, Instant now) {
        var stage = run.stage();
        if (cover.kind() == Over.Kind.SAFE) {
            for (var surface : cover.surfaces()) stage = stage.idlingAnew(surface, run.edition(), now, Entrance.CUT);
        }
        var alarm = stage.alarm();
        if (alarm != null) stage = stage.alarmed(alarm.covered(cover.surfaces(), cover.kind()));
        return stage.withOver(over -> {
            for (var surface : cover.surfaces()) {
                over.put(
                        surface,
                        cover.kind() == Over.Kind.HOLD
                                ? new Over(
                                        cover.kind(),
                                        now,
                                        Showings.calm(run, surface),
                                        Showings.calmlyMadeOf(run, surface))
                                : Over.of(cover.kind(), now));
            }
        });
    }

    private static Stage released(Stage before, Deed.Released release) {
        var alarm = before.alarm();
        var stage = alarm == null ? before : before.alarmed(alarm.bare(release.surfaces()));
        return stage.withOver(over -> release.surfaces().forEach(over::remove));
    }

    private static Run retitled(Run run, Deed.Retitled fact, Instant now) {
        var written = run.edition().inPlace(fact.look());
        var edited = with(run, run.edition().retitled(fact.look(), fact.text(), fact.rev()));
        if (!fact.onAir()) return edited;
        var text = run.edition().withRows(fact.text());
        return onAir(
                edited,
                written == null
                        ? named(fact.look(), text, now)
                        : placed -> written.isOf(placed.ref()) ? placed.corrected(text, now) : placed);
    }

    private static UnaryOperator<Placed> named(String look, Look text, Instant now) {
        return placed -> placed.shows(look) ? placed.corrected(look, text, now) : placed;
    }

    private static Run listed(Run run, Deed.ListCorrected fact, Instant now) {
        var list = list(run, fact);
        var after = list == null ? null : ShowEdit.OfRows.made(list.groups(), fact.rows());
        if (list == null || after == null) return run;
        var edited = with(run, run.edition().listing(list.file(), after));
        if (!fact.onAir()) return edited;
        return onAir(edited, placed -> placed.listed(list.file(), list.groups(), fact.rows(), after, now));
    }

    private static Look.@Nullable Roster list(Run run, Deed.ListCorrected fact) {
        var look = run.look(fact.look());
        return look == null ? null : RosterEdits.in(look);
    }

    /** On air also reaches a picture that is held: the operator asked for these words, now. */
    private static Run onAir(Run run, UnaryOperator<Placed> change) {
        var next = with(run, run.stage().corrected(change));
        return with(
                next,
                next.stage()
                        .withOver(over -> over.replaceAll((surface, one) -> {
                            if (one.made() == null) return one;
                            var made = change.apply(one.made());
                            return made.equals(one.made())
                                    ? one
                                    : new Over(one.kind(), one.since(), Showings.of(next, surface, made), made);
                        })));
    }

    /** A film that is held is still the one that runs there, until something else has come under it. */
    private static Run heldToo(Run before, Run after, SurfaceName surface) {
        var was = before.stage().placed(surface);
        var over = after.stage().over().get(surface);
        var is = after.stage().placed(surface);
        if (over == null || over.made() == null || is == null || !over.made().equals(was)) return after;
        var held = new Over(over.kind(), over.since(), Showings.of(after, surface, is), is);
        return with(after, after.stage().withOver(all -> all.put(surface, held)));
    }

    private static Run caughtUp(Run run, Deed.CaughtUp fact, Instant now) {
        var stage = run.stage();
        for (var missed : fact.cues()) {
            var segment = run.show().segment(missed.segment());
            boolean isThere = segment != null && missed.cue() < segment.cues().size();
            if (segment == null || !isThere || missed.cue() < 0) continue;
            stage = Tracking.pictures(stage, segment.cues().get(missed.cue()), run.edition(), now);
        }
        return with(with(run, stage.goingOn(run.stage(), now)), run.progress().caughtUp().tellingNow());
    }

    /** Exactly as before what a person did; what lies over the surfaces by his later wish stays. */
    private static Run undone(Run run, Deed.Undone fact, Instant now) {
        var taken = run.undos().last();
        if (taken == null || taken.fact().stamp().seq() != fact.fact()) return run;
        if (taken.fact().deed() instanceof Deed.Retitled edit && taken.words() != null)
            return retitledBack(run, edit, taken, now).renumbered(fact.visit());
        if (taken.fact().deed() instanceof Deed.Inserted(var surfaces, var _, var _, var _))
            return with(run, run.stage().insertsAs(taken.stage(), surfaces, now)).renumbered(fact.visit());
        if (taken.fact().deed() instanceof Deed.Withdrawn(var surfaces))
            return with(run, run.stage().insertsAs(taken.stage(), surfaces, now)).renumbered(fact.visit());
        if (taken.fact().deed() instanceof Deed.Reordered move)
            return planned(run, run.edition().reordered(move.segment(), taken.stood()))
                    .renumbered(fact.visit());
        if (taken.fact().deed() instanceof Deed.PartAdded(var part, var _))
            return planned(run, run.edition().without(part.id())).renumbered(fact.visit());
        if (taken.fact().deed() instanceof Deed.PartRemoved(var part, var after))
            return planned(run, run.edition().adding(part, after)).renumbered(fact.visit());
        if (taken.fact().deed() instanceof Deed.ListCorrected edit && taken.words() != null)
            return listedBack(run, edit, taken.words(), taken.stage(), now).renumbered(fact.visit());
        if (taken.plan() != null) {
            var planned = with(run, run.edition().planAsIn(taken.plan()));
            return with(planned, run.progress().planAsIn(taken.progress())).renumbered(fact.visit());
        }
        var back = with(run, taken.progress());
        return with(back, run.stage().trackedAs(taken.stage())).renumbered(fact.visit());
    }

    /** The old words; where they were on air and nothing has come since, the very picture of before. */
    private static Run retitledBack(Run run, Deed.Retitled edit, Undos.Taken taken, Instant now) {
        var words = taken.words();
        if (words == null) return run;
        var back = new Deed.Retitled(edit.look(), words, run.lookRev(edit.look()) + 1, edit.onAir());
        var next = retitled(run, back, now);
        return edit.onAir() ? with(next, next.stage().asBefore(run.stage(), taken.stage())) : next;
    }

    /** Without that correction, and with whatever the plan has said of the list since. */
    private static Run listedBack(Run run, Deed.ListCorrected edit, Look words, Stage then, Instant now) {
        var list = list(run, edit);
        var old = RosterEdits.in(words);
        var made = old == null ? null : ShowEdit.OfRows.made(old.groups(), edit.rows());
        if (list == null || old == null || made == null) return run;
        boolean exact = list.groups().equals(made);
        var groups = exact
                ? old.groups()
                : RosterMerge.of(made, list.groups(), old.groups()).groups();
        var next = with(run, run.edition().listing(list.file(), groups));
        if (!edit.onAir()) return next;
        var before = exact ? made : List.<Look.RosterGroup>of();
        var told = onAir(next, placed -> placed.listed(list.file(), before, edit.back(), groups, now));
        return with(told, told.stage().asBefore(run.stage(), then));
    }

    /** Time that passed moves the line on; a clock that was set moves everything the run remembers along with it. */
    private static Run settled(Run run, Deed.ClockSettled fact) {
        var line = new Timeline(run.timeline().origin().plus(fact.by()), Duration.ZERO);
        if (fact.slept()) return run.onLine(line);
        return new Run(
                run.edition(),
                run.progress().shifted(fact.by()),
                run.stage().shifted(fact.by()),
                line,
                run.ledger(),
                run.undos());
    }

    private static Run with(Run run, UnaryOperator<Visit> change, boolean moves, Instant now) {
        var progress = run.progress().with(change.apply(Due.live(run)));
        return with(run, moves ? progress.movedAt(now) : progress);
    }

    private static Run with(Run run, Edition edition) {
        return new Run(edition, run.progress(), run.stage(), run.timeline(), run.ledger(), run.undos());
    }

    private static Run with(Run run, Progress progress) {
        return new Run(run.edition(), progress, run.stage(), run.timeline(), run.ledger(), run.undos());
    }

    private static Steps steps(Run run) {
        return new Steps(run.stage(), run.progress(), run.edition());
    }

    private static Run with(Run run, Steps steps) {
        return new Run(run.edition(), steps.progress(), steps.stage(), run.timeline(), run.ledger(), run.undos());
    }

    private static Run with(Run run, Stage stage) {
        return new Run(run.edition(), run.progress(), stage, run.timeline(), run.ledger(), run.undos());
    }
}
