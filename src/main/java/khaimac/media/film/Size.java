package khaimac.media.film;

import khaimac.scene.Look;

/** So many pixels, upright. */
public record Size(int width, int height) {
    /** How large a film is shown in a box, before what does not fit is cut off. */
    public static Size of(Clip clip, double width, double height, Look.Fit fit) {
        return of(clip.width(), clip.height(), width, height, fit);
    }

    /** The same of any picture, as wide and as high as it is meant to be seen. */
    public static Size of(double across, double down, double width, double height, Look.Fit fit) {
        double scale = switch (fit) {
            case CONTAIN -> Math.min(width / across, height / down);
            case COVER -> Math.max(width / across, height / down);
        };
        return new Size(pixels(across * scale), pixels(down * scale));
    }

    private static int pixels(double length) {
        return Math.clamp(Math.round(length), 1, 8192);
    }
}
