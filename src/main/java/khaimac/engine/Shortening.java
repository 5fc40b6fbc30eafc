package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.clock.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How to end in time: which parts that may be shortened would have to be, and to what. A suggestion, never an act; it
 * is applied with {@link Wish.Fit} and undone with {@link Wish.Unfit}.
 *
 * @param lengths the new length of each part that becomes shorter, in agenda order
 * @param pinned the part whose start is to be kept; null when it is the end of the show
 * @param late how late that would be without it
 * @param missing how late it stays even so
 */
public record Shortening(
        Map<String, Duration> lengths, @Nullable String pinned, Duration late, Duration missing) {

    /** What would hold the next fixed end, or else the planned end of the show; null when nothing is late. */
    public static @Nullable Shortening suggest(Run run, Instant now) {
        var timing = Timing.of(run, now);
        var segments = run.show().segments();
        var live = run.live();
        int at = run.closed() ? segments.size() : live == null ? -1 : run.show().indexOf(live.id());
        int goal = segments.size();
        for (int index = segments.size() - 1; index > at; index--) {
            if (segments.get(index).fixedEnd() && !segments.get(index).skip()) goal = index;
        }
        var late = goal < segments.size()
                ? Duration.between(
                        timing.rows().get(goal).plannedStart(),
                        timing.rows().get(goal).expectedStart())
                : Duration.between(plannedEnd(run), timing.expectedEnd());
        if (!late.isPositive()) return null;
        return spread(run, at + 1, goal, late);
    }

    /**
     * What would bring the end to a time that somebody has chosen; null when it comes no later by itself.
     *
     * @param end when all should be over
     */
    public static @Nullable Shortening suggest(Run run, Instant now, Instant end) {
        var timing = Timing.of(run, now);
        var late = Duration.between(end, timing.expectedEnd());
        if (!late.isPositive()) return null;
        var live = run.live();
        int at = run.closed()
                ? run.show().segments().size()
                : live == null ? -1 : run.show().indexOf(live.id());
        return spread(
                run,
                afterTheLastWait(run, timing, at + 1),
                run.show().segments().size(),
                late);
    }

    /** What is shortened before a part that waits for its own time brings no end nearer. */
    private static int afterTheLastWait(Run run, Timing timing, int from) {
        for (int index = run.show().segments().size() - 1; index > from; index--) {
            var row = timing.rows().get(index);
            var segment = run.show().segments().get(index);
            boolean waits = !segment.linked() && row.expectedStart().equals(row.plannedStart());
            if (!segment.skip() && (waits || segment.fixedEnd())) return segment.fixedEnd() ? index + 1 : index;
        }
        return from;
    }

    /** Whether lengths are shortened now that could be given back. */
    public static boolean isFitted(Run run) {
        return run.show().segments().stream()
                .anyMatch(
                        segment -> run.edition().unfitted().containsKey(segment.id()) && Delays.isAhead(run, segment));
    }

    /** The end as it was planned: what was shortened on the way does not make it earlier. */
    public static Instant plannedEnd(Run run) {
        var edition = run.edition();
        var show = edition.unfitted(List.copyOf(edition.unfitted().keySet())).show();
        int last = show.lastBefore(show.segments().size());
        return last < 0 ? Instant.MIN : show.plan().slot(last).end();
    }

    /** Spreads the lateness over what can give way, in whole minutes, each in proportion to what it can give. */
    private static Shortening spread(Run run, int from, int goal, Duration late) {
        var segments = run.show().segments();
        var give = Duration.ZERO;
        for (int index = from; index < goal; index++) give = give.plus(give(run, index));
        var lengths = new LinkedHashMap<String, Duration>();
        var open = late;
        for (int index = from; index < goal && open.isPositive(); index++) {
            var own = give(run, index);
            if (!own.isPositive()) continue;
            var share = wholeMinutes(
                    Duration.ofMillis((long) ((double) late.toMillis() * own.toMillis() / give.toMillis())));
            var cut = least(least(share, own), wholeMinutes(open));
            lengths.put(segments.get(index).id(), segments.get(index).length().minus(cut));
            open = open.minus(cut);
        }
        var pinned = goal < segments.size() ? segments.get(goal).id() : null;
        return new Shortening(
                Collections.unmodifiableMap(lengths), pinned, late, open.isNegative() ? Duration.ZERO : open);
    }

    private static Duration give(Run run, int index) {
        var segment = run.show().segments().get(index);
        if (segment.skip() || segment.least() == null) return Duration.ZERO;
        var give = segment.length().minus(segment.least());
        return give.isNegative() ? Duration.ZERO : give;
    }

    private static Duration wholeMinutes(Duration duration) {
        return Duration.ofMinutes((duration.toMillis() + 59_999) / 60_000);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** "What if the speaker takes five more minutes?": the same numbers, had the operator added them. */
    public static Timing whatIf(Run run, Duration more, Moment moment) {
        var live = run.live();
        var now = run.at(moment);
        if (live == null) return Timing.of(run, now);
        var stamp = new Stamp(run.seq() + 1, now, "", "");
        return Timing.of(run.after(new Fact(stamp, new Deed.TimeAdded(live.id(), more))), now);
    }
}
