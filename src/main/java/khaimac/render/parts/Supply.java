package khaimac.render.parts;

import org.jspecify.annotations.Nullable;

/** Where a painter finds its parts. */
public interface Supply {
    /** The part, or null while it is being made. */
    @Nullable
    Part part(Order order);

    /** How often a part was asked for of which it is known that it cannot be made. */
    default long lost() {
        return 0;
    }

    /** Whether what is asked for now is of use as a whole only: something stands in for it. */
    default void wholly(boolean so) {}
}
