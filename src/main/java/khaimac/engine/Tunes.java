package khaimac.engine;

import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;
import khaimac.scene.Tune;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/** The sounds of a show: what its cues play. */
public final class Tunes {
    private Tunes() {}

    /** In the order of the agenda. */
    public static List<Tune> of(Show show) {
        var all = new ArrayList<Tune>();
        for (var segment : show.segments())
            for (var cue : segment.cues())
                for (var change : cue.changes()) if (change instanceof Change.Play(var tune)) all.add(tune);
        return List.copyOf(all);
    }

    /** By its name, or else by its file; null where the show plays no such sound. */
    public static @Nullable Tune named(Show show, String name) {
        var all = of(show);
        for (var tune : all) if (tune.name().equals(name)) return tune;
        for (var tune : all) if (tune.file().equals(name)) return tune;
        return null;
    }
}
