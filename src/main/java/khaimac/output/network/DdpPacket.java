package khaimac.output.network;

import java.nio.ByteBuffer;

/** The packets of DDP, to the byte: a stretch of a picture each, and the last of a picture shows it. */
final class DdpPacket {
    static final int PORT = 4048;

    /** 480 pixels of three colours or 360 of four: as many as go through any network in one piece. */
    static final int MOST = 1_440;

    private static final int VERSION_1 = 0x40;
    private static final int PUSH = 0x01;
    private static final int RGB = 0x0B;
    private static final int RGBW = 0x1B;
    private static final int DEFAULT_OUTPUT = 1;
    private static final int HEADER = 10;

    private DdpPacket() {}

    /** A stretch of so many bytes, all dark. */
    static ByteBuffer stretch(int from, int length, int channels) {
        var packet = ByteBuffer.allocateDirect(HEADER + length);
        packet.put((byte) VERSION_1)
                .put((byte) 0)
                .put((byte) (channels == 4 ? RGBW : RGB))
                .put((byte) DEFAULT_OUTPUT);
        return packet.putInt(from).putShort((short) length).rewind();
    }

    static void light(ByteBuffer stretch, byte[] from, int start, int count) {
        stretch.put(HEADER, from, start, count);
    }

    /** 1 to 15: with 0 a receiver does not notice when one comes late. */
    static void sequence(ByteBuffer stretch, int number) {
        stretch.put(1, (byte) number);
    }

    static void push(ByteBuffer stretch, boolean last) {
        stretch.put(0, (byte) (last ? VERSION_1 | PUSH : VERSION_1));
    }
}
