package khaimac.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Compositions;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.LookRules;
import khaimac.scene.Looks;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * Whether a look that comes by a command may become a fact: it is held to the rules of a show file, by the same code.
 * What is once in the journal is read again by every desk that comes after.
 */
final class Edits {
    private Edits() {}

    /** Why a look of the show cannot have another text; null where it can. */
    static @Nullable Sentence retitle(Run run, String name, Look text) {
        var looks = new HashMap<>(run.looks());
        looks.put(name, text);
        var known = new HashSet<>(run.looks().keySet());
        var before = run.looks().get(name);
        // A look that leads nowhere already is no reason to refuse another word beside it.
        if (before != null) known.addAll(directNames(before));
        var ref = new LookRef.Named(name);
        if (new Compositions(looks).isRing(name)) return Refusals.ofItself(name);
        var wrong = look(run, ref, text, looks, known);
        if (wrong != null) return wrong;
        return reaching(run, ref, looks) ? null : Refusals.TOO_MANY_LOOKS;
    }

    /** Why a look cannot be put up by hand. */
    static @Nullable Sentence byHand(Run run, LookRef ref) {
        return switch (ref) {
            case LookRef.Named(var name) -> run.look(name) == null ? Refusals.noLook(name) : null;
            case LookRef.Inline(var look) -> look(run, ref, look, run.looks(), run.looks().keySet());
        };
    }

    /** Why words cannot lie over a surface. */
    static @Nullable Sentence message(Run run, String text) {
        return Showings.fits(run, new Look.Message(text, Style.PLAIN)) ? null : Refusals.TOO_MANY_LETTERS;
    }

    private static @Nullable Sentence look(
            Run run, LookRef ref, Look written, Map<String, Look> looks, Set<String> known) {
        // It is counted first: what is within the count is walked through quickly.
        if (!new Compositions(looks).fits(ref)) return Refusals.TOO_MANY_LOOKS;
        if (!LookRules.allow(written)) return Refusals.NO_SUCH_LOOK_IN_A_FILE;
        for (var name : directNames(written)) if (!known.contains(name)) return Refusals.noLook(name);
        return Showings.fits(run, Looks.resolved(ref, looks::get)) ? null : Refusals.TOO_MANY_LETTERS;
    }

    /** Whether whatever leads to a look is as small as before, or small enough. */
    private static boolean reaching(Run run, LookRef.Named edited, Map<String, Look> looks) {
        var before = new Compositions(run.looks());
        var after = new Compositions(looks);
        return refs(run).distinct().allMatch(ref -> after.fits(ref) || !before.fits(ref))
                && looks.keySet().stream()
                        .map(LookRef.Named::new)
                        .allMatch(ref -> after.fits(ref) || !before.fits(ref));
    }

    /** All that cues put up, and all idle looks. */
    private static Stream<LookRef> refs(Run run) {
        var cues = run.show().segments().stream()
                .flatMap(segment -> segment.cues().stream())
                .flatMap(cue -> cue.changes().stream())
                .map(Change::look)
                .filter(Objects::nonNull);
        return Stream.concat(run.show().idle().values().stream(), cues);
    }

    /** The names that are written in a look itself. */
    private static Set<String> directNames(Look look) {
        return Looks.names(new LookRef.Inline(look), name -> null);
    }
}
