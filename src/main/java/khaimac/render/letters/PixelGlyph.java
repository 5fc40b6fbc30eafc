package khaimac.render.letters;

import java.util.List;

/**
 * One letter of a {@link PixelFace}.
 *
 * @param advance columns to the next letter, at most 64
 * @param top the row of the cell that the first of the rows stands in
 * @param rows each a number of {@code advance} bits, whose highest is the leftmost column
 */
record PixelGlyph(int advance, int top, List<Long> rows) {
    static final PixelGlyph NOTHING = new PixelGlyph(0, 0, List.of());

    boolean ink(int column, int row) {
        return (rows.get(row) >>> (advance - 1 - column) & 1) == 1;
    }

    /** The row after the last one. */
    int bottom() {
        return top + rows.size();
    }

    /** The column after the last one with ink. */
    int end() {
        long all = 0;
        for (long row : rows) all |= row;
        return all == 0 ? 0 : advance - Long.numberOfTrailingZeros(all);
    }
}
