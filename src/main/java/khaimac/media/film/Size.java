package khaimac.media.film;

import khaimac.scene.Look;

/** So many pixels, upright. */
public record Size(int width, int height) {
    /** How large a film is shown in a box, before what does not fit is cut off. */
    public static Size of(Clip clip, double width, double height, Look.Fit fit) {
        double across = width / clip.width();
        double down = height / clip.height();
        double scale = switch (fit) {
            case CONTAIN -> Math.min(across, down);
            case COVER -> Math.max(across, down);
        };
        return new Size(pixels(clip.width() * scale), pixels(clip.height() * scale));
    }

    private static int pixels(double length) {
        return (int) Math.clamp(Math.round(length), 1, 8192);
    }
}
