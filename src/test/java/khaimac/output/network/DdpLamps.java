package khaimac.output.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lamps that understand DDP as the controllers in halls do, written after their rules and not after our encoder: what
 * comes late is dropped, nothing is shown before a push, an offset counts bytes.
 */
final class DdpLamps {
    private final byte[] memory;
    byte[] shown;
    int heard;
    int pushes;
    int lastSequence;
    final List<String> complaints = new ArrayList<>();

    DdpLamps(int lamps, int channels) {
        memory = new byte[lamps * channels];
        shown = memory.clone();
    }

    void hear(byte[] packet) {
        heard++;
        if (packet.length < 10 || packet.length > 1_458) {
            complaints.add("length " + packet.length);
            return;
        }
        int flags = packet[0] & 0xFF;
        if ((flags & 0xC0) != 0x40) complaints.add("version");
        int sequence = packet[1] & 0x0F;
        if (isLate(sequence)) return;
        if (sequence != 0) lastSequence = sequence;
        int type = packet[2] & 0xFF;
        int channels = type == 0x1B ? 4 : type == 0x0B ? 3 : 0;
        if (channels == 0) complaints.add("type " + type);
        if (packet[3] != 1) complaints.add("destination " + packet[3]);
        int header = (flags & 0x10) != 0 ? 14 : 10;
        long offset =
                (packet[4] & 0xFFL) << 24 | (packet[5] & 0xFFL) << 16 | (packet[6] & 0xFFL) << 8 | (packet[7] & 0xFFL);
        int length = (packet[8] & 0xFF) << 8 | (packet[9] & 0xFF);
        if (header + length != packet.length) complaints.add("says " + length + ", has " + (packet.length - header));
        if (channels != 0 && (offset % channels != 0 || length % channels != 0))
            complaints.add("a pixel is cut at " + offset);
        if (offset + length > memory.length) complaints.add("beyond the end: " + (offset + length));
        else System.arraycopy(packet, header, memory, (int) offset, length);
        if ((flags & 0x01) != 0) {
            pushes++;
            shown = Arrays.copyOf(memory, memory.length);
        }
    }

    /** Up to four behind the last is late; further away it has run over, or begun anew. */
    private boolean isLate(int sequence) {
        if (sequence == 0 || lastSequence == 0) return false;
        int behind = Math.floorMod(lastSequence - sequence, 15);
        return behind < 4 && pushes > 0;
    }
}
