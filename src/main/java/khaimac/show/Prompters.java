package khaimac.show;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import khaimac.cue.Change;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;

/**
 * The surfaces that are for who speaks, and not for the audience: the one that is called stage; where none is, those
 * that count down the speaking time.
 */
public final class Prompters {
    private static final SurfaceName STAGE = new SurfaceName("stage");

    private Prompters() {}

    public static Set<SurfaceName> of(Show show) {
        if (show.surfaces().contains(STAGE)) return Set.of(STAGE);
        var all = new LinkedHashSet<SurfaceName>();
        show.idle().forEach((surface, ref) -> {
            if (counts(show, ref)) all.add(surface);
        });
        show.segments().stream()
                .flatMap(segment -> segment.cues().stream())
                .flatMap(cue -> cue.changes().stream())
                .flatMap(change -> change instanceof Change.Put put ? Stream.of(put) : Stream.of())
                .filter(put -> counts(show, put.look()))
                .forEach(put -> all.add(put.surface()));
        return all;
    }

    private static boolean counts(Show show, LookRef ref) {
        return Looks.readsTimer(Looks.resolved(ref, show.looks()::get));
    }
}
