package khaimac.scene;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stacks and splits come to: a few looks of looks, or a ring, or more than anybody can see. */
public final class Compositions {
    private static final int LONGEST_RING = 100;

    private final Map<String, Look> looks;

    public Compositions(Map<String, Look> looks) {
        this.looks = looks;
    }

    public boolean fits(LookRef ref) {
        return count(ref, 0, 0) <= Looks.MOST;
    }

    /** How many looks there are with this one; more than {@link Looks#MOST} as soon as that is certain. */
    private int count(LookRef ref, int depth, int before) {
        int all = before + 1;
        if (all > Looks.MOST || depth > Looks.DEPTH) return Looks.MOST + 1;
        var look = look(ref);
        if (look == null) return all;
        for (var part : Looks.parts(look)) {
            all = count(part, depth + 1, all);
            if (all > Looks.MOST) return all;
        }
        return all;
    }

    /** Whether a look that does not fit contains itself. */
    public boolean isRing(String name) {
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
