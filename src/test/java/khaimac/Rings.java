package khaimac;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files that know each other in a ring, by who names whom; a file stands for all that is nested in it. */
final class Rings {
    private final Map<String, Set<String>> named;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private Set<String> largest = Set.of();

    private Rings(Map<String, Set<String>> named) {
        this.named = named;
    }

    /** The largest ring of each room that has one: the names of its files. */
    static Map<String, Set<String>> in(JavaClasses house) {
        var rooms = new TreeMap<String, Map<String, Set<String>>>();
        for (var one : house) {
            var files = rooms.computeIfAbsent(room(one), name -> new TreeMap<>());
            var named = files.computeIfAbsent(file(one), name -> new TreeSet<>());
            for (var dependency : one.getDirectDependenciesFromSelf()) {
                var other = dependency.getTargetClass().getBaseComponentType();
                if (other.getPackageName().startsWith("khaimac.") && room(other).equals(room(one)))
                    named.add(file(other));
            }
        }
        var found = new TreeMap<String, Set<String>>();
        rooms.forEach((room, files) -> {
            var rings = new Rings(files);
            for (var file : files.keySet()) if (!rings.order.containsKey(file)) rings.visit(file);
            if (rings.largest.size() > 1) found.put(room, rings.largest);
        });
        return found;
    }

    /** After Tarjan: what a file reaches that is still open belongs to its ring. */
    private void visit(String file) {
        int at = order.size();
        order.put(file, at);
        low.put(file, at);
        open.push(file);
        for (var other : named.getOrDefault(file, Set.of())) {
            if (!order.containsKey(other)) visit(other);
            if (open.contains(other)) low.merge(file, low.get(other), Math::min);
        }
        if (low.get(file) != at) return;
        var ring = new TreeSet<String>();
        String last;
        do {
            last = open.pop();
            ring.add(last.substring(last.lastIndexOf('.') + 1));
        } while (!last.equals(file));
        if (ring.size() > largest.size()) largest = ring;
    }

    private static String room(JavaClass one) {
        return one.getPackageName().split("\\.", -1)[1];
    }

    private static String file(JavaClass one) {
        var name = one.getFullName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
