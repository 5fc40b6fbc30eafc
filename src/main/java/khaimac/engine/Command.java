package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What somebody wishes. Each says what its sender saw, so that a late, doubled or stale one can be told apart. */
public sealed interface Command {
    Sight sight();

    /** The same wish of somebody else, or seen otherwise. */
    default Command with(Sight other) {
        return switch (this) {
            case Open it -> new Open(other, it.showHash(), it.mode());
            case Recover it -> new Recover(other, it.lastLife());
            case Tick it -> new Tick(other);
            case Go it -> new Go(other);
            case Join it -> new Join(other, it.segment());
            case Jump it -> new Jump(other, it.segment());
            case Back it -> new Back(other);
            case Add it -> new Add(other, it.by());
            case Pause it -> new Pause(other);
            case Resume it -> new Resume(other);
            case Skip it -> new Skip(other, it.segment(), it.skip());
            case Reorder it -> new Reorder(other, it.segment(), it.before());
            case Cover it -> new Cover(other, it.surfaces(), it.kind());
            case Release it -> new Release(other, it.surfaces());
            case Retitle it -> new Retitle(other, it.look(), it.text(), it.basedOn(), it.onAir());
            case Message it -> new Message(other, it.surface(), it.text(), it.stays());
            case EndMessage it -> new EndMessage(other, it.surface());
            case Delay it -> new Delay(other, it.announced());
            case ApplyDelay it -> new ApplyDelay(other);
            case Fit it -> new Fit(other, it.lengths(), it.pinned());
            case Unfit it -> new Unfit(other);
            case FilmEnded it -> new FilmEnded(other, it.surface(), it.file());
            case CatchUp it -> new CatchUp(other);
            case SettleClock it -> new SettleClock(other, it.slept());
        };
    }

    /** The run begins to exist: nothing is shown yet but idle looks. */
    record Open(Sight sight, String showHash, Mode mode) implements Command {}

    /**
     * The desk is back after it was away; nothing is run through.
     *
     * @param lastLife when somebody was last at the desk, on the run's line; null: at the last fact. Between two facts
     *     may lie an hour of a quiet speech.
     */
    record Recover(Sight sight, @Nullable Instant lastLife) implements Command {}

    /** Time has passed: whatever is due now. */
    record Tick(Sight sight) implements Command {}

    /** The big button: the next GO cue, else the next segment, else the end. */
    record Go(Sight sight) implements Command {}

    /** Start a segment as if it had begun at its planned time. */
    record Join(Sight sight, String segment) implements Command {}

    record Jump(Sight sight, String segment) implements Command {}

    /** To the beginning of the segment before. */
    record Back(Sight sight) implements Command {}

    /** More or less time for the live segment. */
    record Add(Sight sight, Duration by) implements Command {}

    record Pause(Sight sight) implements Command {}

    record Resume(Sight sight) implements Command {}

    record Skip(Sight sight, String segment, boolean skip) implements Command {}

    /** To another place in the agenda: before a segment, or to the end. */
    record Reorder(Sight sight, String segment, @Nullable String before) implements Command {}

    /** Hold, blank or safe, on some surfaces. */
    record Cover(Sight sight, Set<SurfaceName> surfaces, Over.Kind kind) implements Command {}

    record Release(Sight sight, Set<SurfaceName> surfaces) implements Command {}

    /**
     * Other words for a look of the show.
     *
     * @param basedOn the revision of the look that the editor had before the eyes
     * @param onAir at once on every surface that shows it, or only from the next time it is put up
     */
    record Retitle(Sight sight, String look, Look text, long basedOn, boolean onAir) implements Command {}

    /** Words on one surface, for so long, or until they are taken away. */
    record Message(Sight sight, SurfaceName surface, String text, @Nullable Duration stays) implements Command {}

    record EndMessage(Sight sight, SurfaceName surface) implements Command {}

    /** What the public is told the programme is late by. */
    record Delay(Sight sight, Duration announced) implements Command {}

    /** The announced delay becomes the plan. */
    record ApplyDelay(Sight sight) implements Command {}

    /** Other lengths for segments that have not begun, mostly the answer to "how do we end in time?". */
    record Fit(Sight sight, Map<String, Duration> lengths, @Nullable String pinned) implements Command {}

    /** The lengths as they were before the last {@link Fit}. */
    record Unfit(Sight sight) implements Command {}

    /** A player says that a film has run out. */
    record FilmEnded(Sight sight, SurfaceName surface, String file) implements Command {}

    /** The pictures, and only the pictures, of what was missed. */
    record CatchUp(Sight sight) implements Command {}

    /** The answer to "the clock jumped: did the laptop sleep, or did somebody set the clock?". */
    record SettleClock(Sight sight, boolean slept) implements Command {}
}
