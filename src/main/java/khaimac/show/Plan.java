package khaimac.show;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The planned times of an agenda. A linked segment starts when the one before it ends, skipped ones not counted.
 *
 * <p>The gap before a segment is measured from the latest end of everything before it, not from its neighbour: one
 * long part that overlaps others must not make room appear after them.
 */
public final class Plan {
    /**
     * @param gap between the latest end before it and its start; negative where it is planned to overlap
     * @param linked starts as the one before ends, early or late
     */
    public record Slot(Instant start, Instant end, Duration gap, boolean linked) {
        /** What can absorb lateness; where parts overlap or touch there is none. */
        public Duration room() {
            return gap.isNegative() ? Duration.ZERO : gap;
        }
    }

    private final List<Slot> slots;
    private final Map<String, Integer> index;

    private Plan(List<Slot> slots, Map<String, Integer> index) {
        this.slots = slots;
        this.index = index;
    }

    /** @param otherwise where the day begins when no segment says so */
    static Plan of(List<Segment> segments, Instant otherwise) {
        var slots = new ArrayList<Slot>();
        var index = new HashMap<String, Integer>();
        Instant end = beginning(segments, otherwise);
        Instant latest = Instant.MIN;
        for (var segment : segments) {
            index.putIfAbsent(segment.id(), slots.size());
            var start = segment.start() == null ? end : segment.start();
            var ends = start.plus(segment.length());
            var gap = latest.equals(Instant.MIN) ? Duration.ZERO : Duration.between(latest, start);
            slots.add(new Slot(start, ends, gap, segment.linked()));
            if (segment.skip()) continue;
            end = ends;
            if (ends.isAfter(latest)) latest = ends;
        }
        // Not an immutable map: ids that are counted up lie side by side in one of those, and each is then looked for
        // long.
        return new Plan(List.copyOf(slots), Collections.unmodifiableMap(index));
    }

    /**
     * The first start that is written, also of a segment that is skipped: the day does not move when its opening is
     * left out.
     */
    private static Instant beginning(List<Segment> segments, Instant otherwise) {
        for (var segment : segments) if (segment.start() != null) return segment.start();
        return otherwise;
    }

    public Slot slot(int segment) {
        return slots.get(segment);
    }

    public int indexOf(String segment) {
        return index.getOrDefault(segment, -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan plan && plan.slots.equals(slots);
    }

    @Override
    public int hashCode() {
        return slots.hashCode();
    }
}
