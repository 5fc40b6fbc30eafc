package khaimac.hall;

/** How far the picture of a surface is turned, clockwise, before it is put into an output. */
public enum Rotate {
    NONE(0),
    RIGHT(90),
    HALF(180),
    LEFT(270);

    private final int degrees;

    Rotate(int degrees) {
        this.degrees = degrees;
    }

    public int degrees() {
        return degrees;
    }

    /** @param degrees 0, 90, 180 or 270 */
    public static Rotate of(int degrees) {
        for (var one : values()) if (one.degrees == degrees) return one;
        throw new IllegalArgumentException("a picture is turned by quarters: " + degrees);
    }

    /** Whether width and height change places. */
    public boolean sideways() {
        return this == RIGHT || this == LEFT;
    }
}
