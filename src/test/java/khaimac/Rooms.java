package khaimac;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Lets {@link ArchitectureTest} speak of rooms and doors. */
record Rooms(String name) {
    static final List<String> ALL = List.of(
            "clock",
            "finding",
            "calendar",
            "scene",
            "typeset",
            "render",
            "cue",
            "show",
            "engine",
            "hall",
            "showfile",
            "phrase",
            "rehearsal",
            "proof",
            "asset",
            "notation",
            "mail",
            "journal",
            "desk",
            "evenings",
            "link",
            "output",
            "player",
            "guard",
            "panel",
            "send",
            "wiring",
            "terminal",
            "machine",
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
}
