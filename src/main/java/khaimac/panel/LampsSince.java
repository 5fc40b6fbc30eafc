package khaimac.panel;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaimac.panel.words.ToPage;

/**
 * Since when each lamp has been ill. What was so when this desk came has been so for longer: nobody knows since when.
 */
final class LampsSince {
    private record Of(String name, String of) {}

    private Map<Of, Optional<Instant>> ill = Map.of();
    private boolean hasLooked;

    synchronized List<ToPage.Lamp> of(List<ToPage.Lamp> lamps, Instant now) {
        var still = new HashMap<Of, Optional<Instant>>();
        for (var lamp : lamps) {
            if (lamp.well()) continue;
            var first = hasLooked ? Optional.of(now) : Optional.<Instant>empty();
            still.put(of(lamp), ill.getOrDefault(of(lamp), first));
        }
        ill = still;
        hasLooked = true;
        return lamps.stream()
                .map(lamp -> lamp.well()
                        ? lamp
                        : new ToPage.Lamp(
                                lamp.name(),
                                false,
                                lamp.words(),
                                lamp.of(),
                                still.getOrDefault(of(lamp), Optional.empty()).orElse(null)))
                .toList();
    }

    private static Of of(ToPage.Lamp lamp) {
        var of = lamp.of();
        return new Of(lamp.name(), of == null ? "" : of);
    }
}
