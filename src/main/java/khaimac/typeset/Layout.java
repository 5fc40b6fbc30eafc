package khaimac.typeset;

import java.util.List;

/**
 * Lines where they stand, and what had to be done to the text.
 *
 * @param cut phrases and words that were parted because they alone are too wide to be read in one line
 * @param missing letters that the face does not have, as code points in order
 * @param stripped characters that were taken out because they cannot be set, as code points in order
 */
public record Layout(List<PlacedLine> lines, List<String> cut, List<Integer> missing, List<Integer> stripped) {
    /** A cap height may miss the wanted one by what adding up fractions loses. */
    private static final double ROUNDING = 1e-6;

    public Layout {
        lines = List.copyOf(lines);
        cut = List.copyOf(cut);
        missing = List.copyOf(missing);
        stripped = List.copyOf(stripped);
    }

    /** 0 where nothing is set. */
    public double smallestSize() {
        return lines.stream().mapToDouble(PlacedLine::size).min().orElse(0);
    }

    /** 0 where nothing is set. */
    public double smallestCapHeight() {
        return lines.stream().mapToDouble(PlacedLine::capHeight).min().orElse(0);
    }

    /** Whether every line has capitals of at least so many pixels. */
    public boolean readable(double leastCap) {
        return lines.isEmpty() || smallestCapHeight() >= leastCap - ROUNDING;
    }
}
