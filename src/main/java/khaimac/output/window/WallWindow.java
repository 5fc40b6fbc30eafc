package khaimac.output.window;

import khaimac.finding.Sentence;
import khaimac.hall.Wire;

/**
 * A window of an output. It is made once, on the first thread, and kept for as long as the program runs: hidden while its
 * monitor is away.
 */
final class WallWindow extends Pane {
    final String output;

    /** On the first thread only. */
    Wire.Window wire;
    boolean open;
    boolean visible;

    volatile PluggedMonitor monitor;

    /** What is not as the hall file says, though pictures are shown; empty where all is. */
    volatile Sentence remark = Sentence.NONE;

    WallWindow(String output, long handle, Wire.Window wire, PluggedMonitor monitor, Runnable wake) {
        super(handle, wake);
        this.output = output;
        this.wire = wire;
        this.monitor = monitor;
    }
}
