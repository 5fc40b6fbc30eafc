package khaimac.showfile.json;

import org.jspecify.annotations.Nullable;

/** Looks ahead in a text that is not sound, to tell what was meant by a sign. */
final class Meant {
    /** Nobody writes a text over more lines. */
    private static final int MOST_BREAKS = 40;

    /** So far ahead is looked for what a text, a name, a comment ends with. */
    private static final int FURTHEST = 70_000;

    private static final int LONGEST_NAME = 128;

    /** More quotes than so many were forgotten, and it is not worth guessing on. */
    private static final int MOST_GUESSES = 20;

    private final String text;
    private int guesses;

    Meant(String text) {
        this.text = text;
    }

    /**
     * Where a text ends.
     *
     * @param behind the place behind the quote that closes it; the same where that was forgotten
     */
    record End(int at, int behind) {
        static End quote(int at) {
            return new End(at, at + 1);
        }
    }

    /** Null where nobody can tell. */
    @Nullable
    End end(int open, boolean isName, boolean inObject) {
        char quote = text.charAt(open);
        int first = quote == '"' ? plain(open) : -1;
        if (first >= 0 && isEnd(first + 1, isName, inObject, true)) return End.quote(first);
        if (isName) return name(open, quote, first);
        int depth = 0;
        int breaks = 0;
        int otherwise = -1;
        int furthest = Math.min(text.length(), open + FURTHEST);
        for (int at = open + 1; at < furthest; at++) {
            char sign = text.charAt(at);
            if (sign == '\\') at++;
            else if (isLineEnd(at)) {
                if (otherwise >= 0) return End.quote(otherwise);
                if (++breaks > MOST_BREAKS || isItem(at + 1, quote, inObject)) break;
            } else if (Quotes.isPair(quote, sign)) {
                if (isEnd(at + 1, false, inObject, false)) {
                    if (depth == 0) return End.quote(at);
                    otherwise = at;
                } else if (depth == 0 && inObject && at > open + 1 && isColon(at + 1)) {
                    // Another entry has begun meanwhile.
                    return guess(beforeName(open, at));
                }
                depth = Math.max(0, depth + Quotes.turn(sign));
            }
        }
        if (otherwise >= 0) return End.quote(otherwise);
        int lineEnd = lineEnd(open);
        return lineEnd >= text.length() ? null : guess(endOfLine(open, lineEnd));
    }

    /** A name ends on its line, before a colon as a rule. */
    private @Nullable End name(int open, char quote, int first) {
        int otherwise = -1;
        int furthest = Math.min(text.length(), open + LONGEST_NAME);
        for (int at = open + 1; at < furthest && !isLineEnd(at); at++) {
            // Its colon was forgotten.
            if (at == first && !isWord(first + 1)) return End.quote(first);
            if (!Quotes.isPair(quote, text.charAt(at))) continue;
            if (isColon(at + 1)) return End.quote(at);
            if (otherwise < 0) otherwise = at;
        }
        return otherwise < 0 ? null : End.quote(otherwise);
    }

    private @Nullable End guess(int at) {
        return ++guesses > MOST_GUESSES ? null : new End(at, at);
    }

    /** The first quote of JSON on the line that no backslash stands before. */
    private int plain(int open) {
        int furthest = Math.min(text.length(), open + FURTHEST);
        for (int at = open + 1; at < furthest && !isLineEnd(at); at++) {
            if (text.charAt(at) == '"') return at;
            if (text.charAt(at) == '\\') at++;
        }
        return -1;
    }

    /** Whether what stands here stands behind the quote that closes a text. */
    private boolean isEnd(int place, boolean isName, boolean inObject, boolean mayBeBare) {
        int next = over(place);
        if (next < 0) return true;
        if (isName) return next < text.length() && sign(next) == ':';
        if (next >= text.length() || sign(next) == '}' || sign(next) == ']') return true;
        if (sign(next) == ',') {
            int after = over(next + 1);
            if (after < 0) return true;
            if (after >= text.length() || "}],".indexOf(sign(after)) >= 0) return true;
            if (!inObject) return begins(after);
            return isName(after, mayBeBare || hasBreak(next, after)) || isField(after);
        }
        boolean newLine = hasBreak(place, next);
        return inObject ? isName(next, newLine) : newLine && begins(next);
    }

    private boolean isColon(int place) {
        int next = over(place);
        return next >= 0 && next < text.length() && sign(next) == ':' && !hasBreak(place, next);
    }

    private boolean isWord(int place) {
        int next = over(place);
        return next >= 0 && next < text.length() && Character.isLetterOrDigit(text.charAt(next));
    }

    /** Whether a name stands here: in quotes with a colon behind it, or bare at the beginning of a line. */
    boolean isName(int place, boolean mayBeBare) {
        if (place >= text.length()) return false;
        char quote = text.charAt(place);
        if (!Quotes.is(quote)) return mayBeBare && bareName(place) >= 0;
        int furthest = Math.min(text.length(), place + LONGEST_NAME);
        for (int at = place + 1; at < furthest && !isLineEnd(at); at++)
            if (Quotes.isPair(quote, text.charAt(at)) && at > place + 1 && isColon(at + 1)) return true;
        return false;
    }

    /** Whether any value may begin here. */
    boolean begins(int place) {
        if (place >= text.length()) return false;
        char sign = sign(place);
        return sign == '{' || sign == '[' || Quotes.is(sign) || sign == '-' || Character.isLetterOrDigit(sign);
    }

    /** Whether a name without quotes stands here that a field may have. */
    private boolean isField(int place) {
        int ends = bareName(place);
        for (int at = place; at < ends; at++) if (text.charAt(at) < 'a' || text.charAt(at) > 'z') return false;
        return ends > place;
    }

    /** The end of a name without quotes, at its colon or the spaces before; -1 where none stands here. */
    int bareName(int place) {
        int ends = place;
        int furthest = Math.min(text.length(), place + LONGEST_NAME);
        for (int at = place; at < furthest; at++) {
            char sign = text.charAt(at);
            if (Quotes.plain(sign) == ':') return ends > place ? ends : -1;
            if (sign == ' ') continue;
            if (!Character.isLetterOrDigit(sign) && sign != '-' && sign != '_') return -1;
            ends = at + 1;
        }
        return -1;
    }

    /** The end of a text without quotes: it stands on one line, before a comma or a bracket; -1 where none does. */
    int bareText(int place) {
        int ends = place;
        for (int at = place; at < Math.min(text.length(), place + LONGEST_NAME); at++) {
            char sign = text.charAt(at);
            boolean isBehind = isLineEnd(at) || ",}]".indexOf(sign(at)) >= 0 || text.startsWith("//", at);
            if (isBehind) return ends > place ? ends : -1;
            if (Quotes.is(sign) || sign(at) == '{' || sign(at) == '[' || sign < ' ') return -1;
            if (sign != ' ') ends = at + 1;
        }
        return -1;
    }

    /** Whether a line begins something of its own: an entry, or an item in the same quotes, or the end of all. */
    private boolean isItem(int lineStart, char quote, boolean inObject) {
        int at = lineStart;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
        if (at >= text.length()) return true;
        char sign = sign(at);
        if (sign == '}' || sign == ']' || text.startsWith("//", at)) return true;
        int inside = over(at + 1);
        if (sign == '{' && inside >= 0 && isName(inside, false)) return true;
        return isName(at, false) || (!inObject && sign == quote);
    }

    /** Before the name that ends at a quote, and the comma before it. */
    private int beforeName(int open, int closes) {
        int at = closes - 1;
        while (at > open + 1 && !Quotes.is(text.charAt(at))) at--;
        while (at > open + 1 && (sign(at - 1) == ',' || Character.isWhitespace(text.charAt(at - 1)))) at--;
        return at;
    }

    /**
     * Where the quote of a text was probably meant to stand that runs to the end of its line: before the comma and the
     * brackets there.
     */
    private int endOfLine(int open, int lineEnd) {
        int nested = 0;
        for (int at = open + 1; at < lineEnd; at++) nested += opening(sign(at));
        int end = lineEnd;
        int best = lineEnd;
        while (end > open + 1) {
            char last = sign(end - 1);
            boolean closesMore = (last == '}' || last == ']') && nested < 0;
            if (!closesMore && last != ',' && !Character.isWhitespace(last)) break;
            if (closesMore) nested++;
            end--;
            if (!Character.isWhitespace(last)) best = end;
        }
        return best;
    }

    /** Brackets inside a text come in pairs, as in "{now.name}". */
    private static int opening(char sign) {
        return switch (sign) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    private char sign(int place) {
        return Quotes.plain(text.charAt(place));
    }

    private boolean isLineEnd(int place) {
        return text.charAt(place) == '\n' || text.charAt(place) == '\r';
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(at)) at++;
        return at;
    }

    private boolean hasBreak(int place, int to) {
        for (int at = place; at < to; at++) if (isLineEnd(at)) return true;
        return false;
    }

    /** Over spaces and comments; -1 where what stands there takes too long to tell. */
    private int over(int place) {
        int at = place;
        int furthest = Math.min(text.length(), place + FURTHEST);
        while (at < text.length()) {
            if (at > furthest) return -1;
            char sign = text.charAt(at);
            if (sign == ' ' || sign == '\t' || isLineEnd(at) || Quotes.isSpace(sign)) at++;
            else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
                int behind = behindComment(text, at, furthest);
                if (behind < 0) return -1;
                at = behind;
            } else return at;
        }
        return at;
    }

    /** The place behind the comment that begins at one; -1 where none does, or it does not end. */
    static int behindComment(String text, int place, int furthest) {
        if (text.startsWith("//", place)) {
            int at = place;
            while (at < furthest && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
            return at;
        }
        int end = text.startsWith("/*", place) ? text.indexOf("*/", place + 2, furthest) : -1;
        return end < 0 ? -1 : end + 2;
    }
}
