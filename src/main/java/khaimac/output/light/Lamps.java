package khaimac.output.light;

import java.nio.IntBuffer;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.output.Picture;

/**
 * The pixels of an output as the bytes its lamps want, in the order of their cable. A colour becomes light; white is
 * balanced and brightness taken down as light; only then it becomes the numbers of the lamps. What is finer than these
 * is dithered: over neighbours, and, where pictures come quickly, once more over two pictures. A pixel of a surface is
 * a lamp, so nothing is ever made larger or smaller here.
 */
public final class Lamps {
    /** Where a picture lasts longer than this, lamps that change with each would be seen to flicker. */
    private static final double QUICK_MILLIS = 20;

    /** A sequence that fills rows, columns and areas evenly, from wherever one looks at it. */
    private static final double ALONG = 0.7548776662466927;

    private static final double DOWN = 0.5698402909980532;

    /** A third of a step: where a lamp's red takes its step up, its green and blue do not yet. */
    private static final int THIRD = 21_845;

    private static final int STEP = 0xFFFF;

    private final int[] places;
    private final char[] thresholds;
    private final Light light;
    private final Codes codes;
    private final int red;
    private final int green;
    private final int blue;
    private final boolean white;
    private final boolean restless;

    private double brightness = -1;
    private final int[][] table = new int[3][256];

    /** @param pictureMillis how long each picture is up, at least */
    public Lamps(Hall hall, Output output, double pictureMillis) {
        places = Cable.of(hall, output);
        light = output.light();
        codes = new Codes(light.gamma());
        var order = light.order().name();
        red = order.indexOf('R');
        green = order.indexOf('G');
        blue = order.indexOf('B');
        white = order.indexOf('W') >= 0;
        restless = pictureMillis <= QUICK_MILLIS;
        thresholds = thresholds(places, hall.picture(output).width());
    }

    private static char[] thresholds(int[] places, int width) {
        var thresholds = new char[places.length];
        for (int i = 0; i < places.length; i++) {
            int row = places[i] / width;
            double at = places[i] % width * ALONG + row * DOWN;
            thresholds[i] = (char) ((at - Math.floor(at)) * (STEP + 1));
        }
        return thresholds;
    }

    /** How many lamps there are. */
    public int count() {
        return places.length;
    }

    /** Bytes a lamp. */
    public int channels() {
        return light.order().channels();
    }

    /** Whether pictures come so quickly that the last bit of light is made of two of them. */
    public boolean isRestless() {
        return restless;
    }

    /** The lamps of a picture, {@link #channels()} bytes each. */
    public byte[] of(Picture picture) {
        brighten(picture.brightness());
        var bytes = new byte[places.length * channels()];
        int phase = restless && (picture.turn() & 1) == 1 ? 0x8000 : 0;
        if (white) fillWhite(picture.pixels().ints(), bytes, phase);
        else fill(picture.pixels().ints(), bytes, phase);
        return bytes;
    }

    private void fill(IntBuffer pixels, byte[] bytes, int phase) {
        int[] reds = table[0];
        int[] greens = table[1];
        int[] blues = table[2];
        for (int i = 0, at = 0; i < places.length; i++, at += 3) {
            int colour = pixels.get(places[i]);
            int threshold = thresholds[i] + phase;
            bytes[at + red] = (byte) ((reds[(colour >> 16) & 0xFF] + ((threshold + THIRD) & STEP)) >> 16);
            bytes[at + green] = (byte) ((greens[(colour >> 8) & 0xFF] + (threshold & STEP)) >> 16);
            bytes[at + blue] = (byte) ((blues[colour & 0xFF] + ((threshold + 2 * THIRD) & STEP)) >> 16);
        }
    }

    /** What all three colours have in common is given by the white lamp, as light. */
    private void fillWhite(IntBuffer pixels, byte[] bytes, int phase) {
        int[] reds = table[0];
        int[] greens = table[1];
        int[] blues = table[2];
        for (int i = 0, at = 0; i < places.length; i++, at += 4) {
            int colour = pixels.get(places[i]);
            int threshold = thresholds[i] + phase;
            int r = reds[(colour >> 16) & 0xFF];
            int g = greens[(colour >> 8) & 0xFF];
            int b = blues[colour & 0xFF];
            int w = Math.min(r, Math.min(g, b));
            bytes[at + red] = (byte) ((codes.quick(r - w) + ((threshold + THIRD) & STEP)) >> 16);
            bytes[at + green] = (byte) ((codes.quick(g - w) + (threshold & STEP)) >> 16);
            bytes[at + blue] = (byte) ((codes.quick(b - w) + ((threshold + 2 * THIRD) & STEP)) >> 16);
            bytes[at + 3] = (byte) ((codes.quick(w) + ((threshold + 0x8000) & STEP)) >> 16);
        }
    }

    /** Without a white lamp a colour goes straight to its number; with one, to its light. */
    private void brighten(double wished) {
        if (wished == brightness) return;
        brightness = wished;
        double[] balance = {
            light.white().red(), light.white().green(), light.white().blue()
        };
        for (int channel = 0; channel < 3; channel++) {
            double most = balance[channel] * light.brightness() * wished;
            for (int code = 0; code < 256; code++) {
                double given = Math.pow(code / 255.0, Codes.SCREEN) * most;
                table[channel][code] = (int) Math.round(white ? given * Codes.FULL_LIGHT : codes.of(given));
            }
        }
    }
}
