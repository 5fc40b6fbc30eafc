package khaimac.output.serial;

/** ENTTEC DMX USB Pro: a universe of DMX, sent on by a widget with a clock of its own. */
record UsbPro() implements Encoding {
    /** It sends on so many pictures a second at most; more would wait in it, and be seen ever later. */
    static final int MOST_PICTURES = 40;

    private static final int HEADER = 5;
    private static final int SEND_DMX = 6;
    private static final int LEAST_SLOTS = 24;
    private static final int MOST_SLOTS = 512;

    @Override
    public byte[] frame(byte[] lamps, int channels) {
        int slots = Math.clamp(lamps.length, LEAST_SLOTS, MOST_SLOTS);
        int size = slots + 1;
        var frame = new byte[HEADER + slots + 1];
        frame[0] = 0x7E;
        frame[1] = SEND_DMX;
        frame[2] = (byte) size;
        frame[3] = (byte) (size >> 8);
        // The start code, which says that levels follow, is the 0 that stands there.
        System.arraycopy(lamps, 0, frame, HEADER, Math.min(slots, lamps.length));
        frame[HEADER + slots] = (byte) 0xE7;
        return frame;
    }
}
