package khaimac.hall;

import org.jspecify.annotations.Nullable;

/**
 * A named place in the hall where pictures are seen, as large as it is in pixels.
 *
 * @param place where it is drawn on the simulated stage; null: wherever there is room
 * @param pitchMm from the middle of one pixel to the next, in millimetres; null: not known
 * @param depthM how far away the last row sits, in metres; null: not known
 * @param keepFree the edges where something stands in front of it
 * @param delayMs how much later its pictures are seen than they are sent, in milliseconds
 * @param name what people call it; null: nobody has said
 */
public record Surface(
        int width,
        int height,
        @Nullable Place place,
        @Nullable Double pitchMm,
        @Nullable Double depthM,
        KeepFree keepFree,
        int delayMs,
        @Nullable String name) {

    /** Where a surface is drawn, as fractions of the stage seen from the seats; the origin is the top left. */
    public record Place(double x, double y, double width, double height) {}

    /** How much of each edge should hold no words, as fractions of the surface. */
    public record KeepFree(double left, double right, double top, double bottom) {
        public static final KeepFree NONE = new KeepFree(0, 0, 0, 0);
    }

    /** One that shows its pictures at once. */
    public Surface(
            int width,
            int height,
            @Nullable Place place,
            @Nullable Double pitchMm,
            @Nullable Double depthM,
            KeepFree keepFree) {
        this(width, height, place, pitchMm, depthM, keepFree, 0, null);
    }

    /** A surface of which only the size is known. */
    public static Surface of(int width, int height) {
        return new Surface(width, height, null, null, null, KeepFree.NONE);
    }

    /** The same by another name. */
    public Surface called(@Nullable String other) {
        return new Surface(width, height, place, pitchMm, depthM, keepFree, delayMs, other);
    }

    public Size size() {
        return new Size(width, height);
    }

    /** Where words may stand. */
    public Region free() {
        int left = (int) Math.round(keepFree.left * width);
        int top = (int) Math.round(keepFree.top * height);
        int right = width - (int) Math.round(keepFree.right * width);
        int bottom = height - (int) Math.round(keepFree.bottom * height);
        return new Region(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
