package khaimac.evenings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.scene.Looks;
import org.jspecify.annotations.Nullable;

/**
 * A mistake of ours that nobody knows of: the desk's process dies soon after certain words stand in what it publishes.
 * They are in the journal by then, so the next life has them too.
 */
final class Poison {
    private static final String WORDS = "CHỮ ĐỘC";

    private final World world;
    private final Mixes mixes;
    private final Invariants invariants;
    private final Map<String, Integer> deaths = new HashMap<>();
    private boolean brewed;
    private boolean over;
    private @Nullable String swallowed;
    private long bites = Booth.NEVER;

    Poison(World world, Mixes mixes, Invariants invariants) {
        this.world = world;
        this.mixes = mixes;
        this.invariants = invariants;
    }

    /** What an editor may come to write. */
    String words(long number) {
        brewed = true;
        return WORDS + " " + number;
    }

    void published(Feed feed) {
        if (!brewed || over) return;
        var before = swallowed;
        swallowed = found(feed);
        if (swallowed == null) bites = Booth.NEVER;
        else if (before == null) bites = world.now() + world.between(5 * World.MILLI, 500 * World.MILLI);
    }

    private static @Nullable String found(Feed feed) {
        return feed.showings().stream()
                .map(showing -> Looks.texts(showing.look()))
                .flatMap(List::stream)
                .filter(text -> text.startsWith(WORDS))
                .findFirst()
                .orElse(null);
    }

    /**
     * The process may be at its end.
     *
     * @param counts whether the disk refused nothing of what was tried in this life: of that the next one would know
     *     nothing, and try the same
     */
    void works(boolean counts) {
        var of = swallowed;
        if (world.now() < bites || of == null) return;
        mixes.happened(Mix.DIED_OF_WORDS);
        if (counts) invariants.disk().aPoisonousFactDoesNotStopTheNextLife(deaths.merge(of, 1, Integer::sum));
        throw new ShakyDisk.Died();
    }

    /** Another process: nothing is in it yet. */
    void anotherLife() {
        swallowed = null;
        bites = Booth.NEVER;
    }

    /** The mistake is mended. */
    void end() {
        over = true;
        anotherLife();
    }
}
