package khaimac.player;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;

/** The outputs of a hall without any desk: whoever hangs the wall sees test patterns on it. */
public final class Trial implements AutoCloseable {
    private final Hall hall;
    private final Watch watch;
    private final Player player;

    /** @param told hears what is missing, lost and back */
    public Trial(Hall hall, Watch watch, Consumer<Sentence> told) {
        this.hall = hall;
        this.watch = watch;
        player = new Player(
                hall,
                true,
                new Stock(null),
                new DeskTime(watch),
                watch,
                null,
                false,
                surface -> hall.surface(surface) == null
                        ? Sentence.same(surface.text())
                        : Sentence.same(hall.names().getOrDefault(surface, surface.text())),
                null,
                told,
                glance -> {},
                message -> {});
    }

    /** The same pattern on every output. */
    public void show(Look.Pattern pattern) {
        Map<String, Look.Pattern> patterns = new HashMap<>();
        for (var output : hall.outputs()) patterns.put(output.name(), pattern);
        player.tend(new ToPeer.Tend(true, Map.of(), patterns, Set.of(), null));
    }

    /**
     * The same pattern on every surface, on the way that its pictures take: where it lies and how it is turned is seen
     * too. Lamps show in which order they hang on their cable, where the pattern is that of the wiring.
     */
    public void showOnSurfaces(Look.Pattern pattern) {
        Map<String, Look.Pattern> cables = new HashMap<>();
        for (var output : hall.outputs())
            if (pattern == Look.Pattern.WIRING && output.wire().drivesPixels()) cables.put(output.name(), pattern);
        player.tend(new ToPeer.Tend(true, Map.of(), cables, Set.of(), null));
        var showing = new Showing(new Look.TestPattern(pattern), watch.now().wall(), Entrance.CUT, 0, null, 1);
        Map<SurfaceName, Showing> showings = new HashMap<>();
        for (var surface : hall.surfaces().keySet()) showings.put(surface, showing);
        player.show(showings);
    }

    /** How the outputs are. */
    public ToDesk.Outputs outputs() {
        return player.outputs();
    }

    @Override
    public void close() {
        player.close();
    }
}
