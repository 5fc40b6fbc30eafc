package khaimac.evenings;

import khaimac.engine.Run;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;

/** When two pictures of a surface are to be compared, and when they are the same. */
final class Alike {
    private Alike() {}

    /** Nothing lies over what the show puts up there. */
    static boolean isBare(Run run, SurfaceName surface) {
        return run.cover(surface) == null
                && run.message(surface) == null
                && run.laid(surface) == null
                && run.alarm() == null;
    }

    /** It may come in otherwise: as that went which lay over it. What goes from over it is gone soon. */
    static boolean isSame(Showing one, Showing other) {
        return one.entering(other.entrance()).settled().equals(other.settled());
    }
}
