package khaimac.hall;

/**
 * In which order the pixels of a region hang on their cable.
 *
 * @param start the corner where the first pixel is
 * @param run whether the cable goes along the rows or along the columns
 * @param serpentine whether every second row or column runs back
 */
public record Wiring(Corner start, Run run, boolean serpentine) {
    public static final Wiring PLAIN = new Wiring(Corner.TOP_LEFT, Run.ROWS, false);

    /** Where a cable begins. */
    public enum Corner {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_LEFT,
        BOTTOM_RIGHT
    }

    /** Which way a cable goes. */
    public enum Run {
        ROWS,
        COLUMNS
    }

    /** Which pixel of the cable, from 0, hangs at a place of a region that is so large. */
    public int number(int x, int y, int width, int height) {
        int column = start == Corner.TOP_RIGHT || start == Corner.BOTTOM_RIGHT ? width - 1 - x : x;
        int row = start == Corner.BOTTOM_LEFT || start == Corner.BOTTOM_RIGHT ? height - 1 - y : y;
        int line = run == Run.ROWS ? row : column;
        int along = run == Run.ROWS ? column : row;
        int length = run == Run.ROWS ? width : height;
        return line * length + (serpentine && line % 2 == 1 ? length - 1 - along : along);
    }
}
