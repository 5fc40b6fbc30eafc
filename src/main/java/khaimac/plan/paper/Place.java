package khaimac.plan.paper;

/**
 * Where something stands in a document. Places are in reading order.
 *
 * @param page from 1; 0 where the file does not say
 * @param block its number among all blocks of the paper, from 0
 * @param row in a table, from 0; -1 outside
 * @param column the first column of its cell, from 0; -1 outside
 * @param line the number of the paragraph in its cell; 0 outside
 */
public record Place(int page, int block, int row, int column, int line) implements Comparable<Place> {
    public static Place of(int page, int block) {
        return new Place(page, block, -1, -1, 0);
    }

    @Override
    public int compareTo(Place other) {
        int by = Integer.compare(block, other.block);
        if (by == 0) by = Integer.compare(row, other.row);
        if (by == 0) by = Integer.compare(column, other.column);
        return by == 0 ? Integer.compare(line, other.line) : by;
    }
}
