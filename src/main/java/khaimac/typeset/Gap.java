package khaimac.typeset;

/**
 * What lies between two words.
 *
 * @param bond what holds them together
 * @param open whether a line may end here
 * @param penalty what a line end here costs; 1 is as bad as a line with nothing on it
 * @param spaces how many stand there, as written: a date may leave room for its day
 * @param lineEnd whether the writer ended a line here
 */
public record Gap(Bond bond, boolean open, double penalty, int spaces, boolean lineEnd) {
    /** What holds two words together, from what gives way first to what gives way last. */
    public enum Bond {
        FREE(0),
        /** Several things that are read in one breath: a rank and a name, the parts of a date. */
        PHRASE(2),
        /** A word, and a syllable that makes another word of it: "báo cáo" and "viên". */
        CLOSE(3),
        /** One thing in several syllables: a compound, a name, a number with what it counts. */
        WORD(4),
        /** A sign and the word that it belongs to. */
        STUCK(8),
        /** Letters of one word. */
        LETTERS(16);

        private final double priceOfCutting;

        Bond(double priceOfCutting) {
            this.priceOfCutting = priceOfCutting;
        }
    }

    /** The same, but a line may end here if it must. */
    Gap opened() {
        return new Gap(bond, true, bond.priceOfCutting, spaces, lineEnd);
    }

    static Gap insideWord() {
        return new Gap(Bond.LETTERS, true, Bond.LETTERS.priceOfCutting, 0, false);
    }
}
