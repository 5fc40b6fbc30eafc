package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel's own files are given to whoever asks, and nothing else of the program is. */
class PagesTest {
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
