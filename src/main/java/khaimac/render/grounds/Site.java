package khaimac.render.grounds;

import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.scene.Colour;
import khaimac.scene.Style;

/**
 * A surface that is dressed, and the place on it where words will stand.
 *
 * @param words where words may stand: a part of a wall that is kept free moves them aside, and their ground with them
 * @param middle the colour of the ground where it is lightest
 * @param edge the colour at the edges
 * @param accent the colour of the words, for what belongs to them
 */
record Site(Box box, Box words, int middle, int edge, int accent) {
    /** On fewer rows a drawing is noise behind the letters. */
    private static final int LEAST_ROWS = 128;

    /** Where a surface is longer than so many times its height, there is room for light, but not for things. */
    private static final double LONGEST = 6;

    static Site of(Style style, Box box, Box words) {
        var colours = style.background();
        int middle = Tint.of(colours.isEmpty() ? Colour.BLACK : colours.getFirst());
        int edge = Tint.of(colours.isEmpty() ? Colour.BLACK : colours.getLast());
        return new Site(box, words, middle, edge, Tint.of(style.text()));
    }

    double unit() {
        return Math.min(box.width(), box.height());
    }

    /** Whether there is no room for more than light. */
    static boolean isLow(Box box) {
        double shorter = Math.min(box.width(), box.height());
        return shorter < LEAST_ROWS || Math.max(box.width(), box.height()) > LONGEST * shorter;
    }

    boolean isLow() {
        return isLow(box);
    }

    boolean isTall() {
        return box.height() > 1.2 * box.width();
    }

    double x(double share) {
        return box.x() + share * box.width();
    }

    double y(double share) {
        return box.y() + share * box.height();
    }

    double cx() {
        return words.middle();
    }

    /** A little above the middle, as a block of words stands. */
    double cy() {
        return words.y() + words.height() * 0.47;
    }

    /** How much a place belongs to the words: 1 among them, 0 where nothing of them comes. */
    double calm(double x, double y) {
        double dx = Math.abs(x - words.middle()) / (words.width() * (isTall() ? 0.50 : 0.43));
        double dy = Math.abs(y - words.y() - words.height() * 0.5) / (words.height() * 0.5);
        double away = Math.sqrt(Math.sqrt(dx * dx * dx * dx + dy * dy * dy * dy));
        return 1 - Curve.smooth(0.72, 1.16, away);
    }

    /** How far from the middle of the words, 1 about where the surface ends: a circle stretched with the surface. */
    double away(double x, double y) {
        double dx = (x - cx()) / (box.width() * 0.60);
        double dy = (y - cy()) / (box.height() * 0.80);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
