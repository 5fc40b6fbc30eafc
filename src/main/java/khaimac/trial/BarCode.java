package khaimac.trial;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A number in a picture of a film, as upright bars: whoever sees it knows which picture it is. */
public final class BarCode {
    /** So many bars; black is nought. */
    public static final int BITS = 12;

    private static final byte BLACK = 20;
    private static final byte WHITE = (byte) 230;
    private static final int HALF = 128;

    private BarCode() {}

    /** Whether the bar at that place of a line is white. */
    public static boolean isWhite(int number, int x, int width) {
        return (number >> (x * BITS / width) & 1) == 1;
    }

    /** Paints it over some lines of pixels of four bytes each. */
    public static void paint(ByteBuffer pixels, int width, int from, int to, int number) {
        var line = new byte[4 * width];
        for (int x = 0; x < width; x++) Arrays.fill(line, 4 * x, 4 * x + 4, isWhite(number, x, width) ? WHITE : BLACK);
        for (int y = from; y < to; y++) pixels.put(y * line.length, line);
    }

    /**
     * The number, read in the middle of each bar.
     *
     * @param green how green the points of one line are
     */
    public static int read(int width, IntUnaryOperator green) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++)
            if (green.applyAsInt((2 * bit + 1) * width / (2 * BITS)) > HALF) number |= 1 << bit;
        return number;
    }

    /** In pixels of four bytes each, row by row. */
    public static int read(ByteBuffer pixels, int width, int height, int stride) {
        return read(width, x -> pixels.get(height / 2 * stride + 4 * x + 1) & 0xFF);
    }

    public static int read(BufferedImage picture) {
        return read(picture.getWidth(), x -> picture.getRGB(x, picture.getHeight() / 2) >> 8 & 0xFF);
    }
}
