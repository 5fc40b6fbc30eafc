package khaimac.media.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How loud it is at each speaker, and whether one is mute that should not be. */
final class Meters {
    /** Music has pauses. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Somebody may have begun to look since. */
    private static final Duration AGAIN = Duration.ofMillis(500);

    /** Quieter than that nobody hears anything. */
    private static final double QUIET = -60;

    private final Map<String, Duration> quietSince = new HashMap<>();
    private List<Level> last = List.of();
    private Duration told = Duration.ZERO;

    /**
     * @param due those where something should be heard now
     * @return null where it is as it was told a moment ago
     */
    @Nullable
    List<Level> look(Collection<Horn> horns, Set<String> due, Duration now) {
        var open = new HashMap<String, Horn>();
        horns.forEach(horn -> open.put(horn.name(), horn));
        var names = new TreeSet<>(due);
        names.addAll(open.keySet());
        var all = new ArrayList<Level>();
        for (var name : names) {
            var horn = open.get(name);
            var one = horn == null ? null : horn.mixer().level();
            all.add(level(name, one, due.contains(name), now));
        }
        if (all.equals(last) && now.minus(told).compareTo(AGAIN) < 0) return null;
        told = now;
        last = List.copyOf(all);
        return last;
    }

    private Level level(String name, Meter.@Nullable Reading reading, boolean due, Duration now) {
        boolean quiet = reading == null || reading.peak() < QUIET;
        if (!due || !quiet) quietSince.remove(name);
        else quietSince.putIfAbsent(name, now);
        var since = quietSince.get(name);
        boolean mute = since != null && now.minus(since).compareTo(PAUSE) >= 0;
        return reading == null
                ? new Level(name, Level.SILENCE, Level.SILENCE, false, mute)
                : new Level(name, tenth(reading.peak()), tenth(reading.loudness()), reading.limited(), mute);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
