package khaimac.output.serial;

import java.util.Arrays;

/** A length and the lamps between two marks. */
record Tpm2() implements Encoding {
    private static final int HEADER = 4;
    private static final int MOST = 65_535;

    @Override
    public byte[] frame(byte[] lamps, int channels) {
        int size = Math.min(MOST, padded(lamps.length, channels));
        var frame = Arrays.copyOf(
                new byte[] {(byte) 0xC9, (byte) 0xDA, (byte) (size >> 8), (byte) size}, HEADER + size + 1);
        System.arraycopy(lamps, 0, frame, HEADER, Math.min(size, lamps.length));
        frame[HEADER + size] = 0x36;
        return frame;
    }

    /**
     * A widespread controller divides both bytes of the length by three, each by itself, and would lose the last lamp
     * of some lengths.
     */
    private static int padded(int length, int channels) {
        if (channels != 3) return length;
        int size = length;
        while ((size >> 8) * 256 / 3 + (size & 0xFF) / 3 < length / 3) size += 3;
        return size;
    }
}
