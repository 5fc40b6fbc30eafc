package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import khaimac.scene.Phase;
import khaimac.show.Begins;
import khaimac.show.Plan;
import khaimac.show.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Planned, expected, over and under: every number about time that anybody is shown, computed in one place.
 *
 * @param remaining of the live segment, negative when over time; null when nothing is live
 * @param overtime how long the live segment has been over time
 * @param offset how late the programme is, negative when early; null before anything has begun
 * @param relative the offset as if the first segment had begun on time: what a rehearsal is measured by
 * @param rows one for every segment of the agenda, in its order
 */
public record Timing(
        Instant now,
        Phase phase,
        @Nullable Duration remaining,
        Duration overtime,
        @Nullable Duration offset,
        @Nullable Duration relative,
        List<Row> rows,
        Instant plannedEnd,
        Instant expectedEnd,
        Instant announcedEnd) {

    public enum State {
        DONE,
        /** Stepped over: it was never live, and the run is past it. */
        PASSED,
        LIVE,
        NEXT,
        LATER,
        SKIPPED
    }

    /**
     * One segment's times.
     *
     * @param started when it last came on; null if never
     * @param ended when it last went off
     * @param expectedStart for a part that has begun, when it did
     * @param announcedStart what the public is told
     */
    public record Row(
            String segment,
            State state,
            Instant plannedStart,
            Instant plannedEnd,
            @Nullable Instant started,
            @Nullable Instant ended,
            Instant expectedStart,
            Instant expectedEnd,
            Instant announcedStart) {}

    public static Timing of(Run run, Instant now) {
        return new Reckoning(run, now).timing();
    }

    /**
     * How late the programme is, as it goes on: {@code base}, and more by every second from {@code grows} on. The same as
     * {@link #offset} at any moment, without asking again.
     *
     * @param grows null where it stays as it is
     */
    public record Lateness(Duration base, @Nullable Instant grows) {
        public Duration at(Instant now) {
            return grows == null || now.isBefore(grows) ? base : base.plus(Duration.between(grows, now));
        }
    }

    /** Null before anything has begun. */
    public static @Nullable Lateness lateness(Run run, Instant now) {
        var offset = of(run, now).offset();
        var visit = run.progress().live();
        var segment = run.live();
        if (offset == null) return null;
        if (visit == null || segment == null) return new Lateness(offset, null);
        // A part of which nobody said how long it takes is over its time from the first second.
        var stands = segment.fixedEnd() ? null : visit.pausedSince();
        var grows = stands == null ? visit.ends(run.show()) : stands;
        var grown = now.isBefore(grows) ? Duration.ZERO : Duration.between(grows, now);
        return new Lateness(offset.minus(grown), grows);
    }

    /** The start the public is told: the announced delay over the plan, as far as rooms in between have not eaten it. */
    public static Instant announcedStart(Run run, int index) {
        var visit = run.progress().live();
        int live = run.closed() ? run.show().segments().size() : visit == null ? -1 : run.show().indexOf(visit.segment());
        var path = Path.announced(run);
        for (int at = live + 1; at < index; at++) path.pass(at);
        return index <= live
                ? run.show().plan().slot(index).start()
                : path.start(index, run.edition().announced());
    }

    /**
     * The way from the live segment to a later one: the room on it, and whether all of it is linked. Rooms absorb
     * lateness; a fixed end absorbs up to its own length.
     */
    static final class Path {
        private final Plan plan;
        private final List<Segment> segments;
        private Duration room = Duration.ZERO;
        private boolean linked;

        private Path(Run run, boolean linked) {
            this.plan = run.show().plan();
            this.segments = run.show().segments();
            this.linked = linked;
        }

        /** As things are: before the first segment there is nothing to be linked to. */
        static Path expected(Run run) {
            return new Path(run, run.live() != null);
        }

        /** As announced: a fixed end does not come early because somebody says so. */
        static Path announced(Run run) {
            var live = run.live();
            return new Path(run, live != null && !live.fixedEnd());
        }

        /** Walks on over a segment that lies between. */
        void pass(int index) {
            if (segments.get(index).skip()) return;
            arrive(index);
            if (segments.get(index).fixedEnd()) {
                room = room.plus(segments.get(index).length());
                linked = false;
            }
        }

        private void arrive(int index) {
            room = room.plus(plan.slot(index).room());
            linked &= plan.slot(index).linked();
        }

        /** When a segment starts if the live one is late by so much. */
        Instant start(int index, Duration offset) {
            var slot = plan.slot(index);
            var roomHere = room.plus(slot.room());
            if (linked && slot.linked()) return slot.start().plus(offset);
            if (roomHere.compareTo(offset) > 0) return slot.start();
            return slot.start().plus(offset).minus(roomHere);
        }
    }

    /** One computation; the steps in the order a person would take them. */
    private static final class Reckoning {
        private final Run run;
        private final Instant now;
        private final Plan plan;
        private final List<Segment> segments;
        private final @Nullable Visit visit;
        private final int live;
        private final Map<String, Visit> lastVisits = new HashMap<>();

        Reckoning(Run run, Instant now) {
            this.run = run;
            this.now = now;
            this.plan = run.show().plan();
            this.segments = run.show().segments();
            this.visit = run.progress().live();
            this.live = run.closed() ? segments.size() : visit == null ? -1 : run.show().indexOf(visit.segment());
            for (var past : run.progress().past()) lastVisits.put(past.segment(), past);
            if (visit != null) lastVisits.put(visit.segment(), visit);
        }

        Timing timing() {
            var remaining = visit == null ? null : visit.remaining(run.show(), now);
            var overtime = remaining != null && remaining.isNegative() ? remaining.negated() : Duration.ZERO;
            var offset = offset(overtime);
            var rows = rows(offset == null ? untouched() : offset);
            return new Timing(
                    now, phase(remaining), remaining, overtime, offset, relative(offset), rows,
                    end(rows, Row::plannedEnd), end(rows, Row::expectedEnd), announcedEnd());
        }

        private Phase phase(@Nullable Duration remaining) {
            if (visit != null && remaining != null) {
                var segment = segments.get(live);
                return Phase.of(remaining, segment.warn(), segment.danger());
            }
            int first = run.show().nextAfter(-1);
            boolean waits = !run.closed() && first >= 0
                    && segments.get(first).begins() == Begins.CLOCK
                    && now.isBefore(announcedStart(run, first));
            return waits ? Phase.WAITING : Phase.IDLE;
        }

        /** How late the programme is at the live segment. */
        private @Nullable Duration offset(Duration overtime) {
            if (visit == null) return run.closed() ? closingOffset() : null;
            if (segments.get(live).fixedEnd()) return overtime.plus(visit.added());
            return Duration.between(plan.slot(live).start(), visit.started())
                    .plus(overtime)
                    .plus(visit.added())
                    .plus(visit.pausedUntil(now));
        }

        /** After the end: how late it ended. */
        private @Nullable Duration closingOffset() {
            int last = run.show().lastBefore(segments.size());
            var visited = last < 0 ? null : lastVisits.get(segments.get(last).id());
            return visited == null || visited.ended() == null
                    ? null
                    : Duration.between(plan.slot(last).end(), visited.ended());
        }

        /** Before anything has begun nothing is late, but what should have begun cannot begin in the past. */
        private Duration untouched() {
            int first = run.show().nextAfter(-1);
            if (first < 0) return Duration.ZERO;
            var late = Duration.between(plan.slot(first).start(), now);
            return late.isNegative() ? Duration.ZERO : late;
        }

        private @Nullable Duration relative(@Nullable Duration offset) {
            if (offset == null) return null;
            Visit first = null;
            for (var one : run.progress().past()) if (first == null) first = one;
            if (first == null) first = visit;
            if (first == null) return offset;
            int index = run.show().indexOf(first.segment());
            return offset.minus(Duration.between(plan.slot(index).start(), first.started()));
        }

        private List<Row> rows(Duration offset) {
            var rows = new ArrayList<Row>(segments.size());
            var expected = Path.expected(run);
            var announced = Path.announced(run);
            int next = run.closed() ? -1 : run.show().nextAfter(live);
            var latest = visit == null ? Instant.MIN : visit.started();
            for (int index = 0; index < segments.size(); index++) {
                var slot = plan.slot(index);
                var segment = segments.get(index);
                var start = slot.start();
                var told = slot.start();
                if (index > live) {
                    start = expected.start(index, offset);
                    told = announced.start(index, run.edition().announced());
                    expected.pass(index);
                    announced.pass(index);
                    if (!segment.skip()) {
                        // Where the plan runs backwards, what is expected does not.
                        start = later(start, latest);
                        latest = start;
                    }
                }
                rows.add(row(index, next, start, told));
            }
            return List.copyOf(rows);
        }

        private Row row(int index, int next, Instant expectedStart, Instant announcedStart) {
            var slot = plan.slot(index);
            var segment = segments.get(index);
            var last = lastVisits.get(segment.id());
            var state = segment.skip() && index != live ? State.SKIPPED
                    : index == live ? State.LIVE
                    : index < live ? (last == null ? State.PASSED : State.DONE)
                    : index == next ? State.NEXT
                    : State.LATER;
            var start = expectedStart;
            Instant end;
            if (last != null && index <= live) {
                start = last.started();
                end = last.ended() != null ? last.ended() : liveEnd(last);
            } else if (segment.fixedEnd()) {
                end = later(start, slot.end());
            } else {
                end = start.plus(segment.length());
            }
            return new Row(
                    segment.id(), state, slot.start(), slot.end(),
                    last == null ? null : last.started(), last == null ? null : last.ended(),
                    start, end, announcedStart);
        }

        /** The live segment ends when its time is up, or now that it has run over. */
        private Instant liveEnd(Visit last) {
            var fixed = segments.get(live).fixedEnd();
            var ends = fixed ? last.ends(run.show()) : last.started()
                    .plus(segments.get(live).length())
                    .plus(last.added())
                    .plus(last.pausedUntil(now));
            return later(ends, now);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        /** The end of the show is the end of its last part. */
        private Instant end(List<Row> rows, Function<Row, Instant> of) {
            for (int index = rows.size() - 1; index >= 0; index--) {
                if (!segments.get(index).skip()) return of.apply(rows.get(index));
            }
            return now;
        }

        private Instant announcedEnd() {
            int last = run.show().lastBefore(segments.size());
            if (last < 0) return now;
            var start = announcedStart(run, last);
            var fixed = segments.get(last).fixedEnd();
            return fixed ? later(start, plan.slot(last).end()) : start.plus(segments.get(last).length());
        }
    }
}
