package khaimac.showfile.json;

import java.util.List;

/**
 * A sign that is not what it should be, and what was meant by it.
 *
 * @param at where it stands, or should
 * @param mends what makes the text say the same without it
 */
record Slip(Kind kind, int at, List<Splice> mends) {
    enum Kind {
        /** Word's own quotes, or single ones, around a text or a name. */
        QUOTE,
        /** A space that only looks like one. */
        SPACE,
        /** A full-width comma, a semicolon between two entries. */
        SIGN,
        NO_COMMA,
        COMMA,
        NO_COLON,
        /** A text goes on in the next line. */
        BREAK,
        CONTROL,
        /** A quote within a text, without its backslash. */
        INNER,
        ESCAPE,
        BARE_NAME,
        BARE_TEXT,
        /** Nobody knows where the text was to end. */
        NO_QUOTE
    }

    Slip(Kind kind, int at, String was, String put) {
        this(kind, at, List.of(new Splice(at, was, put)));
    }
}
