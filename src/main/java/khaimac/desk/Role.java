package khaimac.desk;

import khaimac.engine.Wish;

/** Who may wish what. */
public enum Role {
    /** Sees everything, changes nothing. */
    VIEWER,
    /** Words: titles and messages, never what is live. */
    EDITOR,
    OPERATOR,
    /** Turns the pages of slides, and nothing else. */
    SPEAKER,
    /** The program itself: opening, recovering, time, films and sounds that ran out. */
    HOUSE;

    public boolean may(Wish wish) {
        return switch (wish) {
            case Wish.Open _,
                    Wish.Recover _,
                    Wish.Tick _,
                    Wish.FilmEnded _,
                    Wish.FilmLost _,
                    Wish.SoundReport _,
                    Wish.Report _ -> this == HOUSE;
            case Wish.Retitle _, Wish.CorrectList _, Wish.Message _, Wish.EndMessage _, Wish.Note _ ->
                this == EDITOR || this == OPERATOR;
            case Wish.Turn _ -> this == SPEAKER || this == OPERATOR;
            case Wish.Go _,
                    Wish.GoAnyway _,
                    Wish.Move _,
                    Wish.Join _,
                    Wish.Jump _,
                    Wish.Back _,
                    Wish.StepBack _,
                    Wish.Add _,
                    Wish.Pause _,
                    Wish.Resume _,
                    Wish.Skip _,
                    Wish.Reorder _,
                    Wish.AddPart _,
                    Wish.RemovePart _,
                    Wish.Cover _,
                    Wish.BlankAnyway _,
                    Wish.Release _,
                    Wish.Delay _,
                    Wish.ApplyDelay _,
                    Wish.Fit _,
                    Wish.Unfit _,
                    Wish.CatchUp _,
                    Wish.SettleClock _,
                    Wish.Adopt _,
                    Wish.Undo _,
                    Wish.Insert _,
                    Wish.Withdraw _,
                    Wish.ShowEmergency _,
                    Wish.EndEmergency _,
                    Wish.Draw _,
                    Wish.EndDraw _,
                    Wish.ByHand _ -> this == OPERATOR;
        };
    }
}
