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
        return switch (command) {
            case Command.Open ignored -> null;
            case Command.Tick ignored -> opened(run);
            case Command.Recover ignored -> opened(run);
            case Command.FilmEnded ignored -> opened(run);
            case Command.Cover cover -> inTime(run, cover, now);
            case Command.Release release -> inTime(run, release, now);
            case Command.Go go -> seeing(run, go, now);
            case Command.Join join -> seeing(run, join, now);
            case Command.Jump jump -> seeing(run, jump, now);
            case Command.Back back -> seeing(run, back, now);
            case Command.Add add -> sameVisit(run, add, now);
            case Command.Pause pause -> sameVisit(run, pause, now);
            case Command.Resume resume -> sameVisit(run, resume, now);
            case Command.Skip skip -> sameAgenda(run, skip, now);
            case Command.Reorder order -> sameAgenda(run, order, now);
            case Command.Fit fit -> sameAgenda(run, fit, now);
            case Command.Unfit unfit -> sameAgenda(run, unfit, now);
            case Command.ApplyDelay apply -> sameAgenda(run, apply, now);
            case Command.Delay delay -> sameEpoch(run, delay, now);
            case Command.Retitle retitle -> sameEpoch(run, retitle, now);
            case Command.Message message -> sameEpoch(run, message, now);
            case Command.EndMessage end -> sameEpoch(run, end, now);
            case Command.CatchUp catchUp -> sameVisit(run, catchUp, now);
            case Command.SettleClock settle -> sameEpoch(run, settle, now);
        };
    }

    private static @Nullable Sentence opened(Run run) {
        return run.opened() ? null : Refusals.NOT_OPENED;
    }

    private static @Nullable Sentence inTime(Run run, Command command, Instant now) {
        if (!run.opened()) return Refusals.NOT_OPENED;
        var age = Duration.between(command.sight().sent(), now);
        return age.abs().compareTo(Deciding.LIFE) > 0 ? Refusals.tooOld(age) : null;
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

    private static @Nullable Sentence sameAgenda(Run run, Command command, Instant now) {
        var other = sameEpoch(run, command, now);
        if (other != null) return other;
        return command.sight().rev() == run.rev() ? null : Refusals.OLD_REV;
    }
}
