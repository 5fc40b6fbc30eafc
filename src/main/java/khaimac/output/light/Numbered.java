package khaimac.output.light;

import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.output.Pixels;

/**
 * A picture that shows in which order driven pixels hang on their cable: the first is green, the last is red, and
 * between them every ten change colour and grow brighter.
 */
public final class Numbered {
    private static final int TEN = 10;
    private static final int FIRST = 0x00FF00;
    private static final int LAST = 0xFF0000;

    private Numbered() {}

    public static Pixels of(Hall hall, Output output) {
        var pixels = new Pixels(hall.picture(output));
        int[] places = Cable.of(hall, output);
        for (int number = 0; number < places.length; number++)
            pixels.ints().put(places[number], colour(number, places.length));
        return pixels;
    }

    private static int colour(int number, int count) {
        if (number == 0) return FIRST;
        if (number == count - 1) return LAST;
        int bright = 64 + (int) (191L * number / count);
        return number / TEN % 2 == 0 ? bright : bright << 16 | bright << 8;
    }
}
