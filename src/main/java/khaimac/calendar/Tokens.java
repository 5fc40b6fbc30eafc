package khaimac.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into tokens, once, so that reading dates looks at each place a bounded number of times. */
final class Tokens {
    private final List<Token> tokens = new ArrayList<>();

    Tokens(String text) {
        int lines = 0;
        int lastEnd = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (c == '\n') lines++;
                i = end;
                continue;
            }
            Token.Kind kind = kindOf(c);
            if (kind != Token.Kind.SIGN) end = endOfRun(text, end, kind);
            tokens.add(new Token(kind, written(text.substring(i, end)), i, end, i == lastEnd, lines));
            lines = 0;
            lastEnd = end;
            i = end;
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : Token.EDGE;
    }

    boolean is(int i, String word) {
        return at(i).is(word);
    }

    private static int endOfRun(String text, int from, Token.Kind kind) {
        int end = from;
        while (end < text.length() && kindOf(text.codePointAt(end)) == kind)
            end += Character.charCount(text.codePointAt(end));
        return end;
    }

    private static Token.Kind kindOf(int c) {
        if (c >= '0' && c <= '9') return Token.Kind.NUMBER;
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        return Character.isLetter(c) || mark ? Token.Kind.WORD : Token.Kind.SIGN;
    }

    private static String written(String text) {
        return switch (text) {
            case "‐", "‑", "‒", "–", "—", "−" -> "-";
            default -> text.toLowerCase(Locale.ROOT);
        };
    }
}
