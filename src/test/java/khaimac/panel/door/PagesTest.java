package khaimac.panel.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import khaimac.trial.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel's own files are given to whoever asks, and nothing else of the program is. */
class PagesTest {
    private static final Pattern STATIC = Pattern.compile("(?:from|import)\\s*\"(\\.{1,2}/[^\"]+)\"");
    private static final Pattern PRELOADED = Pattern.compile("modulepreload\" href=\"([^\"]+)\"");
    private static final Pattern LATER = Pattern.compile("import\\(\"\\./([^\"]+)\"\\)");
    private static final long MOST_BYTES = 100_000;

    @TempDir
    private Path folder;

    @Test
    void a_browser_gets_the_page_and_all_that_it_names() throws Exception {
        try (var hut = new Hut(folder)) {
            assertThat(hut.send("GET", "", "").status()).isEqualTo(200);
            for (var path : FirstGuest.paths())
                if (!path.equals("session"))
                    assertThat(hut.send("GET", path, "").status()).as(path).isEqualTo(200);
        }
    }

    private static final Path PAGES = Path.of("src/main/resources/panel");

    private static List<String> named(Pattern what, String in) {
        return what.matcher(in).results().map(found -> found.group(1)).toList();
    }

    /** What the first view is made of, by what each module names. */
    private static Set<String> first() throws IOException {
        var all = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of("app.js"));
        for (var at = open.poll(); at != null; at = open.poll()) {
            if (at.startsWith("vendor/") || !all.add(at)) continue;
            var from = PAGES.resolve(at);
            for (var name : named(STATIC, Files.readString(from)))
                open.add(PAGES.relativize(from.resolveSibling(name).normalize()).toString().replace('\\', '/'));
        }
        return all;
    }

    @Test
    void every_module_of_the_first_view_is_asked_for_at_once_and_none_that_is_opened_later() throws IOException {
        var asked = new TreeSet<>(named(PRELOADED, Files.readString(PAGES.resolve("index.html"))));
        asked.removeIf(name -> name.startsWith("vendor/"));
        asked.add("app.js");
        assertThat(asked).isEqualTo(first());
        var later = named(LATER, Files.readString(PAGES.resolve("later.js")));
        assertThat(later).hasSizeGreaterThan(9).doesNotContainAnyElementsOf(first());
        for (var name : later) assertThat(PAGES.resolve(name)).exists();
        assertThat(FirstGuest.paths()).containsAll(later);
    }

    @Test
    void the_first_view_of_operate_weighs_no_more_than_this() throws Exception {
        try (var hut = new Hut(folder)) {
            assertThat(Weight.ofPages(hut.lobby.link())).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void what_is_left_out_of_a_page_is_a_comment_and_nothing_else() throws IOException {
        try (var files = Files.walk(PAGES)) {
            for (var file : files.filter(one -> Lean.concerns(one.toString())).toList()) {
                var whole = Files.readString(file).lines().toList();
                var lean = new String(Lean.of(Files.readAllBytes(file)), UTF_8).lines().toList();
                assertThat(lean).as(file.toString()).hasSameSizeAs(whole);
                int quotes = 0;
                for (int at = 0; at < whole.size(); at++) {
                    var line = whole.get(at);
                    if (lean.get(at).equals(line)) {
                        quotes += (int) line.chars().filter(letter -> letter == '`').count();
                        continue;
                    }
                    assertThat(lean.get(at)).isEmpty();
                    assertThat(quotes % 2).as("%s:%d stands in no text", file, at + 1).isZero();
                    assertThat(line.strip()).as("%s:%d", file, at + 1).matches("(//|/\\*|\\*).*|.*\\*/");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.js",
                "%2e%2e/khaimac/app/Main.class",
                "style/%2e%2e/%2e%2e/khaimac/app/Main.class",
                "vendor/lit-html/LICENSE",
                "khaimac/app/Main.class",
                ".js",
                "style",
                "style/"
            })
    void nothing_else_of_the_program_is_given(String path) throws Exception {
        try (var hut = new Hut(folder)) {
            assertThat(hut.send("GET", path, "").status()).isIn(400, 404);
        }
    }
}
