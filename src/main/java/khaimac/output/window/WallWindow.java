package khaimac.output.window;

import static org.lwjgl.glfw.GLFW.*;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Region;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import khaimac.output.Lost;
import org.lwjgl.system.MemoryStack;

/**
 * A window of an output. It is made once, on the first thread, and kept for as long as the program runs: hidden while
 * its monitor is away.
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

    /** It stands where its monitor is now, or is hidden at once: never on another's screen. */
    void look(List<PluggedMonitor> there) {
        switch (Choice.of(output, wire, there, monitor)) {
            case Choice.Taken(var now, var said) -> put(now, said);
            case Choice.None(var why) -> {
                boolean gone = there.stream().noneMatch(monitor::sameAs);
                hide();
                lose(gone ? Lost.absent(MonitorWords.unplugged(output, monitor)) : why);
            }
        }
    }

    void hide() {
        open = false;
        visible = false;
        glfwHideWindow(handle);
    }

    /** It covers the monitor, exactly. */
    void put(PluggedMonitor now, Sentence said) {
        var place = now.place();
        try (var stack = MemoryStack.stackPush()) {
            var one = stack.mallocInt(1);
            var other = stack.mallocInt(1);
            if (visible && glfwGetWindowAttrib(handle, GLFW_ICONIFIED) == GLFW_TRUE) glfwRestoreWindow(handle);
            glfwGetWindowSize(handle, one, other);
            int width = one.get(0);
            int height = other.get(0);
            if (width != place.width() || height != place.height())
                glfwSetWindowSize(handle, place.width(), place.height());
            glfwGetWindowPos(handle, one, other);
            var stood = new Region(one.get(0), other.get(0), width, height);
            if (!stood.equals(place)) glfwSetWindowPos(handle, place.x(), place.y());
            int before = pixelsWide;
            measure();
            monitor = now;
            remark = pixelsWide == place.width() || width != place.width()
                    ? said
                    : MonitorWords.scaled(output, new Size(width, height), new Size(pixelsWide, pixelsHigh));
            if (before != pixelsWide || !stood.equals(place)) redraw();
        }
    }
}
