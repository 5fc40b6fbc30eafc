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
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * Planned, expected, over and under: every number about time that anybody is shown, computed in one place.
 *
 * @param remaining of the live segment, negative when over time; null when nothing is live
 * @param overtime how long the live segment has been over time
 * @param offset how late the programme is, negative when early; null before anything has begun, and on another day
 * @param relative the offset as if the first segment had begun on time: what a rehearsal is measured by
 * @param rows one for every segment of the agenda, in its order
 * @param cut the point of television that is announced now; null when there is none
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
        Instant announcedEnd,
        @Nullable Cut cut) {

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

    /**
     * A segment that will begin at its time although what is on may have time left.
     *
     * @param told from when on everybody who works at the show is told
     */
    public record Cut(String segment, Instant at, Instant told) {
        /** Long enough for a speaker to come to an end. */
        private static final Duration AHEAD = Duration.ofMinutes(5);

        /** What cuts off what is on, as things stand; null when nothing will. */
        public static @Nullable Cut of(Run run) {
            var start = Due.start(run);
            var segment = start == null ? null : run.show().segment(start.segment());
            boolean cuts = segment != null && segment.cuts() && run.live() != null;
            return start == null || !cuts
                    ? null
                    : new Cut(start.segment(), start.at(), start.at().minus(AHEAD));
        }
    }

    public static Timing of(Run run, Instant now) {
        return new Reckoning(run, now).timing();
    }

    /**
     * How late the programme is, as it goes on: {@code base}, and more by every second from {@code grows} on. The same
     * as {@link #offset} at any moment, without asking again.
     *
     * @param grows null where it stays as it is
     */
    public record Lateness(Duration base, @Nullable Instant grows) {
        public Duration at(Instant now) {
            return grows == null || now.isBefore(grows) ? base : base.plus(Duration.between(grows, now));
        }
    }

    /** Whether so much late or early means nothing any more: the show is held on another day than planned. */
    public static boolean isAnotherDay(Show show, Duration offset) {
        int first = show.nextAfter(-1);
        int last = show.lastBefore(show.segments().size());
        if (first < 0) return false;
        var length = Duration.between(
                show.plan().slot(first).start(), show.plan().slot(last).end());
        return offset.abs().compareTo(length.abs().plusDays(1)) > 0;
    }

    /** Null before anything has begun, and on another day. */
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

    /**
     * The start the public is told: the announced delay over the plan, as far as rooms in between have not eaten it.
     */
    public static Instant announcedStart(Run run, int index) {
        var visit = run.progress().live();
        int live = run.closed()
                ? run.show().segments().size()
                : visit == null ? -1 : run.show().indexOf(visit.segment());
        if (index <= live) return run.show().plan().slot(index).start();
        var path = Path.announced(run);
        for (int at = live + 1; at < index; at++) path.pass(at);
        return path.start(index);
    }

    /**
     * The way from the live segment to a later one, and how late one is on it. The room before a segment absorbs
     * lateness; only a linked one is early; a fixed end absorbs up to its own length.
     */
    private static final class Path {
        private final Plan plan;
        private final List<Segment> segments;
        private Duration late;

        private Path(Run run, Duration late) {
            this.plan = run.show().plan();
            this.segments = run.show().segments();
            this.late = late;
        }

        /** As announced: nothing comes early before the first segment or after a fixed end because somebody says so. */
        static Path announced(Run run) {
            var live = run.live();
            var announced = run.edition().announced();
            return new Path(run, live != null && !live.fixedEnd() ? announced : notNegative(announced));
        }

        /** When a segment starts. */
        Instant start(int index) {
            return plan.slot(index).start().plus(late(index));
        }

        private Duration late(int index) {
            var slot = plan.slot(index);
            return slot.linked() ? late : notNegative(late.minus(slot.room()));
        }

        /** Walks on over a segment that lies between. */
        void pass(int index) {
            if (!segments.get(index).skip()) pass(index, start(index));
        }

        /** Walks on over a segment that starts at a time. */
        void pass(int index, Instant start) {
            late = Duration.between(plan.slot(index).start(), start);
            if (segments.get(index).fixedEnd())
                late = notNegative(late.minus(segments.get(index).length()));
        }

        private static Duration notNegative(Duration length) {
            return length.isNegative() ? Duration.ZERO : length;
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
            this.live = run.closed()
                    ? segments.size()
                    : visit == null ? -1 : run.show().indexOf(visit.segment());
            for (var past : run.progress().past()) lastVisits.put(past.segment(), past);
            if (visit != null) lastVisits.put(visit.segment(), visit);
        }

        Timing timing() {
            var remaining = visit == null ? null : visit.remaining(run.show(), now);
            var overtime = remaining != null && remaining.isNegative() ? remaining.negated() : Duration.ZERO;
            var offset = offset(overtime);
            var rows = rows(offset == null ? untouched() : offset);
            return new Timing(
                    now,
                    phase(remaining),
                    remaining,
                    overtime,
                    offset == null || isAnotherDay(run.show(), offset) ? null : offset,
                    relative(offset),
                    rows,
                    end(rows, Row::plannedEnd),
                    end(rows, Row::expectedEnd),
                    announcedEnd(),
                    cut());
        }

        private @Nullable Cut cut() {
            var cut = Cut.of(run);
            return cut == null || now.isBefore(cut.told()) ? null : cut;
        }

        private Phase phase(@Nullable Duration remaining) {
            if (visit != null && remaining != null) {
                var segment = segments.get(live);
                return Phase.of(remaining, segment.warn(), segment.danger());
            }
            int first = run.show().nextAfter(-1);
            boolean waits = !run.closed()
                    && first >= 0
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
            var expected = new Path(run, offset);
            var announced = Path.announced(run);
            int next = run.closed() ? -1 : run.show().nextAfter(live);
            // The part before the one that is looked at, as far as it is not skipped: where it is, when it begins and
            // ends.
            int before = visit == null ? -1 : live;
            var began = visit == null ? Instant.MIN : visit.started();
            var ends = visit == null ? Instant.MIN : liveEnd(visit);
            for (int index = 0; index < segments.size(); index++) {
                var slot = plan.slot(index);
                var segment = segments.get(index);
                var start = slot.start();
                var told = slot.start();
                if (index > live) {
                    start = expected.start(index);
                    told = announced.start(index);
                    announced.pass(index);
                    if (!segment.skip()) {
                        start = later(byItself(index, before, start, told, began, ends), later(began, now));
                        expected.pass(index, start);
                        before = index;
                        began = start;
                        ends = end(index, start);
                    }
                }
                rows.add(row(index, next, start, told));
            }
            return List.copyOf(rows);
        }

        /**
         * When a segment comes that begins by itself: what {@link Due} will do, as far as it can be known now.
         *
         * @param start when it would come with a GO
         * @param told when the public is told it comes
         */
        private Instant byItself(int index, int before, Instant start, Instant told, Instant began, Instant ends) {
            var segment = segments.get(index);
            // Whatever begins first lets go of it.
            boolean waits = before == live && segment.id().equals(run.progress().missedStart());
            if (waits || (before >= 0 && segments.get(before).hold())) return start;
            return switch (segment.begins()) {
                case GO -> start;
                case CLOCK -> {
                    var due = afterWhatIsSolemn(segment.cuts() ? told : later(told, ends));
                    // A point that has passed before its turn comes waits for a GO.
                    yield segment.cuts() && due.isBefore(later(began, now)) ? start : due;
                }
                case FOLLOW -> before < 0 ? start : afterWhatIsSolemn(segment.linked() ? ends : later(told, ends));
            };
        }

        /** Where nobody knows when that is over, it is as if it were over now. */
        private Instant afterWhatIsSolemn(Instant due) {
            var hush = run.stage().hush();
            var at = hush == null ? due : hush.delays(due);
            return at == null ? due : at;
        }

        private Instant end(int index, Instant start) {
            var segment = segments.get(index);
            return segment.fixedEnd() ? later(start, plan.slot(index).end()) : start.plus(segment.length());
        }

        private Row row(int index, int next, Instant expectedStart, Instant announcedStart) {
            var slot = plan.slot(index);
            var segment = segments.get(index);
            var last = lastVisits.get(segment.id());
            var state = segment.skip() && index != live
                    ? State.SKIPPED
                    : index == live
                            ? State.LIVE
                            : index < live
                                    ? (last == null ? State.PASSED : State.DONE)
                                    : index == next ? State.NEXT : State.LATER;
            var start = expectedStart;
            Instant end;
            if (last != null && index <= live) {
                start = last.started();
                end = last.ended() != null ? last.ended() : liveEnd(last);
            } else {
                end = end(index, start);
            }
            return new Row(
                    segment.id(),
                    state,
                    slot.start(),
                    slot.end(),
                    last == null ? null : last.started(),
                    last == null ? null : last.ended(),
                    start,
                    end,
                    announcedStart);
        }

        /** The live segment ends when its time is up, or now that it has run over. */
        private Instant liveEnd(Visit last) {
            var fixed = segments.get(live).fixedEnd();
            var ends = fixed
                    ? last.ends(run.show())
                    : last.started()
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
            return end(last, announcedStart(run, last));
        }
    }
}
