package khaimac.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A show is long, and a change touches little of it: what stays is the very same, and is not looked at again. */
final class Changed {
    private Changed() {}

    /** Whether nothing was changed: not another one that says the same, but the very same. */
    @SuppressWarnings("ReferenceEquality")
    static boolean not(Object before, Object after) {
        return before == after;
    }

    /** A list with something else for each of it; the very same list where each stays the very same. */
    static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        List<T> others = null;
        for (int at = 0; at < all.size(); at++) {
            var is = all.get(at);
            var other = change.apply(is);
            if (not(is, other)) continue;
            if (others == null) others = new ArrayList<>(all);
            others.set(at, other);
        }
        return others == null ? all : List.copyOf(others);
    }
}
