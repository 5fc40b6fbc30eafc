package khaimac.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;

/** What GO would do: the engine itself is asked, and nothing happens. */
final class Ahead {
    private Ahead() {}

    /** The surfaces that the next GO gives another picture, and which. */
    static Map<SurfaceName, Showing> of(Run run, Moment now) {
        if (!run.opened()) return Map.of();
        var sight = new Sight("", "", run.epoch(), run.seen(), run.rev(), run.at(now));
        if (!(run.decide(new Command(sight, new Wish.Go()), now) instanceof Decision.Accepted(var facts, boolean again))) return Map.of();
        var after = run.after(facts);
        var changes = new LinkedHashMap<SurfaceName, Showing>();
        for (var surface : run.show().surfaces()) {
            var showing = after.showing(surface);
            if (!samePicture(showing, run.showing(surface))) changes.put(surface, showing);
        }
        return changes;
    }

    /** A timer that starts anew changes what a countdown shows, and that is no reason to call it another picture. */
    private static boolean samePicture(Showing one, Showing other) {
        return one.look().equals(other.look()) && one.page() == other.page() && one.level() == other.level();
    }

    static List<SurfaceName> surfaces(Map<SurfaceName, Showing> changes) {
        return List.copyOf(changes.keySet());
    }
}
