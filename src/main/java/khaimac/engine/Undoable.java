package khaimac.engine;

import khaimac.finding.Sentence;

/**
 * What undo would take back: the last step or correction of a person.
 *
 * @param seq of the fact; a press names it, so that it takes back nothing else
 * @param what as the button calls it
 * @param refused why it cannot be taken back; empty where it can
 */
public record Undoable(long seq, Sentence what, Sentence refused) {
    /** The words on the button. */
    public Sentence words() {
        return new Sentence("Hoàn tác: " + what.vi(), "Undo: " + what.en());
    }
}
