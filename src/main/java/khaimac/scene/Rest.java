package khaimac.scene;

import java.time.Instant;

/** When what moves by itself has come to rest: who paints it may look away until somebody wishes another picture. */
final class Rest {
    private Rest() {}

    /**
     * Whether nothing changes by itself in a resolved look from a moment on but what its clocks read: a number that has
     * climbed stays, and so does a reel that waits or has stopped.
     *
     * @param up since when it is seen
     */
    static boolean onlyTicks(Look look, Instant up, Instant now) {
        return Looks.all(look)
                .allMatch(one -> !Anatomy.of(one).life().runs()
                        || (one instanceof Look.Count count && Counting.isThere(count, up, now))
                        || (one instanceof Look.Draw draw && Lots.rests(draw, now)));
    }
}
