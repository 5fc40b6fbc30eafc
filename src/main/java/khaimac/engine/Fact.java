package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * What happened. Facts are the journal, the report and the only thing that moves a run, so they hold results, not
 * wishes: a newer program that reads them cannot decide the past again.
 */
public sealed interface Fact {
    Stamp stamp();

    default Instant at() {
        return stamp().at();
    }

    /** The run exists; {@code origin} is what its time line said when the steady clock stood at zero. */
    record Opened(Stamp stamp, String showHash, Mode mode, long epoch, Instant origin) implements Fact {}

    /** The desk is back; {@code away} is how long nobody decided anything. */
    record Recovered(Stamp stamp, long epoch, Instant origin, Duration away) implements Fact {}

    /**
     * A segment is live.
     *
     * @param started when it counts as begun: now, or its planned time for a part that is joined in progress
     * @param notDone effects of everything before it that a jump left out
     */
    record SegmentStarted(Stamp stamp, String segment, int visit, Start how, Instant started, List<Change> notDone)
            implements Fact {}

    /** A cue was started; {@code late}: it was due a few seconds ago, while nobody decided. */
    record CueStarted(Stamp stamp, String segment, int cue, boolean late) implements Fact {}

    /** A segment has no time left: once, until time is added. */
    record TimeUp(Stamp stamp, String segment) implements Fact {}

    record TimeAdded(Stamp stamp, String segment, Duration by) implements Fact {}

    record Paused(Stamp stamp, String segment) implements Fact {}

    record Resumed(Stamp stamp, String segment) implements Fact {}

    record Skipped(Stamp stamp, String segment, boolean skip) implements Fact {}

    record Reordered(Stamp stamp, String segment, @Nullable String before) implements Fact {}

    record Covered(Stamp stamp, Set<SurfaceName> surfaces, Over.Kind kind) implements Fact {}

    record Released(Stamp stamp, Set<SurfaceName> surfaces) implements Fact {}

    record Retitled(Stamp stamp, String look, Look text, long rev, boolean onAir) implements Fact {}

    record MessageShown(Stamp stamp, SurfaceName surface, String text, @Nullable Instant until) implements Fact {}

    record MessageEnded(Stamp stamp, SurfaceName surface) implements Fact {}

    record DelayAnnounced(Stamp stamp, Duration announced) implements Fact {}

    record DelayApplied(Stamp stamp, Duration delay) implements Fact {}

    /** Segments have other lengths; the {@code pinned} one keeps its planned start even so. */
    record Fitted(Stamp stamp, Map<String, Duration> lengths, @Nullable String pinned) implements Fact {}

    /** Segments that had not begun got their old times back. */
    record Unfitted(Stamp stamp, List<String> segments) implements Fact {}

    record FilmEnded(Stamp stamp, SurfaceName surface, String file) implements Fact {}

    /** Fell due while nobody could decide; the picture stayed. */
    record Missed(Stamp stamp, List<MissedCue> cues) implements Fact {}

    record CaughtUp(Stamp stamp, List<MissedCue> cues) implements Fact {}

    /** The wall clock and the steady clock disagree by so much more than they did. */
    record ClockJumped(Stamp stamp, Duration by) implements Fact {}

    /** Asked and answered; {@code slept}: time really passed, else somebody had set the clock. */
    record ClockSettled(Stamp stamp, Duration by, boolean slept) implements Fact {}

    /** The last segment is over. */
    record Closed(Stamp stamp) implements Fact {}

    enum Start {
        GO,
        CLOCK,
        FOLLOW,
        JUMP,
        BACK,
        JOIN
    }

    /** A cue by its place in the segment; -1 stands for the beginning of the segment itself. */
    record MissedCue(String segment, int cue, Instant due) {}
}
