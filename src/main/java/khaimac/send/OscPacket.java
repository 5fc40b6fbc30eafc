package khaimac.send;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of OSC 1.0, to the byte: an address, what kinds its arguments are of, and the arguments, each filled up to
 * four bytes.
 */
final class OscPacket {
    private static final int STEP = 4;

    private OscPacket() {}

    /** @param args texts, whole numbers and fractions */
    static byte[] of(String address, List<Object> args) {
        var types = new StringBuilder(",");
        var values = new ByteArrayOutputStream();
        for (var arg : args) {
            switch (arg) {
                case Integer whole -> {
                    types.append('i');
                    values.writeBytes(ByteBuffer.allocate(4).putInt(whole).array());
                }
                case Double fraction -> {
                    types.append('f');
                    values.writeBytes(ByteBuffer.allocate(4)
                            .putFloat(fraction.floatValue())
                            .array());
                }
                case String text -> {
                    types.append('s');
                    values.writeBytes(filled(text));
                }
                default -> throw new IllegalArgumentException("no argument of OSC: " + arg);
            }
        }
        var packet = new ByteArrayOutputStream();
        packet.writeBytes(filled(address));
        packet.writeBytes(filled(types.toString()));
        packet.writeBytes(values.toByteArray());
        return packet.toByteArray();
    }

    /** A message as people read it, such as "/reply 1 ok"; null where it is none. */
    static @Nullable String text(ByteBuffer packet) {
        try {
            var address = text(packet, packet.limit());
            if (!address.startsWith("/")) return null;
            var said = new StringBuilder(address);
            var types = packet.hasRemaining() ? text(packet, packet.limit()) : ",";
            for (int at = 1; at < types.length(); at++) {
                switch (types.charAt(at)) {
                    case 'i' -> said.append(' ').append(packet.getInt());
                    case 'f' -> said.append(' ').append(packet.getFloat());
                    case 's' -> said.append(' ').append(text(packet, packet.limit()));
                    case 'T' -> said.append(" true");
                    case 'F' -> said.append(" false");
                    // What other kinds hold is nothing that people read.
                    default -> {
                        return said.append(" …").toString();
                    }
                }
            }
            return said.toString();
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static String text(ByteBuffer packet, int end) {
        int start = packet.position();
        int at = start;
        while (at < end && packet.get(at) != 0) at++;
        var bytes = new byte[at - start];
        packet.get(bytes);
        packet.position(Math.min(end, start + (bytes.length / STEP + 1) * STEP));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** At least one zero ends a text. */
    private static byte[] filled(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return java.util.Arrays.copyOf(bytes, (bytes.length / STEP + 1) * STEP);
    }
}
