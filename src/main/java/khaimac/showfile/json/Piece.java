package khaimac.showfile.json;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the text of a file that knows where it begins and ends, so that what a person wrote around it can stay.
 *
 * @param from the place of its first sign
 * @param to the place after its last
 * @param items what an object or a list holds; null for everything else
 * @param value what a text, a number, true, false or null says
 */
public record Piece(
        int from,
        int to,
        @Nullable List<Item> items,
        boolean object,
        @Nullable Object value) {
    /**
     * One entry of an object, or one item of a list.
     *
     * @param key empty in a list
     * @param from where it begins: at its key, if it has one
     * @param comma where the comma after it stands; -1 where there is none
     */
    public record Item(String key, int from, Piece piece, int comma) {
        public int to() {
            return piece.to();
        }
    }

    /** The whole of a text; null where it is not sound from end to end. */
    public static @Nullable Piece of(String text) {
        var scan = new Scan(text);
        try {
            scan.skip();
            var piece = scan.piece(0);
            scan.skip();
            return scan.at == text.length() ? piece : null;
        } catch (Unsound e) {
            return null;
        }
    }

    public boolean isList() {
        return items != null && !object;
    }

    public List<Item> inside() {
        return items == null ? List.of() : items;
    }

    /** The place of an entry among the others: the first by this name, as it is read; -1 where there is none. */
    public int indexOf(String key) {
        if (!object) return -1;
        for (int i = 0; i < inside().size(); i++) if (inside().get(i).key().equals(key)) return i;
        return -1;
    }

    public @Nullable Piece get(String key) {
        int at = indexOf(key);
        return at < 0 ? null : inside().get(at).piece();
    }

    /** The places of the objects in a list: what stands among them and is no object is left out by readers. */
    public List<Integer> objects() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < inside().size(); i++) if (inside().get(i).piece().object()) places.add(i);
        return places;
    }

    /** What it says, in texts, numbers, lists and tables. */
    public @Nullable Object said() {
        if (items == null) return value;
        if (!object) {
            var list = new ArrayList<@Nullable Object>();
            for (var item : items) list.add(item.piece().said());
            return list;
        }
        Map<String, @Nullable Object> table = new LinkedHashMap<>();
        for (var item : items) table.putIfAbsent(item.key(), item.piece().said());
        return table;
    }

    /** The text is not what it should be from here on. */
    private static final class Unsound extends Exception {
        private static final long serialVersionUID = 1;

        Unsound() {
            super(null, null, false, false);
        }
    }

    /** Goes over a text once. */
    private static final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        private char here() {
            return at < text.length() ? text.charAt(at) : 0;
        }

        /** Over spaces and comments. */
        void skip() throws Unsound {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == ' ' || c == '\t' || c == '\n' || c == '\r') at++;
                else if (text.startsWith("//", at)) {
                    while (at < text.length() && here() != '\n' && here() != '\r') at++;
                } else if (text.startsWith("/*", at)) {
                    int end = text.indexOf("*/", at + 2);
                    if (end < 0) throw new Unsound();
                    at = end + 2;
                } else return;
            }
        }

        Piece piece(int depth) throws Unsound {
            if (depth >= Tree.MAX_DEPTH) throw new Unsound();
            int from = at;
            return switch (here()) {
                case '{' -> inside(from, true, '}', depth);
                case '[' -> inside(from, false, ']', depth);
                case '"' -> {
                    var said = string();
                    yield new Piece(from, at, null, false, said);
                }
                default -> word(from);
            };
        }

        private Piece inside(int from, boolean object, char close, int depth) throws Unsound {
            var items = new ArrayList<Item>();
            at++;
            skip();
            while (here() != close) {
                int start = at;
                var key = "";
                if (object) {
                    if (here() != '"') throw new Unsound();
                    key = string();
                    skip();
                    if (here() != ':') throw new Unsound();
                    at++;
                    skip();
                }
                var piece = piece(depth + 1);
                skip();
                boolean more = here() == ',';
                items.add(new Item(key, start, piece, more ? at : -1));
                if (more) at++;
                else if (here() != close) throw new Unsound();
                skip();
            }
            at++;
            return new Piece(from, at, List.copyOf(items), object, null);
        }

        private Piece word(int from) throws Unsound {
            while (at < text.length() && ",]} \t\r\n/:[{\"".indexOf(here()) < 0) at++;
            var word = text.substring(from, at);
            return switch (word) {
                case "true" -> new Piece(from, at, null, false, true);
                case "false" -> new Piece(from, at, null, false, false);
                case "null" -> new Piece(from, at, null, false, null);
                default -> new Piece(from, at, null, false, number(word));
            };
        }

        private static Double number(String word) throws Unsound {
            try {
                return Double.valueOf(word) + 0.0;
            } catch (NumberFormatException e) {
                throw new Unsound();
            }
        }

        private String string() throws Unsound {
            var said = new StringBuilder();
            at++;
            while (here() != '"') {
                char c = here();
                if (at >= text.length() || c < ' ') throw new Unsound();
                at++;
                if (c != '\\') said.append(c);
                else said.append(escaped());
            }
            at++;
            return Normalizer.normalize(said, Normalizer.Form.NFC);
        }

        private char escaped() throws Unsound {
            char c = here();
            at++;
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> {
                    if (at + 4 > text.length()) throw new Unsound();
                    try {
                        var sign = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                        at += 4;
                        yield sign;
                    } catch (NumberFormatException e) {
                        throw new Unsound();
                    }
                }
                default -> throw new Unsound();
            };
        }
    }
}
