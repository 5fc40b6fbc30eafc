package khaimac.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.engine.Run;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Happening;
import khaimac.rehearsal.IdealOperator;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Overlay;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;

/** Every picture of a ceremony, each once, in the order in which it is first seen: the ceremony is held to find out. */
public final class Gallery {
    /** A crawl has come in by then, and a dissolve is over. */
    private static final Duration SETTLED = Duration.ofSeconds(8);

    record Key(SurfaceName surface, Look look, List<Look> over, int page, int turn) {}

    private final Map<Key, Picture> found = new LinkedHashMap<>();
    private Run run;

    private Gallery(Show show) {
        run = Run.of(show);
    }

    public static List<Picture> of(Show show) {
        var gallery = new Gallery(show);
        Ceremony.hold(show, "", new IdealOperator(), null, gallery::see);
        return List.copyOf(gallery.found.values());
    }

    private void see(Happening happening) {
        switch (happening) {
            case Happening.Happened(var fact) -> run = run.after(fact);
            case Happening.Changed(var at, var surface, var showing) -> see(surface, showing);
            case Happening.Undone _, Happening.Refused _ -> {}
        }
    }

    private void see(SurfaceName surface, Showing showing) {
        var live = run.live();
        add(found, new Picture(live == null ? "" : live.id(), surface, run.madeOf(surface), showing, showing.since()));
    }

    /** A picture, and those that take turns with it, where they are not known yet. */
    static void add(Map<Key, Picture> found, Picture seen) {
        var showing = seen.showing();
        var moments = moments(showing);
        var over = showing.overlays().stream().map(Overlay::look).toList();
        for (int i = 0; i < moments.size(); i++) {
            var key = new Key(seen.surface(), showing.look(), over, showing.page(), i);
            found.putIfAbsent(key, new Picture(seen.segment(), seen.surface(), seen.looks(), showing, moments.get(i)));
        }
    }

    /** When each picture of a look that takes turns is up; one moment for all others. */
    private static List<Instant> moments(Showing showing) {
        var turns = Looks.turns(showing.look());
        if (turns == null) return List.of(showing.since().plus(SETTLED));
        var each = turns.each();
        var settled = each.compareTo(SETTLED.multipliedBy(2)) < 0 ? each.dividedBy(2) : SETTLED;
        var moments = new ArrayList<Instant>();
        for (int turn = 0; turn < turns.many(); turn++)
            moments.add(showing.since().plus(each.multipliedBy(turn)).plus(settled));
        return moments;
    }
}
