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
import khaimac.scene.Look;

/** The outputs of a hall without any desk: whoever hangs the wall sees test patterns on it. */
public final class Trial implements AutoCloseable {
    private final Hall hall;
    private final Player player;

    /** @param told hears what is missing, lost and back */
    public Trial(Hall hall, Watch watch, Consumer<Sentence> told) {
        this.hall = hall;
        player = new Player(
                hall,
                true,
                new Stock(null),
                new DeskTime(watch),
                watch,
                null,
                false,
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

    /** How the outputs are. */
    public ToDesk.Outputs outputs() {
        return player.outputs();
    }

    @Override
    public void close() {
        player.close();
    }
}
