package khaimac.home.halls;

import java.util.ArrayList;
import java.util.List;
import khaimac.hall.Wiring;
import khaimac.hall.Wiring.Corner;
import khaimac.hall.Wiring.Run;

/** How a cable may run through a field of lamps, drawn so that somebody finds his own among the pictures. */
final class Cables {
    private static final int COLUMNS = 5;
    private static final int ROWS = 4;

    /**
     * One way.
     *
     * @param path the lamps of a small field in the order of the cable: column and row, column and row
     */
    record Way(Wiring wiring, List<Integer> path) {}

    static final List<Way> ALL = all();

    private Cables() {}

    private static List<Way> all() {
        var all = new ArrayList<Way>();
        for (var run : Run.values())
            for (boolean serpentine : new boolean[] {false, true})
                for (var start : Corner.values()) all.add(way(new Wiring(start, run, serpentine)));
        return List.copyOf(all);
    }

    private static Way way(Wiring wiring) {
        var path = new Integer[2 * COLUMNS * ROWS];
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                int number = wiring.number(x, y, COLUMNS, ROWS);
                path[2 * number] = x;
                path[2 * number + 1] = y;
            }
        }
        return new Way(wiring, List.of(path));
    }

    /**
     * The wiring that is right, from what somebody sees: the corner that should be at the top left is seen elsewhere.
     *
     * @param seen where the mark of the top left is seen
     */
    static Wiring corrected(Wiring believed, Corner seen) {
        boolean right = isRight(believed.start()) != isRight(seen);
        boolean low = isLow(believed.start()) != isLow(seen);
        return new Wiring(corner(right, low), believed.run(), believed.serpentine());
    }

    private static boolean isRight(Corner corner) {
        return corner == Corner.TOP_RIGHT || corner == Corner.BOTTOM_RIGHT;
    }

    private static boolean isLow(Corner corner) {
        return corner == Corner.BOTTOM_LEFT || corner == Corner.BOTTOM_RIGHT;
    }

    private static Corner corner(boolean right, boolean low) {
        if (low) return right ? Corner.BOTTOM_RIGHT : Corner.BOTTOM_LEFT;
        return right ? Corner.TOP_RIGHT : Corner.TOP_LEFT;
    }
}
