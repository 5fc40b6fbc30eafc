package khaimac.engine;

import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;

/**
 * What was decided to be sent and nobody has reported on yet. When the desk dies, nobody will: whether such a message
 * went off is not known.
 *
 * @param all oldest first
 */
public record Underway(List<One> all) {
    static final Underway NOTHING = new Underway(List.of());

    /**
     * One message.
     *
     * @param cue the fact of the cue that sends it
     * @param part which of its messages
     */
    public record One(long cue, int part, Change.Send send) {}

    /** @param changes what the fact changed in the hall */
    Underway after(Fact fact, List<Change> changes) {
        if (fact.deed() instanceof Deed.Sent sent) return without(sent.cue(), sent.part());
        var more = new ArrayList<>(all);
        int part = 0;
        for (var change : changes) {
            if (change instanceof Change.Send send)
                more.add(new One(fact.stamp().seq(), part++, send));
        }
        return part == 0 ? this : new Underway(List.copyOf(more));
    }

    private Underway without(long cue, int part) {
        return new Underway(all.stream()
                .filter(one -> one.cue() != cue || one.part() != part)
                .toList());
    }
}
