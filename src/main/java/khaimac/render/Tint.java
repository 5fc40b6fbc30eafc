package khaimac.render;

import khaimac.scene.Colour;
import khaimac.scene.Contrast;

/** Colours derived from those a style names, as the 0xAARRGGBB that the painter takes. */
public final class Tint {
    public static final int WHITE = 0xFFFFFFFF;
    public static final int BLACK = 0xFF000000;

    private Tint() {}

    public static int of(Colour colour) {
        return 0xFF000000 | colour.rgb();
    }

    public static int faint(int colour, double alpha) {
        return (colour & 0xFFFFFF) | (int) Math.round(255 * Math.clamp(alpha, 0, 1)) << 24;
    }

    /** From {@code a} (share 0) to {@code b} (share 1). */
    public static int mix(int a, int b, double share) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double from = a >> shift & 0xFF;
            double to = b >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(from + (to - from) * share);
        }
        return mixed;
    }

    /** For what is read after the rest: paler than gold; dark words on a light ground stay nearly as dark. */
    public static int pale(int colour) {
        return mix(colour, WHITE, Contrast.luminance(colour) < 0.18 ? 0.15 : 0.72);
    }

    /** The upper edge of a letter, where light falls on it. */
    public static int lit(int colour) {
        return mix(colour, WHITE, 0.62);
    }

    /** The lower edge: deeper and warmer, so that gold turns to amber and not to grey. White stays almost white. */
    public static int deep(int colour) {
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        int blue = colour & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        return 0xFF000000 | deeper(red, most) << 16 | deeper(green, most) << 8 | deeper(blue, most);
    }

    private static int deeper(int part, int most) {
        double away = most == 0 ? 0 : (most - part) / (double) most;
        return (int) Math.round(part * 0.93 * (1 - 0.62 * Math.pow(away, 0.7)));
    }
}
