package khaimac.typeset;

import java.util.List;
import khaimac.scene.Role;
import khaimac.typeset.Gap.Bond;

/**
 * The text of one role, measured, with how its lines may end.
 *
 * @param share of the size of the block
 * @param floor the size below which it is not read from the last row; 0 where nobody said
 * @param most how many lines it may have
 */
record Section(Role role, Measures face, double share, double floor, Measured text, LeastWidest widths, int most) {
    /** Between the ink of one line and the ink of the next, of the size. */
    static final double LEADING = 0.08;

    /** Of its width, what a line leaves no room for a larger size with. */
    private static final double FULL = 0.97;

    /** Lines end where they fit best. */
    static Section flowing(Role role, Measures face, double share, double leastCap, Passage passage) {
        double floor = leastCap > 0 ? leastCap / face.capHeight() : 0;
        return of(role, face, share, floor, new Measured(passage, face, false), Integer.MAX_VALUE);
    }

    private static Section of(Role role, Measures face, double share, double floor, Measured text, int most) {
        return new Section(role, face, share, floor, text, new LeastWidest(text), most);
    }

    /** Lines may end inside of what is wider than a line of so many ems, where it lets go. */
    Section loosened(List<Bond> bonds, double widest) {
        var looser = text.passage.loosened(bonds, face, widest);
        return looser.equals(text.passage)
                ? this
                : of(role, face, share, floor, new Measured(looser, face, false), most);
    }

    /** Whether one thing that is kept together holds it as small as it is. */
    boolean isHeld(double size, double width) {
        return widths.widestAtom() * size >= FULL * width;
    }

    /** Lines end where the writer ended them, and elsewhere if they must. */
    Section kept() {
        return of(role, face, share, floor, new Measured(text.passage, face, true), Integer.MAX_VALUE);
    }

    /** Lines end where the writer ended them and nowhere else. */
    Section written() {
        int lines = text.passage.writtenLines();
        return of(role, face, share, floor, new Measured(text.passage, face, true), lines);
    }

    /** The widest that one of so many lines must be, at size 1. */
    double widest(int lines) {
        return widths.in(lines);
    }

    /** The next count of lines that makes it narrower; 0 where none does. */
    int narrowerThan(int lines) {
        int more = lines < most ? widths.narrowerThan(lines) : 0;
        return more <= most ? more : 0;
    }

    double size(double scale, boolean floored) {
        return floored ? Math.max(share * scale, floor) : share * scale;
    }

    /** From a baseline to the next, at size 1: the same for all lines of a role, from the tallest ink that it has. */
    double pitch() {
        return text.ink.above() + text.ink.below() + LEADING;
    }

    /** From the top of the ink to its bottom, at size 1. */
    double height(int lines) {
        return text.ink.above() + text.ink.below() + (lines - 1) * pitch();
    }
}
