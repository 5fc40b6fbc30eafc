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

/** Says something of an output to an X server, as its driver would. */
@SuppressWarnings("restricted")
final class XProperty {
    /** XA_INTEGER. */
    private static final long INTEGER = 19;

    private XProperty() {}

    static void put(String display, long output, String name, byte[] value) {
        try (var arena = Arena.ofConfined()) {
            var x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            var randr = SymbolLookup.libraryLookup("libXrandr.so.2", arena);
            var server = (MemorySegment)
                    handle(x11, "XOpenDisplay", ADDRESS, ADDRESS).invokeExact(arena.allocateFrom(display));
            long atom = (long) handle(x11, "XInternAtom", JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT)
                    .invokeExact(server, arena.allocateFrom(name), 0);
            var bytes = arena.allocateFrom(JAVA_BYTE, value);
            handle(
                            randr,
                            "XRRChangeOutputProperty",
                            null,
                            ADDRESS,
                            JAVA_LONG,
                            JAVA_LONG,
                            JAVA_LONG,
                            JAVA_INT,
                            JAVA_INT,
                            ADDRESS,
                            JAVA_INT)
                    .invokeExact(server, output, atom, INTEGER, Byte.SIZE, 0, bytes, value.length);
            int _ = (int) handle(x11, "XCloseDisplay", JAVA_INT, ADDRESS).invokeExact(server);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(SymbolLookup library, String name, MemoryLayout returns, MemoryLayout... takes) {
        var shape = returns == null ? FunctionDescriptor.ofVoid(takes) : FunctionDescriptor.of(returns, takes);
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }
}
