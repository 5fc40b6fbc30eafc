package khaimac.typeset;

import java.util.Arrays;
import java.util.List;

/**
 * How large sections can be together in a box, and in how many lines each: exact, without laying anything out.
 *
 * <p>At any size each section takes the fewest lines that are narrow enough. From one line each upwards, the section
 * that is too wide to grow takes its next count of lines, until the block is too tall to grow: so every count of lines
 * that can be the largest is looked at, once.
 *
 * @param scale the size of a role with share 1
 * @param floored whether no section is smaller than what is read from the last row
 * @param lines the most lines that each section has room for at this scale
 */
record Fit(double scale, boolean floored, List<Integer> lines) {
    /** Between the ink of one role and the ink of the next, of the larger size. */
    static final double ROLE_GAP = 0.3;

    /**
     * Of the largest size, so much is set. Lines that are as wide as they can be leave no choice where they end; a
     * twentieth of the size buys it.
     */
    private static final double SET = 0.95;

    Fit {
        lines = List.copyOf(lines);
    }

    /** The largest that is read from the last row, or else the largest. */
    static Fit largest(List<Section> sections, double width, double height) {
        if (sections.stream().anyMatch(section -> section.floor() > 0)) {
            var read = new Growth(sections, width, height, true).largest();
            if (read.scale > 0) return read;
        }
        return new Growth(sections, width, height, false).largest();
    }

    /** The largest, less what good line ends cost, if the text can be broken at all. */
    static Fit comfortable(List<Section> sections, double width, double height) {
        var largest = largest(sections, width, height);
        var first = new Growth(sections, width, height, largest.floored).first();
        if (first.scale > 0 && first.scale >= SET * largest.scale) return first;
        return new Fit(SET * largest.scale, largest.floored, largest.lines);
    }

    /** One walk from the fewest lines to the most. */
    private static final class Growth {
        private final List<Section> sections;
        private final double width;
        private final double height;
        private final boolean floored;
        private final int[] lines;

        Growth(List<Section> sections, double width, double height, boolean floored) {
            this.sections = sections;
            this.width = width;
            this.height = height;
            this.floored = floored;
            lines = new int[sections.size()];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = 1;
                while (Double.isInfinite(sections.get(i).widest(lines[i]))) lines[i]++;
            }
        }

        Fit first() {
            return fit(Math.min(byWidth(), byHeight()));
        }

        Fit largest() {
            var best = first();
            while (true) {
                for (var section : sections) section.text().goesOn();
                double byWidth = byWidth();
                if (byWidth >= byHeight() || !narrower(byWidth)) return best;
                double scale = Math.min(byWidth(), byHeight());
                if (scale > best.scale) best = fit(scale);
            }
        }

        private Fit fit(double scale) {
            return new Fit(scale, floored, Arrays.stream(lines).boxed().toList());
        }

        private double byWidth() {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < lines.length; i++) least = Math.min(least, byWidth(i));
            return least;
        }

        private double byWidth(int i) {
            var section = sections.get(i);
            double widest = section.widest(lines[i]);
            if (floored && section.floor() * widest > width) return 0;
            return width / (section.share() * widest);
        }

        /** Gives more lines to every section that keeps the block from growing; false where one has none to take. */
        private boolean narrower(double byWidth) {
            for (int i = 0; i < lines.length; i++) {
                if (byWidth(i) > byWidth) continue;
                int more = sections.get(i).narrowerThan(lines[i]);
                if (more == 0) return false;
                lines[i] = more;
            }
            return true;
        }

        /**
         * The scale at which the block is as tall as the box; 0 where it is taller at any. The height is bent upwards
         * where a section leaves its floor, so steps along its slope come down to the answer and never pass it.
         */
        private double byHeight() {
            double scale = height / slope(Double.POSITIVE_INFINITY);
            if (!floored) return scale;
            if (blockHeight(0) > height) return 0;
            for (int corner = 0; corner <= 2 * lines.length; corner++) {
                double over = blockHeight(scale) - height;
                if (over <= height * 1e-12) break;
                scale -= over / slope(scale);
            }
            return scale;
        }

        private double blockHeight(double scale) {
            double sum = 0;
            for (int i = 0; i < lines.length; i++) {
                double size = sections.get(i).size(scale, floored);
                sum += size * sections.get(i).height(lines[i]);
                if (i > 0) sum += ROLE_GAP * Math.max(size, sections.get(i - 1).size(scale, floored));
            }
            return sum;
        }

        private double slope(double scale) {
            double sum = 0;
            for (int i = 0; i < lines.length; i++) {
                double slope = slope(i, scale);
                sum += slope * sections.get(i).height(lines[i]);
                if (i == 0) continue;
                boolean second = sections.get(i).size(scale, floored)
                        >= sections.get(i - 1).size(scale, floored);
                sum += ROLE_GAP
                        * (Double.isInfinite(scale)
                                ? Math.max(slope, slope(i - 1, scale))
                                : second ? slope : slope(i - 1, scale));
            }
            return sum;
        }

        private double slope(int i, double scale) {
            var section = sections.get(i);
            return floored && section.share() * scale < section.floor() ? 0 : section.share();
        }
    }
}
