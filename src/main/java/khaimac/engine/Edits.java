package khaimac.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Compositions;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.LookRules;
import khaimac.scene.Looks;
import khaimac.scene.Style;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * Whether a look that comes by a command may become a fact: it is held to the rules of a show file, by the same code.
 * What is once in the journal is read again by every desk that comes after.
 *
 * @param looks as the next take has them
 * @param hasRoom whether a page of a wall has room for what a look says
 */
record Edits(Show show, Map<String, Look> looks, Predicate<Look> hasRoom) {
    /** Why a look of the show cannot have another text; null where it can. */
    @Nullable
    Sentence retitle(String name, Look before, Look text) {
        var after = new HashMap<>(looks);
        after.put(name, text);
        if (new Compositions(after).isRing(name)) return Refusals.ofItself(name);
        // A look that leads nowhere already is no reason to refuse another word beside it.
        var known = new HashSet<>(looks.keySet());
        known.addAll(namesIn(before));
        var wrong = with(after).written(new LookRef.Named(name), text, known);
        if (wrong != null) return wrong;
        return allFitAsBefore(new Compositions(after)) ? null : Refusals.TOO_MANY_LOOKS;
    }

    /** Why a look cannot be put up by hand. */
    @Nullable
    Sentence byHand(LookRef ref) {
        return switch (ref) {
            case LookRef.Named(var name) -> looks.containsKey(name) ? null : Refusals.noLook(name);
            case LookRef.Inline(var look) -> written(ref, look, looks.keySet());
        };
    }

    /** Why words cannot lie over a surface. */
    @Nullable
    Sentence message(String text) {
        return hasRoom.test(new Look.Message(text, Style.PLAIN)) ? null : Refusals.TOO_MANY_LETTERS;
    }

    /** Why words that nobody planned cannot lie over a surface. */
    @Nullable
    Sentence inserted(Look words) {
        return hasRoom.test(words) ? null : Refusals.TOO_MANY_LETTERS;
    }

    private Edits with(Map<String, Look> others) {
        return new Edits(show, others, hasRoom);
    }

    private @Nullable Sentence written(LookRef ref, Look look, Set<String> known) {
        // It is counted first: what is within the count is walked through quickly.
        if (!new Compositions(looks).fits(ref)) return Refusals.TOO_MANY_LOOKS;
        if (!LookRules.allow(look)) return Refusals.NO_SUCH_LOOK_IN_A_FILE;
        for (var name : namesIn(look)) if (!known.contains(name)) return Refusals.noLook(name);
        return hasRoom.test(Looks.resolved(ref, looks::get)) ? null : Refusals.TOO_MANY_LETTERS;
    }

    /** Whether whatever leads to an edited look is small enough, or was too much before. */
    private boolean allFitAsBefore(Compositions after) {
        var before = new Compositions(looks);
        var named = looks.keySet().stream().<LookRef>map(LookRef.Named::new);
        return Stream.concat(named, refs()).distinct().allMatch(ref -> after.fits(ref) || !before.fits(ref));
    }

    /** All that cues put up, and all idle looks. */
    private Stream<LookRef> refs() {
        var cues = show.segments().stream()
                .flatMap(segment -> segment.cues().stream())
                .flatMap(cue -> cue.changes().stream())
                .map(Change::look)
                .filter(Objects::nonNull);
        return Stream.concat(show.idle().values().stream(), cues);
    }

    /** The names that are written in a look itself. */
    private static Set<String> namesIn(Look look) {
        return Looks.names(new LookRef.Inline(look), name -> null);
    }
}
