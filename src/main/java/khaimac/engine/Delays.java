package khaimac.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import khaimac.show.Segment;

/** What is still to come, and how an announced delay becomes its plan. */
final class Delays {
    private Delays() {}

    /**
     * The times that segments get when the announced delay is applied: a start for every one with a start of its own,
     * and for the first linked one, which would else start where the plan of the live part ends. A fixed end stays
     * where it is, so the length gives way.
     */
    static Map<String, Edition.Times> applied(Run run) {
        var times = new HashMap<String, Edition.Times>();
        var show = run.show();
        var live = run.live();
        int at = live == null ? -1 : show.indexOf(live.id());
        int first = show.nextAfter(at);
        for (int index = at + 1; index < show.segments().size(); index++) {
            var segment = show.segments().get(index);
            boolean own = index == first || !segment.linked();
            if (!own && !segment.fixedEnd()) continue;
            var start = Timing.announcedStart(run, index);
            var length = segment.length();
            if (segment.fixedEnd())
                length = notNegative(
                        Duration.between(start, show.plan().slot(index).end()));
            times.put(segment.id(), new Edition.Times(own ? start : null, length));
        }
        return Map.copyOf(times);
    }

    private static Duration notNegative(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }

    /** Whether a segment is still to come. */
    static boolean isAhead(Run run, Segment segment) {
        var live = run.live();
        int at = run.closed()
                ? Integer.MAX_VALUE
                : live == null ? -1 : run.show().indexOf(live.id());
        return run.show().indexOf(segment.id()) > at;
    }
}
