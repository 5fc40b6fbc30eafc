package khaimac.output.window;

import static org.lwjgl.glfw.GLFW.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.hall.Region;
import khaimac.hall.Size;
import org.jspecify.annotations.Nullable;
import org.lwjgl.glfw.GLFWErrorCallback;
import org.lwjgl.glfw.GLFWMonitorCallback;
import org.lwjgl.glfw.GLFWNativeWin32;
import org.lwjgl.glfw.GLFWNativeX11;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.Platform;

/** GLFW, started on the first thread of the process and only used there, but for what draws. */
final class Glfw implements AutoCloseable {
    private final @Nullable X11 x11;
    private final Map<Long, String> models = new HashMap<>();
    private final GLFWMonitorCallback plugged;
    private boolean changed;

    private static String lastError = "";

    static {
        // The other ways to reach memory print warnings where the operator reads.
        Configuration.MEMORY_BACKEND.set("ffm");
    }

    private Glfw() {
        x11 = Platform.get() == Platform.LINUX ? new X11(GLFWNativeX11.glfwGetX11Display()) : null;
        plugged = GLFWMonitorCallback.create((monitor, event) -> {
            models.clear();
            changed = true;
        });
        glfwSetMonitorCallback(plugged);
    }

    /** @throws IllegalStateException where this machine has no desktop; the message says why */
    static Glfw start() {
        if (Platform.get() == Platform.LINUX
                && System.getenv().getOrDefault("DISPLAY", "").isEmpty()) throw new IllegalStateException("DISPLAY");
        try {
            glfwSetErrorCallback(GLFWErrorCallback.create((code, text) -> lastError = MemoryUtil.memUTF8(text)));
            // On Wayland a window cannot be put on a monitor of one's choice; its X11 server can.
            if (Platform.get() == Platform.LINUX) glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
            glfwInitHint(GLFW_COCOA_CHDIR_RESOURCES, GLFW_FALSE);
            glfwInitHint(GLFW_COCOA_MENUBAR, GLFW_FALSE);
            if (!glfwInit()) throw new IllegalStateException(lastError);
            return new Glfw();
        } catch (LinkageError e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The last thing GLFW complained of. */
    static String complaint() {
        return lastError;
    }

    /** Whether a monitor came or went since the last call. */
    boolean hasChanged() {
        boolean has = changed;
        changed = false;
        return has;
    }

    List<PluggedMonitor> monitors() {
        var all = new ArrayList<PluggedMonitor>();
        var handles = glfwGetMonitors();
        if (handles == null) return all;
        try (var stack = MemoryStack.stackPush()) {
            var x = stack.mallocInt(1);
            var y = stack.mallocInt(1);
            var scale = stack.mallocFloat(1);
            var scaleDown = stack.mallocFloat(1);
            for (int i = 0; i < handles.limit(); i++) {
                long handle = handles.get(i);
                var mode = glfwGetVideoMode(handle);
                // Between being pulled and being told of it a monitor has no mode.
                if (mode == null) continue;
                glfwGetMonitorPos(handle, x, y);
                var place = new Region(x.get(0), y.get(0), mode.width(), mode.height());
                glfwGetMonitorPhysicalSize(handle, x, y);
                var millimetres = new Size(x.get(0), y.get(0));
                glfwGetMonitorContentScale(handle, scale, scaleDown);
                all.add(new PluggedMonitor(
                        connector(handle),
                        model(handle),
                        place,
                        mode.refreshRate(),
                        millimetres,
                        scale.get(0),
                        i == 0,
                        handle));
            }
        }
        return all;
    }

    /** X11 names plugs, Windows numbers displays, macOS does neither. */
    private static String connector(long monitor) {
        return switch (Platform.get()) {
            case LINUX, FREEBSD -> name(monitor);
            case WINDOWS -> {
                var adapter = GLFWNativeWin32.glfwGetWin32Adapter(monitor);
                yield adapter == null ? "" : adapter.replace("\\\\.\\", "");
            }
            case MACOSX -> "";
        };
    }

    private String model(long monitor) {
        return x11 == null
                ? name(monitor)
                : models.computeIfAbsent(monitor, handle -> x11.model(GLFWNativeX11.glfwGetX11Monitor(handle)));
    }

    private static String name(long monitor) {
        var name = glfwGetMonitorName(monitor);
        return name == null ? "" : name.strip();
    }

    /** A window that covers a place of the desktop, not seen yet; 0 where there can be none. */
    long wall(String title, Region place) {
        glfwDefaultWindowHints();
        oldEnoughForAnyLaptop();
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
        glfwWindowHint(GLFW_RESIZABLE, GLFW_FALSE);
        glfwWindowHint(GLFW_FLOATING, GLFW_TRUE);
        glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
        glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
        glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
        glfwWindowHint(GLFW_POSITION_X, place.x());
        glfwWindowHint(GLFW_POSITION_Y, place.y());
        long window = glfwCreateWindow(place.width(), place.height(), title, 0, 0);
        if (window == 0) return 0;
        glfwSetInputMode(window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
        if (x11 != null) x11.askForNoKeys(GLFWNativeX11.glfwGetX11Window(window));
        return window;
    }

    /** An ordinary window, as people move and resize them; 0 where there can be none. */
    long ordinary(String title, Size size) {
        glfwDefaultWindowHints();
        oldEnoughForAnyLaptop();
        return glfwCreateWindow(size.width(), size.height(), title, 0, 0);
    }

    /** OpenGL 2.1 is enough to put a picture on a window, and every laptop that a hall still uses has it. */
    private static void oldEnoughForAnyLaptop() {
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 2);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 1);
        glfwWindowHint(GLFW_ALPHA_BITS, 0);
        glfwWindowHint(GLFW_DEPTH_BITS, 0);
        glfwWindowHint(GLFW_STENCIL_BITS, 0);
        glfwWindowHintString(GLFW_X11_CLASS_NAME, "khaimac");
    }

    /** The screens of a ceremony do not go dark because nobody touches the mouse. */
    void stayAwake() {
        if (x11 != null) x11.stayAwake();
    }

    @Override
    public void close() {
        glfwTerminate();
        plugged.free();
    }
}
