package khaimac.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has become different between two trees, said shortly, and how it is applied. A difference is a tree itself:
 *
 * <ul>
 *   <li>{@code [value]}: this value, whatever was there; {@code []}: nothing is there any more
 *   <li>{@code {"name": difference}}: the object as it was, but for these names
 *   <li>{@code {"": [piece, …]}}: a list made of pieces: {@code [from, to]} are elements of the old one, {@code [at,
 *       difference]} is an element of the old one with what is different, {@code [value]} is a new element
 * </ul>
 */
public final class Difference {
    private static final String LIST = "";
    private static final String KIND = "is";
    private static final List<String> KEYS = List.of("id", "name");

    private Difference() {}

    public static Tree between(Tree before, Tree after) {
        return new Tree(before.equals(after) ? Map.of() : between(before.root(), after.root()));
    }

    public static Tree applied(Tree before, Tree difference) {
        return new Tree(applied(before.root(), difference.root()));
    }

    private static Object between(Object before, Object after) {
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> fresh && sameKind(old, fresh))
            return names(old, fresh);
        if (before instanceof List<?> old && after instanceof List<?> fresh) return Map.of(LIST, pieces(old, fresh));
        return List.of(after);
    }

    /** What has become something else is said whole: its first word says how the rest is understood. */
    private static boolean sameKind(Map<?, ?> one, Map<?, ?> other) {
        var kind = one.get(KIND);
        return kind == null ? !other.containsKey(KIND) : kind.equals(other.get(KIND));
    }

    private static Map<String, Object> names(Map<?, ?> before, Map<?, ?> after) {
        var all = new LinkedHashMap<String, Object>();
        after.forEach((name, value) -> {
            var old = before.get(name);
            if (old == null) all.put(String.valueOf(name), List.of(value));
            else if (!old.equals(value)) all.put(String.valueOf(name), between(old, value));
        });
        for (var name : before.keySet()) if (!after.containsKey(name)) all.put(String.valueOf(name), List.of());
        return all;
    }

    private static List<Object> pieces(List<?> before, List<?> after) {
        var equal = new HashMap<Object, Integer>();
        var named = new HashMap<Object, Integer>();
        for (int at = 0; at < before.size(); at++) {
            equal.putIfAbsent(before.get(at), at);
            var name = name(before.get(at));
            if (name != null) named.putIfAbsent(name, at);
        }
        var pieces = new ArrayList<Object>();
        int from = 0;
        int to = 0;
        for (int place = 0; place < after.size(); place++) {
            var one = after.get(place);
            int same = to < before.size() && before.get(to).equals(one) ? to : equal.getOrDefault(one, -1);
            if (same >= 0) {
                if (same != to && from < to) pieces.add(List.of(from, to));
                if (same != to || from == to) from = same;
                to = same + 1;
                continue;
            }
            if (from < to) pieces.add(List.of(from, to));
            int alike = alike(before, named, one, place);
            pieces.add(alike < 0 ? List.of(one) : List.of(alike, between(before.get(alike), one)));
            from = alike < 0 ? to : alike + 1;
            to = from;
        }
        if (from < to) pieces.add(List.of(from, to));
        return pieces;
    }

    /** Which of the old elements this one was: that of its name, or the one in its place; -1: it is a new one. */
    private static int alike(List<?> before, Map<Object, Integer> named, Object one, int place) {
        var name = name(one);
        int at = name == null ? place : named.getOrDefault(name, -1);
        if (at < 0 || at >= before.size()) return -1;
        boolean same =
                before.get(at) instanceof Map<?, ?> old && one instanceof Map<?, ?> fresh && sameKind(old, fresh);
        return same ? at : -1;
    }

    private static @Nullable Object name(Object one) {
        if (!(one instanceof Map<?, ?> object)) return null;
        return KEYS.stream()
                .filter(object::containsKey)
                .findFirst()
                .map(object::get)
                .orElse(null);
    }

    private static Object applied(Object before, Object difference) {
        if (difference instanceof List<?> value) return value.getFirst();
        if (!(difference instanceof Map<?, ?> names)) throw new Notation.Unreadable("no difference: " + difference);
        if (names.get(LIST) instanceof List<?> pieces && before instanceof List<?> old) return list(old, pieces);
        if (!(before instanceof Map<?, ?> old)) throw new Notation.Unreadable("nothing that could be different");
        var all = new LinkedHashMap<String, Object>();
        old.forEach((name, value) -> all.put(String.valueOf(name), value));
        names.forEach((name, change) -> {
            var known = String.valueOf(name);
            if (change instanceof List<?> gone && gone.isEmpty()) all.remove(known);
            else all.put(known, applied(all.getOrDefault(known, Map.of()), change));
        });
        return all;
    }

    private static List<Object> list(List<?> before, List<?> pieces) {
        var all = new ArrayList<Object>();
        for (var piece : pieces) {
            if (!(piece instanceof List<?> made) || made.isEmpty()) throw new Notation.Unreadable("no piece: " + piece);
            if (made.size() == 1) all.add(made.getFirst());
            else if (!(made.getFirst() instanceof Number at)) throw new Notation.Unreadable("no piece: " + piece);
            else if (made.get(1) instanceof Number end) all.addAll(before.subList(at.intValue(), end.intValue()));
            else all.add(applied(before.get(at.intValue()), made.get(1)));
        }
        return all;
    }
}
