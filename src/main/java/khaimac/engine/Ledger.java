package khaimac.engine;

import java.time.Instant;
import java.util.List;
import khaimac.cue.Change;

/**
 * The bookkeeping of a run.
 *
 * @param seq of the last fact
 * @param rev of the agenda; grows with every edit of it
 * @param last when the last fact happened
 * @param underway what was to be sent, and no report has come yet
 * @param inserted what nobody planned and was shown, the newest first
 * @param hearsay what has been said of the sounds that are on
 */
record Ledger(
        boolean opened,
        String showHash,
        Mode mode,
        long epoch,
        long seq,
        long rev,
        Instant last,
        Answers answers,
        Underway underway,
        Hearsay hearsay,
        List<Inset> inserted) {
    static final Ledger EMPTY = new Ledger(
            false,
            "",
            Mode.REHEARSAL,
            0,
            0,
            0,
            Instant.MIN,
            Answers.NONE,
            Underway.NOTHING,
            Hearsay.NOTHING,
            List.of());

    /** @param changes what the fact changed in the hall */
    Ledger after(Fact fact, List<Change> changes) {
        var sends = underway.after(fact, changes);
        var said = hearsay.after(fact);
        var shown = fact.deed() instanceof Deed.Inserted put ? Insets.and(inserted, put.what()) : inserted;
        var next = new Ledger(
                opened,
                showHash,
                mode,
                epoch,
                fact.stamp().seq(),
                rev,
                fact.at(),
                answers.with(fact),
                sends,
                said,
                shown);
        return switch (fact.deed()) {
            case Deed.Opened open ->
                new Ledger(
                        true,
                        open.showHash(),
                        open.mode(),
                        open.epoch(),
                        next.seq,
                        rev,
                        fact.at(),
                        next.answers,
                        sends,
                        said,
                        shown);
            case Deed.Recovered back ->
                new Ledger(
                        true,
                        showHash,
                        mode,
                        back.epoch(),
                        next.seq,
                        rev,
                        fact.at(),
                        next.answers,
                        sends,
                        said,
                        shown);
            case Deed.Skipped _,
                    Deed.Reordered _,
                    Deed.PartAdded _,
                    Deed.PartRemoved _,
                    Deed.Fitted _,
                    Deed.Unfitted _,
                    Deed.DelayApplied _,
                    Deed.Moved _,
                    Deed.PlanChanged _ -> next.revised();
            case Deed.SegmentStarted _,
                    Deed.CueStarted _,
                    Deed.TimeUp _,
                    Deed.TimeAdded _,
                    Deed.Paused _,
                    Deed.Resumed _,
                    Deed.Noted _,
                    Deed.Covered _,
                    Deed.Released _,
                    Deed.Retitled _,
                    Deed.ListCorrected _,
                    Deed.MessageShown _,
                    Deed.ByHand _,
                    Deed.MessageEnded _,
                    Deed.Inserted _,
                    Deed.EmergencyShown _,
                    Deed.EmergencyEnded _,
                    Deed.DrawBegun _,
                    Deed.DrawEnded _,
                    Deed.Withdrawn _,
                    Deed.DelayAnnounced _,
                    Deed.FilmEnded _,
                    Deed.SoundBecame _,
                    Deed.FilmLost _,
                    Deed.Missed _,
                    Deed.CaughtUp _,
                    Deed.ClockJumped _,
                    Deed.ClockSettled _,
                    Deed.Closed _,
                    Deed.Sent _,
                    Deed.SteppedBack _,
                    Deed.SteppedAgain _,
                    Deed.Undone _ -> next;
        };
    }

    private Ledger revised() {
        return new Ledger(opened, showHash, mode, epoch, seq, rev + 1, last, answers, underway, hearsay, inserted);
    }
}
