package khaimac.output.window;

import static org.lwjgl.glfw.GLFW.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import khaimac.output.Lost;
import org.jspecify.annotations.Nullable;

/**
 * The monitors and windows of this machine: one for the process, as GLFW has it. Systems want them looked after by the
 * first thread of a process and by no other: it lives in {@link #turn}, and whoever draws asks it for windows.
 */
public final class Desktop implements AutoCloseable {
    /** A monitor that is moved, or switched to another mode, sends no word: it is looked at so often. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final Duration AWAKE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** When the first thread has not answered for so long, something is wrong with the desktop. */
    private static final Duration TROUBLE = Duration.ofSeconds(30);

    private static final Size PREVIEW = new Size(1_280, 720);

    /** GLFW knows one desktop; so do we. */
    private static final Desktop ONE = new Desktop();

    private final LinkedBlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();
    private final Map<String, WallWindow> windows = new HashMap<>();
    private final List<Pane> previews = new ArrayList<>();
    private volatile Consumer<Key> pressed = key -> {};
    private volatile @Nullable Thread first;
    private volatile @Nullable Watch watch;
    private volatile @Nullable Glfw glfw;
    /** Since when somebody has waited for the first thread in vain; null while it answers. */
    private volatile @Nullable Duration silentSince;

    private Duration lookAt = Duration.ZERO;
    private Duration awakeAt = Duration.ZERO;

    private Desktop() {}

    static Desktop one() {
        return ONE;
    }

    /**
     * Said by the first thread of the process, before anybody asks for a window. Nothing of a desktop is touched before
     * one is wanted.
     */
    public static Desktop begin(Watch watch) {
        ONE.watch = watch;
        ONE.first = Thread.currentThread();
        return ONE;
    }

    /** What is within reach of whoever has a window of ours before him, without a panel. */
    public enum Key {
        HOLD,
        BLANK
    }

    /** Who hears of keys that are pressed while a window has them. */
    public void keys(Consumer<Key> heard) {
        pressed = heard;
    }

    private void listen(Pane window) {
        glfwSetKeyCallback(window.handle, (same, key, code, action, with) -> {
            if (action != GLFW_PRESS || with != 0) return;
            if (key == GLFW_KEY_H) pressed.accept(Key.HOLD);
            if (key == GLFW_KEY_B) pressed.accept(Key.BLANK);
        });
    }

    Watch watch() {
        return Objects.requireNonNull(watch, "the first thread has not begun");
    }

    /** What came of asking for a window. */
    private sealed interface Asked {
        record Got(WallWindow window) implements Asked {}

        record Refused(Lost why) implements Asked {}
    }

    /** Does what windows and others ask for, for so long at most. On the first thread. */
    public void turn(Duration longest) throws InterruptedException {
        var running = glfw;
        if (running == null) {
            var task = asked.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
            if (task != null) fenced(task);
            return;
        }
        boolean anyOpen = windows.values().stream().anyMatch(window -> window.open);
        var rest = anyOpen && longest.compareTo(LOOK) > 0 ? LOOK : longest;
        glfwWaitEventsTimeout(rest.toNanos() / 1e9);
        for (var task = asked.poll(); task != null; task = asked.poll()) fenced(task);
        var now = watch().now().steady();
        if (running.hasChanged() || (anyOpen && now.compareTo(lookAt) >= 0)) {
            lookAt = now.plus(LOOK);
            // Where nobody knows which monitors there are, every window stays where it is.
            fenced(() -> look(running));
        }
        if (anyOpen && now.compareTo(awakeAt) >= 0) {
            awakeAt = now.plus(AWAKE);
            fenced(running::stayAwake);
        }
    }

    /** A mistake about one window must not end the first thread: all windows and the whole player would go with it. */
    private static void fenced(Runnable what) {
        fenced(what, wrong -> {});
    }

    private static void fenced(Runnable what, Consumer<Throwable> wrong) {
        try {
            what.run();
        } catch (RuntimeException | LinkageError e) {
            wrong.accept(e);
        }
    }

    /** Makes {@link #turn} return, from any thread. */
    public void wake() {
        asked.add(() -> {});
        if (glfw != null) glfwPostEmptyEvent();
    }

    /** Done by the first thread with its next turn; at once where it is the first thread that asks. */
    private <T> T ask(Supplier<T> what) throws TimeoutException, InterruptedException {
        if (first == null) throw new IllegalStateException("no first thread");
        if (Thread.currentThread().equals(first)) return what.get();
        var task = new FutureTask<>(what::get);
        asked.add(task);
        wake();
        var asking = watch().now().steady();
        try {
            var answer = task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            silentSince = null;
            return answer;
        } catch (TimeoutException e) {
            if (silentSince == null) silentSince = asking;
            throw e;
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(String.valueOf(cause.getMessage()), cause);
        }
    }

    private Glfw running() {
        var running = glfw;
        if (running == null) {
            running = Glfw.start();
            glfw = running;
        }
        return running;
    }

    /** What is plugged in now; empty where there is no desktop. */
    List<PluggedMonitor> monitors() {
        try {
            return ask(() -> running().monitors());
        } catch (IllegalStateException | TimeoutException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /**
     * A window on the monitor that a hall means, not seen before {@link #show}.
     *
     * @param wake called when something happens to the window, from the first thread
     */
    WallWindow open(String output, Wire.Window wire, Runnable wake) throws Lost {
        return switch (asked(output, wire, wake)) {
            case Asked.Got(var window) -> window;
            case Asked.Refused(var why) -> throw why;
        };
    }

    private Asked asked(String output, Wire.Window wire, Runnable wake) {
        try {
            return ask(() -> opened(output, wire, wake));
        } catch (IllegalStateException e) {
            return new Asked.Refused(new Lost(MonitorWords.noDesktop(String.valueOf(e.getMessage()))));
        } catch (TimeoutException e) {
            return new Asked.Refused(silent(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Asked.Refused(Lost.notYet(Sentence.NONE));
        }
    }

    /** A first start loads drivers and may read them from a slow disk: for a while that is no trouble. */
    private Lost silent(String output) {
        var since = silentSince;
        var silence = since == null ? Duration.ZERO : watch().now().steady().minus(since);
        return silence.compareTo(TROUBLE) < 0
                ? Lost.notYet(MonitorWords.starting(output, TROUBLE))
                : new Lost(MonitorWords.noAnswer(output, TROUBLE));
    }

    private Asked opened(String output, Wire.Window wire, Runnable wake) {
        var running = running();
        var kept = windows.get(output);
        return switch (Choice.of(output, wire, running.monitors(), kept == null ? null : kept.monitor)) {
            case Choice.None(var why) -> new Asked.Refused(why);
            case Choice.Taken(var monitor, var remark) -> {
                var window = kept == null ? made(running, output, wire, monitor, wake) : kept;
                if (window == null) yield new Asked.Refused(new Lost(MonitorWords.noWindow(output, Glfw.complaint())));
                window.wire = wire;
                window.wake = wake;
                window.open = true;
                window.lost = null;
                window.put(monitor, remark);
                yield new Asked.Got(window);
            }
        };
    }

    private @Nullable WallWindow made(
            Glfw running, String output, Wire.Window wire, PluggedMonitor monitor, Runnable wake) {
        long handle = running.wall(output, monitor.place());
        if (handle == 0) return null;
        var window = new WallWindow(output, handle, wire, monitor, wake);
        glfwSetWindowRefreshCallback(handle, same -> window.redraw());
        listen(window);
        windows.put(output, window);
        return window;
    }

    /**
     * An ordinary window; null where it cannot be opened. Who closes it has seen enough: it is hidden, and whatever
     * draws in it goes on.
     *
     * @throws IllegalStateException where there is no desktop
     */
    @Nullable
    Pane preview(String title, Runnable wake) {
        try {
            return ask(() -> {
                long handle = running().ordinary(title, PREVIEW);
                if (handle == 0) return null;
                var window = new Pane(handle, wake);
                previews.add(window);
                window.measure();
                glfwSetWindowRefreshCallback(handle, same -> window.redraw());
                glfwSetFramebufferSizeCallback(handle, (same, width, height) -> {
                    window.measure();
                    window.redraw();
                });
                glfwSetWindowCloseCallback(handle, same -> glfwHideWindow(same));
                listen(window);
                return window;
            });
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Nobody draws in an ordinary window any more. */
    void end(Pane window) {
        asked.add(() -> {
            previews.remove(window);
            glfwDestroyWindow(window.handle);
        });
        wake();
    }

    /** Shows a window that has something to show, and returns when it is seen. */
    void show(WallWindow window) {
        try {
            ask(() -> {
                if (window.lost == null) {
                    glfwShowWindow(window.handle);
                    window.visible = true;
                    window.put(window.monitor, window.remark);
                }
                return true;
            });
        } catch (TimeoutException e) {
            window.lost = silent(window.output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody draws in it any more. It is hidden soon, and kept. */
    void leave(WallWindow window) {
        asked.add(() -> {
            // Somebody may have opened it again meanwhile.
            if (!window.held) window.hide();
        });
        wake();
    }

    /** Every window stands where its monitor is now, or is hidden at once: never on another's screen. */
    private void look(Glfw running) {
        var there = running.monitors();
        for (var window : windows.values()) {
            if (!window.open || window.lost != null) continue;
            fenced(
                    () -> window.look(there),
                    wrong -> window.lose(
                            new Lost(MonitorWords.noWindow(window.output, String.valueOf(wrong.getMessage())))));
        }
    }

    @Override
    public void close() {
        var running = glfw;
        if (running == null) return;
        for (var task = asked.poll(); task != null; task = asked.poll()) task.run();
        // A thread that is still drawing would draw into nothing; the end of the process closes its window as well.
        var all = new ArrayList<Pane>(previews);
        all.addAll(windows.values());
        if (all.stream().anyMatch(window -> window.held)) return;
        all.forEach(window -> glfwDestroyWindow(window.handle));
        glfw = null;
        running.close();
    }
}
