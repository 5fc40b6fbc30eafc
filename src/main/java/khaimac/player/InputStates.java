package khaimac.player;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import khaimac.hall.Measure;
import khaimac.link.ToDesk;
import khaimac.media.live.Sight;

/** How the inputs are, told among the outputs: a cable that is out is one to a technician, whichever way it leads. */
final class InputStates {
    private InputStates() {}

    static ToDesk.OutputState of(Sight sight) {
        return new ToDesk.OutputState(
                sight.name(),
                ToDesk.OutputState.INPUT,
                List.of(),
                state(sight.state()),
                sight.words(),
                sight.since(),
                sight.fps(),
                sight.pictures(),
                0,
                0,
                Duration.ZERO,
                1,
                null,
                List.of(
                        new Measure("delay", sight.delay().toNanos() / 1e6, "ms"),
                        new Measure("longest delay", sight.worst().toNanos() / 1e6, "ms")));
    }

    private static String state(Sight.State state) {
        return switch (state) {
            case CLOSED, OPENING -> "waiting";
            case UP, LOST -> state.name().toLowerCase(Locale.ROOT);
        };
    }
}
