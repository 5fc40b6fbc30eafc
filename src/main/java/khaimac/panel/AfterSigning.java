package khaimac.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import khaimac.approval.ApprovalWords;
import khaimac.approval.Known;
import khaimac.clock.Moment;
import khaimac.engine.Run;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * Which looks say something else than was signed, of those that are up and those that the next GO brings: worked out
 * once for each fact. It is said and nothing more; no picture and no press depends on it.
 */
final class AfterSigning {
    private final Supplier<Known> newest;
    private Known known = Known.NOTHING;
    private long epoch;
    private long seq = -1;
    private ToPage.@Nullable Approved told;

    AfterSigning(Supplier<Known> newest) {
        this.newest = newest;
    }

    /** As pages are told it; null where nothing was ever signed. */
    synchronized ToPage.@Nullable Approved approved(Run run, Moment now) {
        var is = newest.get();
        if (is.equals(known) && run.epoch() == epoch && run.seq() == seq) return told;
        known = is;
        epoch = run.epoch();
        seq = run.seq();
        told = is.signed().isEmpty() && is.told().isEmpty() ? null : worked(run, now);
        return told;
    }

    private ToPage.Approved worked(Run run, Moment now) {
        if (known.signed().isEmpty()) return new ToPage.Approved(known.told(), List.of());
        var changed = new ArrayList<ToPage.Changed>();
        for (var surface : run.show().surfaces()) look(run, surface, false, changed);
        var after = run.afterGo(now);
        if (after != null)
            for (var surface : run.show().surfaces())
                if (!after.showing(surface).samePicture(run.showing(surface))) look(after, surface, true, changed);
        var by = ApprovalWords.by(known.signed().getLast(), run.show());
        return new ToPage.Approved(known.told().isEmpty() ? by : known.told(), List.copyOf(changed));
    }

    private void look(Run run, SurfaceName surface, boolean coming, List<ToPage.Changed> changed) {
        var up = run.up(surface);
        if (up == null) return;
        var show = run.told();
        up.named().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(look -> known.named(look.getKey(), look.getValue(), show))
                .forEach(one -> add(one, surface, coming, changed));
        if (up.inPlace() != null) add(known.inPlace(surface, up.inPlace(), show), surface, coming, changed);
    }

    private static void add(
            Known.@Nullable Unsigned one, SurfaceName surface, boolean coming, List<ToPage.Changed> changed) {
        if (one == null) return;
        changed.add(new ToPage.Changed(
                surface, coming, one.look(), ApprovalWords.brief(one.was()), ApprovalWords.brief(one.now())));
    }
}
