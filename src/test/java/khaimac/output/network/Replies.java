package khaimac.output.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What an Art-Net controller answers, as the standard has it. */
final class Replies {
    private Replies() {}

    /** @param ports what kind of port, and its universe in the sub-net, one after the other */
    static ByteBuffer of(String name, int net, int subNet, int... ports) {
        var reply = ByteBuffer.allocate(239);
        reply.put(0, "Art-Net\0".getBytes(StandardCharsets.US_ASCII)).put(9, (byte) 0x21);
        reply.put(14, (byte) 0x36).put(15, (byte) 0x19).put(18, (byte) net).put(19, (byte) subNet);
        var bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        reply.put(26, bytes).putShort(172, (short) (ports.length / 2));
        for (int port = 0; port < ports.length / 2; port++)
            reply.put(174 + port, (byte) ports[2 * port]).put(190 + port, (byte) ports[2 * port + 1]);
        return reply;
    }
}
