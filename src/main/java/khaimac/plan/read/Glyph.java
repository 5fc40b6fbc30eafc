package khaimac.plan.read;

/**
 * A letter on a page, measured in points from its upper left corner.
 *
 * @param y of the line that it stands on
 */
record Glyph(String text, float x, float right, float y, float size, Face face) {
    boolean isSpace() {
        return text.isBlank();
    }

    float middle() {
        return (x + right) / 2;
    }

    Glyph with(String mark) {
        return new Glyph(text + mark, x, right, y, size, face);
    }
}
