package khaimac.output.window;

import static org.lwjgl.glfw.GLFW.*;

import khaimac.output.Lost;
import org.jspecify.annotations.Nullable;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GLCapabilities;
import org.lwjgl.system.MemoryStack;

/** A window as whoever draws in it knows it. It is made and moved on the first thread; a thread of its own draws. */
class Pane {
    final long handle;

    /** Called when something happens to it; on the first thread. */
    Runnable wake;

    volatile int pixelsWide;
    volatile int pixelsHigh;

    /** Why nothing can be shown in it any more; null while something can. */
    volatile @Nullable Lost lost;

    /** Something lay over it, or it has another size: what is in it has to be drawn again. */
    volatile boolean stale;

    /** Whether a thread draws in it: it must not be thrown away under its hands. */
    volatile boolean held;

    private @Nullable GLCapabilities can;

    Pane(long handle, Runnable wake) {
        this.handle = handle;
        this.wake = wake;
    }

    void lose(Lost why) {
        lost = why;
        wake.run();
    }

    /** How many pixels it has. On the first thread. */
    void measure() {
        try (var stack = MemoryStack.stackPush()) {
            var wide = stack.mallocInt(1);
            var high = stack.mallocInt(1);
            glfwGetFramebufferSize(handle, wide, high);
            pixelsWide = wide.get(0);
            pixelsHigh = high.get(0);
        }
    }

    void redraw() {
        stale = true;
        wake.run();
    }

    /** From now on this thread draws in it, in time with the monitor. */
    void hold() {
        held = true;
        glfwMakeContextCurrent(handle);
        var known = can;
        if (known == null) can = GL.createCapabilities();
        else GL.setCapabilities(known);
        glfwSwapInterval(1);
    }

    void swap() {
        glfwSwapBuffers(handle);
    }

    /** This thread has drawn enough. */
    void release() {
        GL.setCapabilities(null);
        glfwMakeContextCurrent(0);
        held = false;
    }
}
