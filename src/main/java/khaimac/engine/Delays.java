package khaimac.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import khaimac.show.Segment;

/** What is still to come, and how an announced delay becomes its plan. */
final class Delays {
    private Delays() {}

    /**
     * The starts that segments get when the announced delay is applied: every one with a start of its own, and the
     * first linked one, which would else start where the plan of the live part ends.
     */
    static Map<String, Instant> applied(Run run) {
        var starts = new HashMap<String, Instant>();
        var show = run.show();
        var live = run.live();
        int at = live == null ? -1 : show.indexOf(live.id());
        int first = show.nextAfter(at);
        for (int index = at + 1; index < show.segments().size(); index++) {
            var segment = show.segments().get(index);
            if (index == first || !segment.linked()) starts.put(segment.id(), Timing.announcedStart(run, index));
        }
        return Map.copyOf(starts);
    }

    /** Whether a segment is still to come. */
    static boolean isAhead(Run run, Segment segment) {
        var live = run.live();
        int at = run.closed() ? Integer.MAX_VALUE : live == null ? -1 : run.show().indexOf(live.id());
        return run.show().indexOf(segment.id()) > at;
    }
}
