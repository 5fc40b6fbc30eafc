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
     * @param keyTo the place behind its key
     * @param comma where the comma after it stands; -1 where there is none
     */
    public record Item(String key, int from, int keyTo, Piece piece, int comma) {
        public int to() {
            return piece.to();
        }
    }

    /** The whole of a text; null where nobody can tell what all of it means. */
    public static @Nullable Piece of(String text) {
        var sound = of(text, false);
        return sound != null ? sound : of(text, true);
    }

    private static @Nullable Piece of(String text, boolean forgiving) {
        var scan = new Scan(text, forgiving);
        try {
            var sign = scan.next();
            var piece = sign == null ? null : piece(scan, sign, 0);
            boolean isWhole = piece != null && scan.next() == null;
            boolean isGuess = scan.slips().stream().anyMatch(slip -> slip.kind() == Slip.Kind.NO_QUOTE);
            return isWhole && !isGuess ? piece : null;
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

    private static Piece piece(Scan scan, Scan.Sign sign, int depth) throws Unsound {
        if (depth >= Tree.MAX_DEPTH) throw new Unsound(Unsound.Fault.DEPTH, scan.from());
        int from = scan.from();
        int to = scan.to();
        return switch (sign) {
            case OBJECT, LIST -> inside(scan, from, sign == Scan.Sign.OBJECT, depth);
            case TEXT -> new Piece(from, to, null, false, Normalizer.normalize(scan.said(), Normalizer.Form.NFC));
            case NUMBER -> new Piece(from, to, null, false, Double.valueOf(scan.said()) + 0.0);
            case TRUE -> new Piece(from, to, null, false, true);
            case FALSE -> new Piece(from, to, null, false, false);
            case NULL -> new Piece(from, to, null, false, null);
            case CLOSE, NAME -> throw new Unsound(Unsound.Fault.VALUE, from);
        };
    }

    private static Piece inside(Scan scan, int from, boolean object, int depth) throws Unsound {
        var items = new ArrayList<Item>();
        for (var sign = scan.next(); sign != Scan.Sign.CLOSE; sign = scan.next()) {
            if (sign == null) throw new Unsound(Unsound.Fault.END, from);
            comma(items, scan.comma());
            int start = scan.from();
            int keyTo = start;
            var key = "";
            if (object) {
                keyTo = scan.to();
                key = Normalizer.normalize(scan.said(), Normalizer.Form.NFC);
                sign = scan.next();
                if (sign == null) throw new Unsound(Unsound.Fault.END, from);
            }
            items.add(new Item(key, start, keyTo, piece(scan, sign, depth + 1), -1));
        }
        comma(items, scan.comma());
        return new Piece(from, scan.to(), List.copyOf(items), object, null);
    }

    /** A comma is found on the way to what comes next. */
    private static void comma(List<Item> items, int at) {
        if (items.isEmpty() || at < 0) return;
        var last = items.removeLast();
        items.add(new Item(last.key(), last.from(), last.keyTo(), last.piece(), at));
    }
}
