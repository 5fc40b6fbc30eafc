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
import khaimac.scene.SurfaceName;
import khaimac.show.Post;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** What may be wished of a run. Who wishes it, and what he saw, stands around it in a {@link Command}. */
public sealed interface Wish {
    /**
     * The run begins to exist: nothing is shown yet but idle looks.
     *
     * @param copies hashes of what was copied for it, by name; null: nothing was
     */
    record Open(String showHash, Mode mode, @Nullable Map<String, String> copies) implements Wish {
        public Open(String showHash, Mode mode) {
            this(showHash, mode, null);
        }
    }

    /**
     * The desk is back after it was away; nothing is run through.
     *
     * @param lastLife when somebody was last at the desk, on the run's line; null: at the last fact. Between two facts
     *     may lie an hour of a quiet speech.
     * @param leftOut the facts that the run was put together without, by number; null: none
     */
    record Recover(@Nullable Instant lastLife, @Nullable List<Long> leftOut) implements Wish {}

    /** Time has passed: whatever is due now. */
    record Tick() implements Wish {}

    /**
     * The big button: a draw that waits to be turned or stopped, else the next GO cue, the next segment, the end.
     *
     * @param seed should it turn a reel: as of {@link Draw}
     */
    record Go(@Nullable String seed) implements Wish {
        public Go() {
            this(null);
        }
    }

    /** The same hours away from the plan, over something solemn, or past a draw: the answer of who was asked. */
    record GoAnyway() implements Wish {}

    /** Start a segment as if it had begun at its planned time. */
    record Join(String segment) implements Wish {}

    record Jump(String segment) implements Wish {}

    /** To the beginning of the part that was live before this one. */
    record Back() implements Wish {}

    /**
     * One step back inside what is on: the page before, or the pictures before the last GO. Nothing is sent, played or
     * told to a device, and GO takes the step again.
     *
     * @param step the number of what is to be gone back over, as the button named it
     */
    record StepBack(long step) implements Wish {}

    /** More or less time for the live segment. */
    record Add(Duration by) implements Wish {}

    record Pause() implements Wish {}

    record Resume() implements Wish {}

    record Skip(String segment, boolean skip) implements Wish {}

    /** What a part says to a post; empty: nothing any more. */
    record Note(String segment, Post post, String text) implements Wish {}

    /** To another place in the agenda: before a segment, or to the end. */
    record Reorder(String segment, @Nullable String before) implements Wish {}

    /**
     * A part that nobody planned.
     *
     * @param by who holds it; empty: nobody is named
     * @param after the part that it follows; null: it comes before all
     * @param titled whether the walls say its name, in the show's own style; else they go back to the idle look
     */
    record AddPart(String name, String by, Duration length, @Nullable String after, boolean titled) implements Wish {}

    /** A part that was added to the run, and never was on, is taken out again. */
    record RemovePart(String segment) implements Wish {}

    /** Hold, blank or safe, on some surfaces. */
    record Cover(Set<SurfaceName> surfaces, Over.Kind kind) implements Wish {}

    /** Blank although something solemn is heard: the answer of a person who was asked. */
    record BlankAnyway(Set<SurfaceName> surfaces) implements Wish {}

    record Release(Set<SurfaceName> surfaces) implements Wish {}

    /**
     * Other words for a look of the show.
     *
     * @param basedOn the revision of the look that the editor had before the eyes
     * @param onAir at once on every surface that shows it, or only from the next time it is put up
     */
    record Retitle(String look, Look text, long basedOn, boolean onAir) implements Wish {}

    /**
     * Other rows for a list of the show, wherever it is shown.
     *
     * @param look one that shows it
     * @param rows one after the other
     * @param basedOn the revision of that look that the editor had before the eyes
     * @param onAir at once on every surface that shows it, or only from the next time it is put up
     */
    record CorrectList(String look, List<ShowEdit.OfRows> rows, long basedOn, boolean onAir) implements Wish {}

    /** Words on one surface, for so long, or until they are taken away. */
    record Message(
            SurfaceName surface, String text, @Nullable Duration stays) implements Wish {}

    /** Anything a person sets beside what the cues do; it is tracked as if a cue had done it. */
    record ByHand(Change.ByHand change) implements Wish {}

    /** The page of the document that somebody speaks to, on whatever surface that is: {@link Run#slides()}. */
    record Turn(Change.Turn turn) implements Wish {}

    record EndMessage(SurfaceName surface) implements Wish {}

    /** What nobody planned, over some surfaces, in the show's own dress, until it is taken away. */
    record Insert(Set<SurfaceName> surfaces, Inset what) implements Wish {}

    /** What nobody planned is taken away: each surface shows what it would show without it. */
    record Withdraw(Set<SurfaceName> surfaces) implements Wish {}

    /** An emergency text that lies ready, over everything, until it is taken away. */
    record ShowEmergency(String name) implements Wish {}

    /**
     * Somebody is drawn by lot out of a list that is on a surface.
     *
     * @param seed the desk's own; what anybody else says of it does not count. Null: nobody has thrown dice yet
     */
    record Draw(String file, @Nullable String seed) implements Wish {}

    /** The reel comes to rest. */
    record EndDraw(String file) implements Wish {}

    /** It is taken away: everything is as it would be without it. */
    record EndEmergency() implements Wish {}

    /** What the public is told the programme is late by. */
    record Delay(Duration announced) implements Wish {}

    /** The announced delay becomes the plan. */
    record ApplyDelay() implements Wish {}

    /** Other lengths for segments that have not begun, mostly the answer to "how do we end in time?". */
    record Fit(Map<String, Duration> lengths, @Nullable String pinned) implements Wish {}

    /** The lengths as they were before the last {@link Fit}. */
    record Unfit() implements Wish {}

    /**
     * A player says that a film has run out.
     *
     * @param since of the reel that ran out: one that was set back meanwhile runs
     */
    record FilmEnded(SurfaceName surface, String file, Instant since) implements Wish {}

    /** A player says that it can show no more of a film. */
    record FilmLost(SurfaceName surface, String file, Instant since) implements Wish {}

    /** A player says what became of a sound. */
    record SoundReport(String name, Instant since, Heard became, Sentence answer) implements Wish {}

    /** What became of a message that a cue sent; the house says it. */
    record Report(long cue, int part, Change.Send send, Became became, Sentence answer) implements Wish {}

    /**
     * The hall exactly as it was before the last GO, jump, back or correction.
     *
     * @param fact the number of what is to be taken back, as the button named it
     */
    record Undo(long fact) implements Wish {}

    /** The pictures, and only the pictures, of what was missed. */
    record CatchUp() implements Wish {}

    /** The show is held on another day: times of day stay. */
    record Move(LocalDate day) implements Wish {}

    /**
     * What is different in the show file, as far as it may be while the run is on.
     *
     * @param file the hash of the file that was looked at
     * @param edits what is taken over, each made on what the one before left
     */
    record Adopt(String file, List<ShowEdit> edits) implements Wish {}

    /** The answer to "the clock jumped: did the laptop sleep, or did somebody set the clock?". */
    record SettleClock(boolean slept) implements Wish {}
}
