package khaimac.output.window;

import khaimac.finding.Sentence;
import khaimac.hall.Wire;
import org.jspecify.annotations.Nullable;
import org.lwjgl.opengl.GLCapabilities;

/**
 * A window of an output. It is made once, on the first thread, and kept for as long as the program runs: hidden while its
 * monitor is away. The output's own thread draws in it.
 */
final class WallWindow {
    final String output;
    final long handle;

    /** On the first thread only. */
    Wire.Window wire;
    Runnable wake;
    boolean open;
    boolean visible;

    volatile PluggedMonitor monitor;
    volatile int pixelsWide;
    volatile int pixelsHigh;
    volatile Sentence remark = Sentence.NONE;

    /** Why nothing can be shown in it any more; null while something can. */
    volatile @Nullable Sentence lost;

    /** Something lay over it, or it has another size: what is in it has to be drawn again. */
    volatile boolean stale;

    /** Whether a thread draws in it: it must not be thrown away under its hands. */
    volatile boolean held;

    /** What its graphics driver can; known once somebody has drawn in it. */
    @Nullable GLCapabilities can;

    WallWindow(String output, long handle, Wire.Window wire, PluggedMonitor monitor, Runnable wake) {
        this.output = output;
        this.handle = handle;
        this.wire = wire;
        this.monitor = monitor;
        this.wake = wake;
    }

    void lose(Sentence why) {
        lost = why;
        wake.run();
    }

    void redraw() {
        stale = true;
        wake.run();
    }
}
