package khaimac.render.letters;

import khaimac.render.Box;
import khaimac.typeset.PlacedLine;

/** A line of text where it stands: its starting point on the baseline, in pixels. */
public record Placed(String text, Face face, double size, double stretch, double x, double baseline, int colour) {
    public static Placed of(PlacedLine line, Face face, int colour) {
        return new Placed(line.text(), face, line.size(), line.condensed(), line.x(), line.baseline(), colour);
    }

    /** Where its ink stands. */
    public Box ink() {
        var extent = face.extent(text);
        double above = extent.above() * size;
        double wide = extent.advance() * size * stretch;
        return new Box(x, baseline - above, Math.max(1, wide), Math.max(1, above + extent.below() * size));
    }

    /** The same letters elsewhere. */
    public Placed at(double newX, double newBaseline) {
        return new Placed(text, face, size, stretch, newX, newBaseline, colour);
    }

    /** Other letters in the same place. */
    public Placed reading(String other) {
        return new Placed(other, face, size, stretch, x, baseline, colour);
    }

    /** The same, drawn smaller or larger around a point. */
    Placed scaled(double by, double aroundX, double aroundY) {
        return new Placed(
                text,
                face,
                size * by,
                stretch,
                aroundX + (x - aroundX) * by,
                aroundY + (baseline - aroundY) * by,
                colour);
    }
}
