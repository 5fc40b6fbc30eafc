package khaimac.panel;

import java.util.function.Supplier;
import khaimac.engine.Adoption;
import khaimac.engine.Rewritten;
import khaimac.engine.Run;
import khaimac.panel.words.ToPage;
import khaimac.phrase.AdoptionWords;
import org.jspecify.annotations.Nullable;

/** What a run could take over of its show file, worked out once for each fact and each file. */
final class Rewriting {
    private final Supplier<@Nullable Rewritten> newest;
    private String version = "";
    private long epoch;
    private long seq = -1;
    private ToPage.@Nullable Plan plan;

    Rewriting(Supplier<@Nullable Rewritten> newest) {
        this.newest = newest;
    }

    @Nullable
    Rewritten newest() {
        return newest.get();
    }

    /** As pages are told it; null where the file says nothing that the run has not seen. */
    synchronized ToPage.@Nullable Plan plan(Run run) {
        var now = newest.get();
        var is = now == null ? "" : now.file() + now.lacking();
        if (is.equals(version) && run.epoch() == epoch && run.seq() == seq) return plan;
        version = is;
        epoch = run.epoch();
        seq = run.seq();
        var adoption = now == null ? null : now.adoption(run);
        plan = adoption == null ? null : told(adoption, run);
        return plan;
    }

    private static ToPage.Plan told(Adoption adoption, Run run) {
        var before = run.goWords();
        var after = run.goWordsWith(adoption.wish());
        return new ToPage.Plan(
                adoption.file(),
                AdoptionWords.taken(adoption, run),
                AdoptionWords.left(adoption, run),
                before.equals(after) ? null : after);
    }
}
