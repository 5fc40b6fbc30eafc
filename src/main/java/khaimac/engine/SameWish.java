package khaimac.engine;

import java.util.Objects;
import khaimac.cue.Change;
import khaimac.scene.LookRules;
import khaimac.scene.PageText;
import khaimac.show.RosterEdits;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command that bears the id of an answered one is that one again. An id belongs to who sent it and to what
 * was wished: else somebody would hear "accepted" for a BLANK, and nothing would be black.
 */
final class SameWish {
    private SameWish() {}

    /** @param answer the first fact that answered this id: what was wished itself; what fell due by it came after */
    static boolean is(Command command, Fact answer) {
        return answer.stamp().who().equals(command.sight().who()) && made(command.wish(), answer);
    }

    private static boolean made(Wish wish, Fact fact) {
        var deed = fact.deed();
        return switch (wish) {
            case Wish.Go _, Wish.GoAnyway _ ->
                deed instanceof Deed.CueStarted
                        || deed instanceof Deed.DrawBegun
                        || deed instanceof Deed.DrawEnded
                        || deed instanceof Deed.SteppedAgain
                        || deed instanceof Deed.Closed
                        || started(deed, Deed.Start.GO, null);
            case Wish.Join(var segment) -> started(deed, Deed.Start.JOIN, segment);
            case Wish.Jump(var segment) -> started(deed, Deed.Start.JUMP, segment);
            case Wish.Back _ -> started(deed, Deed.Start.BACK, null);
            case Wish.StepBack(long step) -> deed instanceof Deed.SteppedBack stepped && stepped.step() == step;
            case Wish.Add(var by) ->
                deed instanceof Deed.TimeAdded added && added.by().equals(by);
            case Wish.Pause _ -> deed instanceof Deed.Paused;
            case Wish.Resume _ -> deed instanceof Deed.Resumed;
            case Wish.Skip(var segment, boolean skip) -> deed.equals(new Deed.Skipped(segment, skip));
            case Wish.Note(var segment, var post, var text) ->
                deed instanceof Deed.Noted noted
                        && noted.segment().equals(segment)
                        && noted.post() == post
                        && noted.text().equals(PageText.upTo(text.strip(), LookRules.NAME));
            case Wish.Reorder(var segment, var before) -> deed.equals(new Deed.Reordered(segment, before));
            case Wish.AddPart(var name, var by, var length, var after, boolean titled) ->
                deed instanceof Deed.PartAdded(var part, var behind)
                        && part.name().equals(PageText.upTo(name.strip(), LookRules.NAME))
                        && part.by().equals(PageText.upTo(by.strip(), LookRules.NAME))
                        && part.length().equals(length)
                        && Objects.equals(behind, after)
                        && Added.isTitled(part) == titled;
            case Wish.RemovePart(var segment) ->
                deed instanceof Deed.PartRemoved(var part, var _) && part.id().equals(segment);
            case Wish.Cover(var surfaces, var kind) -> deed.equals(new Deed.Covered(surfaces, kind));
            case Wish.BlankAnyway(var surfaces) -> deed.equals(new Deed.Covered(surfaces, Over.Kind.BLANK));
            case Wish.Release(var surfaces) -> deed.equals(new Deed.Released(surfaces));
            // What it is based on is looked up again where words are spoken again; they are the same words.
            case Wish.Retitle(var look, var text, long basedOn, boolean onAir) ->
                deed instanceof Deed.Retitled(var name, var now, long rev, boolean shown)
                        && name.equals(look)
                        && now.equals(RosterEdits.rowless(text))
                        && shown == onAir;
            case Wish.CorrectList(var look, var rows, long basedOn, boolean onAir) ->
                deed instanceof Deed.ListCorrected(var name, var made, var back, long rev, boolean shown)
                        && name.equals(look)
                        && made.equals(rows)
                        && shown == onAir;
            case Wish.Message(var surface, var text, var stays) ->
                deed.equals(new Deed.MessageShown(
                        surface, text, stays == null ? null : fact.at().plus(stays)));
            case Wish.ByHand(var change) -> deed.equals(new Deed.ByHand(change));
            case Wish.Turn(var turn) ->
                deed instanceof Deed.ByHand(Change.Page(var _, var turned)) && turned.equals(turn);
            case Wish.EndMessage(var surface) -> deed.equals(new Deed.MessageEnded(surface));
            case Wish.Insert(var surfaces, var what) ->
                deed instanceof Deed.Inserted(var on, var shown, var _, var _)
                        && on.equals(surfaces)
                        && shown.equals(what);
            // Of those that are named, those where something was.
            case Wish.Withdraw(var surfaces) ->
                deed instanceof Deed.Withdrawn(var from) && surfaces.containsAll(from);
            case Wish.ShowEmergency(var name) ->
                deed instanceof Deed.EmergencyShown shown && shown.name().equals(name);
            // The seed is the desk's, and another each time.
            case Wish.Draw(var file, var _) ->
                deed instanceof Deed.DrawBegun begun && begun.file().equals(file);
            case Wish.EndDraw(var file) ->
                deed instanceof Deed.DrawEnded ended && ended.file().equals(file);
            case Wish.EndEmergency _ -> deed instanceof Deed.EmergencyEnded;
            case Wish.Delay(var announced) -> deed.equals(new Deed.DelayAnnounced(announced));
            case Wish.ApplyDelay _ -> deed instanceof Deed.DelayApplied;
            // What they name follows from how things stand: the same word names something else a moment later.
            case Wish.Fit _ -> deed instanceof Deed.Fitted;
            case Wish.Adopt(var file, var _) ->
                deed instanceof Deed.PlanChanged changed && changed.file().equals(file);
            case Wish.Undo _ -> deed instanceof Deed.Undone;
            case Wish.Unfit _ -> deed instanceof Deed.Unfitted;
            case Wish.CatchUp _ -> deed instanceof Deed.CaughtUp;
            case Wish.Move(var day) ->
                deed instanceof Deed.Moved moved && moved.to().equals(day);
            case Wish.SettleClock(boolean slept) ->
                deed instanceof Deed.ClockSettled settled && settled.slept() == slept;
            // The house bears no ids.
            case Wish.Open _,
                    Wish.Recover _,
                    Wish.Tick _,
                    Wish.FilmEnded _,
                    Wish.FilmLost _,
                    Wish.SoundReport _,
                    Wish.Report _ -> false;
        };
    }

    /** @param segment null: whichever */
    private static boolean started(Deed deed, Deed.Start how, @Nullable String segment) {
        return deed instanceof Deed.SegmentStarted start
                && start.how() == how
                && (segment == null || start.segment().equals(segment));
    }
}
