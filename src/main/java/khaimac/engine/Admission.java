package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command may be heard at all: is it young enough, of this epoch, and did its sender see what is live? That
 * one rule ends double taps, replays, stale tabs and two operators in the same instant. Covering and releasing are
 * heard in every state: nobody may be told to look again before the wall goes black.
 */
final class Admission {
    private Admission() {}

    /** @return why not; null when it may be heard */
    static @Nullable Sentence check(Run run, Command command, Instant now) {
        return switch (command.wish()) {
            case Wish.Open _ -> null;
            case Wish.Tick _, Wish.Recover _, Wish.FilmEnded _, Wish.FilmLost _, Wish.SoundReport _, Wish.Report _ ->
                opened(run);
            case Wish.Cover _, Wish.BlankAnyway _, Wish.Release _, Wish.ShowEmergency _ -> inTime(run, command, now);
            case Wish.Go _, Wish.GoAnyway _, Wish.Join _, Wish.Jump _, Wish.Back _, Wish.StepBack _, Wish.Undo _ ->
                seeing(run, command, now);
            case Wish.Add _,
                    Wish.Pause _,
                    Wish.Resume _,
                    Wish.CatchUp _,
                    Wish.ByHand _,
                    Wish.Draw _,
                    Wish.EndDraw _ -> sameVisit(run, command, now);
            case Wish.Skip _,
                    Wish.Reorder _,
                    Wish.AddPart _,
                    Wish.RemovePart _,
                    Wish.Fit _,
                    Wish.Unfit _,
                    Wish.ApplyDelay _,
                    Wish.Move _ -> sameAgenda(run, command, now);
            case Wish.Adopt _ -> sameAgendaAndVisit(run, command, now);
            case Wish.Delay _,
                    Wish.Retitle _,
                    Wish.CorrectList _,
                    Wish.Message _,
                    Wish.EndMessage _,
                    Wish.Insert _,
                    Wish.Withdraw _,
                    Wish.EndEmergency _,
                    Wish.Note _,
                    Wish.SettleClock _,
                    Wish.Turn _ -> sameEpoch(run, command, now);
        };
    }

    private static @Nullable Sentence opened(Run run) {
        return run.opened() ? null : Refusals.NOT_OPENED;
    }

    private static @Nullable Sentence inTime(Run run, Command command, Instant now) {
        if (!run.opened()) return Refusals.NOT_OPENED;
        var age = Duration.between(command.sight().sent(), now);
        return Age.isTooOld(command.wish(), age) ? Age.tooOld(age) : null;
    }

    private static @Nullable Sentence sameEpoch(Run run, Command command, Instant now) {
        var late = inTime(run, command, now);
        if (late != null) return late;
        return command.sight().epoch() == run.epoch() ? null : Refusals.OLD_EPOCH;
    }

    private static @Nullable Sentence seeing(Run run, Command command, Instant now) {
        var other = sameEpoch(run, command, now);
        if (other != null) return other;
        return command.sight().seen().equals(run.seen()) ? null : Refusals.STALE;
    }

    private static @Nullable Sentence sameVisit(Run run, Command command, Instant now) {
        var other = sameEpoch(run, command, now);
        if (other != null) return other;
        return command.sight().seen().visit() == run.seen().visit() ? null : Refusals.STALE;
    }

    /** What is over, what is live and what was planned: all of it was looked at. */
    private static @Nullable Sentence sameAgendaAndVisit(Run run, Command command, Instant now) {
        var other = seeing(run, command, now);
        return other != null ? other : sameAgenda(run, command, now);
    }

    private static @Nullable Sentence sameAgenda(Run run, Command command, Instant now) {
        var other = sameEpoch(run, command, now);
        if (other != null) return other;
        return command.sight().rev() == run.rev() ? null : Refusals.OLD_REV;
    }
}
