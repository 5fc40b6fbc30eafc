package khaimac.output.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The packets of Art-Net 4 that are sent, to the byte. */
final class ArtNetPacket {
    static final int PORT = 6454;

    /** Of an operation: sync carries nothing, a poll asks for an answer. */
    static final int REPLY = 0x2100;

    private static final byte[] ID = "Art-Net\0".getBytes(StandardCharsets.US_ASCII);
    private static final int DMX = 0x5000;
    private static final int SYNC = 0x5200;
    private static final int POLL = 0x2000;
    private static final int VERSION = 14;
    private static final int SEQUENCE_AT = 12;
    private static final int SLOTS_AT = 18;
    private static final int REPLY_WHEN_CHANGED = 0x02;

    private ArtNetPacket() {}

    /**
     * A universe with all slots dark.
     *
     * @param universe net, sub-net and universe as one number
     * @param slots an even number
     */
    static ByteBuffer dmx(int universe, int slots) {
        var packet = begin(ByteBuffer.allocateDirect(SLOTS_AT + slots), DMX);
        packet.put((byte) 0)
                .put((byte) 0)
                .put((byte) universe)
                .put((byte) (universe >> 8))
                .putShort((short) slots);
        return packet.rewind();
    }

    /** What has come since the last one is shown now. */
    static ByteBuffer sync() {
        return begin(ByteBuffer.allocateDirect(14), SYNC).putShort((short) 0).rewind();
    }

    /** Asks a controller whether it is there, and to say so again whenever something about it changes. */
    static ByteBuffer poll() {
        return begin(ByteBuffer.allocateDirect(14), POLL)
                .put((byte) REPLY_WHEN_CHANGED)
                .put((byte) 0)
                .rewind();
    }

    static void light(ByteBuffer dmx, byte[] from, int start, int count) {
        dmx.put(SLOTS_AT, from, start, count);
    }

    /** 1 to 255: with 0 a receiver takes them in whichever order they come. */
    static void sequence(ByteBuffer dmx, int number) {
        dmx.put(SEQUENCE_AT, (byte) number);
    }

    /** What a packet asks or says; −1 where it is none of Art-Net. */
    static int operation(ByteBuffer packet) {
        if (packet.remaining() < 10) return -1;
        for (int at = 0; at < ID.length; at++) if (packet.get(packet.position() + at) != ID[at]) return -1;
        return Short.toUnsignedInt(Short.reverseBytes(packet.getShort(packet.position() + 8)));
    }

    private static ByteBuffer begin(ByteBuffer packet, int operation) {
        return packet.put(ID).putShort(Short.reverseBytes((short) operation)).putShort((short) VERSION);
    }
}
