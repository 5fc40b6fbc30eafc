package khaimac.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.show.RosterEdits;

/**
 * A look that is written in place, and what became of it. It has no name that a picture on air could be known by, so a
 * picture is known by what it reads: whatever this read once is this.
 *
 * @param was as it is written in the plan
 * @param is as the next take has it
 * @param rev how often it was changed
 * @param also all that it read, without the rows of lists
 */
record Reworded(Look was, Look is, long rev, Set<Look> also) {
    static Reworded not(Look look) {
        return new Reworded(look, look, 0, Set.of(RosterEdits.rowless(look)));
    }

    Reworded to(Look text, long newRev) {
        var all = new HashSet<>(also);
        all.add(RosterEdits.rowless(text));
        return new Reworded(was, text, newRev, Set.copyOf(all));
    }

    /** Whether a picture was put up from here. */
    boolean isOf(LookRef ref) {
        return ref instanceof LookRef.Inline(var look) && also.contains(RosterEdits.rowless(look));
    }

    Reworded with(UnaryOperator<Look> change) {
        return new Reworded(
                change.apply(was),
                change.apply(is),
                rev,
                also.stream().map(change).collect(Collectors.toUnmodifiableSet()));
    }
}
