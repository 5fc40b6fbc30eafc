package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.show.Post;
import khaimac.show.Segment;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** What can happen to a run. When, by whom and in which place of the row stands around it in a {@link Fact}. */
public sealed interface Deed {
    /**
     * The run exists.
     *
     * @param origin what its time line said when the steady clock stood at zero
     * @param copies what the files that were copied for it contained, as hashes by their names in its folder: hall,
     *     rosters, the list of media; null in runs of older programs
     */
    record Opened(
            String showHash,
            Mode mode,
            long epoch,
            Instant origin,
            @Nullable Map<String, String> copies) implements Deed {
        public Opened(String showHash, Mode mode, long epoch, Instant origin) {
            this(showHash, mode, epoch, origin, null);
        }
    }

    /**
     * The desk is back.
     *
     * @param away how long nobody decided anything
     * @param leftOut the numbers of facts that count no more from now on, since a desk may have died of them; null:
     *     none
     */
    record Recovered(
            long epoch,
            Instant origin,
            Duration away,
            @Nullable List<Long> leftOut) implements Deed {}

    /**
     * A segment is live.
     *
     * @param started when it counts as begun: now, or its planned time for a part that is joined in progress
     * @param notDone messages of everything before it that a jump left out
     */
    record SegmentStarted(String segment, int visit, Start how, Instant started, List<Change.Send> notDone)
            implements Deed {}

    /** A cue was started; {@code late}: it was due a few seconds ago, while nobody decided. */
    record CueStarted(String segment, int cue, boolean late) implements Deed {}

    /** A segment has no time left: once, until time is added. */
    record TimeUp(String segment) implements Deed {}

    record TimeAdded(String segment, Duration by) implements Deed {}

    record Paused(String segment) implements Deed {}

    record Resumed(String segment) implements Deed {}

    record Skipped(String segment, boolean skip) implements Deed {}

    record Noted(String segment, Post post, String text) implements Deed {}

    record Reordered(String segment, @Nullable String before) implements Deed {}

    /**
     * A part is in the agenda that no file has.
     *
     * @param after the part that it follows; null: it comes before all
     */
    record PartAdded(Segment segment, @Nullable String after) implements Deed {}

    /**
     * A part that was added is not in the agenda any more.
     *
     * @param segment as it was
     * @param after the part that it followed; null: it came before all
     */
    record PartRemoved(Segment segment, @Nullable String after) implements Deed {}

    record Covered(Set<SurfaceName> surfaces, Over.Kind kind) implements Deed {}

    record Released(Set<SurfaceName> surfaces) implements Deed {}

    record Retitled(String look, Look text, long rev, boolean onAir) implements Deed {}

    /**
     * Rows of a list are others. Only what changed is said, so that a name in a list of thousands is a short line.
     *
     * @param look one that shows the list
     * @param back what takes them back, the last one first
     */
    record ListCorrected(String look, List<ShowEdit.OfRows> rows, List<ShowEdit.OfRows> back, long rev, boolean onAir)
            implements Deed {}

    record MessageShown(
            SurfaceName surface, String text, @Nullable Instant until) implements Deed {}

    /** A person set a picture, a page, a level or a sound. */
    record ByHand(Change.ByHand change) implements Deed {}

    record MessageEnded(SurfaceName surface) implements Deed {}

    /**
     * What nobody planned lies over some surfaces.
     *
     * @param style of the show's titles, as it was then
     * @param fade how it comes in and goes
     */
    record Inserted(Set<SurfaceName> surfaces, Inset what, Style style, Duration fade) implements Deed {}

    record Withdrawn(Set<SurfaceName> surfaces) implements Deed {}

    /**
     * An emergency text lies over everything, at once.
     *
     * @param look as it lay ready then
     * @param silence whether the sounds of the show are silent meanwhile
     */
    record EmergencyShown(String name, Set<SurfaceName> surfaces, Look look, boolean silence) implements Deed {}

    /**
     * Somebody is drawn by lot; the reel begins to turn.
     *
     * @param file the list
     * @param seed what decides who it is, together with who is left
     * @param list what those who were left are known by, so that it can be reckoned again
     */
    record DrawBegun(String file, String seed, String list, int left) implements Deed {}

    /** The reel comes to rest; when it has, the winner is seen. */
    record DrawEnded(String file, Look.RosterRow winner) implements Deed {}

    record EmergencyEnded(String name) implements Deed {}

    record DelayAnnounced(Duration announced) implements Deed {}

    record DelayApplied(Duration delay) implements Deed {}

    /** Segments have other lengths; the {@code pinned} one keeps its planned start even so. */
    record Fitted(Map<String, Duration> lengths, @Nullable String pinned) implements Deed {}

    /** Segments that had not begun got their old times back. */
    record Unfitted(List<String> segments) implements Deed {}

    /** The show is held on another day: every time of day, and the distance between its days, is as it was. */
    record Moved(LocalDate from, LocalDate to) implements Deed {}

    /**
     * The plan is another one: a run that is read again needs no file for it.
     *
     * @param file the hash of the show file that it was taken from
     * @param visit the number that what is live has now: whoever looked before this has not seen what GO does
     */
    record PlanChanged(String file, List<ShowEdit> edits, int visit) implements Deed {}

    record FilmEnded(SurfaceName surface, String file) implements Deed {}

    /** Whoever shows a film can show no more of it. */
    record FilmLost(SurfaceName surface, String file) implements Deed {}

    /**
     * What became of a sound, as the player knows it.
     *
     * @param since when it was begun
     */
    record SoundBecame(String name, Instant since, Heard became, Sentence answer) implements Deed {}

    /**
     * What became of a message.
     *
     * @param cue the number of the fact that sent it
     * @param part which of that cue's messages it was
     */
    record Sent(long cue, int part, Change.Send send, Became became, Sentence answer) implements Deed {}

    /**
     * The hall is as it was before a fact.
     *
     * @param visit the number that what is live has now: whoever looked before this has not seen it
     */
    record Undone(long fact, int visit) implements Deed {}

    /**
     * The pictures of the live part are as before one of its steps.
     *
     * @param step the number of the fact that was that step
     * @param brings what is up again
     * @param visit the number that what is live has now: whoever looked before this has not seen it
     */
    record SteppedBack(long step, Sentence brings, int visit) implements Deed {}

    /** A step that was gone back over was taken again; its messages, sounds and devices were not. */
    record SteppedAgain(long step, Sentence brings, int visit) implements Deed {}

    /** Fell due while nobody could decide; the picture stayed. */
    record Missed(List<MissedCue> cues) implements Deed {}

    record CaughtUp(List<MissedCue> cues) implements Deed {}

    /** The wall clock and the steady clock disagree by so much more than they did. */
    record ClockJumped(Duration by) implements Deed {}

    /** Asked and answered; {@code slept}: time really passed, else somebody had set the clock. */
    record ClockSettled(Duration by, boolean slept) implements Deed {}

    /** The last segment is over. */
    record Closed() implements Deed {}

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
