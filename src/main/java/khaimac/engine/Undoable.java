package khaimac.engine;

import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What undo would take back: the last step or correction of a person.
 *
 * @param seq of the fact; a press names it, so that it takes back nothing else
 * @param what which step that was
 * @param refused why it cannot be taken back; empty where it can
 */
public record Undoable(long seq, Sentence what, Sentence refused) {
    /** Null where there is nothing to take back. */
    public static @Nullable Undoable of(Run run) {
        var taken = run.undos().last();
        if (taken == null) return null;
        var refused = taken.sends().isEmpty() ? Sentence.NONE : Refusals.WAS_SENT;
        var what = FactWords.undone(taken.fact(), run.show());
        // A draw is never taken back: whoever was drawn since then stays drawn, and that is said before the press.
        boolean drawn = !taken.stage().drawn().equals(run.stage().drawn());
        return new Undoable(
                taken.fact().stamp().seq(),
                drawn
                        ? new Sentence(what.vi() + " (tên đã bốc vẫn giữ)", what.en() + " (who was drawn stays drawn)")
                        : what,
                refused);
    }

    /** The number that undo names; 0 where there is nothing. */
    public static long last(Run run) {
        var taken = run.undos().last();
        return taken == null ? 0 : taken.fact().stamp().seq();
    }
}
