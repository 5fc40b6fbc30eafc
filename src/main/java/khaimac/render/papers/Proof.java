package khaimac.render.papers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.render.Wall;
import org.jspecify.annotations.Nullable;

/**
 * How a scene was set on a wall.
 *
 * @param smallestCap the height of the smallest capitals, in pixels; 0 where nothing is written
 * @param pages on how many pages that take turns its words stand
 * @param cut phrases that had to be parted, because they alone are too wide
 * @param missing letters that no face has, each with the family of faces it was looked for in
 * @param stripped characters that were taken out because they cannot be set, as code points
 * @param trouble what could not be opened: pictures, faces
 * @param layers what stands with the words
 */
public record Proof(
        double smallestCap,
        int pages,
        List<String> cut,
        Set<Absent> missing,
        Set<Integer> stripped,
        List<Trouble> trouble,
        Layers layers) {
    /**
     * What stands beside words, over them, or has to be read by a telephone.
     *
     * @param signless how many rows of signs have no room and are left out
     * @param module the pixels of the smallest square of a QR code; null: there is none
     * @param covered words that a box lies over
     */
    public record Layers(
            int signless, @Nullable Integer module, List<String> covered) {}

    /** A letter that a family of faces does not have, and the word it stands in. */
    public record Absent(String letter, String word, String family) {
        /** What is missing of one word. */
        public static Sentence said(Collection<Absent> all, String word) {
            var face = all.iterator().next().family;
            return new Sentence(
                    "Phông chữ " + face + " thiếu chữ " + letters(all, "“", "”") + ": “" + word + "”.",
                    "The face " + face + " does not have " + letters(all, "\"", "\"") + " in \"" + word + "\".");
        }

        private static String letters(Collection<Absent> all, String open, String close) {
            return all.stream().map(one -> open + one.letter + close).distinct().collect(Collectors.joining(", "));
        }
    }

    /** A file that cannot be used, and why. */
    public record Trouble(String file, Sentence why) {}

    /** Whether all of it is read from the last row; also where nobody knows how far that is. */
    public boolean isReadable(Wall wall) {
        // A thousandth of a pixel is lost in adding up fractions.
        return smallestCap == 0 || smallestCap >= wall.leastCap() - 0.001;
    }
}
