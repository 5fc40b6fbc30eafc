package khaimac.hall;

/** A rectangle of pixels; x to the right and y down, from the top left corner. */
public record Region(int x, int y, int width, int height) {
    /** The first column after it. */
    public int right() {
        return x + width;
    }

    /** The first row below it. */
    public int bottom() {
        return y + height;
    }

    public long pixels() {
        return (long) width * height;
    }

    public boolean overlaps(Region other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean within(Size picture) {
        return x >= 0 && y >= 0 && right() <= picture.width() && bottom() <= picture.height();
    }
}
