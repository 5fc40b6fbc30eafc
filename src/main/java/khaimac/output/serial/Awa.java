package khaimac.output.serial;

/** As Adalight, with three sums over the lamps: what was damaged on the way is not shown. */
record Awa() implements Encoding {
    private static final int HEADER = 6;
    private static final int SUMS = 3;

    @Override
    public byte[] frame(byte[] lamps, int channels) {
        int last = lamps.length / channels - 1;
        var frame = new byte[HEADER + lamps.length + SUMS];
        frame[0] = 'A';
        frame[1] = 'w';
        frame[2] = 'a';
        frame[3] = (byte) (last >> 8);
        frame[4] = (byte) last;
        frame[5] = (byte) ((last >> 8) ^ last ^ 0x55);
        int first = 0;
        int second = 0;
        int third = 0;
        for (int i = 0; i < lamps.length; i++) {
            int value = lamps[i] & 0xFF;
            frame[HEADER + i] = lamps[i];
            first = (first + value) % 255;
            second = (second + first) % 255;
            third = (third + (value ^ (i & 0xFF))) % 255;
        }
        frame[HEADER + lamps.length] = (byte) first;
        frame[HEADER + lamps.length + 1] = (byte) second;
        // An A would be taken for the beginning of the next picture.
        frame[HEADER + lamps.length + 2] = (byte) (third == 'A' ? 0xAA : third);
        return frame;
    }
}
