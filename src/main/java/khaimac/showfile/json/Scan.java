package khaimac.showfile.json;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import khaimac.showfile.json.Unsound.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the text of a file once, sign by sign: JSON with comments, and a comma after the last item. What is sound
 * is read strictly; only a text that is not is read again, forgiving, as {@link Slip}s.
 */
final class Scan {
    enum Sign {
        OBJECT,
        LIST,
        CLOSE,
        NAME,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    /** What is nested deeper is skipped by its readers; so deep, even skipping takes too much memory. */
    private static final int MOST_DEPTH = 100_000;

    private static final int LONGEST_NAME = 64;

    private final String text;
    private final boolean forgiving;
    private final Meant meant;
    private final List<Slip> slips = new ArrayList<>();
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean begun;
    private boolean behindItem;
    private boolean behindName;

    private int at;
    private int from;
    private int to;
    private int comma = -1;
    private int end;
    private String said = "";

    Scan(String text, boolean forgiving) {
        this.text = text;
        this.forgiving = forgiving;
        this.meant = new Meant(text);
    }

    /** What was forgiven so far. */
    List<Slip> slips() {
        return slips;
    }

    /** Where the newest sign begins. */
    int from() {
        return from;
    }

    /** The place behind its own signs: of a name behind its quotes, not behind the colon. */
    int to() {
        return to;
    }

    /** What a name, a text or a number says. */
    String said() {
        return said;
    }

    /** Where the comma stands that was passed on the way to the newest sign; -1 where there was none. */
    int comma() {
        return comma;
    }

    /** The next sign; null behind the last. */
    @Nullable
    Sign next() throws Unsound {
        comma = -1;
        skip();
        if (behindName) {
            behindName = false;
            return value();
        }
        if (depth == 0) {
            if (at >= text.length()) {
                if (!begun) throw new Unsound(Fault.EMPTY, 0);
                return null;
            }
            if (begun) throw new Unsound(Fault.MORE, at);
            begun = true;
            return value();
        }
        between();
        if (at >= text.length()) throw new Unsound(Fault.END, at);
        char sign = here();
        boolean inObject = objects.get(depth);
        if (sign == '}' || sign == ']') {
            if (inObject != (sign == '}')) throw new Unsound(Fault.CLOSE, at);
            plain();
            depth--;
            behindItem = true;
            return sign(Sign.CLOSE, at, at + 1);
        }
        return inObject ? name() : value();
    }

    /** Over the comma between two items, to where the next one begins or all are closed. */
    private void between() throws Unsound {
        if (behindItem && at < text.length() && here() != ',' && here() != '}' && here() != ']') {
            boolean goesOn = objects.get(depth) ? meant.isName(at, true) : meant.begins(at);
            if (!forgiving || !goesOn) throw new Unsound(objects.get(depth) ? Fault.COMMA : Fault.VALUE, at);
            slips.add(new Slip(Slip.Kind.NO_COMMA, at, List.of(new Splice(end, "", ","))));
            behindItem = false;
        }
        boolean needed = behindItem;
        while (at < text.length() && here() == ',') {
            if (needed) {
                comma = at;
                plain();
            } else if (forgiving) slips.add(new Slip(Slip.Kind.COMMA, at, text.substring(at, at + 1), ""));
            else throw new Unsound(Fault.VALUE, at);
            needed = false;
            at++;
            skip();
        }
        behindItem = false;
    }

    /** The sign that stands here, by what it is taken for. */
    private char here() {
        if (at >= text.length()) return 0;
        return forgiving ? Quotes.plain(text.charAt(at)) : text.charAt(at);
    }

    private void plain() {
        char is = text.charAt(at);
        if (is != Quotes.plain(is))
            slips.add(new Slip(Slip.Kind.SIGN, at, String.valueOf(is), String.valueOf(Quotes.plain(is))));
    }

    private Sign sign(Sign sign, int begins, int ends) {
        from = begins;
        to = ends;
        at = ends;
        end = ends;
        return sign;
    }

    /** Over spaces and comments. */
    private void skip() throws Unsound {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t') at++;
            else if (sign == '/') {
                int behind = Meant.behindComment(text, at, text.length());
                if (behind < 0) throw new Unsound(text.startsWith("/*", at) ? Fault.END : Fault.VALUE, at);
                at = behind;
            } else if (forgiving && Quotes.isSpace(sign)) {
                boolean isSeen = Character.isSpaceChar(sign);
                slips.add(new Slip(Slip.Kind.SPACE, at, String.valueOf(sign), isSeen ? " " : ""));
                at++;
            } else return;
        }
    }

    private Sign name() throws Unsound {
        int begins = at;
        if (isQuote()) said = text(true);
        else {
            int ends = forgiving ? meant.bareName(at) : -1;
            if (ends < 0 || ends - at > LONGEST_NAME) throw new Unsound(Fault.NAME, at);
            said = text.substring(at, ends);
            slips.add(new Slip(Slip.Kind.BARE_NAME, at, said, Layout.quoted(said)));
            at = ends;
        }
        int ends = at;
        skip();
        if (here() == ':') {
            plain();
            at++;
        } else if (forgiving && meant.begins(at))
            slips.add(new Slip(Slip.Kind.NO_COLON, at, List.of(new Splice(ends, "", ":"))));
        else throw new Unsound(at >= text.length() ? Fault.END : Fault.COLON, at);
        int behind = at;
        sign(Sign.NAME, begins, ends);
        at = behind;
        behindName = true;
        return Sign.NAME;
    }

    private Sign value() throws Unsound {
        char sign = here();
        if (sign == 0) throw new Unsound(Fault.END, at);
        if (sign == '{' || sign == '[') {
            if (depth >= MOST_DEPTH) throw new Unsound(Fault.DEPTH, at);
            plain();
            objects.set(++depth, sign == '{');
            behindItem = false;
            return sign(sign == '{' ? Sign.OBJECT : Sign.LIST, at, at + 1);
        }
        behindItem = true;
        int begins = at;
        if (isQuote()) {
            said = text(false);
            return sign(Sign.TEXT, begins, at);
        }
        return word();
    }

    private boolean isQuote() {
        char sign = here();
        return sign == '"' || (forgiving && Quotes.is(sign));
    }

    private Sign word() throws Unsound {
        int ends = at;
        while (ends < text.length() && ",]} \t\r\n/:[{\"".indexOf(text.charAt(ends)) < 0) ends++;
        var word = text.substring(at, ends);
        var known = known(word);
        if (known != null) {
            said = word;
            return sign(known, at, ends);
        }
        int bare = forgiving ? meant.bareText(at) : -1;
        if (bare < 0) throw new Unsound(fault(word, ends), at);
        said = text.substring(at, bare);
        var small = known(said.toLowerCase(Locale.ROOT));
        if (small == Sign.NULL) small = null;
        if (small != null) slips.add(new Slip(Slip.Kind.SIGN, at, said, said.toLowerCase(Locale.ROOT)));
        else slips.add(new Slip(Slip.Kind.BARE_TEXT, at, said, Layout.quoted(said)));
        return sign(small == null ? Sign.TEXT : small, at, bare);
    }

    private Fault fault(String word, int ends) {
        if (ends >= text.length()) return Fault.END;
        if (word.isEmpty() && (here() == '}' || here() == ']')) return Fault.CLOSE;
        boolean isNumber = !word.isEmpty() && (word.charAt(0) == '-' || Character.isDigit(word.charAt(0)));
        return isNumber ? Fault.NUMBER : Fault.VALUE;
    }

    private static @Nullable Sign known(String word) {
        return switch (word) {
            case "true" -> Sign.TRUE;
            case "false" -> Sign.FALSE;
            case "null" -> Sign.NULL;
            default -> isNumber(word) ? Sign.NUMBER : null;
        };
    }

    /** As JSON writes them: no plus, no zero in front, digits around the point. */
    private static boolean isNumber(String word) {
        int place = word.startsWith("-") ? 1 : 0;
        int whole = digits(word, place);
        if (whole == place || (word.charAt(place) == '0' && whole > place + 1)) return false;
        place = whole;
        if (word.startsWith(".", place)) {
            int behind = digits(word, place + 1);
            if (behind == place + 1) return false;
            place = behind;
        }
        if (place < word.length() && (word.charAt(place) | 0x20) == 'e') {
            place++;
            if (word.startsWith("+", place) || word.startsWith("-", place)) place++;
            int behind = digits(word, place);
            if (behind == place) return false;
            place = behind;
        }
        return place == word.length();
    }

    private static int digits(String word, int place) {
        int behind = place;
        while (behind < word.length() && word.charAt(behind) >= '0' && word.charAt(behind) <= '9') behind++;
        return behind;
    }

    /** What stands in the quotes that begin here; behind them afterwards. */
    private String text(boolean isName) throws Unsound {
        int open = at;
        int close = strict(open);
        if (forgiving) {
            var ends = meant.end(open, isName, depth > 0 && objects.get(depth));
            if (ends == null) throw new Unsound(isName ? Fault.NAME : Fault.END, isName ? open : text.length());
            if (ends.behind() == ends.at())
                slips.add(new Slip(Slip.Kind.NO_QUOTE, open, List.of(new Splice(ends.at(), "", "\""))));
            close = ends.at();
            at = ends.behind();
        } else {
            if (close < 0) throw new Unsound(Fault.END, text.length());
            at = close + 1;
        }
        return new Said(text, open, close, at, forgiving ? slips : null).read();
    }

    /** The first quote that no backslash stands before; -1 where there is none. */
    private int strict(int open) {
        for (int place = open + 1; place < text.length(); place++) {
            char sign = text.charAt(place);
            if (sign == '"') return place;
            if (sign == '\\') place++;
        }
        return -1;
    }
}
