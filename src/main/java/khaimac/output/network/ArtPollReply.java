package khaimac.output.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an Art-Net controller says that it is there. One with many ports says it in several of these.
 *
 * @param universes those it puts out, numbered through as in a hall file
 */
record ArtPollReply(String name, List<Integer> universes) {
    /** As long as the first edition's; what came later is not needed here. */
    private static final int SHORTEST = 194;

    private static final int OUTPUT = 0x80;
    private static final int MOST_PORTS = 4;

    ArtPollReply {
        universes = List.copyOf(universes);
    }

    /** Null where it is something else, or too short. */
    static @Nullable ArtPollReply of(ByteBuffer packet) {
        if (ArtNetPacket.operation(packet) != ArtNetPacket.REPLY || packet.remaining() < SHORTEST) return null;
        int at = packet.position();
        int net = packet.get(at + 18) & 0x7F;
        int subNet = packet.get(at + 19) & 0x0F;
        int ports = Math.min(MOST_PORTS, Short.toUnsignedInt(packet.getShort(at + 172)));
        var universes = new ArrayList<Integer>();
        for (int port = 0; port < ports; port++) {
            if ((packet.get(at + 174 + port) & OUTPUT) != 0)
                universes.add(net << 8 | subNet << 4 | (packet.get(at + 190 + port) & 0x0F));
        }
        return new ArtPollReply(text(packet, at + 26, 18), universes);
    }

    private static String text(ByteBuffer packet, int at, int most) {
        int length = 0;
        while (length < most && packet.get(at + length) != 0) length++;
        var bytes = new byte[length];
        packet.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).strip();
    }
}
