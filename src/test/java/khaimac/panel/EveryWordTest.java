package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaimac.engine.Over;
import khaimac.notation.Spelling;
import khaimac.panel.words.Right;
import khaimac.scene.Look;
import khaimac.scene.Phase;
import khaimac.scene.Role;
import org.junit.jupiter.api.Test;

/** Whatever kind the desk may name has words in both languages, and the pages have them from the desk. */
class EveryWordTest {
    private static final Path PAGES = Path.of("src/main/resources/panel");
    private static final Pattern ASKED = Pattern.compile("\\b(?:named|kinds)\\(\"([a-z-]+)\"");
    private static final Pattern PAIR = Pattern.compile("^    \"([a-z]+)-[a-z0-9-]+\": \\[");

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Spelling::word).toList();
    }

    @Test
    void every_kind_of_thing_has_its_words_in_both_languages() {
        var looks = Stream.of(Look.class.getPermittedSubclasses())
                .map(kind -> Spelling.kebab(kind.getSimpleName()))
                .toList();
        assertThat(looks).hasSizeGreaterThan(10);
        var wanted = new TreeMap<>(Map.of(
                "look", looks,
                "role", words(Role.class),
                "phase", words(Phase.class),
                "cover", words(Over.Kind.class),
                "pattern", words(Look.Pattern.class),
                "right", words(Right.class)));
        assertThat(KindWords.ALL.keySet()).containsExactlyInAnyOrderElementsOf(wanted.keySet());
        wanted.forEach((sort, names) -> {
            assertThat(KindWords.ALL.get(sort)).as(sort).containsOnlyKeys(names);
            assertThat(KindWords.ALL.get(sort).values())
                    .as(sort)
                    .allMatch(words -> !words.vi().isBlank() && !words.en().isBlank());
        });
    }

    @Test
    void the_pages_ask_for_sorts_that_there_are_and_have_no_second_list() throws IOException {
        var asked = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                var found = ASKED.matcher(Files.readString(file));
                while (found.find()) asked.add(found.group(1));
            }
        }
        assertThat(asked).isEqualTo(new TreeSet<>(KindWords.ALL.keySet()));
        var own = Files.readAllLines(PAGES.resolve("table.js")).stream()
                .map(PAIR::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .toList();
        assertThat(own).contains("nav").doesNotContainAnyElementsOf(KindWords.ALL.keySet());
    }
}
