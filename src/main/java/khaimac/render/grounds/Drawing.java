package khaimac.render.grounds;

import java.util.List;

/** One motif: all of what stands behind the words, down to the last pixel of the surface. */
interface Drawing {
    /** Light and cloth alone, for surfaces without room for things; also the first of all that is drawn. */
    void light(Brush brush, Site site);

    /** What stands on it. */
    void things(Brush brush, Site site);

    /** How much the ground steps back among the words, from 0 to 1. */
    default double calm() {
        return 0.35;
    }

    /** What moves, where it may. */
    default List<Mover> movers(Site site) {
        return List.of();
    }
}
