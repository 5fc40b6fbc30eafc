package khaimac.engine;

import java.time.Instant;

/**
 * The bookkeeping of a run.
 *
 * @param seq of the last fact
 * @param rev of the agenda; grows with every edit of it
 * @param last when the last fact happened
 */
record Ledger(boolean opened, String showHash, Mode mode, long epoch, long seq, long rev, Instant last, Answers answers) {
    static final Ledger EMPTY = new Ledger(false, "", Mode.REHEARSAL, 0, 0, 0, Instant.MIN, Answers.NONE);

    Ledger after(Fact fact) {
        var next = new Ledger(
                opened, showHash, mode, epoch, fact.stamp().seq(), rev, fact.at(), answers.with(fact));
        return switch (fact) {
            case Fact.Opened open ->
                new Ledger(true, open.showHash(), open.mode(), open.epoch(), next.seq, rev, fact.at(), next.answers);
            case Fact.Recovered back ->
                new Ledger(true, showHash, mode, back.epoch(), next.seq, rev, fact.at(), next.answers);
            case Fact.Skipped ignored -> next.revised();
            case Fact.Reordered ignored -> next.revised();
            case Fact.Fitted ignored -> next.revised();
            case Fact.Unfitted ignored -> next.revised();
            case Fact.DelayApplied ignored -> next.revised();
            default -> next;
        };
    }

    private Ledger revised() {
        return new Ledger(opened, showHash, mode, epoch, seq, rev + 1, last, answers);
    }
}
