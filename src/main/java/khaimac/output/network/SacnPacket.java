package khaimac.output.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * The packets of sACN (ANSI E1.31-2018), to the byte. What changes from picture to picture is put into a packet that is
 * there.
 */
final class SacnPacket {
    static final int PORT = 5568;

    /** Receivers that lose the sync packets show what they get as it comes, rather than nothing. */
    static final int ANYWAY_WITHOUT_SYNC = 0x20;

    static final int TERMINATED = 0x40;

    /** To its group goes what says which universes there are. */
    static final int DISCOVERY = 64_214;

    /** So many universes have room in a page of that. */
    static final int PAGE = 512;

    private static final int FLAGS = 0x7000;
    private static final int ROOT_DATA = 4;
    private static final int ROOT_EXTENDED = 8;
    private static final int ROOT_AT = 16;
    private static final int FRAMING_AT = 38;
    private static final int DMP_AT = 115;
    private static final int SEQUENCE_AT = 111;
    private static final int OPTIONS_AT = 112;
    private static final int SLOTS_AT = 126;
    private static final int LIST_AT = 112;
    private static final int UNIVERSES_AT = 120;
    private static final int NAME = 64;

    private SacnPacket() {}

    /**
     * Who sends: what is the same in every packet of an output.
     *
     * @param cid the number of this sender, the same tomorrow: receivers take another one for a second source
     * @param name what a receiver shows to people
     * @param sync the universe whose sync packet shows them all at once; 0: each is shown as it comes
     */
    record Source(UUID cid, String name, int priority, int sync) {}

    /** A universe with all slots dark. */
    static ByteBuffer data(Source source, int universe, int slots) {
        var packet = root(ByteBuffer.allocateDirect(SLOTS_AT + slots), ROOT_DATA, source.cid);
        packet.putShort(length(packet, FRAMING_AT)).putInt(2).put(name(source.name));
        packet.put((byte) source.priority)
                .putShort((short) source.sync)
                .put((byte) 0)
                .put((byte) (source.sync == 0 ? 0 : ANYWAY_WITHOUT_SYNC));
        packet.putShort((short) universe);
        packet.putShort(length(packet, DMP_AT))
                .put((byte) 2)
                .put((byte) 0xA1)
                .putShort((short) 0)
                .putShort((short) 1);
        packet.putShort((short) (slots + 1)).put((byte) 0);
        return packet.rewind();
    }

    /** After this packet, receivers show what they hold for the universe it names. */
    static ByteBuffer sync(Source source) {
        var packet = root(ByteBuffer.allocateDirect(49), ROOT_EXTENDED, source.cid);
        packet.putShort(length(packet, FRAMING_AT)).putInt(1).put((byte) 0).putShort((short) source.sync);
        return packet.rewind();
    }

    /**
     * Says to whoever looks for sources which universes this one sends: so many from the first on, all of them in
     * ascending order.
     */
    static ByteBuffer discovery(Source source, int first, int count, int page, int lastPage) {
        var packet = root(ByteBuffer.allocateDirect(UNIVERSES_AT + 2 * count), ROOT_EXTENDED, source.cid);
        packet.putShort(length(packet, FRAMING_AT))
                .putInt(2)
                .put(name(source.name))
                .putInt(0);
        packet.putShort(length(packet, LIST_AT)).putInt(1).put((byte) page).put((byte) lastPage);
        for (int universe = first; universe < first + count; universe++) packet.putShort((short) universe);
        return packet.rewind();
    }

    static void light(ByteBuffer data, byte[] from, int start, int count) {
        data.put(SLOTS_AT, from, start, count);
    }

    static void sequence(ByteBuffer data, int number) {
        data.put(SEQUENCE_AT, (byte) number);
    }

    static void syncSequence(ByteBuffer sync, int number) {
        sync.put(44, (byte) number);
    }

    static void option(ByteBuffer data, int option) {
        data.put(OPTIONS_AT, (byte) (data.get(OPTIONS_AT) | option));
    }

    /** The group that a universe is sent to when it is sent to all. */
    static byte[] group(int universe) {
        return new byte[] {(byte) 239, (byte) 255, (byte) (universe >> 8), (byte) universe};
    }

    private static ByteBuffer root(ByteBuffer packet, int vector, UUID cid) {
        packet.putShort((short) 0x10).putShort((short) 0);
        packet.put("ASC-E1.17\0\0\0".getBytes(StandardCharsets.US_ASCII));
        packet.putShort(length(packet, ROOT_AT)).putInt(vector);
        return packet.putLong(cid.getMostSignificantBits()).putLong(cid.getLeastSignificantBits());
    }

    private static short length(ByteBuffer packet, int from) {
        return (short) (FLAGS | packet.capacity() - from);
    }

    /** As much of it as there is room for, and no half letter: the rest is filled with zeros, one at least. */
    private static byte[] name(String text) {
        var shorter = text;
        while (shorter.getBytes(StandardCharsets.UTF_8).length >= NAME)
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        return Arrays.copyOf(shorter.getBytes(StandardCharsets.UTF_8), NAME);
    }
}
