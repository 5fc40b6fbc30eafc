package khaimac.engine;

import java.util.List;
import java.util.Set;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * A show file as it lies there now, where a run was opened from it.
 *
 * @param opened what it contained when the run was opened, by hash
 * @param file what it contains now, with the lists beside it, by hash
 * @param lacking files of pictures, films and sounds that it names, and the run does not have
 */
public record Rewritten(String opened, String file, Show show, Set<String> lacking) {
    /** What there is to take over; null where the file says what the run has taken over already. */
    public @Nullable Adoption adoption(Run run) {
        var taken = run.adopted().isEmpty() ? opened : run.adopted();
        if (!run.opened() || file.equals(taken)) return null;
        var adoption = Adoption.of(run, file, show, lacking);
        return adoption.isNothing() ? null : adoption;
    }

    /**
     * The wish of somebody who looked at a file. Where that has changed again there is nothing to take over: he looks
     * once more.
     *
     * @param seen what it contained when he looked; empty: whatever it contains now
     */
    public static Wish.Adopt wish(@Nullable Rewritten now, Run run, String seen) {
        var adoption = now == null ? null : now.adoption(run);
        boolean same = adoption != null && (seen.isEmpty() || seen.equals(adoption.file()));
        return adoption != null && same ? adoption.wish() : new Wish.Adopt(seen, List.of());
    }
}
