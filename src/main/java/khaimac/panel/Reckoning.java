package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.clock.Moment;
import khaimac.engine.Decision;
import khaimac.engine.Run;
import khaimac.engine.Shortening;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/** What the times would be: the engine itself is asked, as for a press, and nothing happens. */
final class Reckoning {
    private final Run run;
    private final Moment moment;
    private final Instant now;

    /** @param now the moment on the run's line */
    Reckoning(Run run, Moment moment, Instant now) {
        this.run = run;
        this.moment = moment;
        this.now = now;
    }

    /** Had this been wished; null: as things stand. */
    ToPage.Reckoned then(long number, @Nullable Wish wish) {
        if (wish == null) return reckoned(number, run);
        return switch (run.would(wish, moment)) {
            case Decision.Refused(var because) -> new ToPage.Reckoned(number, because, List.of(), null);
            case Decision.Accepted(var facts, boolean _) -> reckoned(number, run.after(facts));
        };
    }

    private ToPage.Reckoned reckoned(long number, Run then) {
        var timing = Timing.of(then, now);
        return new ToPage.Reckoned(number, Sentence.NONE, rows(timing), end(then, timing.expectedEnd()));
    }

    private static List<ToPage.Then> rows(Timing timing) {
        return timing.rows().stream()
                .filter(Reckoning::isAhead)
                .map(row -> new ToPage.Then(row.segment(), row.expectedStart(), row.expectedEnd()))
                .toList();
    }

    private static boolean isAhead(Timing.Row row) {
        return switch (row.state()) {
            case NEXT, LATER -> true;
            case DONE, PASSED, LIVE, SKIPPED -> false;
        };
    }

    /** @param end when all should be over; null: as planned */
    ToPage.Suggested inTime(long number, @Nullable Instant end) {
        var timing = Timing.of(run, now);
        var found = end == null ? Shortening.suggest(run, now) : Shortening.suggest(run, now, end);
        Map<String, Duration> lengths = found == null ? Map.of() : found.lengths();
        var planned = Shortening.plannedEnd(run);
        var parts = new ArrayList<ToPage.Giving>();
        for (var row : timing.rows()) {
            var segment = run.show().segment(row.segment());
            if (segment == null || !isAhead(row)) continue;
            var length = segment.length();
            parts.add(new ToPage.Giving(
                    segment.id(),
                    segment.name(),
                    length,
                    segment.least(),
                    lengths.getOrDefault(segment.id(), length)));
        }
        return new ToPage.Suggested(
                number,
                end(run, planned),
                end(run, timing.expectedEnd()),
                end(run, end == null ? planned : end),
                found == null ? null : found.pinned(),
                found == null ? Duration.ZERO : found.missing(),
                Shortening.isFitted(run),
                parts);
    }

    /** Where nothing is planned nothing ends. */
    private static @Nullable Instant end(Run run, Instant time) {
        return run.show().nextAfter(-1) < 0 ? null : time;
    }
}
