package khaimac.typeset;

import java.util.HashMap;
import java.util.Map;

/**
 * What a face measures at size 1, given by whoever paints. All of it grows with the size, so a text is measured once
 * and fitted at any size: the painter switches hinting off and sets letters at fractions of a pixel.
 */
public interface Measures {
    /** How far the pen moves over a text without spaces at its ends, shaped as it will be painted. */
    double advance(String text);

    Ink ink(String text);

    /** The advance of one space. */
    double space();

    double capHeight();

    /** Whether the face itself has the letter; no other face stands in for it. */
    boolean has(int codePoint);

    /** Asked in each round of a long search: whoever waits for it may have lost patience, and then this throws. */
    default void goesOn() {}

    /** How far the ink of a text reaches above and below its baseline; both are positive. */
    record Ink(double above, double below) {
        public static final Ink NONE = new Ink(0, 0);

        Ink and(Ink other) {
            return new Ink(Math.max(above, other.above), Math.max(below, other.below));
        }
    }

    /** The same face, asked only once for each text. */
    default Measures remembered() {
        return new Remembered(this, new HashMap<>(), new HashMap<>());
    }

    /** Shaping is what costs; fitting asks for the same words again and again. */
    record Remembered(Measures face, Map<String, Double> advances, Map<String, Ink> inks) implements Measures {
        @Override
        public double advance(String text) {
            return advances.computeIfAbsent(text, face::advance);
        }

        @Override
        public Ink ink(String text) {
            return inks.computeIfAbsent(text, face::ink);
        }

        @Override
        public double space() {
            return face.space();
        }

        @Override
        public double capHeight() {
            return face.capHeight();
        }

        @Override
        public boolean has(int codePoint) {
            return face.has(codePoint);
        }

        @Override
        public void goesOn() {
            face.goesOn();
        }

        @Override
        public Measures remembered() {
            return this;
        }
    }
}
