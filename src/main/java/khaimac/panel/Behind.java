package khaimac.panel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * The surfaces whose player does not keep up, by what it counts: the picture that should be up is still being made, or
 * what moves there comes late or halts. One late picture is nothing that anybody sees, and one halt has passed; many of
 * them within some seconds are seen.
 */
final class Behind {
    /** What was not made ready before the press may take so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LOOKED_AT = Duration.ofSeconds(10);

    /** So many late pictures in that time, and no fewer than one of five, are seen by everybody. */
    private static final long MANY = 10;

    private static final long ONE_OF = 5;

    /** In so many of the figures told in that time: one halt, however long, is over when it can be told. */
    private static final int AGAIN = 3;

    /** How it is behind; the graver first. */
    enum How {
        WAITING,
        LATE
    }

    private record At(String player, SurfaceName surface) {}

    private record Figure(Duration at, long painted, long late) {}

    /** What was counted of late, and since when a picture is waited for. */
    private static final class Seen {
        private final Deque<Figure> figures = new ArrayDeque<>();
        private @Nullable Duration waits;

        private @Nullable How how(ToDesk.Count count, Duration now) {
            if (!count.waiting()) waits = null;
            else if (waits == null) waits = now;
            var last = figures.peekLast();
            // A player that was started again counts anew.
            if (last != null && count.painted() < last.painted()) figures.clear();
            figures.add(new Figure(now, count.painted(), count.late()));
            while (figures.getFirst().at().plus(LOOKED_AT).compareTo(now) < 0) figures.removeFirst();
            if (waits != null && now.minus(waits).compareTo(PATIENCE) >= 0) return How.WAITING;
            long late = count.late() - figures.getFirst().late();
            long painted = count.painted() - figures.getFirst().painted();
            return late >= MANY && late * ONE_OF >= painted && grew() >= AGAIN ? How.LATE : null;
        }

        private int grew() {
            int times = 0;
            long before = Long.MAX_VALUE;
            for (var figure : figures) {
                if (figure.late() > before) times++;
                before = figure.late();
            }
            return times;
        }
    }

    private static How graver(How one, How other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private final Map<At, Seen> seen = new HashMap<>();

    /** @param now of the clock that only runs */
    synchronized Map<SurfaceName, How> of(List<ToPeer.Painting> players, Duration now) {
        var all = new TreeMap<SurfaceName, How>();
        var here = new HashSet<At>();
        for (var player : players) {
            for (var count : player.surfaces()) {
                var at = new At(player.name(), count.surface());
                here.add(at);
                // Of who is silent another lamp tells; what was counted before it was counts once it is heard again.
                if (!player.lives()) continue;
                var how = seen.computeIfAbsent(at, one -> new Seen()).how(count, now);
                if (how != null) all.merge(count.surface(), how, Behind::graver);
            }
        }
        seen.keySet().retainAll(here);
        return all;
    }
}
