package khaimac.render.letters;

import khaimac.render.Patience;
import khaimac.typeset.Measures;

/** A pixel face as the typesetter sees one, in pixels: it has one size and is never scaled. */
record PixelMeasures(PixelFace face) implements Measures {
    @Override
    public double advance(String text) {
        return face.advance(text);
    }

    @Override
    public Ink ink(String text) {
        return new Ink(face.above(text), face.below(text));
    }

    @Override
    public void goesOn() {
        Patience.ask();
    }

    @Override
    public double space() {
        return face.advance(" ");
    }

    @Override
    public double capHeight() {
        return face.capRows();
    }

    @Override
    public boolean has(int codePoint) {
        return face.has(codePoint);
    }
}
