package khaimac.hall;

import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * A surface in the picture of an output.
 *
 * @param x the left edge of its region in the output's picture
 * @param y the top edge
 * @param wiring the order of its pixels on their cable, seen in the region after it is turned; null: not said
 */
public record Shown(
        SurfaceName surface,
        int x,
        int y,
        Rotate rotate,
        @Nullable Wiring wiring) {
    /** Its region in the output's picture; one that reaches beyond the picture is seen as far as the picture goes. */
    public Region region(Surface of) {
        return rotate.sideways()
                ? new Region(x, y, of.height(), of.width())
                : new Region(x, y, of.width(), of.height());
    }

    /** The order of its pixels: what is said, or row by row from the top left. */
    public Wiring wired() {
        return wiring == null ? Wiring.PLAIN : wiring;
    }
}
