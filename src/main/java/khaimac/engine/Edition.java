package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import khaimac.scene.Look;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.show.ShowDate;
import khaimac.show.ShowField;
import org.jspecify.annotations.Nullable;

/**
 * The show as this run has it: the plan and the words, with what was changed live.
 *
 * @param approved the show as it was opened: what everything is measured against in the end
 * @param looks the words as the next take has them
 * @param revs how often each look was retitled
 * @param announced what the public was told the programme is late by
 * @param unfitted the times of segments before they were fitted, so that one press brings them back
 */
record Edition(
        Show show,
        Show approved,
        Map<String, Look> looks,
        Map<String, Long> revs,
        Duration announced,
        Map<String, Times> unfitted) {

    record Times(@Nullable Instant start, Duration length) {}

    static Edition of(Show show) {
        return new Edition(show, show, show.looks(), Map.of(), Duration.ZERO, Map.of());
    }

    long rev(String look) {
        return revs.getOrDefault(look, 0L);
    }

    Edition retitled(String name, Look text, long rev) {
        return new Edition(show, approved, with(looks, name, text), with(revs, name, rev), announced, unfitted);
    }

    Edition announcing(Duration delay) {
        return new Edition(show, approved, looks, revs, delay, unfitted);
    }

    Edition skipping(String id, boolean skip) {
        return with(segment -> segment.id().equals(id) ? segment.skipped(skip) : segment);
    }

    Edition reordered(String id, @Nullable String before) {
        var segments = new ArrayList<Segment>();
        Segment moved = null;
        for (var segment : show.segments()) {
            if (segment.id().equals(id)) moved = segment;
            else segments.add(segment);
        }
        if (moved == null) return this;
        int to = segments.size();
        for (int index = 0; index < segments.size(); index++)
            if (segments.get(index).id().equals(before)) to = index;
        segments.add(to, moved);
        return with(segments);
    }

    /** Times as announced become the plan for everything that has not begun. */
    Edition delayApplied(Map<String, Times> announcedTimes) {
        var later = with(segment -> {
            var times = announcedTimes.get(segment.id());
            return times == null ? segment : segment.planned(times.start(), times.length());
        });
        return later.announcing(Duration.ZERO);
    }

    /** @param pinned a segment that keeps its planned start although those before it become shorter */
    Edition fitted(Map<String, Duration> lengths, @Nullable String pinned) {
        var before = new HashMap<>(unfitted);
        var segments = new ArrayList<Segment>();
        for (var segment : show.segments()) {
            var length = lengths.getOrDefault(segment.id(), segment.length());
            var start = segment.id().equals(pinned) ? startOf(segment) : segment.start();
            var planned = segment.planned(start, length);
            if (!planned.equals(segment)) {
                before.putIfAbsent(segment.id(), new Times(segment.start(), segment.length()));
            }
            segments.add(planned);
        }
        var fitted = with(segments);
        return new Edition(fitted.show, approved, looks, revs, announced, Map.copyOf(before));
    }

    Edition unfitted(List<String> still) {
        var back = with(segment -> {
            var times = unfitted.get(segment.id());
            return times == null || !still.contains(segment.id())
                    ? segment
                    : segment.planned(times.start(), times.length());
        });
        return new Edition(back.show, approved, looks, revs, announced, Map.of());
    }

    /** The show, and the plan it is measured against, on another day. A delay was told of the old one. */
    Edition on(LocalDate to) {
        var day = new ShowField.Day(ShowDate.on(to));
        var full = day.on(unfitted(List.copyOf(unfitted.keySet())).show);
        var times = new HashMap<>(unfitted);
        times.replaceAll(
                (id, old) -> new Times(full.segments().get(full.indexOf(id)).start(), old.length()));
        var words = day.on(show.saying(looks)).looks();
        return new Edition(day.on(show), day.on(approved), words, revs, Duration.ZERO, Map.copyOf(times));
    }

    private Instant startOf(Segment segment) {
        return show.plan().slot(show.indexOf(segment.id())).start();
    }

    private Edition with(UnaryOperator<Segment> change) {
        return with(show.segments().stream().map(change).toList());
    }

    private Edition with(List<Segment> segments) {
        return new Edition(show.with(segments), approved, looks, revs, announced, unfitted);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }
}
