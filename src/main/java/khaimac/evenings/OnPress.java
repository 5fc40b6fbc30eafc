package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.Moment;
import khaimac.desk.Reply;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Wish;

/** What a press does, and what it may never do: twice, late, from an old page, beyond a right. */
final class OnPress extends Claims {
    private static final Duration LIFE_OF_A_COMMAND = Duration.ofSeconds(2);
    private static final Duration LIFE_OF_A_COVER = Duration.ofMinutes(1);

    private static final long COVER_WITHIN = 100 * World.MILLI;

    OnPress(Complaints complaints) {
        super(complaints);
    }

    /** 5. One press has one effect, also when it comes twice, also across a restart. */
    void aDoubleTapStartsNothingTwice(String id, boolean hadEffectBefore, Decision.Accepted accepted) {
        if (!id.isEmpty() && !accepted.again()) must(!hadEffectBefore, "aDoubleTapStartsNothingTwice", () -> id);
    }

    /** 5. "Accepted" is never said of one wish because another had the same id. */
    void anIdNeverAnswersForAnotherWish(Command first, Command now, Decision decision) {
        if (decision instanceof Decision.Accepted(var facts, boolean again) && again)
            must(
                    meant(first.wish()).equals(meant(now.wish()))
                            && first.sight().who().equals(now.sight().who()),
                    "anIdNeverAnswersForAnotherWish",
                    () -> now.wish() + " was answered by " + facts);
    }

    /** 6. Whoever did not see what is on now, or comes late, changes nothing. */
    void aPressFromAnOldPageChangesNothing(Run before, Command command, Instant at, Decision decision) {
        if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again) return;
        var sight = command.sight();
        var life = covers(command) ? LIFE_OF_A_COVER : LIFE_OF_A_COMMAND;
        boolean inTime = Duration.between(sight.sent(), at).abs().compareTo(life) <= 0;
        boolean epoch = sight.epoch() == before.epoch();
        boolean allowed =
                switch (command.wish()) {
                    case Wish.Go _,
                            Wish.GoAnyway _,
                            Wish.Jump _,
                            Wish.Join _,
                            Wish.Back _,
                            Wish.StepBack _,
                            Wish.Undo _ -> epoch && sight.seen().equals(before.seen());
                    case Wish.Skip _,
                            Wish.Reorder _,
                            Wish.AddPart _,
                            Wish.RemovePart _,
                            Wish.Fit _,
                            Wish.Unfit _,
                            Wish.ApplyDelay _,
                            Wish.Move _ -> epoch && sight.rev() == before.rev();
                    case Wish.Adopt _ ->
                        epoch && sight.rev() == before.rev() && sight.seen().equals(before.seen());
                    case Wish.Cover _, Wish.BlankAnyway _, Wish.Release _, Wish.ShowEmergency _ -> true;
                    case Wish.Open _,
                            Wish.Recover _,
                            Wish.Tick _,
                            Wish.FilmEnded _,
                            Wish.SoundReport _,
                            Wish.FilmLost _,
                            Wish.Report _,
                            Wish.Add _,
                            Wish.Pause _,
                            Wish.ByHand _,
                            Wish.Turn _,
                            Wish.Resume _,
                            Wish.CatchUp _,
                            Wish.Retitle _,
                            Wish.CorrectList _,
                            Wish.Message _,
                            Wish.EndMessage _,
                            Wish.Insert _,
                            Wish.EndEmergency _,
                            Wish.Draw _,
                            Wish.EndDraw _,
                            Wish.Withdraw _,
                            Wish.Note _,
                            Wish.Delay _,
                            Wish.SettleClock _ -> epoch;
                };
        must(allowed && inTime, "aPressFromAnOldPageChangesNothing", () -> command);
    }

    /**
     * 27. A press does nothing that waited for more than two seconds, whatever queue it waited in, by what time it
     * really was. A cover may come late, for a minute.
     *
     * @param lineSet by how much the operator set the run's line meanwhile: by so much a page may be wrong
     * @return whether a cover came late, and was done
     */
    boolean aPressThatIsLateStartsNothing(Command command, long age, Duration lineSet, Decision decision) {
        if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again) return false;
        boolean covers = covers(command);
        var longest = covers ? LIFE_OF_A_COVER : LIFE_OF_A_COMMAND;
        must(
                age / World.MILLI <= longest.plus(lineSet).toMillis(),
                "aPressThatIsLateStartsNothing",
                () -> age / World.MILLI + " ms: " + command);
        return covers && age / World.MILLI > LIFE_OF_A_COMMAND.toMillis();
    }

    /** A BLANK that was pressed twice over something solemn is still that BLANK. */
    static Wish meant(Wish wish) {
        return wish instanceof Wish.BlankAnyway(var surfaces) ? new Wish.Cover(surfaces, Over.Kind.BLANK) : wish;
    }

    private static boolean covers(Command command) {
        return command.wish() instanceof Wish.Cover
                || command.wish() instanceof Wish.BlankAnyway
                || command.wish() instanceof Wish.ShowEmergency;
    }

    /** 6. A refusal says why, in both languages, and changes nothing. */
    void aRefusalIsASentence(Run before, Run after, Decision decision) {
        if (!(decision instanceof Decision.Refused(var because))) return;
        must(
                before.seq() == after.seq()
                        && !because.vi().isBlank()
                        && !because.en().isBlank(),
                "aRefusalIsASentence",
                () -> because);
    }

    /** 10. Whoever may only look changes nothing, and an editor changes words and nothing else. */
    void nobodyActsBeyondTheirRights(Role role, Command command, Reply answer) {
        boolean words = command.wish() instanceof Wish.Retitle
                || command.wish() instanceof Wish.CorrectList
                || command.wish() instanceof Wish.Message
                || command.wish() instanceof Wish.EndMessage
                || command.wish() instanceof Wish.Note;
        boolean may = role == Role.OPERATOR || role == Role.HOUSE || (role == Role.EDITOR && words);
        must(may || !answer.accepted(), "nobodyActsBeyondTheirRights", () -> role + " " + command);
    }

    /** 32. GO does what its button said: whoever looked before the plan was another one is not heard. */
    void goGoesWhereItSaid(Command command, boolean isOfTheOldPlan) {
        boolean steps = command.wish() instanceof Wish.Go || command.wish() instanceof Wish.GoAnyway;
        must(!steps || !isOfTheOldPlan, "goGoesWhereItSaid", () -> command);
    }

    /** 13. HOLD and BLANK are heard in every state; only a BLANK over something solemn is asked about first. */
    void holdAndBlankAreAlwaysHeard(Command command, Role role, Run before, Moment now, Decision decision) {
        if (!(command.wish() instanceof Wish.Cover(var surfaces, var _)) || role != Role.OPERATOR || !before.opened())
            return;
        boolean inTime =
                Duration.between(command.sight().sent(), before.at(now)).abs().compareTo(LIFE_OF_A_COVER) <= 0;
        boolean asked = before.solemn(before.at(now)) != null
                && command.wish().equals(new Wish.Cover(surfaces, Over.Kind.BLANK));
        if (inTime && !asked) must(decision instanceof Decision.Accepted, "holdAndBlankAreAlwaysHeard", () -> decision);
    }

    /** 13. … and done within a tenth of a second, whatever the disk does. */
    void holdAndBlankAreDoneAtOnce(long took) {
        must(took <= COVER_WITHIN, "holdAndBlankAreDoneAtOnce", () -> took / World.MILLI + " ms");
    }
}
