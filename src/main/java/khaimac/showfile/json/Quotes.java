package khaimac.showfile.json;

/** The signs that people and their word processors put around words, and for the signs of a file. */
final class Quotes {
    private static final String DOUBLE = "\"“”„‟«»″＂〝〞";
    private static final String SINGLE = "'‘’‚‛‹›`´＇";
    private static final String OPENING = "“„«‘‚‹〝";
    private static final String CLOSING = "”»’›〞";

    private Quotes() {}

    static boolean is(char sign) {
        return DOUBLE.indexOf(sign) >= 0 || SINGLE.indexOf(sign) >= 0;
    }

    /** Whether a text that one of them opens may be closed by the other. */
    static boolean isPair(char open, char close) {
        return (DOUBLE.indexOf(open) >= 0 ? DOUBLE : SINGLE).indexOf(close) >= 0;
    }

    /** 1: only ever opens, -1: only ever closes, 0: does both. */
    static int turn(char sign) {
        if (OPENING.indexOf(sign) >= 0) return 1;
        return CLOSING.indexOf(sign) >= 0 ? -1 : 0;
    }

    /** The sign of JSON that another one stands for: full-width ones, and a semicolon between two entries. */
    static char plain(char sign) {
        return switch (sign) {
            case '，', '、', '；', ';' -> ',';
            case '：' -> ':';
            case '｛' -> '{';
            case '｝' -> '}';
            case '［', '【' -> '[';
            case '］', '】' -> ']';
            default -> sign;
        };
    }

    /** Spaces of word processors and web pages, and what nobody sees at all. */
    static boolean isSpace(char sign) {
        return sign >= 0x0B
                && sign != '\r'
                && sign != ' '
                && (Character.isSpaceChar(sign)
                        || Character.isWhitespace(sign)
                        || Character.getType(sign) == Character.FORMAT);
    }
}
