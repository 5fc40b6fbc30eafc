package khaimac.output.network;

/** The bytes of a picture, cut into stretches that have room in a packet each; a pixel is never cut in two. */
record Stretches(int bytes, int each) {
    /** As many pixels as have room in so many bytes. */
    static Stretches of(int pixels, int channels, int room) {
        return new Stretches(pixels * channels, room / channels * channels);
    }

    int count() {
        return Math.ceilDiv(bytes, each);
    }

    int start(int number) {
        return number * each;
    }

    int length(int number) {
        return Math.min(each, bytes - start(number));
    }
}
