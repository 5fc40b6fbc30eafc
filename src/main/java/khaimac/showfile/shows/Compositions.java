package khaimac.showfile.shows;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import org.jspecify.annotations.Nullable;

/** What stacks and splits come to: a few looks of looks, or a ring, or more than anybody can see. */
final class Compositions {
    /** Looks in one look, all layers of all layers counted. */
    private static final int MOST = 32;

    private static final int LONGEST_RING = 100;

    static final Sentence TOO_MUCH = new Sentence(
            "Hình này gồm quá nhiều hình khác (nhiều nhất " + MOST + " hình, " + Looks.DEPTH + " tầng).",
            "It is made of too many looks (at most " + MOST + ", " + Looks.DEPTH + " deep).");

    private final Map<String, Look> looks;

    Compositions(Map<String, Look> looks) {
        this.looks = looks;
    }

    boolean fits(LookRef ref) {
        return count(ref, 0, 0) <= MOST;
    }

    /** How many looks there are with this one; more than {@link #MOST} as soon as that is certain. */
    private int count(LookRef ref, int depth, int before) {
        int all = before + 1;
        if (all > MOST || depth > Looks.DEPTH) return MOST + 1;
        var look = look(ref);
        if (look == null) return all;
        for (var part : Looks.parts(look)) {
            all = count(part, depth + 1, all);
            if (all > MOST) return all;
        }
        return all;
    }

    /** Whether a look that does not fit contains itself. */
    boolean isRing(String name) {
        var seen = new HashSet<String>();
        var todo = new ArrayDeque<LookRef>();
        todo.add(new LookRef.Named(name));
        while (!todo.isEmpty() && seen.size() < LONGEST_RING) {
            var look = look(todo.poll());
            if (look == null) continue;
            for (var part : Looks.parts(look)) {
                if (part instanceof LookRef.Named(var other)) {
                    if (other.equals(name)) return true;
                    if (!seen.add(other)) continue;
                }
                todo.add(part);
            }
        }
        return false;
    }

    private @Nullable Look look(LookRef ref) {
        return switch (ref) {
            case LookRef.Named(var name) -> looks.get(name);
            case LookRef.Inline(var look) -> look;
        };
    }
}
