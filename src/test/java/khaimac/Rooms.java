package khaimac;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lets {@link ArchitectureTest} speak of rooms and doors. */
record Rooms(String name) {
    static final List<String> ALL = List.of(
            "clock",
            "finding",
            "calendar",
            "text",
            "scene",
            "typeset",
            "media",
            "render",
            "cue",
            "show",
            "engine",
            "hall",
            "showfile",
            "approval",
            "afterwards",
            "phrase",
            "rehearsal",
            "proof",
            "asset",
            "notation",
            "mail",
            "qr",
            "office",
            "pdf",
            "plan",
            "journal",
            "desk",
            "evenings",
            "link",
            "output",
            "player",
            "guard",
            "panel",
            "prepare",
            "parcel",
            "send",
            "wiring",
            "terminal",
            "machine",
            "home",
            "trial",
            "bench",
            "app");

    ArchRule opensOnlyTo(String... others) {
        var open = Stream.concat(Stream.of(name), Stream.of(others)).toList();
        var closed = ALL.stream()
                .filter(room -> !open.contains(room))
                .map(Rooms::inside)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .as(name + " opens only to " + List.of(others));
    }

    static String inside(String room) {
        return "khaimac." + room + "..";
    }

    /** The rooms inside a room, with those of the same room that each knows; what stands in the room itself is one. */
    static SortedMap<String, Set<String>> insides(JavaClasses house) {
        var known = new TreeMap<String, Set<String>>();
        for (var one : house) {
            var others = known.computeIfAbsent(place(one), place -> new TreeSet<>());
            for (var dependency : one.getDirectDependenciesFromSelf()) {
                var other = dependency.getTargetClass().getBaseComponentType();
                if (!other.getPackageName().startsWith("khaimac.")) continue;
                if (room(place(other)).equals(room(place(one)))) others.add(place(other));
            }
            others.remove(place(one));
        }
        known.keySet()
                .removeIf(place -> known.keySet().stream()
                        .noneMatch(other -> !other.equals(place) && room(other).equals(room(place))));
        return known;
    }

    private static String place(JavaClass one) {
        return one.getPackageName().substring("khaimac.".length());
    }

    private static String room(String place) {
        return place.split("\\.", -1)[0];
    }
}
