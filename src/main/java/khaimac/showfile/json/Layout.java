package khaimac.showfile.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a file is laid out, and how something is put in, taken out or moved so that it still is: a comment
 * above an item and one behind it on its line belong to the item and go with it.
 */
public final class Layout {
    /** A line that is longer is broken into several. */
    private static final int WIDEST = 120;

    private final String text;
    private final String newline;

    public Layout(String text) {
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Other words in place of a piece. */
    public Splice replaced(Piece piece, @Nullable Object value) {
        return splice(piece.from(), piece.to(), written(value, indent(piece.from())));
    }

    /** An entry under another name, with another value. */
    public Splice replaced(Piece.Item item, String key, Object value) {
        return splice(item.from(), item.to(), quoted(key) + ": " + written(value, indent(item.from())));
    }

    /** An entry under another name; its value, and what stands around it, as they are. */
    public Splice renamed(Piece.Item item, String key) {
        return splice(item.from(), item.keyTo(), quoted(key));
    }

    /** An entry or an item before the one that stands at a place, or after the last. */
    public List<Splice> added(Piece in, int at, String key, @Nullable Object value) {
        var indent = in.inside().isEmpty()
                ? indent(in.from()) + "  "
                : indent(in.inside().getFirst().from());
        var body = (key.isEmpty() ? "" : quoted(key) + ": ") + written(value, indent);
        return put(in, at, new Block("", body, ""));
    }

    public List<Splice> removed(Piece in, int at) {
        var items = in.inside();
        var item = items.get(at);
        int start = start(in, at);
        int end = end(in, at);
        var splices = new ArrayList<Splice>();
        boolean isLast = at == items.size() - 1;
        if (isLast && item.comma() < 0 && at > 0) {
            int comma = items.get(at - 1).comma();
            if (comma >= 0) splices.add(splice(comma, comma + 1, ""));
        }
        // What comes next on the line must not slip behind a comment of the line above.
        boolean ownLine = isLineEnd(end) || !hasLine(start, item.from());
        if (!ownLine) start = item.from();
        splices.add(splice(start, end, ""));
        return splices;
    }

    /** @param to its place among the others afterwards */
    public List<Splice> moved(Piece in, int from, int to) {
        if (from == to) return List.of();
        var item = in.inside().get(from);
        int after = item.comma() < 0 ? item.to() : item.comma();
        int trail = item.comma() < 0 ? item.to() : item.comma() + 1;
        var block = new Block(
                text.substring(start(in, from), item.from()),
                text.substring(item.from(), after),
                text.substring(trail, end(in, from)));
        var splices = new ArrayList<>(removed(in, from));
        splices.addAll(put(in, to > from ? to + 1 : to, block));
        return splices;
    }

    /** An item with the comments before and behind it. */
    private record Block(String lead, String body, String trail) {
        String with(String comma) {
            return body + comma + trail;
        }
    }

    private List<Splice> put(Piece in, int at, Block block) {
        var items = in.inside();
        if (items.isEmpty()) {
            var indent = indent(in.from());
            return List.of(
                    splice(in.to() - 1, in.to() - 1, newline + indent + "  " + block.with("") + newline + indent));
        }
        if (at < items.size()) {
            var next = items.get(at);
            int start = start(in, at);
            if (hasLine(start, next.from()))
                return List.of(splice(start, start, lead(block, next.from()) + block.with(",")));
            var between = isInLines(in) || block.trail().contains("//") ? newline + indent(next.from()) : " ";
            return List.of(splice(next.from(), next.from(), block.lead().strip() + block.with(",") + between));
        }
        var last = items.getLast();
        int end = end(in, items.size() - 1);
        boolean newLine = isLineEnd(end)
                || isInLines(in)
                || block.body().contains("\n")
                || block.lead().contains("//");
        var sep = newLine ? lead(block, last.from()) : " " + block.lead().strip();
        boolean open = block.trail().contains("//") && !isLineEnd(end);
        var rest = open ? newline + indent(in.from()) : "";
        if (last.comma() >= 0) return List.of(splice(end, end, sep + block.with(",") + rest));
        if (end == last.to()) return List.of(splice(end, end, "," + sep + block.with("") + rest));
        return List.of(splice(last.to(), last.to(), ","), splice(end, end, sep + block.with("") + rest));
    }

    /** What stands before a block on lines of its own: its comments, or just a new line as far in as its neighbour. */
    private String lead(Block block, int neighbour) {
        boolean begins = block.lead().startsWith("\n") || block.lead().startsWith("\r");
        return begins
                ? block.lead()
                : newline + indent(neighbour) + block.lead().strip();
    }

    /** Where what belongs to an item begins: behind the one before, with its comment on the same line. */
    private int start(Piece in, int at) {
        return at == 0 ? lineEnd(in.from() + 1) : end(in, at - 1);
    }

    private int end(Piece in, int at) {
        var item = in.inside().get(at);
        return lineEnd(item.comma() < 0 ? item.to() : item.comma() + 1);
    }

    /** The end of the line, if only spaces and comments stand between; else the place itself. */
    private int lineEnd(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') return at;
            if (c == ' ' || c == '\t') at++;
            else if (text.startsWith("//", at)) {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at) + 2;
                if (text.substring(at, end).contains("\n")) return from;
                at = end;
            } else return from;
        }
        return from;
    }

    private boolean isLineEnd(int at) {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private boolean hasLine(int from, int to) {
        return text.substring(from, to).contains("\n");
    }

    private boolean isInLines(Piece in) {
        for (int i = 0; i < in.inside().size(); i++)
            if (hasLine(start(in, i), in.inside().get(i).from())) return true;
        return false;
    }

    /** How far in the line of a place begins. */
    private String indent(int at) {
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int to = from;
        while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) to++;
        return text.substring(from, to);
    }

    private Splice splice(int from, int to, String put) {
        return new Splice(from, text.substring(from, to), put);
    }

    /** A value on one line if it is short enough, else its parts on lines of their own. */
    private String written(@Nullable Object value, String indent) {
        var flat = flat(value);
        boolean isShort = indent.length() + flat.length() <= WIDEST;
        var inner = indent + "  ";
        return switch (value) {
            case Map<?, ?> map
            when !isShort && !map.isEmpty() -> {
                var lines = new ArrayList<String>();
                map.forEach((key, one) -> lines.add(inner + quoted(String.valueOf(key)) + ": " + written(one, inner)));
                yield "{" + newline + String.join("," + newline, lines) + newline + indent + "}";
            }
            case List<?> list
            when !isShort && !list.isEmpty() -> {
                var lines =
                        list.stream().map(one -> inner + written(one, inner)).toList();
                yield "[" + newline + String.join("," + newline, lines) + newline + indent + "]";
            }
            case null, default -> flat;
        };
    }

    private static String flat(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> {
                var parts = new ArrayList<String>();
                map.forEach((key, one) -> parts.add(quoted(String.valueOf(key)) + ": " + flat(one)));
                yield "{" + String.join(", ", parts) + "}";
            }
            case List<?> list ->
                "[" + String.join(", ", list.stream().map(Layout::flat).toList()) + "]";
            case String text -> quoted(text);
            default -> String.valueOf(value);
        };
    }

    /** A text as it stands in a file, in its quotes. */
    public static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') out.append(String.format("\\u%04x", (int) c));
                    else out.append(c);
                }
            }
        }
        return out.append('"').toString();
    }
}
