package khaimac.scene;

import java.util.List;
import java.util.stream.Stream;

/**
 * Signs of whoever holds a ceremony, in a row, where they stand and how tall they are.
 *
 * @param signs drawings by their name ({@link #DRAWN}) and picture files of the show's folder, from left to right
 * @param size their height as a share of the shorter side of what words have
 */
public record Emblem(List<String> signs, Where where, double size) {
    /** Drawn by the program: the national flag, the Party's flag, its hammer and sickle in gold, and the gold star. */
    public static final List<String> DRAWN = List.of("flag", "party-flag", "hammer-sickle", "star");

    public static final double LEAST = 0.03;
    public static final double MOST = 0.8;

    /** Signs of one row. */
    public static final int ROW = 12;

    /** Rows of one look. */
    public static final int ROWS = 6;

    public enum Where {
        /** Centred over the words. */
        ABOVE,
        /** Centred under the words. */
        BELOW,
        LEFT,
        RIGHT,
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_LEFT,
        BOTTOM_RIGHT;

        public boolean isCorner() {
            return this == TOP_LEFT || this == TOP_RIGHT || this == BOTTOM_LEFT || this == BOTTOM_RIGHT;
        }
    }

    public static boolean isDrawn(String sign) {
        return DRAWN.contains(sign);
    }

    /** The pictures of the show's folder among its signs. */
    public Stream<String> files() {
        return signs.stream().filter(sign -> !isDrawn(sign));
    }
}
