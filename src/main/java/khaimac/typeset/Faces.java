package khaimac.typeset;

import java.util.EnumMap;
import khaimac.scene.Role;

/** Which face sets a role: a style may give the name a heavy weight and the dateline an italic. */
@FunctionalInterface
public interface Faces {
    Measures of(Role role);

    static Faces all(Measures face) {
        return role -> face;
    }

    /** The same faces, each asked only once for each text. */
    default Faces remembered() {
        var known = new EnumMap<Role, Measures>(Role.class);
        return role -> known.computeIfAbsent(role, one -> of(one).remembered());
    }
}
