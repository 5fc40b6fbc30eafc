package khaimac.cue;

import java.time.Duration;
import java.time.Instant;

/** What starts a cue while its segment is live. Each cue has exactly one. */
public sealed interface Trigger {
    /** The next GO press. */
    record Go() implements Trigger {}

    /** So long after the segment began; a pause moves it on. */
    record FromStart(Duration after) implements Trigger {}

    /** So long after (mostly: before, then negative) the segment's end, following the operator's ± time. */
    record FromEnd(Duration after) implements Trigger {}

    /** At a time on the wall clock. */
    record At(Instant instant) implements Trigger {}

    /** So long after another cue of the same segment. */
    record After(int cue, Duration by) implements Trigger {}

    /** When a film that the segment put up has ended. */
    record FilmEnd() implements Trigger {}

    /** When the segment has no time left. */
    record Overtime() implements Trigger {}

    /** When little time is left. */
    record Warning() implements Trigger {}
}
