package khaimac.engine;

import java.util.List;
import java.util.Map;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What a command would bring, decided on the run as it stands: the same path as the press, and nothing happens.
 *
 * @param refused why the press would do nothing; empty where it would do something
 * @param before the run as it stands
 * @param after the run as it would be; the same where the press would be refused
 * @param shown the run as it would be once what is added to the agenda has begun; else as after
 */
public record Foresight(Sentence refused, Run before, List<Fact> facts, Run after, Run shown) {
    public static Foresight of(Run run, Command command, Moment moment) {
        return switch (run.decide(command.thrown(Reels.TRIED), moment)) {
            case Decision.Refused(var because) -> new Foresight(because, run, List.of(), run, run);
            case Decision.Accepted(var facts, boolean again) ->
                again ? new Foresight(Sentence.NONE, run, List.of(), run, run) : of(run, facts, moment);
        };
    }

    private static Foresight of(Run run, List<Fact> facts, Moment moment) {
        var after = run.after(facts);
        // Whose name comes up is for the hall to read first, and for nobody who only asks.
        if (facts.getFirst().deed() instanceof Deed.DrawEnded)
            return new Foresight(Sentence.NONE, run, facts, run, run);
        var added = added(facts);
        var begun = added == null ? null : after.begun(added.id(), moment);
        return new Foresight(Sentence.NONE, run, facts, after, begun == null ? after : begun);
    }

    private static @Nullable Segment added(List<Fact> facts) {
        return facts.getFirst().deed() instanceof Deed.PartAdded(var part, var _) ? part : null;
    }

    /**
     * The surfaces that would get another picture, with it, in the order of the show; the others stay as they are. Of a
     * part that would be added: what it will put up as it begins.
     */
    public Map<SurfaceName, Showing> changes() {
        var changes = before.changesTo(shown);
        var added = facts.isEmpty() ? null : added(facts);
        if (added != null) changes.keySet().retainAll(Added.opening(added));
        return changes;
    }

    /** What would happen, as the log would tell it. */
    public List<Sentence> words() {
        return facts.stream().map(fact -> FactWords.of(fact, after.show())).toList();
    }

    /** What would be sent. */
    public List<Change> sends() {
        return facts.stream()
                .flatMap(fact -> before.changes(fact).stream())
                .filter(change -> change instanceof Change.Send)
                .toList();
    }

    /** Messages that would be left out, because what sends them is passed over. */
    public List<Change.Send> leftOut() {
        return facts.stream()
                .map(Fact::deed)
                .filter(Deed.SegmentStarted.class::isInstance)
                .flatMap(deed -> ((Deed.SegmentStarted) deed).notDone().stream())
                .toList();
    }

    /** What would begin to be heard. */
    public List<Sounding> begins() {
        return after.sounds().stream()
                .filter(sound -> sound.ending() == null && !before.sounds().contains(sound))
                .toList();
    }

    /** What would be heard no more, or go out. */
    public List<Sounding> stops() {
        return before.sounds().stream()
                .filter(sound -> sound.ending() == null && !after.sounds().contains(sound))
                .toList();
    }
}
