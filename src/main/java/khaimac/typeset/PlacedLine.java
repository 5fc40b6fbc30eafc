package khaimac.typeset;

import khaimac.scene.Role;

/**
 * One line where it stands, in pixels of its surface.
 *
 * @param x where the pen starts
 * @param baseline y of the line that the letters stand on
 * @param size the size of the letters
 * @param width how far the pen moves
 * @param capHeight of its letters at that size
 * @param inkAbove how far its ink reaches above the baseline
 * @param inkBelow how far its ink reaches below the baseline
 * @param condensed what its letters are scaled by across; 1 but for a name that is too long for its list
 */
public record PlacedLine(
        Role role,
        String text,
        double x,
        double baseline,
        double size,
        double width,
        double capHeight,
        double inkAbove,
        double inkBelow,
        double condensed) {
    public double top() {
        return baseline - inkAbove;
    }

    public double bottom() {
        return baseline + inkBelow;
    }

    public double right() {
        return x + width;
    }
}
