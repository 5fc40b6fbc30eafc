package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import khaimac.engine.Over;
import khaimac.notation.Notation;
import khaimac.notation.Spelling;
import khaimac.panel.words.Right;
import khaimac.scene.Look;
import khaimac.scene.Phase;
import khaimac.scene.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the desk may name, the pages have a word for in both languages: a new kind cannot be forgotten there. */
class EveryWordTest {
    /** Before anything is live nobody is warned of anything, and a pause has words of its own. */
    private static final List<String> NO_PHASE = List.of("waiting");

    @TempDir
    private Path folder;

    private static List<String> kinds() {
        return Arrays.stream(Look.class.getPermittedSubclasses())
                .map(kind -> Spelling.kebab(kind.getSimpleName()))
                .toList();
    }

    private static Stream<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Spelling::word);
    }

    @Test
    void every_kind_of_thing_has_its_words_in_both_languages() throws Exception {
        var wanted = new TreeMap<String, List<String>>(Map.of(
                "kind", kinds(),
                "role", words(Role.class).toList(),
                "phase",
                        words(Phase.class)
                                .filter(phase -> !NO_PHASE.contains(phase))
                                .toList(),
                "cover", words(Over.Kind.class).toList(),
                "pattern", words(Look.Pattern.class).toList(),
                "right", words(Right.class).toList()));
        assertThat(wanted.get("kind")).hasSizeGreaterThan(10);
        Files.write(folder.resolve("wanted.json"), Notation.write(wanted));
        var said = new Node(folder).says("""
            import {readFileSync} from "node:fs";
            import {TABLE} from "./table.js";
            for (const [kind, names] of Object.entries(JSON.parse(readFileSync("wanted.json", "utf8"))))
                for (const name of names) {
                    const words = TABLE[kind + "-" + name];
                    if (!words || words.length !== 2 || !words[0] || !words[1])
                        console.log("no words for " + kind + "-" + name);
                }
            """);
        assertThat(said).isEmpty();
    }
}
