package khaimac.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import khaimac.clock.Watch;
import org.jspecify.annotations.Nullable;

/** Who looks at Home now: pages ask again and again, and whoever is not heard of any more has gone. */
final class Guests {
    private static final Duration GONE = Duration.ofSeconds(15);

    private final Watch watch;
    private final Map<String, Stay> stays = new ConcurrentHashMap<>();

    private record Stay(Instant since, Duration heard) {}

    Guests(Watch watch) {
        this.watch = watch;
    }

    void heard(String session) {
        var now = watch.now();
        stays.compute(session, (one, stay) -> {
            boolean here = stay != null && now.steady().minus(stay.heard()).compareTo(GONE) < 0;
            return new Stay(here ? stay.since() : now.wall(), now.steady());
        });
    }

    @Nullable
    Instant since(String session) {
        var stay = stays.get(session);
        return stay == null || watch.now().steady().minus(stay.heard()).compareTo(GONE) >= 0 ? null : stay.since();
    }
}
