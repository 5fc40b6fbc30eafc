package khaimac.output.serial;

/** "Ada", how many lamps less one, a sum over that, the lamps. What is lost on the way is not noticed by it. */
record Adalight() implements Encoding {
    private static final int HEADER = 6;

    @Override
    public byte[] frame(byte[] lamps, int channels) {
        int last = lamps.length / channels - 1;
        var frame = new byte[HEADER + lamps.length];
        frame[0] = 'A';
        frame[1] = 'd';
        frame[2] = 'a';
        frame[3] = (byte) (last >> 8);
        frame[4] = (byte) last;
        frame[5] = (byte) ((last >> 8) ^ last ^ 0x55);
        System.arraycopy(lamps, 0, frame, HEADER, lamps.length);
        return frame;
    }
}
