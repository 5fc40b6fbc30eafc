package khaimac.typeset;

/** The part of a surface that text may fill, in the surface's own pixels; y grows downwards. */
public record TextBox(double x, double y, double width, double height) {
    /** Of the shorter side; text nearer to the edge looks as if it fell off. */
    private static final double MARGIN = 0.04;

    /** So much taller than wide, and it is a pano: words have rows to spare, and no columns. */
    private static final double TALL = 1.4;

    private static final double SPECK = 1e-3;

    public TextBox {
        if (!(width >= 0 && height >= 0)) throw new IllegalArgumentException("A box has no negative side");
    }

    /** A whole surface, less its margins. */
    public static TextBox ofSurface(double width, double height) {
        double margin = MARGIN * Math.min(width, height);
        return new TextBox(0, 0, width, height).without(margin, margin, margin, margin);
    }

    /** Less what is kept free at its sides, such as the third where the statue stands. */
    public TextBox without(double left, double top, double right, double bottom) {
        return new TextBox(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }

    /** A box without room still has a place; what is set there is too small to read and says so. */
    TextBox orASpeck() {
        return new TextBox(x, y, Math.max(width, SPECK), Math.max(height, SPECK));
    }

    boolean isTall() {
        return height > TALL * width;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
