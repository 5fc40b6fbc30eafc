package khaimac.showfile.json;

import java.util.ArrayList;
import java.util.List;
import khaimac.showfile.json.Unsound.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a text in quotes says.
 *
 * @param open where the quote stands that opens it
 * @param close where the one stands that closes it, or should
 * @param behind the place behind that one
 * @param slips what is forgiven is put there; null: nothing is
 */
record Said(
        String text,
        int open,
        int close,
        int behind,
        @Nullable List<Slip> slips) {
    String read() throws Unsound {
        boolean isPlain = text.charAt(open) == '"' && (behind == close || text.charAt(close) == '"');
        for (int at = open + 1; at < close && isPlain; at++) {
            char sign = text.charAt(at);
            isPlain = sign >= ' ' && sign != '\\' && sign != '"';
        }
        return isPlain ? text.substring(open + 1, close) : careful();
    }

    private String careful() throws Unsound {
        var said = new StringBuilder();
        var quotes = new ArrayList<Splice>();
        quote(open, open + 1, quotes);
        boolean isOwn = text.charAt(open) == '"';
        int at = open + 1;
        while (at < close) {
            char sign = text.charAt(at);
            if (sign == '\\') at = escaped(at, said);
            else if (sign == '"') {
                said.append(sign);
                var mend = new Splice(at, "\"", "\\\"");
                if (isOwn) forgive(new Slip(Slip.Kind.INNER, at, List.of(mend)), Fault.END, at);
                else quotes.add(mend);
                at++;
            } else if (sign == '\n' || sign == '\r') at = broken(at, said);
            else {
                if (sign < ' ') {
                    forgive(new Slip(Slip.Kind.CONTROL, at, String.valueOf(sign), " "), Fault.CONTROL, at);
                    sign = ' ';
                }
                said.append(sign);
                at++;
            }
        }
        quote(close, behind, quotes);
        if (!quotes.isEmpty() && slips != null) slips.add(new Slip(Slip.Kind.QUOTE, open, List.copyOf(quotes)));
        return said.toString();
    }

    private void quote(int from, int to, List<Splice> into) {
        if (from < to && text.charAt(from) != '"') into.add(new Splice(from, text.substring(from, to), "\""));
    }

    private void forgive(Slip slip, Fault fault, int at) throws Unsound {
        if (slips == null) throw new Unsound(fault, at);
        slips.add(slip);
    }

    /** The text goes on in the next line: a new line, without what stands around it for the eye. */
    private int broken(int at, StringBuilder said) throws Unsound {
        int from = at;
        while (from > open + 1 && isBlank(text.charAt(from - 1))) from--;
        int to = at;
        while (to < close && (isBlank(text.charAt(to)) || text.charAt(to) == '\n' || text.charAt(to) == '\r')) to++;
        said.setLength(said.length() - (at - from));
        said.append('\n');
        forgive(
                new Slip(Slip.Kind.BREAK, at, List.of(new Splice(from, text.substring(from, to), "\\n"))),
                Fault.CONTROL,
                at);
        return to;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t';
    }

    private int escaped(int at, StringBuilder said) throws Unsound {
        char sign = at + 1 < close ? text.charAt(at + 1) : 0;
        int mapped = "\"\\/bfnrt".indexOf(sign);
        if (mapped >= 0 && sign != 0) {
            said.append("\"\\/\b\f\n\r\t".charAt(mapped));
            return at + 2;
        }
        if (sign == 'u' && at + 6 <= close) {
            int code = 0;
            for (int i = at + 2; i < at + 6; i++) {
                int digit = Character.digit(text.charAt(i), 16);
                code = digit < 0 || text.charAt(i) > 'f' || code < 0 ? -1 : code * 16 + digit;
            }
            if (code >= 0) {
                said.append((char) code);
                return at + 6;
            }
        }
        forgive(new Slip(Slip.Kind.ESCAPE, at, "\\", "\\\\"), Fault.ESCAPE, at);
        said.append('\\');
        return at + 1;
    }
}
