package khaimac.calendar;

/**
 * One word, number or sign of a text.
 *
 * @param text words in lower case, every kind of dash as "-"
 * @param start where it stands in the text
 * @param glued whether nothing, not even a space, stands before it
 * @param lines how many line ends stand before it
 */
record Token(Kind kind, String text, int start, int end, boolean glued, int lines) {
    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** What lies before the first and after the last token. */
        EDGE
    }

    static final Token EDGE = new Token(Kind.EDGE, "", 0, 0, false, 2);

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** A number of so many figures, as days, months and years have. */
    boolean isNumber(int fewest, int most) {
        return isNumber() && text.length() >= fewest && text.length() <= most;
    }

    boolean is(String word) {
        return text.equals(word);
    }

    boolean isGlued(String sign) {
        return glued && is(sign);
    }

    /** Only asked of numbers that are short enough. */
    int value() {
        return Integer.parseInt(text);
    }
}
