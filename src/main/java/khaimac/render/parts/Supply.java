package khaimac.render.parts;

import org.jspecify.annotations.Nullable;

/** Where a painter finds its parts. */
public interface Supply {
    /** The part, or null while it is being made. */
    @Nullable
    Part part(Order order);
}
