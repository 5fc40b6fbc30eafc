package khaimac.approval;

import khaimac.scene.SurfaceName;

/** Where a look of a show is written. */
public sealed interface Spot {
    /** Among the looks, by its name. */
    record Named(String look) implements Spot {}

    /** As what a surface shows when nothing else is shown. */
    record Idle(SurfaceName surface) implements Spot {}

    /**
     * In a cue of a part, without a name.
     *
     * @param turn which of those that this part brings to that surface, from 0
     */
    record InCue(String part, SurfaceName surface, int turn) implements Spot {}
}
