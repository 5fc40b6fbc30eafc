package khaimac.showfile.halls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.showfile.json.Layout;
import khaimac.showfile.json.Piece;
import khaimac.showfile.json.Splice;
import org.jspecify.annotations.Nullable;

/**
 * Where in the text of a hall file something else is to be said. What means the same before and after stays as somebody
 * wrote it, also where he wrote more than he had to. One round puts at most one entry into a list or a table, or takes
 * one out: the next round reads what has become of it.
 */
public final class HallPatches {
    /** By what an item of a list is known again: outputs by their names, regions by their surfaces. */
    private static final List<String> NAMES = List.of("name", "surface");

    private final Layout layout;
    private final List<Splice> splices = new ArrayList<>();

    private HallPatches(String text) {
        this.layout = new Layout(text);
    }

    /**
     * @param root the text as a tree
     * @param was the hall that it says, as it would be written
     * @param wish the hall that it is to say, as it would be written
     */
    public static List<Splice> of(String text, Piece root, Object was, Object wish) {
        var patches = new HallPatches(text);
        patches.turn(root, was, wish);
        return List.copyOf(patches.splices);
    }

    private void turn(Piece piece, @Nullable Object was, Object wish) {
        if (wish.equals(was)) return;
        if (was instanceof Map<?, ?> before && wish instanceof Map<?, ?> after && piece.object())
            table(piece, before, after);
        else if (was instanceof List<?> before && wish instanceof List<?> after && piece.isList() && isOfTables(after))
            list(piece, before, after);
        else splices.add(layout.replaced(piece, wish));
    }

    private static boolean isOfTables(List<?> list) {
        return list.stream().allMatch(Map.class::isInstance);
    }

    private void table(Piece piece, Map<?, ?> was, Map<?, ?> wish) {
        var gone = new ArrayList<String>();
        var fresh = new ArrayList<String>();
        for (var key : was.keySet()) if (!wish.containsKey(key) && piece.indexOf(text(key)) >= 0) gone.add(text(key));
        for (var one : wish.entrySet()) {
            var key = text(one.getKey());
            var there = piece.get(key);
            if (there != null) turn(there, was.get(one.getKey()), value(one));
            else if (!value(one).equals(was.get(one.getKey()))) fresh.add(key);
        }
        if (gone.size() == 1 && fresh.size() == 1) {
            var item = piece.inside().get(piece.indexOf(gone.getFirst()));
            var value = wish.get(fresh.getFirst());
            if (value == null) return;
            boolean isRenamed = value.equals(was.get(gone.getFirst()));
            splices.add(
                    isRenamed
                            ? layout.renamed(item, fresh.getFirst())
                            : layout.replaced(item, fresh.getFirst(), value));
        } else if (!gone.isEmpty()) splices.addAll(layout.removed(piece, piece.indexOf(gone.getLast())));
        else if (!fresh.isEmpty()) {
            var key = fresh.getFirst();
            splices.addAll(layout.added(piece, before(piece, key, wish), key, wish.get(key)));
        }
    }

    /** Where an entry belongs among those that are written, in the order in which the language tells them. */
    private static int before(Piece piece, String key, Map<?, ?> order) {
        var keys = order.keySet().stream().map(HallPatches::text).toList();
        int mine = keys.indexOf(key);
        for (int at = 0; at < piece.inside().size(); at++)
            if (keys.indexOf(piece.inside().get(at).key()) > mine) return at;
        return piece.inside().size();
    }

    private void list(Piece piece, List<?> was, List<?> wish) {
        var places = places(piece, was);
        int same = 0;
        while (same < Math.min(was.size(), wish.size()) && was.get(same).equals(wish.get(same))) same++;
        if (wish.size() > was.size()) {
            var one = wish.get(same);
            int at = same < places.size() ? places.get(same) : piece.inside().size();
            splices.addAll(layout.added(piece, at, "", one));
        } else if (wish.size() < was.size()) {
            if (same < places.size()) splices.addAll(layout.removed(piece, places.get(same)));
        } else
            for (int i = 0; i < Math.min(wish.size(), places.size()); i++)
                turn(piece.inside().get(places.get(i)).piece(), was.get(i), value(wish.get(i)));
    }

    /** Where those that were read stand: what could not be read is among them, and does not count. */
    private static List<Integer> places(Piece piece, List<?> was) {
        var places = new ArrayList<Integer>();
        int at = 0;
        for (var one : was) {
            while (at < piece.inside().size()
                    && !isCalled(piece.inside().get(at).piece(), one)) at++;
            if (at < piece.inside().size()) places.add(at++);
        }
        return places;
    }

    private static boolean isCalled(Piece piece, @Nullable Object one) {
        if (!(one instanceof Map<?, ?> table) || !piece.object()) return false;
        for (var name : NAMES) {
            var called = piece.get(name);
            if (table.get(name) instanceof String known)
                return called != null
                        && called.value() instanceof String said
                        && said.strip().equals(known);
        }
        return false;
    }

    private static String text(@Nullable Object key) {
        return String.valueOf(key);
    }

    private static Object value(Map.Entry<?, ?> one) {
        return value(one.getValue());
    }

    private static Object value(@Nullable Object one) {
        if (one == null) throw new IllegalStateException("a hall is written without null");
        return one;
    }
}
