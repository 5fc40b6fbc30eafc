package khaimac.render;

import io.github.humbleui.skija.impl.Library;

/** What paints is loaded here, once. */
public final class Skia {
    static {
        Library.staticLoad();
    }

    private Skia() {}

    /**
     * Loads it, the first time. Every door to the painter calls this before anything else: two threads that come to two
     * classes of Skija first may wait for each other for ever, each for the class that the other one is loading.
     */
    public static void first() {
        // This class has been initialized: that was it.
    }
}
