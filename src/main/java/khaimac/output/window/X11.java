package khaimac.output.window;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What GLFW does not do on an X11 desktop: the names of monitors, windows that ask for no keys, a screen that stays
 * awake.
 */
@SuppressWarnings("restricted")
final class X11 {
    private static final long ANY_TYPE = 0;
    private static final long LONGEST_EDID = 128;
    private static final int REPLACE = 0;
    private static final int WORDS = 32;

    /** XA_CARDINAL. */
    private static final long CARDINAL = 6;

    private static final Linker LINKER = Linker.nativeLinker();

    private final MethodHandle internAtom;
    private final MethodHandle changeProperty;
    private final MethodHandle free;
    private final MethodHandle outputProperty;
    private final MethodHandle resetScreenSaver;
    private final MemorySegment display;

    /** @param display what Xlib calls the connection that GLFW has opened */
    X11(long display) {
        this.display = MemorySegment.ofAddress(display);
        var x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
        var randr = SymbolLookup.libraryLookup("libXrandr.so.2", Arena.global());
        internAtom = handle(x11, "XInternAtom", JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT);
        changeProperty = handle(
                x11,
                "XChangeProperty",
                JAVA_INT,
                ADDRESS,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_INT,
                JAVA_INT,
                ADDRESS,
                JAVA_INT);
        free = handle(x11, "XFree", JAVA_INT, ADDRESS);
        resetScreenSaver = handle(x11, "XResetScreenSaver", JAVA_INT, ADDRESS);
        outputProperty = handle(
                randr,
                "XRRGetOutputProperty",
                JAVA_INT,
                ADDRESS,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_INT,
                JAVA_INT,
                JAVA_LONG,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS);
        surviveErrors(x11);
    }

    private static MethodHandle handle(SymbolLookup library, String name, MemoryLayout returns, MemoryLayout... takes) {
        return LINKER.downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(returns, takes));
    }

    /**
     * Without this Xlib ends the process at the first error, as when a monitor is asked for its name in the moment it
     * is unplugged.
     */
    private static void surviveErrors(SymbolLookup x11) {
        try {
            var ignore = MethodHandles.lookup()
                    .findStatic(
                            X11.class,
                            "ignored",
                            MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
            var stub = LINKER.upcallStub(ignore, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), Arena.global());
            var _ = (MemorySegment)
                    handle(x11, "XSetErrorHandler", ADDRESS, ADDRESS).invokeExact(stub);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    @SuppressWarnings("unused")
    private static int ignored(MemorySegment display, MemorySegment error) {
        return 0;
    }

    /** What the monitor at an output of the graphics card calls itself; empty where it does not say. */
    String model(long output) {
        try (var arena = Arena.ofConfined()) {
            var type = arena.allocate(JAVA_LONG);
            var format = arena.allocate(JAVA_INT);
            var items = arena.allocate(JAVA_LONG);
            var after = arena.allocate(JAVA_LONG);
            var found = arena.allocate(ADDRESS);
            int failed = (int) outputProperty.invokeExact(
                    display,
                    output,
                    atom(arena, "EDID"),
                    0L,
                    LONGEST_EDID,
                    0,
                    0,
                    ANY_TYPE,
                    type,
                    format,
                    items,
                    after,
                    found);
            var bytes = found.get(ADDRESS, 0);
            if (failed != 0 || bytes.address() == 0) return "";
            boolean areBytes = format.get(JAVA_INT, 0) == Byte.SIZE;
            var edid = areBytes ? bytes.reinterpret(items.get(JAVA_LONG, 0)).toArray(JAVA_BYTE) : new byte[0];
            int _ = (int) free.invokeExact(bytes);
            return Edid.model(edid);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** Tells the window manager that nobody asked for this window: it is not given the keys when it appears. */
    void askForNoKeys(long window) {
        try (var arena = Arena.ofConfined()) {
            var never = arena.allocateFrom(JAVA_LONG, 0);
            int _ = (int) changeProperty.invokeExact(
                    display, window, atom(arena, "_NET_WM_USER_TIME"), CARDINAL, WORDS, REPLACE, never, 1);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** As if somebody had touched the mouse: the screen does not go dark for another while. */
    void stayAwake() {
        try {
            int _ = (int) resetScreenSaver.invokeExact(display);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    private long atom(Arena arena, String name) throws Throwable {
        return (long) internAtom.invokeExact(display, arena.allocateFrom(name), 0);
    }

    private static RuntimeException wrong(Throwable e) {
        if (e instanceof Error error) throw error;
        return new IllegalStateException(e);
    }
}
